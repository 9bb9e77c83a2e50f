"""How does a sheet leave? Page after page to a PDF file, or to a printer."""

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter

from tutor.gui.decks import PaperDeck
from tutor.gui.sheet.draw import draw_page
from tutor.gui.sheet.paper import DOTS_PER_INCH, Paper
from tutor.gui.sheet.sheet import Sheet, SheetError, typesetting


def saving(deck: PaperDeck, paper: Paper, path: Path) -> Generator[None, None, int]:
    """Write a PDF whole or not at all; what lay there is replaced. A step is a card or a page; ends with their number.

    Raises SheetError.
    """
    sheet = yield from typesetting(deck.heading, deck.faces, paper)
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise SheetError(f"{path} cannot be written ({file.errorString()}); choose another place")
    writer = QPdfWriter(file)
    writer.setTitle(sheet.title)
    writer.setCreator("HPG Axis Tutor")
    writer.setResolution(DOTS_PER_INCH)
    yield from drawing(sheet, writer)
    yield  # the fonts were just written
    if not file.commit():
        raise SheetError(f"{path} cannot be written ({file.errorString()}); choose another place")
    return sheet.pages


def printing(deck: PaperDeck, paper: Paper, printer: QPagedPaintDevice) -> Generator[None, None, int]:
    """The same to a printer that the learner chose."""
    sheet = yield from typesetting(deck.heading, deck.faces, paper)
    yield from drawing(sheet, printer)
    return sheet.pages


def drawing(sheet: Sheet, device: QPagedPaintDevice) -> Generator[None, None, None]:
    """All pages, fronts and backs in turn, on the sheet's own paper. Raises SheetError where the device gives up."""
    device.setPageLayout(sheet.grid.paper.layout)
    painter = QPainter()
    if not painter.begin(device):
        raise SheetError(f"{sheet.title}: the printer does not answer; choose another, or save a PDF")
    try:
        for page in range(sheet.pages):
            if page and not device.newPage():
                raise SheetError(f"{sheet.title}: page {page + 1} could not be printed")
            draw_page(painter, sheet, page, device.logicalDpiX())
            yield
    finally:
        painter.end()
