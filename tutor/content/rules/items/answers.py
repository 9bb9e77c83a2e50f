"""Has each question its key, enough choices, and wrong ones that are worth having?"""

import re
from collections.abc import Iterator

from tutor.content.model import Match, Number, PickOnAxis, PutInOrder, SeveralChoices, SingleChoice
from tutor.content.problems import quote
from tutor.content.rules.items.rule import Fault, Known
from tutor.content.rules.items.seen import choices, words
from tutor.content.walk import Asked
from tutor.content.words import folded

_COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
COLOURS = frozenset(
    {"black", "blue", "brown", "green", "grey", "gray", "orange", "pink", "purple", "red", "white", "yellow"}
)
_FILLER = frozenset({"a", "an", "the", "one", "line", "arrow", "curve", "dark", "light", "in"})


def one_key(item: Asked, known: Known) -> Iterator[Fault]:
    question = item.question
    match question:
        case SingleChoice(model=None):
            right = sum(choice.right for choice in question.choices)
            if right != 1:
                found = f"{right} of these are" if right else "none of these is"
                yield ("choices",), f"exactly one choice must be right, and {found}"
        case SeveralChoices():
            yield from _several(question)
        case Number():
            if question.tolerance <= 0:
                yield ("tolerance",), "the tolerance must be above 0"
        case PickOnAxis():
            if not any(spot.right for spot in question.spots):
                yield ("spots",), "no spot is right"
    for n, choice in enumerate(choices(question)):
        if choice.right and choice.misconception:
            yield ("choices", n, "misconception"), "a right choice cannot stand for a misconception"


def count(item: Asked, known: Known) -> Iterator[Fault]:
    question = item.question
    match question:
        case SingleChoice():
            # two are enough where the learner judges a statement; elsewhere a guess would be right too often
            yield from _count("choices", len(question.choices), 2 if question.bloom == "evaluate" else 3, 5)
        case SeveralChoices():
            yield from _count("choices", len(question.choices), 3, 6)
        case PutInOrder():
            yield from _count("items", len(question.items), 3, 6)
        case Match():
            yield from _count("pairs", len(question.pairs), 2, 6)
            yield from _extra(question)


def no_misconception(item: Asked, known: Known) -> Iterator[Fault]:
    question = item.question
    if isinstance(question, SingleChoice) and not any(c.misconception for c in question.choices if not c.right):
        yield ("choices",), "at least one wrong choice must name the misconception behind it"


def colour_only(item: Asked, known: Known) -> Iterator[Fault]:
    for n, choice in enumerate(choices(item.question)):
        said = set(words(choice.text)) - _FILLER
        if said and said <= COLOURS:
            yield ("choices", n, "text"), "a colour alone cannot be seen by everybody; name the thing"


def _several(question: SeveralChoices) -> Iterator[Fault]:
    right = sum(choice.right for choice in question.choices)
    if right < 2:
        yield ("choices",), "at least two choices must be right; otherwise use the type single"
    elif not re.search(rf"\b({_COUNTS.get(right, right)}|{right})\b", question.ask, re.IGNORECASE):
        yield ("ask",), f"the question must say how many to choose: {_COUNTS.get(right, right)}"


def _extra(question: Match) -> Iterator[Fault]:
    rights = {folded(pair.right) for pair in question.pairs}
    for index, extra in enumerate(question.extra):
        if folded(extra) in rights:
            yield ("extra", index), f"{quote(extra)} already stands on the right side"
        rights.add(folded(extra))


def _count(key: str, found: int, least: int, most: int) -> Iterator[Fault]:
    if not least <= found <= most:
        yield (key,), f"there must be {least} to {most} {key}, and there are {found}"
