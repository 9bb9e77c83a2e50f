"""Who gets what, and when? A regimen on a time axis, edited as a film is: by bars, with the mouse or the keys."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tutor.content.model import Level
from tutor.gui import text_size
from tutor.gui.buttons import quiet
from tutor.gui.lab.span import GUTTER_PX, Span
from tutor.gui.lab.timeline import hint, words
from tutor.gui.lab.timeline.callout import Callout
from tutor.gui.lab.timeline.hand import Board
from tutor.gui.lab.timeline.hint import HintLine
from tutor.gui.lab.timeline.lanes_view import LanesView
from tutor.gui.lab.timeline.popup import PalettePopup
from tutor.gui.lab.timeline.ruler import HEIGHT_PX, Ruler
from tutor.gui.theme import SMALL_PX, SPACE_S, Theme
from tutor.simulation.edit import default_dosing
from tutor.simulation.scenario import Dosing, Scenario

NO_BAR = -1
LEAD_PART = 0.1  # of what is in sight, left of a bar that is brought into sight


class TimelineView(QWidget):
    """Shows a scenario's regimen; says what the learner does to it. What is refused is told at its bar."""

    bar_selected = Signal(int)  # NO_BAR: none
    bar_edited = Signal(int, object, bool)  # Dosing; False while it is dragged
    bar_added = Signal(object)  # Dosing
    bar_removed = Signal(int)
    bar_split = Signal(int, float)
    day_chosen = Signal(float)
    span_chosen = Signal(object)  # Span
    typing_wanted = Signal(int, str)  # the dose shall be typed; what was typed so far
    said = Signal(str)  # to a screen reader

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level: Level = "fundamentals"
        self._scenario = Scenario("", "", 1.0)
        self._span, self._day = Span(0.0, 1.0), 0.0
        self._selected: int | None = None
        self._refused: int | None = None
        self.setAccessibleName("What is given")
        self.ruler, self.lanes, self.hint = Ruler(theme, self), LanesView(theme), HintLine(theme, self)
        self.add = quiet("+ Add", self)
        text_size.set_font(self.add, SMALL_PX)
        self.add.setAccessibleName("Add an agent")
        self.add.setGeometry(0, 0, GUTTER_PX - 2 * SPACE_S, HEIGHT_PX)
        self.popup = PalettePopup(theme, self)
        self._area = Area(self.lanes, self.ruler)
        self.callout = Callout(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, share in ((self.ruler, 0), (self._area, 1), (self.hint, 0)):
            column.addWidget(part, share)
        self.add.raise_()
        self._connect()

    def _connect(self) -> None:
        self.lanes.taken.connect(self._on_taken)
        self.lanes.carried.connect(self._on_carried)
        self.lanes.removal_wanted.connect(self._on_removal)
        self.lanes.split_wanted.connect(self._on_split)
        self.lanes.typing_wanted.connect(self.typing_wanted)
        self.lanes.dropped.connect(self._on_given)
        self.lanes.ground_pressed.connect(self._on_ground)
        self.ruler.day_chosen.connect(self.day_chosen)
        self.ruler.span_chosen.connect(self.span_chosen)
        self.add.clicked.connect(self._on_add)
        self.popup.agent_chosen.connect(self._on_chosen)
        self.popup.closed.connect(self._on_closed)
        self.ruler.focused.connect(self._on_focus)

    def show_scenario(self, scenario: Scenario) -> None:
        if scenario != self._scenario:
            self._forget_refusal()
        self._scenario = scenario
        if self._selected is not None and self._selected >= len(scenario.regimen):
            self._selected = None
        self._lay_bars()

    def show_selected(self, bar: int | None) -> None:
        """The bar in hand; its row is scrolled into sight."""
        self._selected = bar if bar is not None and 0 <= bar < len(self.lanes.bars) else None
        for one in self.lanes.bars:
            one.show_selected(one.index == self._selected)
        if self._selected is not None:
            self._area.ensureWidgetVisible(self.lanes.bars[self._selected], 0, 4)
        self._show_keys()

    def show_focus(self, bar: int) -> None:
        """Give a bar the focus, as after it was added elsewhere."""
        self.lanes.bars[bar].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, bar: int, sentence: str) -> None:
        """Tell at the bar why an act was refused; the bar goes back unless it is still in the hand."""
        if not 0 <= bar < len(self.lanes.bars):
            return
        self._forget_refusal()
        if not self.lanes.bars[bar].dragging:
            self._lay_bars()
        self._refused = bar
        self.lanes.bars[bar].show_refusal(sentence)
        self.callout.show_refusal(sentence, self._place_of(bar))
        self._say(f"Refused: {sentence}")

    def show_day(self, day: float) -> None:
        self._day = day
        self.ruler.show_day(day)
        self.lanes.show_day(day)

    def show_span(self, span: Span) -> None:
        self._span = span
        self._lay_bars()

    def show_level(self, level: Level) -> None:
        self._level = level
        self.lanes.show_level(level)
        self.popup.palette_.show_level(level)

    def show_theme(self, theme: Theme) -> None:
        for part in (self.ruler, self.lanes, self.hint, self.callout, self.popup):
            part.show_theme(theme)

    def _lay_bars(self) -> None:
        board = Board(self._span, float(max(self.width(), 1)), self._scenario.days)
        self.ruler.show_board(board)
        self.lanes.show_scenario(self._scenario, board)
        for bar in self.lanes.bars:
            bar.show_selected(bar.index == self._selected)
        if self._refused is not None:
            self.callout.show_refusal(self.callout.sentence, self._place_of(self._refused))

    def _place_of(self, bar: int) -> QRect:
        one = self.lanes.bars[bar]
        return QRect(one.mapTo(self, QPoint(0, 0)), one.size())

    def _forget_refusal(self) -> None:
        if self._refused is not None and self._refused < len(self.lanes.bars):
            self.lanes.bars[self._refused].show_refusal("")
        self._refused = None
        self.callout.show_refusal("", QRect())

    def _show_keys(self) -> None:
        held = next((bar for bar in self.lanes.bars if bar.dragging), None)
        if held is not None:
            self.hint.show_keys(hint.of_drag(words.days(held.dosing)))
        elif self.ruler.hasFocus():
            self.hint.show_keys(hint.OF_RULER)
        elif self._selected is not None or any(bar.hasFocus() for bar in self.lanes.bars):
            self.hint.show_keys(hint.OF_BAR)
        else:
            self.hint.show_keys(hint.OF_NOTHING)

    def _say(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        self.said.emit(sentence)

    def _on_focus(self) -> None:
        self._show_keys()

    def _on_taken(self, bar: int) -> None:
        if self._refused not in (None, bar):
            self._forget_refusal()
        if bar != self._selected:
            self.bar_selected.emit(bar)
        if not self.lanes.bars[bar].held:  # what is under a pressed hand must not move away
            self._bring_into_sight(bar)

    def _bring_into_sight(self, bar: int) -> None:
        dosing, span = self._scenario.regimen[bar], self._span
        if dosing.to > span.start and dosing.from_ < span.end:
            return
        length = span.end - span.start
        start = min(max(0.0, dosing.from_ - LEAD_PART * length), max(0.0, self._scenario.days - length))
        if start != span.start:
            self.span_chosen.emit(Span(start, start + length))

    def _on_carried(self, bar: int, dosing: Dosing, done: bool) -> None:
        """The bar lies under the hand at once; whether it may stay there, the state tells."""
        one = self.lanes.bars[bar]
        one.show_dosing(dosing, self.lanes.board, one.y())
        self._show_keys()
        self._forget_refusal()
        self.bar_edited.emit(bar, dosing, done)
        if done and self._refused is None:
            self._say(f"{words.given(dosing)}, {words.days(dosing)}")

    def _on_removal(self, bar: int) -> None:
        gone = words.told(self._scenario.regimen[bar], self._level)
        place, count = self.lanes.order.index(bar), len(self.lanes.order)
        self.bar_removed.emit(bar)
        if len(self._scenario.regimen) == count:
            return
        self._selected = None  # the one in hand is gone; what has its index now was not picked
        self._say(f"Removed: {gone}")
        if self.lanes.order:
            self.show_focus(self.lanes.order[min(place, len(self.lanes.order) - 1)])
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_split(self, bar: int) -> None:
        count = len(self._scenario.regimen)
        self.bar_split.emit(bar, self._day)
        if len(self._scenario.regimen) > count:
            first, second = self._scenario.regimen[bar : bar + 2]
            self._say(f"Split: {words.days(first)}, and {words.days(second)}")

    def _on_add(self) -> None:
        self.popup.open_at(self.add)

    def _on_chosen(self, agent: str) -> None:
        self._on_given(agent, self.lanes.board.snapped(self._day))

    def _on_closed(self) -> None:
        self.add.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_given(self, agent: str, day: float) -> None:
        count = len(self._scenario.regimen)
        self.bar_added.emit(default_dosing(agent, day, self._scenario))
        if len(self._scenario.regimen) > count:
            self._say(f"Added: {words.told(self._scenario.regimen[-1], self._level)}")
            self.show_focus(count)

    def _on_ground(self) -> None:
        self._forget_refusal()
        if self._selected is not None:
            self.bar_selected.emit(NO_BAR)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Insert):
            self._on_add()
        elif event.key() == Qt.Key.Key_Escape and self._refused is not None:
            self._forget_refusal()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.popup.hide()
        self._lay_bars()


class Area(QScrollArea):
    """Room for the lanes, which scroll up and down; the wheel with Ctrl or Shift is the ruler's."""

    def __init__(self, lanes: LanesView, ruler: Ruler) -> None:
        super().__init__()
        self._ruler = ruler
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(lanes)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._ruler.roll(event):
            event.accept()
        else:
            super().wheelEvent(event)
