"""What does a published point say, and who published it? A small card beside it, for pointer and keyboard alike."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tutor.gui.axis.shapes import pen
from tutor.gui.label import lay_out
from tutor.gui.theme import RADIUS, SMALL_PX, SPACE_S, Theme, font

WIDTH_PX = 320
LINE_PX = 19
AWAY_PX = 10  # from the point


class Note(QWidget):
    """Never takes the pointer or the focus; what it says is also the accessible text of its point."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._text = theme, ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def text(self) -> str:
        return self._text

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_text(self, text: str, at: QPointF, room: QSize) -> None:
        """Beside `at`, inside `room`, right of it if there is place, else left."""
        self._text = text
        width = min(WIDTH_PX, room.width())
        lines = lay_out(text, font(SMALL_PX), LINE_PX, width - 2 * SPACE_S).lineCount()
        self.resize(width, lines * LINE_PX + 2 * SPACE_S)
        x = at.x() + AWAY_PX if at.x() + AWAY_PX + width <= room.width() else at.x() - AWAY_PX - width
        y = min(max(0.0, at.y() - self.height() / 2), float(room.height() - self.height()))
        self.move(round(max(0.0, x)), round(max(0.0, y)))
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(self._theme.outline, 1))
            painter.setBrush(QColor(self._theme.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            painter.setPen(QColor(self._theme.ink))
            lines = lay_out(self._text, font(SMALL_PX), LINE_PX, self.width() - 2 * SPACE_S)
            lines.draw(painter, QPointF(SPACE_S, SPACE_S))
