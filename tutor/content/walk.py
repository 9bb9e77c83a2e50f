"""Which parts does a lesson have, and where do they stand?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tutor.content.items import bank_item, lesson_item
from tutor.content.model import (
    Ask,
    BankItem,
    Choice,
    Explain,
    Guess,
    Lesson,
    Match,
    Number,
    OrderItem,
    Outline,
    Pair,
    PickOnAxis,
    Predict,
    PutInOrder,
    Question,
    SeveralChoices,
    SingleChoice,
    Spot,
    Step,
)
from tutor.content.problems import Where
from tutor.content.shelf import Opened, Shelf

Part = Choice | OrderItem | Pair | Spot | Guess


@dataclass(frozen=True)
class Asked:
    """A question of a file: `where` it stands, its `name` (items.py), and the step or bank item around it."""

    opened: Opened[Any]
    where: Where
    name: str
    lesson: str
    question: Question
    around: Ask | Explain | BankItem


def asked(shelf: Shelf) -> Iterator[Asked]:
    """Every question of every lesson and bank."""
    for opened in shelf.lessons:
        for index, step in enumerate(opened.value.steps):
            if isinstance(step, Ask | Explain):
                name, where = lesson_item(opened.value.id, step.id), ("steps", index, "question")
                yield Asked(opened, where, name, opened.value.id, step.question, step)
    for bank in shelf.banks:
        for index, item in enumerate(bank.value.items):
            name, where = bank_item(bank.value.id, item.id), ("items", index, "question")
            yield Asked(bank, where, name, item.lesson, item.question, item)


def scalars(data: Any, where: Where = ()) -> Iterator[tuple[Where, str]]:
    """Every text of a file, with its place."""
    if isinstance(data, str):
        yield where, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from scalars(value, (*where, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from scalars(value, (*where, index))


def key_of(where: Where) -> str:
    """The key under which a text stands, also when it stands in a list under that key."""
    return next((part for part in reversed(where) if isinstance(part, str)), "")


def questions(lesson: Lesson) -> Iterator[tuple[Where, Question]]:
    for index, step in enumerate(lesson.steps):
        if isinstance(step, Ask | Explain):
            yield ("steps", index, "question"), step.question


def parts(question: Question) -> tuple[str, tuple[Part, ...]]:
    """What can be picked or moved, and the key it stands under."""
    match question:
        case SingleChoice() | SeveralChoices():
            return "choices", question.choices
        case PutInOrder():
            return "items", question.items
        case Match():
            return "pairs", question.pairs
        case PickOnAxis():
            return "spots", question.spots
        case Number():
            return "", ()


def parts_of_step(step: Step, where: Where) -> Iterator[tuple[Where, Part]]:
    """What can be picked or moved in a step, each with its place."""
    if isinstance(step, Ask | Explain):
        yield from parts_of_question(step.question, (*where, "question"))
    elif isinstance(step, Predict):
        yield from (((*where, "guesses", index), guess) for index, guess in enumerate(step.guesses))


def parts_of_question(question: Question, where: Where) -> Iterator[tuple[Where, Part]]:
    key, found = parts(question)
    for index, part in enumerate(found):
        yield (*where, key, index), part


def outlines(shelf: Shelf) -> Iterator[tuple[Where, str, Outline]]:
    """Place, level and outline of every planned lesson."""
    paths = shelf.course.value.paths if shelf.course else ()
    for p, path in enumerate(paths):
        for m, module in enumerate(path.modules):
            for n, outline in enumerate(module.lessons):
                yield ("paths", p, "modules", m, "lessons", n), path.level, outline


def taught(lesson: Lesson) -> frozenset[str]:
    """Claims that some step of the lesson tells; a question alone does not teach."""
    return frozenset(claim for step in lesson.steps for claim in getattr(step, "claims", ()))


def evidenced(lesson: Lesson) -> frozenset[str]:
    return frozenset(claim for step in lesson.steps if step.kind == "evidence" for claim in step.claims)
