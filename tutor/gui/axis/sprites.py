"""What does one drop look like? Small pixmaps, drawn once and then only copied."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QRadialGradient

from tutor.gui.axis.shapes import faded, mix
from tutor.gui.theme import Theme

LEAST_RADIUS_PX = 1.9


def draw_drop(colour: QColor, theme: Theme, lane: float, ratio: float) -> QPixmap:
    """A light drop with a rim in the signal's colour: seen on its line and on the blood."""
    radius = max(LEAST_RADIUS_PX, 0.2 * lane)
    sprite, middle = _blank(1.8 * radius, ratio)
    light = mix(colour, "#ffffff", 0.8) if theme.dark else QColor("#ffffff")
    core = QRadialGradient(middle - QPointF(radius * 0.25, radius * 0.3), radius * 1.2)
    core.setColorAt(0, light)
    core.setColorAt(1, mix(colour, light, 0.72))
    with QPainter(sprite) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for brush, size in ((faded(colour, 0.22), 1.75), (colour, 1.36), (core, 0.95)):
            painter.setBrush(brush)
            painter.drawEllipse(middle, radius * size, radius * size)
    return sprite


def draw_cell(theme: Theme, lane: float, ratio: float) -> QPixmap:
    """A red blood cell, pale in its middle."""
    radius = 0.2 * lane
    sprite, middle = _blank(radius, ratio)
    with QPainter(sprite) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(theme.blood_edge, 0.8))
        painter.drawEllipse(middle, radius, radius)
        painter.setBrush(faded(theme.blood, 0.9))
        painter.drawEllipse(middle, radius * 0.45, radius * 0.45)
    return sprite


def _blank(radius: float, ratio: float) -> tuple[QPixmap, QPointF]:
    """A clear pixmap for a thing of this radius, and its middle."""
    size = int(2 * radius * ratio) + 3
    sprite = QPixmap(size, size)
    sprite.fill(Qt.GlobalColor.transparent)
    sprite.setDevicePixelRatio(ratio)
    return sprite, QPointF(size / ratio / 2, size / ratio / 2)
