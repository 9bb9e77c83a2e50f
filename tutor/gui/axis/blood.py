"""What carries the hormones? A soft vessel along every line that runs in the blood; fat tissue beside it."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from tutor.gui.axis.layout import Layout
from tutor.gui.axis.shapes import faded, mix, path_of, pen
from tutor.gui.theme import Theme, font

IN_BLOOD = ("lh", "fsh", "itt", "testosterone", "estradiol", "inhibin-b")
WALL_PX = 1.4
ENZYME = "aromatase"


def draw_vessel(painter: QPainter, layout: Layout, theme: Theme) -> None:
    """Strokes as wide as two lanes flow together into one vessel and part where lines part."""
    lane = layout.tier.lane
    paths = [path_of(line) for line in layout.lines if line.key in IN_BLOOD and line.length > 4 * lane]
    for path in paths:
        painter.strokePath(path, pen(mix(theme.blood, theme.blood_edge, 0.75), 2.1 * lane + 2 * WALL_PX))
    for path in paths:
        painter.strokePath(path, pen(mix(theme.blood, theme.surface, 0.12), 2.1 * lane))
    for path in paths:
        painter.strokePath(path, pen(faded(theme.surface, 0.12 if theme.dark else 0.5), 0.9 * lane))


def draw_fat(painter: QPainter, box: QRectF, theme: Theme, amount: float, px: int) -> None:
    """Fat cells in a rosette; `amount` of estradiol made tints them. Their enzyme is named where it fits."""
    level = min(max(amount, 0.0), 1.5)
    radius = box.width() / 2 * 0.42
    fill = mix(mix(theme.tissue, theme.surface, 0.35), theme.estradiol, 0.05 + 0.1 * level)
    for i in range(7):
        offset = QPointF(0, 0) if i == 6 else QPointF(cos(i * pi / 3), sin(i * pi / 3)) * (box.width() / 2 - radius)
        centre = box.center() + offset
        painter.setPen(pen(mix(theme.tissue, theme.tissue_edge, 0.85), max(1.0, radius * 0.07)))
        painter.setBrush(fill)
        painter.drawEllipse(centre, radius, radius)
        painter.setBrush(faded(theme.estradiol, 0.3 + 0.4 * min(level, 1)))
        painter.setPen(pen(faded(theme.estradiol, 0), 0))
        nucleus = centre + QPointF(cos(i * 1.9), sin(i * 1.9)) * (radius * 0.74)
        painter.drawEllipse(nucleus, radius * 0.17, radius * 0.17)
    painter.setFont(font(px, QFont.Weight.Medium))
    if QFontMetricsF(painter.font()).horizontalAdvance(ENZYME) <= 0.86 * box.width():
        painter.setPen(QColor(theme.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, ENZYME)
