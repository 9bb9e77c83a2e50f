"""How is one link of a chain shown? What it joins, its words and its share; pressed, it lights its arrow."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from tutor.gui.axis.explanation import LinkLine
from tutor.gui.axis.pressing import take_enter
from tutor.gui.axis.shapes import mix, pen
from tutor.gui.label import Label
from tutor.gui.theme import SMALL_PX, Theme

SIDE_PX, TOP_PX, RAIL_PX = 14, 7, 4
RAIL_FOOT_PX = 6  # from the lower edge to the rail


class LinkRow(QAbstractButton):
    """`index` is its place in the chain, from 0."""

    def __init__(self, index: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.index = index
        self._theme = theme
        self._line: LinkLine | None = None
        self._lit = False
        self._title = Label("", SMALL_PX, QFont.Weight.DemiBold, line_height=1.4)
        self._share = Label("", SMALL_PX, QFont.Weight.DemiBold, line_height=1.4)
        self._share.setWordWrap(False)
        self._words = Label("", SMALL_PX, line_height=1.4)
        grid = QGridLayout(self)
        grid.setContentsMargins(SIDE_PX, TOP_PX, SIDE_PX, RAIL_FOOT_PX + RAIL_PX + 4)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._share, 0, 1)
        grid.addWidget(self._words, 1, 0, 1, 2)
        for label in (self._title, self._share, self._words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def lit(self) -> bool:
        return self._lit

    def show_link(self, line: LinkLine) -> None:
        if line == self._line:
            return
        self._line = line
        self._title.setText(f"{self.index + 1}  {line.title}")
        self._share.setText(f"{100 * line.share:.0f} %")
        self._words.setText(line.sentence)
        self._tell()

    def show_lit(self, lit: bool) -> None:
        """Its arrow stands out on the picture."""
        self._lit = lit
        self._tell()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _tell(self) -> None:
        if self._line is not None:
            effect, cause = self._line.title.split(" ← ")
            self.setAccessibleName(f"Link {self.index + 1}: {effect}, because of {cause}")
            shown = ", shown on the picture" if self._lit else ""
            share = f"{100 * self._line.share:.0f} % of the change"
            self.setAccessibleDescription(f"{self._line.sentence} {share}{shown}")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line is None:
            return
        theme, strong = self._theme, self._lit or self.hasFocus()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(theme.accent if strong else theme.line, 2 if strong else 1))
            painter.setBrush(QColor(theme.raised if self._lit or self.underMouse() else theme.surface))
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, 8, 8)
            painter.setPen(Qt.PenStyle.NoPen)
            if self._lit:
                painter.setBrush(QColor(theme.accent))
                painter.drawRoundedRect(QRectF(box.left(), box.top() + 6, 5, box.height() - 12), 2.5, 2.5)
            rail = QRectF(SIDE_PX, self.height() - RAIL_FOOT_PX - RAIL_PX, self.width() - 2 * SIDE_PX, RAIL_PX)
            painter.setBrush(QColor(theme.line))
            painter.drawRoundedRect(rail, 2, 2)
            rail.setWidth(max(RAIL_PX, rail.width() * self._line.share))
            painter.setBrush(mix(theme.surface, theme.accent, 0.85))
            painter.drawRoundedRect(rail, 2, 2)
