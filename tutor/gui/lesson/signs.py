"""How are right, wrong and missed told by shape? Small drawn signs, legible without colour."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from tutor.gui.theme import Theme

SIGN_PX = 20


class Outcome(Enum):
    """What became of one part of an answer; the value is the word that stands beside the sign."""

    RIGHT = "Right"
    WRONG = "Not this one"
    MISSED = "You missed this one"

    def colour(self, theme: Theme) -> str:
        return theme.warn if self is Outcome.WRONG else theme.good

    def wash(self, theme: Theme) -> str:
        return theme.warn_wash if self is Outcome.WRONG else theme.good_wash


def paint_sign(painter: QPainter, box: QRectF, outcome: Outcome, theme: Theme) -> None:
    """Right: a tick in a disc. Wrong: a cross in a disc. Missed: a tick in a dashed ring."""
    colour, ground = QColor(outcome.colour(theme)), QColor(theme.surface)
    hollow = outcome is Outcome.MISSED
    pen = QPen(colour, 1.5, Qt.PenStyle.CustomDashLine if hollow else Qt.PenStyle.SolidLine)
    if hollow:
        pen.setDashPattern([2.2, 1.6])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
    painter.drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75))
    paint = paint_cross if outcome is Outcome.WRONG else paint_tick
    paint(painter, box, colour if hollow else ground)


def paint_tick(painter: QPainter, box: QRectF, colour: QColor, width: float = 2.0) -> None:
    _paint_lines(painter, box, colour, width, ((0.28, 0.52), (0.44, 0.68), (0.73, 0.34)))


def paint_cross(painter: QPainter, box: QRectF, colour: QColor, width: float = 2.0) -> None:
    _paint_lines(painter, box, colour, width, ((0.33, 0.33), (0.67, 0.67)))
    _paint_lines(painter, box, colour, width, ((0.67, 0.33), (0.33, 0.67)))


def paint_chevron(painter: QPainter, box: QRectF, colour: QColor, up: bool, width: float = 2.0) -> None:
    low, high = (0.6, 0.4) if up else (0.4, 0.6)
    _paint_lines(painter, box, colour, width, ((0.3, low), (0.5, high), (0.7, low)))


def _paint_lines(
    painter: QPainter, box: QRectF, colour: QColor, width: float, points: tuple[tuple[float, float], ...]
) -> None:
    pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in points])


class Sign(QWidget):
    """A sign that stands in a layout."""

    def __init__(self, theme: Theme, outcome: Outcome = Outcome.RIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._outcome = theme, outcome
        self.setFixedSize(SIGN_PX, SIGN_PX)

    def show_outcome(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self.update()

    def paintEvent(self, event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_sign(painter, QRectF(self.rect()), self._outcome, self._theme)
