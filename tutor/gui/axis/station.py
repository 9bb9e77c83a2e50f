"""How is an organ pressed? An unseen button over its drawing, with a ring when it has the focus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from tutor.gui.axis.pressing import take_enter
from tutor.gui.axis.shapes import faded, pen
from tutor.gui.theme import Theme

ROUND = ("testis", "leydig", "tubule", "fat", "hypothalamus", "pituitary")


class Station(QAbstractButton):
    """One organ."""

    def __init__(self, key: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._theme = theme
        self._asked = self._lit = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_words(self, name: str, word: str) -> None:
        self.setAccessibleName(name)
        if self.accessibleDescription() != word:
            self.setAccessibleDescription(word)

    def show_asked(self, asked: bool) -> None:
        """While a question asks for a place, every place shows that it can be picked."""
        self._asked = asked
        self.update()

    def show_lit(self, lit: bool) -> None:
        """A chain of causes points here."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        ring = self.hasFocus() or self.underMouse()
        if not (ring or self._asked or self._lit):
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = self._theme.accent
            if self._lit and not ring:
                painter.setPen(pen(faded(colour, 0.8), 4))
            elif ring:
                painter.setPen(pen(colour, 2.2 if self.hasFocus() else 1.4))
            else:
                painter.setPen(pen(faded(colour, 0.7), 1.4, Qt.PenStyle.DashLine))
            box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            if self.key in ROUND:
                painter.drawEllipse(box)
            else:
                painter.drawRoundedRect(box, 8, 8)
