"""How does a deck lie on paper? Every card typeset; as many to a page as their longest text allows."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from PySide6.QtCore import QRectF, QSizeF

from tutor.errors import TutorError
from tutor.gui.faces import Face
from tutor.gui.sheet.paper import Grid, Paper
from tutor.gui.sheet.typeset import Side, back, front

MOST_ROWS = 5
Sides = tuple[Side, ...]
SCALES = (1.0, 0.9, 0.8)  # of the type, which is meant for reading in the hand
Maker = Callable[[Face, int, QSizeF, float], Side | None]
Result = TypeVar("Result")


class SheetError(TutorError):
    """Raised when a deck cannot be set on paper or its file cannot be written."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A deck on paper. `fronts` and `backs` are in the order of the cards; a page of fronts has its backs behind it."""

    title: str
    grid: Grid
    fronts: tuple[Side, ...]
    backs: tuple[Side, ...]

    @property
    def pages(self) -> int:
        """Twice the pieces of paper."""
        return 2 * self.grid.sheets(len(self.fronts))

    def cards_on(self, page: int) -> Iterator[tuple[QRectF, Side]]:
        """Where each side of a page lies; pages count from 0, and those with odd numbers are backs."""
        sides, first = (self.backs if page % 2 else self.fronts), page // 2 * self.grid.cards
        for place, side in enumerate(sides[first : first + self.grid.cards]):
            yield self.grid.cell(place, mirrored=page % 2 == 1), side


def finish(job: Generator[None, None, Result]) -> Result:
    """Do all steps of a job at once."""
    while True:
        try:
            next(job)
        except StopIteration as end:
            return cast(Result, end.value)


def typesetting(title: str, faces: Sequence[Face], paper: Paper) -> Generator[None, None, Sheet]:
    """The deck in one size of card and of type: smaller type first, then taller cards. A step is a card.

    Raises SheetError for an empty deck, and for a text that is too long for half a page.
    """
    if not faces:
        raise SheetError(f"{title}: there are no cards in this set yet")
    for rows in range(MOST_ROWS, 0, -1):
        grid = Grid(paper, rows)
        fronts = yield from _sides(front, faces, grid)
        backs = (yield from _sides(back, faces, grid)) if fronts else ()
        if backs:
            return Sheet(title, grid, fronts, backs)
    raise SheetError(f"{title}: a card is too long for a page of {paper.name}; choose another set")


def _sides(make: Maker, faces: Sequence[Face], grid: Grid) -> Generator[None, None, Sides]:
    """One side of every card, in the largest type in which all of them fit; empty where there is none."""
    for scale in SCALES:
        sides: list[Side] = []
        for number, face in enumerate(faces, 1):
            yield
            if (side := make(face, number, grid.cell(0).size(), scale)) is None:
                break
            sides.append(side)
        if len(sides) == len(faces):
            return tuple(sides)
    return ()
