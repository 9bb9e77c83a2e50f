"""What does the head look like? A profile facing left and the brain cut through its middle."""

from functools import cache
from math import hypot, pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from tutor.gui.axis.frame import Frame
from tutor.gui.axis.shapes import faded, mix, pen, polyline, ring_of, smooth, units
from tutor.gui.theme import Theme

PROFILE = (
    (48, 106), (46.5, 99), (41, 93.5), (31, 92.4), (23, 91.6), (18.2, 88.2), (18.2, 84), (19.6, 81.4), (17.3, 79.4),
    (17.2, 77.6), (18.9, 76), (16.4, 74.2), (16.4, 72.2), (17.8, 69.6), (13.2, 68.2), (10.8, 65.6), (12.6, 60.6),
    (15.6, 54), (17, 49.6), (15.6, 45.4), (15.2, 37), (18, 26), (25, 15), (39, 4.8), (57, 1.4), (76, 5.6), (91, 19),
    (97.6, 37), (96, 54), (90, 67), (85.6, 77), (84.6, 90), (88, 106),
)  # fmt: skip
CEREBRUM = (
    (23.6, 43), (21.8, 33), (26, 20), (38, 10.4), (56, 7), (74, 10.6), (87, 22), (92, 37), (89.6, 48), (82, 52.6),
    (74, 50.6), (67, 47.4), (59, 46), (51, 45), (43, 46.6), (37, 51), (30, 51.6), (25.4, 48.6),
)  # fmt: skip
CINGULATE = ((31.6, 42), (29.4, 34), (34.6, 25.4), (45, 19.8), (57, 18.4), (69, 21.8), (77.4, 30.4), (79, 40))
CALLOSUM = ((40.6, 40.6), (37.4, 36.4), (40.2, 30.4), (48, 27), (58, 26.6), (67, 30.6), (71.2, 37), (69, 41.4))
STEM = (
    (57, 46), (63, 44.6), (66.8, 49), (66.6, 55), (69.4, 63), (71.6, 73), (75, 88), (78, 106), (70, 106), (66.6, 90),
    (63, 77), (57.4, 71.6), (54, 65), (54.6, 58), (57, 53),
)  # fmt: skip
CEREBELLUM = (
    (68.4, 57.6), (73, 53.4), (81, 53.2), (88, 56.4), (90, 62), (86.4, 68.4), (79.4, 71.2), (73, 69), (69.4, 63.6),
)  # fmt: skip
SULCI = (
    ((24.6, 37), (29, 36), (31, 32)),
    ((27.6, 20), (32, 24), (31.4, 29)),
    ((35, 13), (38, 17.4), (36.4, 21.4)),
    ((46, 8.6), (47, 13), (44.6, 16.6)),
    ((57, 7.4), (56, 12), (59, 15.6)),
    ((66, 8.4), (66.4, 12.6), (64, 16.6)),
    ((74, 11), (73, 16), (76, 20)),
    ((81.6, 16.6), (79, 21), (81.6, 25.4)),
    ((88, 24.6), (84, 28), (84.4, 33)),
    ((91.6, 36), (86.6, 37), (84, 41)),
    ((89.6, 47.6), (85, 45.6), (80.6, 47)),
    ((28, 49.6), (31, 46), (36, 45.6)),
    ((53, 24), (48, 23.6), (44, 25.4)),
    ((63, 23), (68, 26), (71, 30)),
)


def draw_head(painter: QPainter, frame: Frame, theme: Theme) -> None:
    """Everything above the neck that does not change with hormones."""
    with units(painter, frame):
        _skin(painter, theme)
        _brain(painter, theme)
        _cerebellum(painter, theme)


