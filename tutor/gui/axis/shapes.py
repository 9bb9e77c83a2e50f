"""How is a soft outline made from a few points? Smooth curves, mixed colours, a painter in a drawing's own units."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import hypot

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from tutor.gui.axis.frame import Frame
from tutor.gui.axis.line import Line, corners

Points = Sequence[tuple[float, float]]


def smooth(points: Points, closed: bool = False) -> QPainterPath:
    """A curve through all points (Catmull-Rom)."""
    count = len(points)
    path = QPainterPath(QPointF(*points[0]))
    for i in range(count if closed else count - 1):
        p0, p1, p2, p3 = (_point(points, i + k, closed) for k in (-1, 0, 1, 2))
        first = QPointF(p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        second = QPointF(p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        path.cubicTo(first, second, QPointF(*p2))
    if closed:
        path.closeSubpath()
    return path


def ring_of(points: Points, steps: int) -> list[tuple[float, float]]:
    """The closed curve of `smooth` as points, `steps` between neighbours (pointAtPercent is slow)."""
    ring = []
    for i in range(len(points)):
        p0, p1, p2, p3 = (_point(points, i + k, True) for k in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            a, b = -t * (1 - t) ** 2 / 2, (2 - 5 * t**2 + 3 * t**3) / 2
            c, d = t * (1 + 4 * t - 3 * t**2) / 2, -(t**2) * (1 - t) / 2
            x = a * p0[0] + b * p1[0] + c * p2[0] + d * p3[0]
            ring.append((x, a * p0[1] + b * p1[1] + c * p2[1] + d * p3[1]))
    return ring


def _point(points: Points, i: int, closed: bool) -> tuple[float, float]:
    return points[i % len(points)] if closed else points[min(max(i, 0), len(points) - 1)]


def polyline(points: Points) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for x, y in points[1:]:
        path.lineTo(x, y)
    return path


def path_of(line: Line, cut_px: float = 0.0) -> QPainterPath:
    """A line as true curves (many short pieces are slow to stroke), `cut_px` shorter at its end."""
    way = [*line.way[:-1], _back(line.way[-2], line.way[-1], cut_px)]
    path = QPainterPath(QPointF(*way[0]))
    for first, corner, last in corners(way, line.radius):
        path.lineTo(*first)
        path.quadTo(QPointF(*corner), QPointF(*last))
    path.lineTo(*way[-1])
    return path


def _back(a: tuple[float, float], b: tuple[float, float], cut_px: float) -> tuple[float, float]:
    length = hypot(b[0] - a[0], b[1] - a[1])
    share = min(cut_px / length, 0.9) if length > 0 else 0.0
    return b[0] + (a[0] - b[0]) * share, b[1] + (a[1] - b[1]) * share


def mix(a: str | QColor, b: str | QColor, share: float) -> QColor:
    """`share` of b in a."""
    first, second = QColor(a), QColor(b)
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * share,
        first.greenF() + (second.greenF() - first.greenF()) * share,
        first.blueF() + (second.blueF() - first.blueF()) * share,
    )


def faded(colour: str | QColor, alpha: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(alpha)
    return made


def pen(colour: str | QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    return QPen(QColor(colour), width, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


@contextmanager
def units(painter: QPainter, frame: Frame) -> Iterator[QPainter]:
    """Paint in the units of a drawing."""
    painter.save()
    painter.translate(frame.x, frame.y)
    painter.scale(frame.scale, frame.scale)
    try:
        yield painter
    finally:
        painter.restore()
