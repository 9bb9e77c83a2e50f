"""What is a picture placed by? A drawing's own units on the screen, and the places of the plate."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF


@dataclass(frozen=True, slots=True)
class Frame:
    """A drawing in its own units, placed on the screen: unit (u, v) lies at origin + scale * (u, v)."""

    x: float
    y: float
    scale: float

    def at(self, u: float, v: float) -> tuple[float, float]:
        return self.x + self.scale * u, self.y + self.scale * v

    def box(self, u: float, v: float, rx: float, ry: float) -> QRectF:
        x, y = self.at(u - rx, v - ry)
        return QRectF(x, y, 2 * rx * self.scale, 2 * ry * self.scale)


@dataclass(frozen=True, slots=True)
class Plate:
    """The picture: where head, testis, vessel, fat and drugs stand."""

    box: QRectF
    head: Frame
    testis: Frame
    lanes: tuple[float, float, float]  # x of inhibin B, testosterone and estradiol in the rising vessel
    falling: tuple[float, float]  # x of LH and FSH in the falling vessel
    fat: QRectF
    depot: QPointF  # where outside testosterone leaves its depot
    glyphs: Mapping[str, QRectF]  # one per agent
