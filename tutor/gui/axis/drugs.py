"""What is given, and in which form? A syringe, a vial, a pill, a tube or a pump where the agent acts."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from tutor.gui.axis.layout import Layout
from tutor.gui.axis.shapes import faded, mix, pen
from tutor.gui.theme import Theme

PILLS = ("clomiphene", "enclomiphene", "tamoxifen", "anastrozole", "letrozole")
VIALS = ("hcg", "given-fsh")
PUMPS = ("gonadorelin",)


def draw_drugs(painter: QPainter, layout: Layout, theme: Theme, agents: tuple[str, ...]) -> None:
    _depot(painter, layout, theme)
    for agent in agents:
        draw_form(painter, layout.plate.glyphs[agent], theme, agent)


def draw_form(painter: QPainter, box: QRectF, theme: Theme, agent: str) -> None:
    painter.save()
    painter.translate(box.center())
    painter.scale(box.width() / 40, box.width() / 40)
    painter.setPen(pen(theme.drug, 2.2))
    painter.setBrush(mix(theme.surface, theme.drug, 0.1))
    if agent in PILLS:
        _pill(painter, theme)
    elif agent in VIALS:
        _vial(painter, theme)
    elif agent in PUMPS:
        _pump(painter, theme)
    elif agent.endswith("gel"):
        _tube(painter, theme)
    else:
        _syringe(painter, theme)
    painter.restore()


def _depot(painter: QPainter, layout: Layout, theme: Theme) -> None:
    """A drop under the skin, from which the drug seeps into the blood."""
    size = 0.75 * layout.tier.lane
    at = layout.plate.depot
    given = any(key in layout.plate.glyphs for key in _into_blood(layout))
    drop = QPainterPath(at - QPointF(size * 1.15, 0))
    drop.cubicTo(at + QPointF(-size * 0.4, -size), at + QPointF(size, -size), at + QPointF(size, 0))
    drop.cubicTo(at + QPointF(size, size), at + QPointF(-size * 0.4, size), at - QPointF(size * 1.15, 0))
    painter.fillPath(drop, mix(theme.surface, theme.drug, 0.45 if given else 0.06))
    painter.strokePath(drop, pen(faded(theme.drug, 1 if given else 0.5), 1.4, _dash(given)))


def _into_blood(layout: Layout) -> list[str]:
    from tutor.gui.axis.spots import place

    return [key for key in layout.plate.glyphs if place(key) == "drugs"]


def _dash(given: bool) -> Qt.PenStyle:
    return Qt.PenStyle.SolidLine if given else Qt.PenStyle.DotLine


def _syringe(painter: QPainter, theme: Theme) -> None:
    """Lies level, its needle to the left."""
    painter.drawLine(QPointF(-20, 0), QPointF(-9, 0))
    painter.drawRoundedRect(QRectF(-9, -6, 20, 12), 2.5, 2.5)
    painter.fillRect(QRectF(-7.6, -4.4, 10, 8.8), mix(theme.surface, theme.drug, 0.55))
    painter.drawLine(QPointF(11, 0), QPointF(18, 0))
    painter.drawLine(QPointF(18, -5.5), QPointF(18, 5.5))
    painter.drawLine(QPointF(2.8, -4.6), QPointF(2.8, 4.6))


def _vial(painter: QPainter, theme: Theme) -> None:
    painter.drawRoundedRect(QRectF(-10, -7, 20, 22), 4, 4)
    painter.fillRect(QRectF(-8.6, 3, 17.2, 9), mix(theme.surface, theme.drug, 0.5))
    painter.drawRect(QRectF(-5.5, -11, 11, 4))
    painter.setBrush(mix(theme.surface, theme.drug, 0.7))
    painter.drawRoundedRect(QRectF(-7.5, -16, 15, 5.5), 1.5, 1.5)


def _pill(painter: QPainter, theme: Theme) -> None:
    painter.rotate(-32)
    painter.drawRoundedRect(QRectF(-15, -7.5, 30, 15), 7.5, 7.5)
    half = QPainterPath()
    half.addRoundedRect(QRectF(-15, -7.5, 30, 15), 7.5, 7.5)
    painter.setClipRect(QRectF(-16, -9, 16, 18))
    painter.fillPath(half, mix(theme.surface, theme.drug, 0.55))
    painter.strokePath(half, painter.pen())


def _pump(painter: QPainter, theme: Theme) -> None:
    painter.drawRoundedRect(QRectF(-10, -13, 20, 26), 4, 4)
    painter.fillRect(QRectF(-6, -9, 12, 8), mix(theme.surface, theme.drug, 0.5))
    painter.drawLine(QPointF(-4, 6), QPointF(4, 6))
    painter.drawLine(QPointF(10, 4), QPointF(17, 4))


def _tube(painter: QPainter, theme: Theme) -> None:
    tube = QPainterPath(QPointF(-8, -6))
    for x, y in ((14, -9), (14, 9), (-8, 6)):
        tube.lineTo(x, y)
    tube.closeSubpath()
    painter.drawPath(tube)
    painter.fillRect(QRectF(-2, -4, 10, 8), mix(theme.surface, theme.drug, 0.45))
    painter.setBrush(mix(theme.surface, theme.drug, 0.7))
    painter.drawRoundedRect(QRectF(-16, -4.5, 8, 9), 1.5, 1.5)
