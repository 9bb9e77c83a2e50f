"""What is drawn on each layer of the picture?"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from tutor.gui.axis.blood import draw_fat, draw_vessel
from tutor.gui.axis.cut import cut_open
from tutor.gui.axis.drugs import draw_drugs
from tutor.gui.axis.glands import draw_glands
from tutor.gui.axis.head import draw_head
from tutor.gui.axis.layout import Layout
from tutor.gui.axis.line import Line
from tutor.gui.axis.scene import Heading, Scene
from tutor.gui.axis.shapes import pen, polyline
from tutor.gui.axis.stroke import colour_of, draw_halo, draw_line
from tutor.gui.axis.testis import draw_capsule, draw_cells
from tutor.gui.theme import RADIUS, Theme, font

DELAY = "about 10 weeks"  # from stem cell to sperm, 74 days: Heller and Clermont 1964


def paint_plate(painter: QPainter, scene: Scene) -> None:
    """Picture without chips and headings: for the strip of frames."""
    draw_head(painter, scene.layout.plate.head, scene.theme)
    draw_vessel(painter, scene.layout, scene.theme)
    for draw in (_testis, _cells, _glands, _fat):
        draw(painter, scene)
    draw_drugs(painter, scene.layout, scene.theme, scene.agents)
    for line in scene.layout.lines:
        _line(painter, scene, line)


def _card(painter: QPainter, scene: Scene) -> None:
    painter.setPen(pen(scene.theme.line, 1))
    painter.setBrush(QColor(scene.theme.surface))
    box = QRectF(0.5, 0.5, scene.layout.width - 1, scene.layout.height - 1)
    painter.drawRoundedRect(box, RADIUS, RADIUS)


def _ground(painter: QPainter, scene: Scene) -> None:
    _card(painter, scene)
    draw_head(painter, scene.layout.plate.head, scene.theme)
    draw_vessel(painter, scene.layout, scene.theme)
    draw_drugs(painter, scene.layout, scene.theme, scene.agents)


def _testis(painter: QPainter, scene: Scene) -> None:
    draw_capsule(painter, scene.layout.plate.testis, scene.theme, scene.volume)


def _cells(painter: QPainter, scene: Scene) -> None:
    draw_cells(painter, scene.layout.plate.testis, scene.theme, scene.level("itt"), scene.level("sperm"))


def _glands(painter: QPainter, scene: Scene) -> None:
    draw_glands(painter, scene.layout.plate.head, scene.theme, scene.level("gnrh"), scene.level("lh"))


def _fat(painter: QPainter, scene: Scene) -> None:
    draw_fat(painter, scene.layout.plate.fat, scene.theme, scene.level("estradiol"), scene.layout.tier.value_px - 1)


def _lines(painter: QPainter, scene: Scene) -> None:
    for line in scene.layout.lines:
        if line.key in scene.chain:
            draw_halo(painter, line, scene.theme, scene.layout.tier.stroke)
    for line in scene.layout.lines:
        _line(painter, scene, line)


def _line(painter: QPainter, scene: Scene, line: Line) -> None:
    back = bool(scene.watch) and line.key not in scene.watch
    theme, stroke = scene.theme, scene.layout.tier.stroke
    with cut_open(painter, line, stroke, theme, line.key in scene.cut and line.end != "none"):
        draw_line(painter, line, scene.state(line.key), theme, stroke, back)


def _words(painter: QPainter, scene: Scene) -> None:
    """Headings, and the dots in which leaders end; leaders of watched signals stand out."""
    layout, theme = scene.layout, scene.theme
    for key, leader in layout.leaders.items():
        watched = key in scene.watch
        painter.strokePath(polyline(leader), pen(theme.muted if watched else theme.line, 1.4 if watched else 1.0))
        painter.setPen(pen(theme.surface, 1.2))
        painter.setBrush(QColor(colour_of(key, theme)))
        painter.drawEllipse(QPointF(*leader[-1]), 2.6, 2.6)
    _delay(painter, layout, theme)
    for key, heading in scene.headings.items():
        if key in layout.labels:
            _heading(painter, layout.labels[key], heading, theme, layout.tier.name_px, centred=key == "testis")


def _delay(painter: QPainter, layout: Layout, theme: Theme) -> None:
    """How long the way of the sperm is; left out where there is no room."""
    painter.setFont(font(layout.tier.name_px - 1))
    painter.setPen(QColor(theme.muted))
    box = layout.labels["delay"]
    for text in (f"takes {DELAY}", DELAY):
        if QFontMetricsF(painter.font()).horizontalAdvance(text) <= box.width():
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
            return


def _heading(painter: QPainter, box: QRectF, heading: Heading, theme: Theme, px: int, centred: bool) -> None:
    name, word = heading
    bold, light = font(px, QFont.Weight.Bold), font(px - 1)
    name_px = QFontMetricsF(bold).horizontalAdvance(name)
    word_px = QFontMetricsF(light).horizontalAdvance(word)
    left = box.center().x() - (name_px + 6 + word_px) / 2 if centred else box.left() + 2
    painter.setFont(bold)
    painter.setPen(QColor(theme.ink))
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(left, box.top(), name_px + 2, box.height()), middle, name)
    if left + name_px + 6 + word_px <= box.right() + 1:
        painter.setFont(light)
        painter.setPen(QColor(theme.muted))
        painter.drawText(QRectF(left + name_px + 6, box.top(), word_px + 2, box.height()), middle, word)


DRAW: Mapping[str, Callable[[QPainter, Scene], None]] = {
    "ground": _ground, "testis": _testis, "cells": _cells, "glands": _glands, "fat": _fat, "lines": _lines,
    "words": _words,
}  # fmt: skip
