"""How does a severed wire look? Its line has a gap, and scissors stand in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import atan2, degrees

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from tutor.gui.axis.line import Line
from tutor.gui.axis.shapes import pen
from tutor.gui.theme import Theme

CUT_AT = 0.36  # of the line: clear of leaders and arrowheads
GAP_STROKES, LEAST_GAP_PX, MOST_GAP = 2.2, 6.0, 0.3  # half a gap; MOST_GAP is a share of the line
BEYOND_PX = 10_000.0


@contextmanager
def cut_open(painter: QPainter, line: Line, stroke: float, theme: Theme, cut: bool) -> Iterator[None]:
    """Whatever is painted inside has a gap at the cut. Without `cut` nothing happens."""
    if not cut:
        yield
        return
    middle, gap = _middle(line), min(max(GAP_STROKES * stroke, LEAST_GAP_PX), MOST_GAP * line.length)
    whole, hole = QPainterPath(), QPainterPath()
    whole.addRect(QRectF(-BEYOND_PX, -BEYOND_PX, 2 * BEYOND_PX, 2 * BEYOND_PX))
    hole.addEllipse(middle, gap, gap)
    painter.save()
    painter.setClipPath(whole.subtracted(hole), Qt.ClipOperation.IntersectClip)
    try:
        yield
    finally:
        painter.restore()
    _draw_scissors(painter, middle, _angle(line), max(gap, LEAST_GAP_PX), theme)


def _middle(line: Line) -> QPointF:
    return QPointF(*line.points[round(CUT_AT * (len(line.points) - 1))])


def _angle(line: Line) -> float:
    at = round(CUT_AT * (len(line.points) - 1))
    (x0, y0), (x1, y1) = line.points[max(at - 1, 0)], line.points[min(at + 1, len(line.points) - 1)]
    return degrees(atan2(y1 - y0, x1 - x0))


def _draw_scissors(painter: QPainter, middle: QPointF, angle: float, size: float, theme: Theme) -> None:
    """Blades across the line, handles beside it."""
    painter.save()
    painter.translate(middle)
    painter.rotate(angle)
    painter.scale(size / 8, size / 8)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    blades = [QLineF(-3.4, 7, 2.6, -9), QLineF(3.4, 7, -2.6, -9)]
    for colour, width in ((theme.surface, 4.6), (theme.warn, 2.0)):
        painter.setPen(pen(colour, width))
        painter.drawLines(blades)
        for x in (-4.6, 4.6):
            painter.drawEllipse(QPointF(x, 10), 3.2, 3.2)
    painter.restore()