def _skin(painter: QPainter, theme: Theme) -> None:
    profile = smooth(PROFILE)
    fill, edge = QLinearGradient(0, 60, 0, 106), QLinearGradient(0, 70, 0, 106)
    skin = mix(theme.surface, theme.tissue, 0.8)
    for gradient, colour, alpha in ((fill, skin, 1.0), (edge, QColor(theme.tissue_edge), 0.85)):
        gradient.setColorAt(0, faded(colour, alpha))
        gradient.setColorAt(1, faded(colour, 0))
    painter.fillPath(profile, fill)
    painter.strokePath(profile, QPen(QBrush(edge), 0.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    feature = pen(faded(theme.tissue_edge, 0.55), 0.55)
    painter.strokePath(smooth(((18.9, 76), (22, 76.6), (24.4, 75.6))), feature)  # mouth
    painter.strokePath(smooth(((19.4, 53), (22.2, 54.6), (25.4, 53))), feature)  # a closed eye
    painter.strokePath(smooth(((18.2, 47.4), (22, 45.8), (26, 47))), feature)  # brow
    painter.strokePath(smooth(((15.4, 69.4), (17, 67.8), (18.4, 68.6))), feature)  # nostril


def _brain(painter: QPainter, theme: Theme) -> None:
    fill = QLinearGradient(30, 5, 80, 60)
    fill.setColorAt(0, mix(theme.brain, theme.surface, 0.35))
    fill.setColorAt(1, mix(theme.brain, theme.brain_edge, 0.16))
    edge = mix(theme.brain, theme.brain_edge, 0.9)
    stem = smooth(STEM, closed=True)
    low = QLinearGradient(0, 70, 0, 106)
    low.setColorAt(0, mix(theme.brain, theme.brain_edge, 0.22))
    low.setColorAt(1, faded(theme.brain, 0))
    painter.fillPath(stem, low)
    low.setColorAt(0, edge)
    low.setColorAt(1, faded(edge, 0))
    painter.strokePath(stem, QPen(QBrush(low), 0.6))
    folded = _folded(CEREBRUM)
    painter.fillPath(folded, fill)
    painter.strokePath(folded, pen(edge, 0.7))
    for sulcus in SULCI:
        painter.strokePath(smooth(sulcus), pen(faded(edge, 0.75), 0.65))
    painter.strokePath(smooth(CINGULATE), pen(faded(edge, 0.6), 0.6))
    painter.strokePath(smooth(CALLOSUM), pen(edge, 3.9))
    painter.strokePath(smooth(CALLOSUM), pen(mix(theme.brain, theme.surface, 0.6), 2.9))
    painter.setPen(pen(faded(edge, 0.8), 0.55))
    painter.setBrush(mix(theme.brain, theme.brain_edge, 0.3))
    painter.drawEllipse(QPointF(60, 38.6), 7.4, 4.6)  # thalamus


def _cerebellum(painter: QPainter, theme: Theme) -> None:
    edge = mix(theme.brain, theme.brain_edge, 0.9)
    shape = _folded(CEREBELLUM, 1.0, 20)
    painter.fillPath(shape, mix(theme.brain, theme.brain_edge, 0.3))
    painter.strokePath(shape, pen(edge, 0.6))
    white = pen(mix(theme.brain, theme.surface, 0.7), 0.9)
    trunk = QPointF(70.4, 61.4)
    for tip in ((76, 56), (82, 56.4), (86.6, 60), (85.6, 65), (80, 68.4), (74.6, 66.6)):
        branch = QPainterPath(trunk)
        branch.quadTo(QPointF(76, 61.6), QPointF(*tip))
        painter.strokePath(branch, white)


@cache
def _folded(points: tuple[tuple[float, float], ...], depth: float = 0.95, folds: int = 34) -> QPainterPath:
    """An outline with the soft bumps of gyri."""
    steps = round(folds * 8 / len(points))
    ring = ring_of(points, steps)
    bumped = []
    for i, (x, y) in enumerate(ring):
        (x0, y0), (x1, y1) = ring[i - 1], ring[(i + 1) % len(ring)]
        dx, dy = x1 - x0, y1 - y0
        length = hypot(dx, dy) or 1.0
        bump = depth * (abs(sin(pi * folds * i / len(ring))) - 0.5)
        bumped.append((x + dy / length * bump, y - dx / length * bump))
    made = polyline(bumped)
    made.closeSubpath()
    return made
