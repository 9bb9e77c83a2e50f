"""How is the lab laid out? Picture and panels at the left, curves over lanes at the right, on one time axis.

The parts stand here by name; wires.py connects them with the state. They are made one after the other
(`build`), so that the event loop turns in between.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from tutor.content.model import LabStage
from tutor.gui import text_size
from tutor.gui.axis.axis_view import AxisView
from tutor.gui.buttons import Button, quiet
from tutor.gui.clock import Clock
from tutor.gui.lab.day.day_plot import DayPlot
from tutor.gui.lab.file_bar import FileBar
from tutor.gui.lab.file_drop import FileDrop
from tutor.gui.lab.inspector.bar_panel import BarPanel
from tutor.gui.lab.inspector.cohort_panel import CohortPanel
from tutor.gui.lab.inspector.compare_panel import ComparePanel
from tutor.gui.lab.inspector.inspector import Inspector
from tutor.gui.lab.inspector.numbers_panel import NumbersPanel
from tutor.gui.lab.inspector.patient_panel import PatientPanel
from tutor.gui.lab.inspector.why_panel import WhyPanel
from tutor.gui.lab.look import Look, Mode
from tutor.gui.lab.plans_view import PlansView
from tutor.gui.lab.plot.plot_view import PlotView
from tutor.gui.lab.plot.quantity_picker import QuantityPicker
from tutor.gui.lab.preset_picker import PresetPicker
from tutor.gui.lab.room import Room, Stack
from tutor.gui.lab.sketch.sketch_pad import SketchPad
from tutor.gui.lab.sound import Sound
from tutor.gui.lab.timeline.palette import Palette
from tutor.gui.lab.timeline.timeline_view import TimelineView
from tutor.gui.lab.transport import Transport
from tutor.gui.label import Label
from tutor.gui.pill_switch import PillSwitch
from tutor.gui.theme import SMALL_PX, SPACE_M, SPACE_S, Theme
from tutor.gui.wrap import Wrap

MODES = (
    ("one", "One plan"),
    ("two", "Two plans"),
    ("many", "Many men"),
    ("draw", "Draw it"),
    ("plans", "Recovery plans"),
)
UNITS = (("us", "US"), ("si", "SI"))
SCALES = (("value", "Values"), ("share", "% of own"), ("log", "Log"))
DISCLAIMER = "Teaching model. Not medical advice."
NO_NOTE = "Give an agent, bend the man, cut a wire: the axis and the curves answer at once."
NARROW_PX = 1080
LEFT_SHARE, RIGHT_SHARE = 2, 3  # of the width; in a narrow window both have the same
LEAST_RIGHT_PX = 360  # beside the least picture, in the least window
LEAST_CURVES_PX = 150  # a legend of three lines and a panel
NOTE_PX = 140  # beside the switch of modes; with less it stands above
LOW_LANES_PX = 150  # paper and hours have more need of room
QWIDGETSIZE_MAX = 16_777_215  # Qt's own name for no limit, which the binding leaves out
TABS = ("plan", "man", "numbers", "why")
TAB_OF_MODE = {"two": "compare", "many": "many"}


class Themed(Protocol):
    """A part that draws with our colours."""

    def show_theme(self, theme: Theme) -> None: ...


class LabView(QWidget):
    """All parts of the lab."""

    def __init__(
        self, theme: Theme, clock: Clock, folder: Path, reduced_motion: bool = False, parent: QWidget | None = None
    ) -> None:
        """`folder` may hold a file for a moment: the sound of a day."""
        super().__init__(parent)
        self._theme, self._clock, self._folder, self._reduced = theme, clock, folder, reduced_motion
        self._mode: Mode = "one"
        self._note = NO_NOTE
        self._laid_out = False

    def build(self) -> Iterator[None]:
        """Make the parts; a turn of the event loop fits in at each yield."""
        theme = self._theme
        self.axis = AxisView(theme, self._clock, self._reduced)
        self.axis.show_player(False)
        self.axis.show_severable(True)
        yield
        self._make_tools()
        self.plot, self.quantities = PlotView(theme), QuantityPicker(theme)
        yield
        self.timeline, self.palette_, self.transport = TimelineView(theme), Palette(theme), Transport(theme)
        self.bar, self.man = BarPanel(theme), PatientPanel(theme)
        yield
        self.numbers, self.why = NumbersPanel(theme), WhyPanel(theme, self._clock, self._reduced)
        self.compare, self.many = ComparePanel(theme), CohortPanel(theme)
        yield
        self.sketch, self.day, self.plans = SketchPad(theme), DayPlot(theme), PlansView(theme)
        self.sound, self.drop = Sound(self._folder, parent=self), FileDrop(self)
        yield
        self._lay_out()

    def _make_tools(self) -> None:
        self.presets, self.files = PresetPicker(self._theme), FileBar(self._theme)
        self.undo, self.redo = _tool("Undo", "Ctrl+Z"), _tool("Redo", "Ctrl+Shift+Z")
        self.keep = quiet("Compare from here")
        self.modes = PillSwitch("What the lab shows", MODES)
        self.units, self.scales = PillSwitch("Units", UNITS), PillSwitch("Scale", SCALES)
        self.note = Label("", SMALL_PX, muted=True)
        self.tools = QWidget()  # stands in the top row of the window
        row = QHBoxLayout(self.tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        for tool in (self.presets, self.undo, self.redo, self.files):
            row.addWidget(tool)
        self.disclaimer = Label(DISCLAIMER, SMALL_PX, muted=True)

    def _lay_out(self) -> None:
        self._top = top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(SPACE_S)
        top.setContentsMargins(0, 0, SPACE_S, 0)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, self.note.sizePolicy().verticalPolicy())
        top.addWidget(self.note, 1)
        top.addWidget(self.keep)
        top.addWidget(self.modes, 0, Qt.AlignmentFlag.AlignLeft)
        bench = QWidget()
        self._room = Room(bench)
        self._columns = row = QHBoxLayout(bench)
        row.setContentsMargins(0, 0, SPACE_S, 0)
        row.setSpacing(SPACE_M)
        row.addLayout(self._left(), LEFT_SHARE)
        row.addLayout(self._right(), RIGHT_SHARE)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._room)
        self._whole.addWidget(self.plans)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, 0, SPACE_M - SPACE_S, SPACE_S)  # a scroll bar stands nearer to the edge
        column.setSpacing(SPACE_S)
        column.addLayout(top)
        column.addWidget(self._whole, 1)
        self._laid_out = True
        self.day.show_reduced_motion(self._reduced)

    def _left(self) -> QVBoxLayout:
        self._hand = QStackedWidget()  # what can be given, or the bar in hand
        self._hand.addWidget(self.palette_)
        self._hand.addWidget(self.bar)
        self.inspector = Inspector(
            (
                ("plan", "Plan", self._hand),
                ("man", "Man", self.man),
                ("numbers", "Numbers", self.numbers),
                ("why", "Why", self.why),
                ("compare", "Compare", self.compare),
                ("many", "Many", self.many),
            )
        )
        self.inspector.show_offered(TABS)
        left = QVBoxLayout()
        left.setSpacing(SPACE_S)
        left.addWidget(self.axis, 3)
        left.addWidget(self.inspector, 2)
        return left

    def _right(self) -> QVBoxLayout:
        self._pills = pills = Wrap(SPACE_S)
        pills.add(self.scales)
        pills.add(self.units)
        self._views = views = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        views.setSpacing(SPACE_S)
        views.addWidget(self.quantities, 1)
        views.addWidget(pills)
        self._curves = Stack(LEAST_CURVES_PX)
        for one in (self.plot, self.sketch, self.day):
            self._curves.addWidget(one)
        for part in (self._curves, self.transport):
            part.setMinimumWidth(LEAST_RIGHT_PX)
        foot = QHBoxLayout()
        foot.addWidget(self.transport, 1)
        foot.addWidget(self.disclaimer)
        right = QVBoxLayout()
        right.setSpacing(SPACE_S)
        right.addLayout(views)
        right.addWidget(self._curves, 3)
        right.addWidget(self.timeline, 2)
        right.addLayout(foot)
        return right

    def show_look(self, look: Look) -> None:
        """What stands where; the parts themselves are told by wires.py."""
        self.modes.show_value(look.mode)
        self.units.show_value(look.units)
        self.scales.show_value("share" if look.share else "log" if look.log else "value")
        self._whole.setCurrentWidget(self.plans if look.mode == "plans" else self._room)
        curves = self.day if look.day_view else self.sketch if look.mode == "draw" else self.plot
        self._curves.setCurrentWidget(curves)
        for switch in (self.quantities, self._pills):
            switch.setVisible(curves is self.plot)  # paper and hours have one scale
        self.timeline.setMaximumHeight(QWIDGETSIZE_MAX if curves is self.plot else LOW_LANES_PX)
        if look.mode != self._mode:
            self._show_mode_tab(look.mode)
        self._show_room()
        self._hand.setCurrentWidget(self.palette_ if look.selected is None else self.bar)

    def _show_mode_tab(self, mode: Mode) -> None:
        """The panel that a mode speaks through; back from it, what can be given."""
        self._mode = mode
        self.inspector.show_offered((*TABS, TAB_OF_MODE.get(mode, "")))
        if mode in TAB_OF_MODE:
            self.inspector.show_tab(TAB_OF_MODE[mode])
        elif self.inspector.tab in TAB_OF_MODE.values():
            self.inspector.show_tab("plan")

    def _show_room(self) -> None:
        """In a narrow window the disclaimer takes the place of the note, and the switches a row of their own."""
        narrow = self.width() / text_size.share() < NARROW_PX
        way = QBoxLayout.Direction
        self._columns.setStretch(1, LEFT_SHARE if narrow else RIGHT_SHARE)
        self._views.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        beside = self.width() - 2 * SPACE_M - self.modes.sizeHint().width() >= text_size.grown(NOTE_PX)
        self._top.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self.disclaimer.setVisible(not narrow)
        self.keep.setVisible(not narrow and self._mode in ("one", "two"))
        self.note.setText(DISCLAIMER if narrow else "" if self._mode == "plans" else self._note)

    def show_note(self, stage: LabStage | None) -> None:
        """What a preset shows, and where its numbers come from."""
        self._note = stage.note if stage else NO_NOTE
        self._show_room()

    def show_reduced_motion(self, reduced: bool) -> None:
        for part in (self.axis, self.why, self.day):
            part.show_reduced_motion(reduced)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in self._themed():
            part.show_theme(theme)

    def _themed(self) -> tuple[Themed, ...]:
        tools = (self.presets, self.files, self.quantities, self.transport)
        places = (self.axis, self.plot, self.timeline, self.sketch, self.day, self.plans)
        return *tools, *places, self.palette_, self.bar, self.man, self.numbers, self.why, self.compare, self.many

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._laid_out:
            self._show_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._laid_out:
            self._show_room()


def _tool(word: str, keys: str) -> Button:
    """A quiet button with its keys, which act at once: those of a button itself wait for its animation."""
    button = quiet(word)
    button.setToolTip(f"{word} ({keys})")
    QShortcut(QKeySequence(keys), button).activated.connect(button.click)
    return button
