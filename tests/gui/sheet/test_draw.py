"""What stands on a page as it is painted? Ink in the cards, marks between them, and the line below."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.gui.sheet.conftest import face
from tutor.gui.sheet.draw import cut_marks, draw_page
from tutor.gui.sheet.paper import A4, DOTS_PER_INCH, Grid
from tutor.gui.sheet.sheet import Sheet, finish, typesetting

DPI = 60


@pytest.fixture(scope="module")
def sheet(own_look: None) -> Sheet:
    return finish(typesetting("Words", [face(f"word {n}") for n in range(11)], A4))


def inked(image: QImage, room: QRectF) -> bool:
    """Whether anything but white lies within `room`, in dots."""
    scale = DPI / DOTS_PER_INCH
    xs = range(round(room.left() * scale), round(room.right() * scale))
    ys = range(round(room.top() * scale), round(room.bottom() * scale))
    return any(image.pixelColor(x, y).lightness() < 200 for y in ys for x in xs)


def painted(sheet: Sheet, page: int) -> QImage:
    scale = DPI / DOTS_PER_INCH
    image = QImage(round(A4.width * scale), round(A4.height * scale), QImage.Format.Format_RGB32)
    image.fill("white")
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_page(painter, sheet, page, DPI)
    return image


def test_the_last_back_lies_behind_the_last_front(sheet: Sheet) -> None:
    """Of eleven cards the last stands alone: left on its page of fronts, right on the page of backs."""
    left, right = (sheet.grid.cell(place).adjusted(200, 200, -200, -200) for place in (0, 1))
    for page, full, empty in ((2, left, right), (3, right, left)):
        image = painted(sheet, page)
        assert inked(image, full)
        assert not inked(image, empty)


def test_every_page_says_what_it_is(sheet: Sheet) -> None:
    whole = sheet.grid.whole
    below = QRectF(whole.left() + 200, whole.bottom() + 330, whole.width() / 4, 200)
    assert all(inked(painted(sheet, page), below) for page in range(sheet.pages))


def test_no_mark_crosses_a_card() -> None:
    grid = Grid(A4, 4)
    inner = [grid.cell(place).adjusted(100, 100, -100, -100) for place in range(grid.cards)]
    for mark in cut_marks(grid):
        ends = QRectF(mark.p1(), mark.p2()).normalized().adjusted(-1, -1, 1, 1)
        assert not any(ends.intersects(cell) for cell in inner)
        assert QRectF(0, 0, A4.width, A4.height).contains(ends)
