"""Which paper, and where on it does each card lie? Lengths in dots, 1200 to the inch, from the upper left corner."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QLocale, QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize

DOTS_PER_INCH = 1200
MARGIN_MM = 12.0  # wider than what home printers leave white; the cut marks stand in it
FOOT_MM = 5.0
COLUMNS = 2


def mm(length: float) -> float:
    return length * DOTS_PER_INCH / 25.4


def pt(length: float) -> float:
    return length * DOTS_PER_INCH / 72


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper, upright."""

    name: str
    id: QPageSize.PageSizeId
    width: float
    height: float

    @property
    def layout(self) -> QPageLayout:
        """Without margins of the printer's own: ours hold the cut marks."""
        return QPageLayout(QPageSize(self.id), QPageLayout.Orientation.Portrait, QMarginsF())


A4 = Paper("A4", QPageSize.PageSizeId.A4, mm(210), mm(297))
LETTER = Paper("Letter", QPageSize.PageSizeId.Letter, mm(215.9), mm(279.4))
PAPERS = {paper.name: paper for paper in (A4, LETTER)}


def usual_paper(locale: QLocale) -> Paper:
    """What lies in most printers where this person lives."""
    return LETTER if locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem else A4


@dataclass(frozen=True, slots=True)
class Grid:
    """Cards in two columns, edge to edge, so that one cut parts two of them."""

    paper: Paper
    rows: int

    @property
    def cards(self) -> int:
        """On one page."""
        return COLUMNS * self.rows

    @property
    def whole(self) -> QRectF:
        """All cells together: in the middle of the page, so that both sides of the paper meet."""
        side, foot = mm(MARGIN_MM), mm(FOOT_MM)
        return QRectF(0, 0, self.paper.width, self.paper.height).adjusted(side, side, -side, -side - foot)

    def cell(self, place: int, mirrored: bool = False) -> QRectF:
        """Row after row from the upper left; `mirrored` for the back of paper that is turned over its long edge."""
        row, column = divmod(place, COLUMNS)
        if mirrored:
            column = COLUMNS - 1 - column
        width, height = self.whole.width() / COLUMNS, self.whole.height() / self.rows
        return QRectF(self.whole.left() + column * width, self.whole.top() + row * height, width, height)

    def sheets(self, cards: int) -> int:
        """Pieces of paper for so many cards; each has two pages."""
        return ceil(cards / self.cards)
