"""What does a seminiferous tubule look like? Rings of germ cells that thin out when testosterone inside is gone."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from tutor.gui.axis.frame import Frame
from tutor.gui.axis.shapes import faded, mix, pen
from tutor.gui.theme import Theme

SMALL_R = 9.2  # the largest of the small tubules, in units of the testis


def tubule_sprite(painter: QPainter, frame: Frame, theme: Theme, sperm: float) -> QPixmap:
    """One tubule, drawn once for all small ones: a hundred dots each would take long."""
    r = 1.1 * SMALL_R
    ratio = painter.device().devicePixelRatioF() * frame.scale
    sprite = QPixmap(round(2 * r * ratio) + 1, round(2 * r * ratio) + 1)
    sprite.fill(Qt.GlobalColor.transparent)
    with QPainter(sprite) as inner:
        inner.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner.scale(ratio, ratio)
        draw_tubule(inner, theme, r, r, r / 1.1, sperm, seed=1)
    return sprite


def place_sprite(painter: QPainter, sprite: QPixmap, u: float, v: float, r: float) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(u, v)
    painter.rotate(37 * u)
    half = 1.1 * r
    painter.drawPixmap(QRectF(-half, -half, 2 * half, 2 * half), sprite, QRectF(sprite.rect()))
    painter.restore()


def draw_tubule(
    painter: QPainter, theme: Theme, u: float, v: float, r: float, sperm: float, seed: float, large: bool = False
) -> None:
    """Rings from outside: wall, Sertoli cells, three generations of germ cells, and tails in the hollow middle."""
    level = min(max(sperm, 0.0), 1.0)
    centre = QPointF(u, v)
    painter.setPen(pen(mix(theme.tissue, theme.tissue_edge, 0.95), 0.055 * r + 0.35))
    painter.setBrush(mix(theme.tissue, theme.surface, 0.62))
    painter.drawEllipse(centre, r, r)
    inner = r * (0.66 - 0.34 * level)
    painter.setPen(pen(faded(theme.tissue_edge, 0.35), 0.4))
    painter.setBrush(mix(theme.tissue, theme.surface, 0.92))
    painter.drawEllipse(centre, inner, inner)
    if large:
        _sertoli(painter, theme, centre, r, inner)
    for share, size, tone, least in ((0.86, 0.085, 0.32, 0.0), (0.68, 0.075, 0.52, 0.2), (0.5, 0.055, 0.75, 0.45)):
        strength = 1.0 if least == 0 else min(max((level - least + 0.2) / 0.4, 0.0), 1.0)
        if strength > 0.04:
            _ring(painter, theme, centre, r * share, r * size, tone, strength, seed)
    if level > 0.5 and r > 7:
        _tails(painter, theme, centre, r, level, seed)


def _sertoli(painter: QPainter, theme: Theme, centre: QPointF, r: float, inner: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for i in range(9):
        angle = 2 * pi * (i + 0.5) / 9
        wedge = QPainterPath()
        for turn, radius in ((-0.17, r * 0.96), (-0.05, inner), (0.05, inner), (0.17, r * 0.96)):
            point = centre + QPointF(cos(angle + turn), sin(angle + turn)) * radius
            if wedge.elementCount() == 0:
                wedge.moveTo(point)
            else:
                wedge.lineTo(point)
        painter.fillPath(wedge, faded(mix(theme.fsh, theme.tissue, 0.35), 0.3))
        nucleus = centre + QPointF(cos(angle), sin(angle)) * (r * 0.84)
        painter.setBrush(faded(theme.fsh, 0.75))
        painter.drawEllipse(nucleus, r * 0.062, r * 0.062)


def _ring(
    painter: QPainter, theme: Theme, centre: QPointF, radius: float, size: float, tone: float, strength: float,
    seed: float,
) -> None:  # fmt: skip
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faded(mix(theme.tissue_edge, theme.sperm, tone), 0.85 * strength))
    count = int(2 * pi * radius / (size * 2.75))
    for i in range(count):
        angle = 2 * pi * i / count + seed
        wobble = radius * (1 + 0.035 * sin(5 * angle + seed))
        painter.drawEllipse(centre + QPointF(cos(angle), sin(angle)) * wobble, size, size)


def _tails(painter: QPainter, theme: Theme, centre: QPointF, r: float, level: float, seed: float) -> None:
    painter.setPen(pen(faded(theme.sperm, 0.6 * level), 0.028 * r + 0.1))
    for i in range(9):
        angle = 2 * pi * i / 9 + seed
        outer, tip = centre + polar(angle, r * 0.4), centre + polar(angle + 0.5, r * 0.14)
        tail = QPainterPath(outer)
        tail.quadTo(centre + polar(angle + 0.5, r * 0.32), tip)
        painter.strokePath(tail, painter.pen())


def polar(angle: float, radius: float) -> QPointF:
    return QPointF(cos(angle) * radius, sin(angle) * radius)
