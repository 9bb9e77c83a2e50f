"""In which order do choices stand on screen? Shuffled by the question's place: the same at every visit."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from tutor.content.model import Choice, SeveralChoices, SingleChoice

T = TypeVar("T")


def shuffled(items: Sequence[T], seed: str, avoid: Sequence[T] | None = None) -> tuple[T, ...]:
    """`items` in an order that depends on `seed` alone, other than `avoid` where that is possible."""
    mixed = list(items)
    chance = Random(seed)
    chance.shuffle(mixed)
    if avoid is not None and len(mixed) > 1 and mixed == list(avoid):
        mixed.append(mixed.pop(0))
    return tuple(mixed)


def on_screen(question: SingleChoice | SeveralChoices, seed: str) -> tuple[Choice, ...]:
    """The choices as they stand; a row of numbers keeps its own order."""
    numbers = all(starts_with_number(choice.text) for choice in question.choices)
    return question.choices if numbers else shuffled(question.choices, seed)


def starts_with_number(text: str) -> bool:
    """Whether a choice is one of a row of numbers, which stand in their own order."""
    return text.lstrip("−-+<>≤≥ ")[:1].isdigit()
