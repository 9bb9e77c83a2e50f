"""The shipped cards, read once."""

from collections.abc import Callable

import pytest

from tutor.content.items import items
from tutor.content.load import load_library
from tutor.content.model import Level
from tutor.gui.decks import PaperDeck, paper_decks
from tutor.gui.faces import Face
from tutor.learner.card_sets import card_sets
from tutor.paths import shipped

Decks = Callable[[Level], dict[str, PaperDeck]]


@pytest.fixture(scope="session")
def decks() -> Decks:
    """All decks of a level by id; every question there is counts as missed."""
    library = load_library(shipped("lessons"))
    known = items(library)
    cards = [f"question:{name}" for name, item in known.items() if not item.only_here]

    def made(level: Level) -> dict[str, PaperDeck]:
        sets = card_sets(library, level, (), [card for card in cards if known[card.partition(":")[2]].level == level])
        return {deck.id: deck for deck in paper_decks(library, known, sets, level)}

    return made


def face(text: str = "LH", back: str = "Tells the testis to make testosterone.") -> Face:
    return Face(text, text, back)
