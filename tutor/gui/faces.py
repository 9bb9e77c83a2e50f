"""What stands on the two sides of a card: a word and its meaning, or a missed question and its answer?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tutor.content.items import Item
from tutor.content.model import (
    Level,
    Library,
    Match,
    Number,
    Outline,
    PickOnAxis,
    PutInOrder,
    Question,
    SeveralChoices,
    SingleChoice,
    Term,
)
from tutor.content.shuffle import shuffled
from tutor.content.words import plain
from tutor.gui.lesson.names import spot_name
from tutor.learner.missed import item_of
from tutor.learner.terms import teaching_lessons


@dataclass(frozen=True, slots=True)
class Face:
    """Both sides of a card. `card` is what a review names; `asks` says that the front is a question."""

    card: str
    front: str
    back: str
    say: str = ""
    also: str = ""
    lesson: Outline | None = None
    asks: bool = False


def face_of(library: Library, known: Mapping[str, Item], card: str, level: Level) -> Face:
    """The card of a word or of a question, with the lesson that it came from."""
    return faces_of(library, known, (card,), level)[0]


def faces_of(library: Library, known: Mapping[str, Item], cards: Iterable[str], level: Level) -> tuple[Face, ...]:
    """Many cards, each as `face_of`."""
    teaching = teaching_lessons(library)
    return tuple(_face(library, known, teaching, card, level) for card in cards)


def _face(library: Library, known: Mapping[str, Item], teaching: Mapping[str, str], card: str, level: Level) -> Face:
    if (name := item_of(card)) is not None:
        item = known[name]
        return Face(card, asked(item.question, card), right_answer(item.question, level), lesson=item.lesson, asks=True)
    lesson = teaching.get(card)
    return _of_term(library.terms[card], level, library.outline(lesson) if lesson else None)


def asked(question: Question, seed: str) -> str:
    """The question, with what has to be ordered or joined in an order that tells nothing."""
    match question:
        case PutInOrder():
            lists = [[item.text for item in question.items]]
        case Match():
            lists = [[pair.left for pair in question.pairs], [pair.right for pair in question.pairs]]
        case _:
            lists = []
    return plain("\n".join([question.ask, *(" · ".join(shuffled(one, seed, avoid=one)) for one in lists)]))


def right_answer(question: Question, level: Level) -> str:
    """The key and what is said about it, in plain words."""
    return plain("\n".join(_lines(question, level)))


def _of_term(term: Term, level: Level, lesson: Outline | None) -> Face:
    also = "also: " + ", ".join(term.synonyms) if term.synonyms else ""
    return Face(term.id, term.term, term.definitions.at(level), term.say or "", also, lesson)


def _lines(question: Question, level: Level) -> Iterator[str]:
    match question:
        case SingleChoice() | SeveralChoices():
            for choice in question.choices:
                if choice.right:
                    yield f"{choice.text}. {choice.feedback}"
        case PutInOrder():
            yield from (f"{n}. {item.text}" for n, item in enumerate(question.items, 1))
        case Match():
            yield from (f"{pair.left}: {pair.right}" for pair in question.pairs)
        case Number():
            yield f"{question.key:g} {question.unit}. {question.feedback.right}"
        case PickOnAxis():
            yield from (f"{spot_name(s.id, level)}. {s.feedback}" for s in question.spots if s.right)
