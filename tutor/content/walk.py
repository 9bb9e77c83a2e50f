"""Which parts does a lesson have, and where do they stand?"""

from collections.abc import Iterator
from typing import Any

from tutor.content.model import (
    Ask,
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
from tutor.content.shelf import Shelf

Part = Choice | OrderItem | Pair | Spot | Guess


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
    found: tuple[Part, ...] = ()
    if isinstance(step, Ask | Explain):
        key, found = parts(step.question)
        where = (*where, "question", key)
    elif isinstance(step, Predict):
        where, found = (*where, "guesses"), step.guesses
    for index, part in enumerate(found):
        yield (*where, index), part


def outlines(shelf: Shelf) -> Iterator[tuple[Where, str, Outline]]:
    """Place, level and outline of every planned lesson."""
    paths = shelf.course.value.paths if shelf.course else ()
    for p, path in enumerate(paths):
        for m, module in enumerate(path.modules):
            for n, outline in enumerate(module.lessons):
                yield ("paths", p, "modules", m, "lessons", n), path.level, outline


def taught(lesson: Lesson) -> frozenset[str]:
    """Claims that some step of the lesson tells; a question alone does not teach."""
    told = {claim for step in lesson.steps for claim in getattr(step, "claims", ())}
    return frozenset(told | evidenced(lesson))


def evidenced(lesson: Lesson) -> frozenset[str]:
    return frozenset(step.claim for step in lesson.steps if step.kind == "evidence")
