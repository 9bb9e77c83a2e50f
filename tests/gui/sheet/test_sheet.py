"""Does every text stand whole on its card, at every level and on either paper?"""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF

from tests.gui.sheet.conftest import Decks, face
from tutor.content.model import LEVELS, Level
from tutor.gui.faces import Face
from tutor.gui.sheet.paper import A4, LETTER, Paper
from tutor.gui.sheet.sheet import MOST_ROWS, Sheet, SheetError, finish, typesetting
from tutor.gui.sheet.typeset import Side

LEVELS_AND_PAPERS = [(level, paper) for level in LEVELS for paper in (A4, LETTER)]


def made(faces: list[Face] | tuple[Face, ...], paper: Paper = A4) -> Sheet:
    return finish(typesetting("Deck", faces, paper))


def assert_whole(side: Side, cell: QRectF) -> None:
    """Every line of every text inside the card, no text over another, no word broken."""
    for block in side:
        lines = block.lines()
        found = [lines.lineAt(n) for n in range(lines.lineCount())]
        shown = [block.text[line.textStart() : line.textStart() + line.textLength()] for line in found]
        assert "".join(shown) == block.text
        assert all(line.naturalTextWidth() <= block.room.width() for line in found)
        assert all(line[-1:] in " \n-/" for line in shown[:-1]), shown
        drawn = block.room.top() + found[-1].position().y() + found[-1].height()
        assert drawn <= cell.height()
        assert QRectF(0, 0, cell.width(), cell.height()).contains(block.room)
    assert all(above.room.bottom() <= below.room.top() for above, below in pairwise(side))


@pytest.mark.parametrize(("level", "paper"), LEVELS_AND_PAPERS, ids=str)
def test_every_word_stands_whole_on_its_card(decks: Decks, level: Level, paper: Paper) -> None:
    faces = decks(level)["words"].faces
    sheet = made(faces, paper)
    cell = sheet.grid.cell(0)
    assert len(sheet.fronts) == len(sheet.backs) == len(faces) == 120
    for one, front, back in zip(faces, sheet.fronts, sheet.backs, strict=True):
        assert one.front in [block.text for block in front]
        assert {one.back, one.say, one.also} <= {"", *(block.text for block in back)}
        assert_whole(front, cell)
        assert_whole(back, cell)


@pytest.mark.parametrize("level", LEVELS)
def test_every_question_stands_whole_on_its_card(decks: Decks, level: Level) -> None:
    faces = decks(level)["missed"].faces
    sheet = made(faces, LETTER)
    for one, front, back in zip(faces, sheet.fronts, sheet.backs, strict=True):
        assert (front[0].text, back[0].text) == (one.front, one.back)
        assert_whole(front, sheet.grid.cell(0))
        assert_whole(back, sheet.grid.cell(0))


@pytest.mark.parametrize("count", [1, 9, 10, 11, 20, 21])
def test_each_page_of_fronts_is_followed_by_its_backs(count: int) -> None:
    sheet = made([face(f"word {n}") for n in range(count)])
    k = sheet.grid.cards
    assert sheet.pages == 2 * -(-count // k)
    seen = 0
    for page in range(0, sheet.pages, 2):
        fronts, backs = list(sheet.cards_on(page)), list(sheet.cards_on(page + 1))
        assert len(fronts) == len(backs) == min(k, count - seen)
        for (cell, front), (behind, back) in zip(fronts, backs, strict=True):
            assert front[-1].text == back[-1].text == str(seen + 1)
            assert behind.center().x() == pytest.approx(A4.width - cell.center().x())
            assert behind.center().y() == cell.center().y()
            seen += 1
    assert seen == count


def test_a_longer_text_takes_smaller_type_and_then_a_taller_card() -> None:
    sheets = [made([face(back="Sperm return. " * times)]) for times in (5, 15, 30, 60, 120)]
    sizes = [(sheet.grid.rows, sheet.backs[0][0].style.size_pt) for sheet in sheets]
    assert sizes[0][0] == MOST_ROWS
    assert sizes[-1][0] < MOST_ROWS
    for (rows, size), (rows_after, size_after) in pairwise(sizes):
        assert rows_after < rows or (rows_after == rows and size_after <= size)


def test_what_cannot_be_set_is_told() -> None:
    with pytest.raises(SheetError, match="no cards in this set yet"):
        made([])
    with pytest.raises(SheetError, match="too long"):
        made([face(back="Sperm return. " * 2000)])
    with pytest.raises(SheetError, match="too long"):
        made([face("x" * 200)])
