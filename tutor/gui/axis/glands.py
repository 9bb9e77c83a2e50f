"""What do hypothalamus and pituitary look like at work and at rest? Bright and busy, or pale and still."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRadialGradient

from tutor.gui.axis.frame import Frame
from tutor.gui.axis.shapes import Points, faded, mix, pen, smooth, units
from tutor.gui.theme import Theme

HYPOTHALAMUS = (
    (37.8, 46.4), (40, 41.6), (46, 39.4), (52.4, 40.6), (56, 45), (54.6, 50.4), (49.6, 53.2), (44.4, 52.8),
    (39.8, 50.6),
)  # fmt: skip
NEURONS = ((42.4, 45.6), (47, 43.4), (51.6, 45.4), (44.6, 49.4), (49.4, 49))
STALK = ((44.2, 52), (43.2, 57.4), (40.6, 62.6), (45.8, 62.8), (47.4, 57.4), (49.8, 52))
ANTERIOR = ((33.8, 68.2), (35.6, 63.8), (40.6, 62), (44.8, 63.6), (45.2, 69), (42.6, 73.4), (37.4, 73.4))
POSTERIOR = ((45.4, 64), (48.6, 63.6), (50.6, 67.6), (48.8, 72), (45.6, 72.4), (44.6, 68.6))
CELLS = ((37, 67.6), (40.4, 65.4), (41.8, 69.4), (38.6, 71), (42.8, 66.4))


def draw_glands(painter: QPainter, frame: Frame, theme: Theme, gnrh: float, pituitary: float) -> None:
    """`gnrh` and `pituitary`: output as a share of normal; 0 leaves pale outlines."""
    with units(painter, frame):
        painter.fillPath(smooth(STALK, closed=True), mix(theme.brain, theme.gnrh, 0.12))
        painter.strokePath(smooth(STALK[:3]), pen(faded(theme.gnrh, 0.5), 0.5))
        painter.strokePath(smooth(STALK[3:]), pen(faded(theme.gnrh, 0.5), 0.5))
        _gland(painter, HYPOTHALAMUS, theme, theme.gnrh, gnrh)
        _dots(painter, NEURONS, theme.gnrh, theme, gnrh, 1.35)
        _gland(painter, POSTERIOR, theme, theme.brain_edge, 0.2)
        _gland(painter, ANTERIOR, theme, theme.lh, pituitary)
        _dots(painter, CELLS, theme.lh, theme, pituitary, 1.05)


def _gland(painter: QPainter, points: Points, theme: Theme, colour: str, level: float) -> None:
    strength = min(max(level, 0.0), 1.2)
    shape: QPainterPath = smooth(points, closed=True)
    box = shape.boundingRect()
    if strength > 0.3:
        halo = QRadialGradient(box.center(), box.width() * 0.95)
        halo.setColorAt(0.4, faded(colour, 0.28 * strength))
        halo.setColorAt(1, faded(colour, 0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(halo)
        painter.drawEllipse(box.center(), box.width() * 0.95, box.width() * 0.8)
    fill = QRadialGradient(box.center() - QPointF(box.width() * 0.15, box.height() * 0.2), box.width() * 0.8)
    fill.setColorAt(0, mix(theme.surface, colour, 0.08 + 0.3 * strength))
    fill.setColorAt(1, mix(theme.surface, colour, 0.14 + 0.46 * strength))
    painter.fillPath(shape, fill)
    painter.strokePath(shape, pen(faded(colour, 0.55 + 0.4 * min(strength, 1)), 0.8))


def _dots(painter: QPainter, places: Points, colour: str, theme: Theme, level: float, radius: float) -> None:
    strength = min(max(level, 0.0), 1.0)
    painter.setPen(pen(faded(colour, 0.5), 0.35))
    fill: QColor = mix(mix(theme.surface, colour, 0.25), colour, strength)
    painter.setBrush(fill)
    for u, v in places:
        painter.drawEllipse(QPointF(u, v), radius * (0.75 + 0.25 * strength), radius * (0.75 + 0.25 * strength))
