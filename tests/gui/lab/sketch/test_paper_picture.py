"""Does the invitation to draw stand clear of the lines that were drawn?"""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from tutor.gui.axis.stroke import colour_of
from tutor.gui.lab.sketch.paper_picture import PaperPicture
from tutor.gui.lab.sketch.sheet import Sheet
from tutor.gui.theme import LIGHT
from tutor.learner.sketch import Points

NAMES = (("lh", "LH"), ("testosterone", "Testosterone"), ("sperm", "Sperm"))
FLAT: Points = ((0.0, 1.0), (20.0, 0.05), (182.0, 0.05))
SLOPE: Points = ((0.0, 1.0), (182.0, 0.3))
RISING: Points = ((0.0, 1.0), (90.0, 1.2), (182.0, 1.2))
WIDTH_PX = 560


def image(sheet: Sheet, signal: str, height_px: int = 300) -> QImage:
    made = QImage(WIDTH_PX, height_px, QImage.Format.Format_RGB32)
    made.fill(QColor(LIGHT.surface))
    with QPainter(made) as painter:
        PaperPicture(sheet, signal, LIGHT, WIDTH_PX, height_px).draw(painter, None)
    return made


def words_seen(picture: QImage) -> bool:
    """Only the words of the invitation are of this colour inside the paper, besides the line of own normal."""
    inside = picture.copy(60, 30, WIDTH_PX - 120, picture.height() - 60)
    rows = range(inside.height())
    muted = QColor(LIGHT.muted).rgb()
    return sum(any(inside.pixel(x, y) == muted for x in range(inside.width())) for y in rows) > 4


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("line", [FLAT, SLOPE, RISING])
def test_the_invitation_covers_no_line_that_was_drawn(line: Points) -> None:
    """What the line and its name colour is all there, as it is once the words are gone."""
    own = QColor(colour_of("testosterone", LIGHT))
    sheet = Sheet(NAMES, 182.0, {"testosterone": line})
    invited = image(sheet, "lh")
    alone = image(Sheet(NAMES, 182.0, {"testosterone": line}, model={}), "lh")
    assert words_seen(invited)
    assert not words_seen(alone)
    coloured = [
        (x, y)
        for x in range(WIDTH_PX)
        for y in range(alone.height())
        if QColor(alone.pixel(x, y)).saturation() > 120 and abs(QColor(alone.pixel(x, y)).hue() - own.hue()) < 20
    ]
    assert len(coloured) > 100
    assert all(invited.pixel(x, y) == alone.pixel(x, y) for x, y in coloured)


@pytest.mark.usefixtures("qapp")
def test_where_lines_take_all_room_there_is_no_invitation() -> None:
    lines = {"testosterone": SLOPE, "sperm": RISING}
    assert words_seen(image(Sheet(NAMES, 182.0, {}), "lh", 150))
    assert not words_seen(image(Sheet(NAMES, 182.0, lines), "lh", 150))
