"""What is on the canvas apart from what moves? Layers kept as pixmaps, drawn anew only when what they show changes."""

from collections.abc import Hashable
from math import inf
from time import perf_counter

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from tutor.gui.axis.layers import DRAW
from tutor.gui.axis.layout import Layout
from tutor.gui.axis.scene import Scene

NAMES = ("ground", "testis", "cells", "glands", "fat", "lines", "words")  # from the bottom up


class Picture:
    """The layers of one canvas. Call `pixmap(scene, ratio)`; equal scenes cost nothing.

    With little `patience_s` a call draws what it can and leaves the rest, not `complete`, to the next one.
    """

    def __init__(self) -> None:
        self._layers: dict[str, tuple[tuple[Hashable, Hashable], QPixmap]] = {}
        self._whole = QPixmap()
        self._shown: dict[str, Hashable] = {}  # what each part of `_whole` shows
        self.complete = False
        self.drawn = 0  # how many layers were drawn so far: the benchmark and the tests read it

    def pixmap(self, scene: Scene, ratio: float, patience_s: float = inf) -> QPixmap:
        """The whole still picture in device pixels."""
        begun = perf_counter()
        layout, level = scene.layout, scene.level
        ground = (layout, scene.theme.name, ratio)
        parts: dict[str, Hashable] = {
            "testis": round(scene.volume * 12),
            "cells": (level("itt"), level("sperm")),
            "glands": (level("gnrh"), level("lh")),
            "fat": level("estradiol"),
            "lines": (scene.states(), scene.watch, scene.cut, scene.chain),
            "words": (tuple(scene.headings.items()), scene.watch),
        }
        if ground != self._shown.get("ground"):
            self._whole = self._layer("ground", (ground, None), scene, ratio, _box("ground", layout)).copy()
            self._shown = {"ground": ground}
        changed = [name for name, part in parts.items() if self._shown.get(name, self) != part]
        ready = []
        for name in changed:
            if perf_counter() - begun > patience_s:
                break
            self._layer(name, (ground, parts[name]), scene, ratio, _box(name, layout))
            ready.append(name)
        if ready:
            self._compose(layout, ground, ready)
            self._shown |= {name: parts[name] for name in ready}
        self.complete = len(ready) == len(changed)
        return self._whole

    def _compose(self, layout: Layout, ground: Hashable, changed: list[str]) -> None:
        """Only the boxes of what changed are put together anew."""
        region = QRegion()
        for name in changed:
            region += _box(name, layout)
        with QPainter(self._whole) as painter:
            painter.setClipRegion(region)
            for name in NAMES:
                key, made = self._layers.get(name, ((None, None), QPixmap()))
                if key[0] == ground:
                    painter.drawPixmap(_box(name, layout).topLeft(), made)

    def _layer(self, name: str, key: tuple[Hashable, Hashable], scene: Scene, ratio: float, box: QRect) -> QPixmap:
        known = self._layers.get(name)
        if known is not None and known[0] == key:
            return known[1]
        made = QPixmap(round(box.width() * ratio), round(box.height() * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(QColor(scene.theme.ground) if name == "ground" else Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-box.topLeft())
            DRAW[name](painter, scene)
        self._layers[name] = (key, made)
        self.drawn += 1
        return made


def _box(name: str, layout: Layout) -> QRect:
    """The part of the picture that a layer covers; whole pixels keep it sharp."""
    plate = layout.plate
    boxes = {
        "testis": plate.testis.box(60, 46, 64, 50),
        "cells": plate.testis.box(68, 46, 50, 44),
        "glands": plate.head.box(44, 56, 26, 26),
        "fat": plate.fat.adjusted(-4, -4, 4, 4),
        "lines": plate.box,
    }
    return boxes.get(name, QRectF(0, 0, layout.width, layout.height)).toAlignedRect()
