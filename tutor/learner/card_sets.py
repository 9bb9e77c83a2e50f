"""Which cards belong together? What is due, what was missed, all words, and the words of a module or a lesson."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tutor.content.items import Item
from tutor.content.model import Level, Library, Module, Outline
from tutor.learner.missed import missed
from tutor.learner.session import Answer, Place
from tutor.learner.terms import learned_terms, linked_terms


@dataclass(frozen=True, slots=True)
class CardSet:
    """A deck by name. `id` is what the command line asks for; `cards` may be empty."""

    id: str
    title: str
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnCards:
    """What a person looks at, again and again: words, and the questions that were missed."""

    words: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        return (*self.words, *self.missed)


def own_cards(
    library: Library, known: Mapping[str, Item], places: Iterable[Place], answers: Iterable[Answer], every_word: bool
) -> OwnCards:
    """Words of finished lessons, or every word of the glossary. `known`: all questions by name."""
    words = tuple(library.terms) if every_word else learned_terms(library, places)
    return OwnCards(words, missed(known, answers))


def card_sets(library: Library, level: Level, waiting: Sequence[str], missed: Sequence[str]) -> tuple[CardSet, ...]:
    """Every set of a level. `waiting`, `missed`: the cards that are due, and those of missed questions."""
    own = (
        CardSet("due", "Due today", tuple(waiting)),
        CardSet("missed", "Missed questions", tuple(missed)),
        CardSet("words", "All words", tuple(library.terms)),
    )
    return (*own, *_of_path(library, library.path(level).modules))


def _of_path(library: Library, modules: Sequence[Module]) -> Iterator[CardSet]:
    for module in modules:
        yield CardSet(module.id, f"{module.id} {module.title}", _words(library, module.lessons))
        for outline in module.lessons:
            yield CardSet(outline.id, f"{outline.id} {outline.title}", _words(library, (outline,)))


def _words(library: Library, outlines: Sequence[Outline]) -> tuple[str, ...]:
    """The words that these lessons link, each once; a lesson that is only planned has none."""
    lessons = (library.lessons[outline.id] for outline in outlines if outline.id in library.lessons)
    met = dict.fromkeys(term for lesson in lessons for term in linked_terms(lesson))
    return tuple(term for term in met if term in library.terms)
