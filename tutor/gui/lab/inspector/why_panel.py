"""Why is it so? One sentence on a spot, then its chain of causes, each link lighting its arrow in turn."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tutor.content.model import Level, Outline
from tutor.gui.buttons import link, quiet
from tutor.gui.clock import Clock
from tutor.gui.lab.inspector.explanation import Explanation
from tutor.gui.lab.inspector.link_row import LinkRow
from tutor.gui.lab.inspector.wire_list import WireList
from tutor.gui.label import Label
from tutor.gui.theme import LEAD_PX, SMALL_PX, SPACE_S, SPACE_XS, Theme

LINK_S = 2.2  # long enough to read one link and look at its arrow
ASK = "Press a signal or a station on the picture to ask why."
SHOW, NEXT, STOP = "Show me", "Next link", "Stop"
READ = "Read the lesson"


class WhyPanel(QWidget):
    """Shows an explanation; says which link is lit, which lesson is wanted, which wire is cut."""

    link_shown = Signal(object)  # ids whose arrows and stations stand out; empty: none
    lesson_chosen = Signal(str)
    cut_chosen = Signal(str, bool)

    def __init__(self, theme: Theme, clock: Clock, reduced_motion: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock, self._reduced = theme, clock, reduced_motion
        self._told: Explanation | None = None
        self._at: int | None = None  # the link that is lit
        self._walking = False
        self._since_s = 0.0
        self._title = Label("", LEAD_PX, QFont.Weight.Bold, line_height=1.3)
        self._state = Label("", SMALL_PX, muted=True, line_height=1.4)
        self._sentence = Label(ASK, 14, line_height=1.4)
        self._remark = Label("", SMALL_PX, muted=True, line_height=1.4)
        self._show, self._lesson = quiet(SHOW), link(READ)
        self._taught = Label("", SMALL_PX, muted=True, line_height=1.4)
        self._rows: list[LinkRow] = []
        self._wires = WireList(theme)
        self._lay_out()
        self._show.clicked.connect(self._on_show)
        self._lesson.clicked.connect(self._on_lesson)
        self._wires.cut_chosen.connect(self.cut_chosen)
        clock.ticked.connect(self._on_tick)
        self.show_chain(None)

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.addWidget(self._show)
        acts.addWidget(self._lesson)
        acts.addStretch()
        self._chain = QVBoxLayout()
        self._chain.setSpacing(SPACE_XS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE_S, 0)
        column.setSpacing(SPACE_XS)
        for part in (self._title, self._state, self._sentence, self._remark):
            column.addWidget(part)
        column.addLayout(acts)
        column.addLayout(self._chain)
        column.addWidget(self._taught)
        column.addSpacing(SPACE_S)
        column.addWidget(Label("Cut a wire", 14, QFont.Weight.Bold))
        column.addWidget(self._wires)
        column.addStretch()

    @property
    def lit(self) -> tuple[str, ...]:
        """Ids of what stands out on the picture now."""
        if self._told is None or self._at is None:
            return ()
        line = self._told.links[self._at]
        return line.effect, line.cause

    @property
    def rows(self) -> list[LinkRow]:
        """The links in sight, the spot's own first."""
        return [row for row in self._rows if not row.isHidden()]

    @property
    def wires(self) -> WireList:
        return self._wires

    def show_chain(self, told: Explanation | None) -> None:
        """A link stays lit while the chain stays the same; `lit` tells what stands out after this."""
        if told is not None and told == self._told:
            return
        if _steps(told) != _steps(self._told):
            self._at, self._walking = None, False
        self._told = told
        self._title.setText(told.title if told else "")
        self._state.setText(told.state if told else "")
        self._sentence.setText(told.sentence if told else ASK)
        self._remark.setText(told.remark if told else "")
        for label in (self._title, self._state, self._remark):
            label.setVisible(bool(label.text()))
        self._show_lesson(told.lesson if told else None)
        self._wires.show_cut(told.cut if told else frozenset())
        self._show_rows()

    def show_cut(self, cut: frozenset[str]) -> None:
        """Which wires are severed, before the run has answered."""
        self._wires.show_cut(cut)

    def show_level(self, level: Level) -> None:
        self._wires.show_level(level)

    def show_reduced_motion(self, reduced: bool) -> None:
        """Links are stepped through by hand."""
        self._reduced, self._walking = reduced, False
        self._show_lit()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._wires.show_theme(theme)
        for row in self._rows:
            row.show_theme(theme)

    def _show_lesson(self, lesson: Outline | None) -> None:
        title = lesson.title if lesson else ""
        self._taught.setText(f"Taught in \u201c{title}\u201d")
        self._lesson.setAccessibleName(f"{READ} {title}")
        for part in (self._taught, self._lesson):
            part.setVisible(lesson is not None)

    def _show_rows(self) -> None:
        links = self._told.links if self._told else ()
        while len(self._rows) < len(links):
            row = LinkRow(len(self._rows), self._theme)
            row.clicked.connect(self._on_row)
            self._rows.append(row)
            self._chain.addWidget(row)
        for row in self._rows:
            row.setVisible(row.index < len(links))
        for row, line in zip(self._rows, links, strict=False):
            row.show_link(line)
        self._show_lit()

    def _show_lit(self) -> None:
        for row in self._rows:
            row.show_lit(row.index == self._at)
        self._show.setVisible(bool(self._told and self._told.links))
        self._show.setText(STOP if self._walking else NEXT if self._reduced and self._at is not None else SHOW)
        self._show.updateGeometry()

    def _light(self, at: int | None) -> None:
        links = self._told.links if self._told else ()
        self._at = at if at is not None and at < len(links) else None
        self._walking = self._walking and self._at is not None
        self._since_s = 0.0
        self._show_lit()
        if self._at is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, links[self._at].sentence))
        self.link_shown.emit(self.lit)

    def _on_show(self) -> None:
        """Begin at the spot itself; with reduced motion one link for each press."""
        if self._reduced:
            self._light(0 if self._at is None else self._at + 1)
            return
        self._walking = not self._walking
        if self._walking:
            self._clock.start()
        self._light(0 if self._walking else None)

    def _on_row(self) -> None:
        row = self.sender()
        if isinstance(row, LinkRow):
            self._walking = False
            self._light(None if row.lit else row.index)

    def _on_tick(self, seconds: float) -> None:
        if self._walking and self._at is not None:
            self._since_s += seconds
            if self._since_s >= LINK_S:
                self._light(self._at + 1)

    def _on_lesson(self) -> None:
        if self._told is not None and self._told.lesson is not None:
            self.lesson_chosen.emit(self._told.lesson.id)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._at is not None:
            self._light(None)


def _steps(told: Explanation | None) -> tuple[tuple[str, str], ...]:
    return tuple((line.effect, line.cause) for line in told.links) if told else ()
