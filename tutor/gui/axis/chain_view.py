"""What led to it? The links of a chain of causes, each lighting its arrow in turn, and the lesson that teaches it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tutor.gui.axis.explanation import Explanation
from tutor.gui.axis.link_row import LinkRow
from tutor.gui.buttons import link, quiet
from tutor.gui.clock import Clock
from tutor.gui.label import Label
from tutor.gui.theme import SMALL_PX, SPACE_XS, Theme

LINK_S = 2.2  # long enough to read one link and look at its arrow
SHOW, NEXT, STOP = "Show me", "Next link", "Stop"
READ = "Read the lesson"


class ChainView(QWidget):
    """Shows the chain of an explanation; says which link is lit and which lesson is wanted.

    Where it is `brief` a lit link stands alone, so that what it stands over can be seen.
    """

    link_shown = Signal(object)  # ids whose arrows and stations stand out; empty: none
    lesson_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        clock: Clock,
        reduced_motion: bool = False,
        brief: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._clock, self._reduced, self._brief = theme, clock, reduced_motion, brief
        self._told: Explanation | None = None
        self._at: int | None = None  # the link that is lit
        self._walking = False
        self._since_s = 0.0
        self._show, self._lesson = quiet(SHOW), link(READ)
        self._taught = Label("", SMALL_PX, muted=True, line_height=1.4)
        self._rows: list[LinkRow] = []
        self._lay_out()
        self._show.clicked.connect(self._on_show)
        self._lesson.clicked.connect(self._on_lesson)
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
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addLayout(acts)
        column.addLayout(self._chain)
        column.addWidget(self._taught)

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

    def show_chain(self, told: Explanation | None) -> None:
        """A link stays lit while the chain stays the same; `lit` tells what stands out after this."""
        if _steps(told) != _steps(self._told):
            self._at, self._walking = None, False
        self._told = told
        lesson = told.lesson if told else None
        self._taught.setText(f"Taught in \u201c{lesson.title}\u201d" if lesson else "")
        self._lesson.setAccessibleName(f"{READ} {lesson.title}" if lesson else READ)
        links = told.links if told else ()
        while len(self._rows) < len(links):
            row = LinkRow(len(self._rows), self._theme)
            row.clicked.connect(self._on_row)
            self._rows.append(row)
            self._chain.addWidget(row)
        for row, line in zip(self._rows, links, strict=False):
            row.show_link(line)
        self._show_lit()

    def show_reduced_motion(self, reduced: bool) -> None:
        """Links are stepped through by hand."""
        self._reduced, self._walking = reduced, False
        self._show_lit()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for row in self._rows:
            row.show_theme(theme)

    def _show_lit(self) -> None:
        links = self._told.links if self._told else ()
        alone = self._brief and self._at is not None
        for row in self._rows:
            row.show_lit(row.index == self._at)
            row.setVisible(row.index == self._at if alone else row.index < len(links))
        self._show.setVisible(bool(links))
        self._show.setText(STOP if self._walking else SHOW if self._at is None else NEXT)
        self._show.updateGeometry()
        for part in (self._taught, self._lesson):
            part.setVisible(bool(self._taught.text()) and not alone)

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
        """Begin at the spot itself; with reduced motion, and after a link that was picked, one link for each press."""
        if self._walking:
            self._light(None)
        elif self._at is not None:
            self._light(self._at + 1)
        else:
            self._walking = not self._reduced
            if self._walking:
                self._clock.start()
            self._light(0)

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
