"""What does the testis look like in section? A capsule with lobules, tubules full of germ cells, Leydig cells between.

With little LH the Leydig cells shrink and pale; with little testosterone inside the rings of germ cells thin out.
"""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QRadialGradient

from tutor.gui.axis.frame import Frame
from tutor.gui.axis.plate import LEYDIG, LEYDIG_OUT, TUBULE, VAS
from tutor.gui.axis.shapes import faded, mix, pen, smooth, units
from tutor.gui.axis.tubule import draw_tubule, place_sprite, polar, tubule_sprite
from tutor.gui.theme import Theme

CENTRE, RADII = (68.0, 46.0), (51.0, 43.0)
TUBULES = (
    (38, 55.5, 9.2), (54, 76.5, 8.8), (95, 21.5, 8.6), (60.5, 16, 7.6), (80.5, 79.5, 7.6), (106.5, 33.5, 5.8),
    (29, 41, 5.6),
)  # fmt: skip
CLUSTERS = (
    (LEYDIG[0], LEYDIG[1], 5), (*LEYDIG_OUT, 4), (68, 70.5, 3), (68, 28.5, 3), (107, 54, 2), (38, 73, 2), (36, 19, 2),
)  # fmt: skip
EPIDIDYMIS = (
    (48, 5.5), (41, 1.6), (31, 4.6), (20, 18), (11.6, 38), (8, 58), (10, 76), (18, 89), (28, 91.4), (30.6, 86),
    (23, 78), (18.6, 62), (21, 44), (30, 25), (42, 11.6),
)  # fmt: skip
SEPTA_ROOT = (117.0, 44.0)


def draw_capsule(painter: QPainter, frame: Frame, theme: Theme, volume: float) -> None:
    """Capsule and epididymis; `volume` is a share of this man's untreated testis."""
    with units(painter, frame):
        _epididymis(painter, theme)
        _capsule(painter, theme, volume)


def draw_cells(painter: QPainter, frame: Frame, theme: Theme, leydig: float, sperm: float) -> None:
    """Tubules and Leydig cells; levels are shares of this man's untreated normal."""
    with units(painter, frame):
        sprite = tubule_sprite(painter, frame, theme, sperm)
        for u, v, r in TUBULES:
            place_sprite(painter, sprite, u, v, r)
        for u, v, cells in CLUSTERS:
            _cluster(painter, theme, u, v, int(cells), leydig)
        draw_tubule(painter, theme, *TUBULE, sperm, seed=1, large=True)


def _epididymis(painter: QPainter, theme: Theme) -> None:
    edge = mix(theme.tissue, theme.tissue_edge, 0.8)
    duct = smooth(((25, 89.6), (16, 90.2), (9, 87.6), VAS))
    painter.strokePath(duct, pen(edge, 6.2))
    painter.strokePath(duct, pen(mix(theme.tissue, theme.surface, 0.2), 5))
    shape = smooth(EPIDIDYMIS, closed=True)
    painter.fillPath(shape, mix(theme.tissue, theme.tissue_edge, 0.18))
    painter.strokePath(shape, pen(edge, 0.8))
    painter.setPen(pen(faded(theme.tissue_edge, 0.45), 0.6))
    for i in range(15):  # the coiled duct
        t = i / 14
        u, v = 37 - 26 * sin(pi * (0.08 + 0.62 * t)), 6 + 78 * t
        painter.drawLine(QPointF(u - 1, v + 1.6), QPointF(u + 6.4, v - 1.2))


def _capsule(painter: QPainter, theme: Theme, volume: float) -> None:
    size = 1 - 0.11 * (1 - min(max(volume, 0.4), 1.05))
    rx, ry = RADII[0] * size, RADII[1] * size
    centre = QPointF(*CENTRE)
    fill = QRadialGradient(centre - QPointF(14, 16), 74)
    fill.setColorAt(0, mix(theme.tissue, theme.surface, 0.45))
    fill.setColorAt(1, mix(theme.tissue, theme.tissue_edge, 0.14))
    painter.setPen(pen(mix(theme.tissue, theme.tissue_edge, 0.85), 3.4))
    painter.setBrush(fill)
    painter.drawEllipse(centre, rx, ry)
    painter.setPen(pen(mix(theme.tissue, theme.surface, 0.55), 1.7))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, rx, ry)  # the pale tunica inside its dark rim
    for degrees in (108, 140, 172, 205, 238):
        end = QPointF(CENTRE[0] + rx * 0.96 * cos(degrees * pi / 180), CENTRE[1] + ry * 0.96 * sin(degrees * pi / 180))
        septum = QPainterPath(QPointF(*SEPTA_ROOT))
        septum.quadTo(QPointF(84, 44 + (end.y() - 44) * 0.62), end)
        painter.strokePath(septum, pen(faded(theme.tissue_edge, 0.32), 0.7))


def _cluster(painter: QPainter, theme: Theme, u: float, v: float, cells: int, leydig: float) -> None:
    level = min(max(leydig, 0.0), 1.2)
    radius = 2.0 + 1.25 * min(level, 1.0)
    for i in range(cells):
        angle = 2 * pi * i / max(cells, 1) + u
        spread = 0.0 if cells == 1 else 3.9 if cells > 2 else 2.9
        centre = QPointF(u, v) + polar(angle, spread)
        painter.setPen(pen(faded(theme.testosterone, 0.35 + 0.5 * min(level, 1)), 0.5))
        painter.setBrush(mix(theme.tissue, theme.testosterone, 0.1 + 0.45 * min(level, 1)))
        painter.drawEllipse(QRectF(centre.x() - radius, centre.y() - radius * 0.88, 2 * radius, 1.76 * radius))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(theme.testosterone, 0.25 + 0.65 * min(level, 1)))
        painter.drawEllipse(centre, radius * 0.3, radius * 0.3)
