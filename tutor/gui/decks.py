"""Which card lies on top?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tutor.content.model import Level, Library, Outline, Term
from tutor.gui.settings import Settings
from tutor.learner.cards import RATINGS, TWO_GRADES, Rating, Review, by_card, due, preview
from tutor.learner.terms import teaching_lessons


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A card as it is shown: the word, whose words explain it, what each grade would do."""

    term: Term
    level: Level
    previews: Mapping[Rating, str]
    lesson: Outline | None


@dataclass(frozen=True, slots=True)
class Deck:
    """The card on top, or none, and how many wait in all. `known`: words that finished lessons brought."""

    top: ShownCard | None
    waiting: int
    known: int


def deck_of(
    library: Library,
    words: Sequence[str],
    reviews: Sequence[Review],
    level: Level,
    settings: Settings,
    now: datetime,
) -> Deck:
    """The words that wait now, with the first of them as it is shown."""
    waiting = due(words, reviews, now)
    if not waiting:
        return Deck(None, 0, len(words))
    term = waiting[0]
    grades = RATINGS if settings.grades == "four" else TWO_GRADES
    previews = preview(by_card(reviews).get(term, ()), now, grades)
    lesson = teaching_lessons(library).get(term)
    outline = library.outline(lesson) if lesson else None
    return Deck(ShownCard(library.terms[term], level, previews, outline), len(waiting), len(words))
