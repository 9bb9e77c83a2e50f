"""How does a deck become a PDF without a window? For the command line."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tutor.content.items import items
from tutor.content.load import load_library
from tutor.content.model import Level
from tutor.gui import settings
from tutor.gui.app import prepare
from tutor.gui.decks import PaperDeck, paper_decks
from tutor.gui.sheet.paper import PAPERS
from tutor.gui.sheet.save import saving
from tutor.gui.sheet.sheet import SheetError, finish
from tutor.learner.card_sets import card_sets, own_cards
from tutor.learner.cards import due
from tutor.learner.store import Store
from tutor.paths import shipped


def export_cards(path: Path, set_id: str, level: Level, paper: str, database: Path) -> int:
    """Write one deck and tell how many pages it has. Raises SheetError, StoreError or ContentError.

    A `database` that is not there yet is not made: nothing is due then, and nothing was missed.
    """
    app = QApplication(sys.argv[:1])
    prepare(app)
    decks = {deck.id: deck for deck in decks_of(level, database, datetime.now(UTC))}
    if set_id not in decks:
        raise SheetError(f"no set {set_id!r} at this level; there are {', '.join(decks)}")
    return finish(saving(decks[set_id], PAPERS[paper], path))


def decks_of(level: Level, database: Path, now: datetime) -> tuple[PaperDeck, ...]:
    """What the person of this database could print."""
    library = load_library(shipped("lessons"))
    known = items(library)
    store = Store(database if database.exists() else ":memory:")
    try:
        every_word = settings.read(store).words == "all"
        own = own_cards(library, known, store.places(), store.answers(), every_word)
        waiting = due(own.all, store.reviews(), now)
    finally:
        store.close()
    return paper_decks(library, known, card_sets(library, level, waiting, own.missed), level)
