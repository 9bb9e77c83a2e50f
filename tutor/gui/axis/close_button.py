"""What closes a sheet? A cross."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from tutor.gui.axis.pressing import take_enter
from tutor.gui.axis.shapes import pen
from tutor.gui.theme import Theme


class CloseButton(QAbstractButton):
    """A cross."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName("Close")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(pen(self._theme.accent, 2))
                painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 8, 8)
            painter.setPen(pen(self._theme.muted, 1.8))
            c, r = self.rect().center(), 5
            painter.drawLine(c.x() - r, c.y() - r, c.x() + r, c.y() + r)
            painter.drawLine(c.x() - r, c.y() + r, c.x() + r, c.y() - r)
