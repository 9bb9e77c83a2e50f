"""Do the two sides of a sheet of paper meet?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QRectF

from tutor.gui.sheet.paper import A4, LETTER, Grid, Paper, usual_paper

GRIDS = st.builds(Grid, st.sampled_from((A4, LETTER)), st.integers(1, 5))


def turned(cell: QRectF, paper: Paper) -> QRectF:
    """Where a cell of one side lies on the other, once the paper is turned over its long edge."""
    return QRectF(paper.width - cell.right(), cell.top(), cell.width(), cell.height())


def near(one: QRectF, other: QRectF) -> bool:
    pairs = zip(one.getRect(), other.getRect(), strict=True)  # type: ignore[call-overload]
    return all(abs(a - b) < 1e-6 for a, b in pairs)


@given(GRIDS)
def test_the_back_of_a_card_lies_behind_its_front(grid: Grid) -> None:
    for place in range(grid.cards):
        assert near(grid.cell(place, mirrored=True), turned(grid.cell(place), grid.paper))


@given(GRIDS, st.booleans())
def test_cells_tile_the_room_within_the_margins(grid: Grid, mirrored: bool) -> None:
    cells = [grid.cell(place, mirrored) for place in range(grid.cards)]
    assert sum(cell.width() * cell.height() for cell in cells) == pytest.approx(
        grid.whole.width() * grid.whole.height()
    )
    assert not any(a.adjusted(1, 1, -1, -1).intersects(b) for a in cells for b in cells if a is not b)
    assert all(grid.whole.adjusted(-1, -1, 1, 1).contains(cell) for cell in cells)


@given(GRIDS, st.integers(1, 500))
def test_as_few_sheets_as_hold_all_cards(grid: Grid, cards: int) -> None:
    assert (grid.sheets(cards) - 1) * grid.cards < cards <= grid.sheets(cards) * grid.cards


def test_letter_where_people_measure_in_inches() -> None:
    territory = QLocale.Country
    assert usual_paper(QLocale(QLocale.Language.English, territory.UnitedStates)) is LETTER
    assert usual_paper(QLocale(QLocale.Language.English, territory.UnitedKingdom)) is A4
    assert usual_paper(QLocale(QLocale.Language.German, territory.Germany)) is A4
