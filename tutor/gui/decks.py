"""Which card lies on top, and which decks can go onto paper?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tutor.content.items import Item
from tutor.content.model import Level, Library
from tutor.gui.faces import Face, face_of, faces_of
from tutor.gui.settings import Settings
from tutor.learner.card_sets import CardSet
from tutor.learner.cards import RATINGS, TWO_GRADES, Rating, Review, by_card, due, preview


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A card as it is shown: its two sides, and what each grade would do."""

    face: Face
    previews: Mapping[Rating, str]


@dataclass(frozen=True, slots=True)
class Deck:
    """The card on top, or none, and how many wait in all. `known`: words and missed questions there are."""

    top: ShownCard | None
    waiting: int
    known: int


def deck_of(
    library: Library,
    known: Mapping[str, Item],
    cards: Sequence[str],
    reviews: Sequence[Review],
    level: Level,
    settings: Settings,
    now: datetime,
) -> Deck:
    """The cards that wait now, with the first of them as it is shown. `known`: all questions by name."""
    waiting = due(cards, reviews, now)
    if not waiting:
        return Deck(None, 0, len(cards))
    card = waiting[0]
    grades = RATINGS if settings.grades == "four" else TWO_GRADES
    previews = preview(by_card(reviews).get(card, ()), now, grades)
    return Deck(ShownCard(face_of(library, known, card, level), previews), len(waiting), len(cards))


@dataclass(frozen=True, slots=True)
class PaperDeck:
    """A set of cards as it goes onto paper, in the words of a level."""

    id: str
    title: str
    level: Level
    faces: tuple[Face, ...]

    @property
    def heading(self) -> str:
        return f"{self.title} · {self.level.capitalize()}"


def paper_decks(
    library: Library, known: Mapping[str, Item], sets: Iterable[CardSet], level: Level
) -> tuple[PaperDeck, ...]:
    """Every set with its faces, those without cards too. `known`: all questions by name."""
    sets = tuple(sets)
    cards = tuple(dict.fromkeys(card for one in sets for card in one.cards))
    faces = dict(zip(cards, faces_of(library, known, cards, level), strict=True))
    return tuple(PaperDeck(one.id, one.title, level, tuple(faces[card] for card in one.cards)) for one in sets)
