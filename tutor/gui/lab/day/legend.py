"""What do the marks above the beats mean?"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tutor.gui.lab.day.rows import draw_given, draw_own
from tutor.gui.lab.day.told import DayTold
from tutor.gui.theme import SMALL_PX, Theme, font

OWN, GIVEN = "his own pulse", "given by a drug"
MARK_ROOM_PX, APART_PX, HEIGHT_PX = 14, 14, 20


class Legend(QWidget):
    """Names the marks that are there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: tuple[str, ...] = ()
        self.setFont(font(SMALL_PX))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_told(self, told: DayTold | None) -> None:
        marks = ((OWN, told.view.own_pulses), (GIVEN, told.view.given_pulses)) if told else ()
        self._words = tuple(word for word, hours in marks if hours)
        self.updateGeometry()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _places(self) -> Iterator[tuple[str, float, float]]:
        """Each word with its left end and its width."""
        left = 0.0
        for word in self._words:
            width = MARK_ROOM_PX + QFontMetricsF(self.font()).horizontalAdvance(word)
            yield word, left, width
            left += width + APART_PX

    def sizeHint(self) -> QSize:
        return QSize(round(max((left + width for _, left, width in self._places()), default=0.0)) + 2, HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for word, left, width in self._places():
                draw = draw_own if word == OWN else draw_given
                draw(painter, QPointF(left + 6, self.height() / 2), self._theme)
                painter.setPen(QColor(self._theme.muted))
                room = QRectF(left + MARK_ROOM_PX, 0, width, self.height())
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, word)
