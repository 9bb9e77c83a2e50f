"""Bright must be bright and dark must be dark: read from the pixels."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPixmap

from tests.gui.axis.runs import trt, untreated
from tutor.gui.axis.layout import geometry
from tutor.gui.axis.picture import Picture
from tutor.gui.axis.scene import Scene
from tutor.gui.theme import DARK, LIGHT, THEMES, Theme
from tutor.simulation.signals import signals_at
from tutor.simulation.trajectory import Trajectory

LAYOUT = geometry(900, 640, ("testosterone-enanthate",))


def scene(run: Trajectory, day: float, theme: Theme = LIGHT) -> Scene:
    return Scene(LAYOUT, theme, ("testosterone-enanthate",), {s.id: s for s in signals_at(run, day)}, 1.0)


def coloured(image: QImage, colour: str, box: QRectF) -> int:
    """How many pixels of `box` are within a small distance of `colour`."""
    wanted, found = QColor(colour), 0
    for x in range(int(box.left()), int(box.right())):
        for y in range(int(box.top()), int(box.bottom())):
            seen = image.pixelColor(x, y)
            distance = abs(seen.red() - wanted.red()) + abs(seen.green() - wanted.green())
            found += distance + abs(seen.blue() - wanted.blue()) < 24
    return found


def neck() -> QRectF:
    """Where LH and FSH fall, between head and testis."""
    plate = LAYOUT.plate
    top, bottom = plate.head.at(0, 94)[1], plate.testis.at(0, 0)[1]
    return QRectF(plate.falling[0] - 30, top, 60 + plate.falling[1] - plate.falling[0], bottom - top)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_lh_is_bright_untreated_and_a_hairline_under_trt(theme: Theme) -> None:
    lit = Picture().pixmap(scene(untreated(), 56, theme), 1.0).toImage()
    dark = Picture().pixmap(scene(trt(), 56, theme), 1.0).toImage()
    assert coloured(lit, theme.lh, neck()) > 5 * coloured(dark, theme.lh, neck()) > 0


def test_outside_testosterone_is_in_the_colour_of_drugs() -> None:
    x, y = LAYOUT.plate.lanes[1], LAYOUT.plate.fat.bottom()
    vessel = QRectF(x - 6, y, 12, 60)
    given = Picture().pixmap(scene(trt(), 56), 1.0).toImage()
    own = Picture().pixmap(scene(untreated(), 56), 1.0).toImage()
    assert coloured(given, LIGHT.drug, vessel) > 50
    assert coloured(own, LIGHT.drug, vessel) == 0


def test_what_does_not_change_is_not_drawn_again() -> None:
    picture = Picture()
    first = picture.pixmap(scene(untreated(), 0), 1.0)
    drawn = picture.drawn
    again = picture.pixmap(scene(untreated(), 1), 1.0)
    assert picture.drawn == drawn
    assert again.cacheKey() == first.cacheKey()


def test_a_change_put_together_piece_by_piece_is_the_whole_picture() -> None:
    """After many partial repaints nothing is left of earlier days."""
    picture = Picture()
    for day in range(0, 57, 4):
        pieced: QPixmap = picture.pixmap(scene(trt(), day), 1.0)
    assert pieced.toImage() == Picture().pixmap(scene(trt(), 56), 1.0).toImage()


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_device_pixels(theme: Theme, ratio: float) -> None:
    made = Picture().pixmap(scene(trt(), 56, theme), ratio)
    assert made.width() == 900 * ratio
    assert made.toImage().pixelColor(int(450 * ratio), 3).name() == theme.surface
