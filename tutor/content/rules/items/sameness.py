"""Do the choices stand apart from each other, and in an order that costs no thought?"""

import re
from collections.abc import Iterator
from itertools import combinations

from tutor.content.model import Match, PutInOrder
from tutor.content.problems import Where, quote
from tutor.content.rules.items.rule import Fault, Known
from tutor.content.rules.items.seen import choices, words
from tutor.content.shuffle import starts_with_number
from tutor.content.walk import Asked
from tutor.content.words import folded

ALIKE = 0.8  # share of words in common, above which two choices are too near: our threshold
_ABOVE = re.compile(r"\b(all|any|both|each) of (the )?(above|these)\b|^(both )?[A-E] and [A-E]\.?$", re.IGNORECASE)
_NONE = re.compile(r"\b(none|neither) of (the )?(above|these)\b", re.IGNORECASE)
_NUMBER = re.compile(r"[−-]?\d+(?:[.,]\d+)*")
_RANGE = re.compile(r"(\d+(?:\.\d+)?)\s*(?:to|-|–)\s*(\d+(?:\.\d+)?)")
_COUNTS = {
    word: str(n)
    for n, word in enumerate(("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))
}


def all_above(item: Asked, known: Known) -> Iterator[Fault]:
    yield from _matching(item, _ABOVE, "a choice may not point at the others (“all of the above”)")


def none_above(item: Asked, known: Known) -> Iterator[Fault]:
    yield from _matching(item, _NONE, "a choice may not point at the others (“none of the above”)")


def duplicate(item: Asked, known: Known) -> Iterator[Fault]:
    """Equal after folding capitals, punctuation, number words and the synonyms of the glossary."""
    seen: set[str] = set()
    for where, text in _texts(item):
        same = " ".join(_COUNTS.get(word, word) for word in folded(text).split())
        same = known.names.get(same, same)
        if same in seen:
            yield where, f"{quote(text)} stands here twice; two answers that say the same can both be ruled out"
        seen.add(same)


def near_duplicate(item: Asked, known: Known) -> Iterator[Fault]:
    found = list(enumerate(choices(item.question)))
    for (_, one), (n, other) in combinations(found, 2):
        first, second = set(words(one.text)), set(words(other.text))
        if first != second and len(first & second) > ALIKE * len(first | second):
            yield ("choices", n, "text"), f"this says nearly the same as {quote(one.text)}; keep one of them"
        elif _overlap(one.text, other.text):
            yield ("choices", n, "text"), f"this range overlaps with {quote(one.text)}; let each number fit only one"


def number_order(item: Asked, known: Known) -> Iterator[Fault]:
    """A row of numbers is not shuffled, so the file settles its order."""
    found = choices(item.question)
    if len(found) > 1 and all(starts_with_number(choice.text) for choice in found):
        numbers = [_first_number(choice.text) for choice in found]
        if numbers != sorted(numbers):
            yield ("choices",), "the choices are numbers; write them from the smallest to the largest"


def _matching(item: Asked, pattern: re.Pattern[str], sentence: str) -> Iterator[Fault]:
    for n, choice in enumerate(choices(item.question)):
        if pattern.search(choice.text):
            yield ("choices", n, "text"), sentence


def _texts(item: Asked) -> Iterator[tuple[Where, str]]:
    question = item.question
    yield from ((("choices", n, "text"), choice.text) for n, choice in enumerate(choices(question)))
    if isinstance(question, PutInOrder):
        yield from ((("items", n, "text"), one.text) for n, one in enumerate(question.items))
    elif isinstance(question, Match):
        yield from ((("pairs", n, "left"), pair.left) for n, pair in enumerate(question.pairs))


def _first_number(text: str) -> float:
    found = _NUMBER.search(text)
    return float(found[0].replace("−", "-").replace(",", "")) if found else 0.0


def _overlap(one: str, other: str) -> bool:
    """Ranges of the same thing that share a number."""
    first, second = _RANGE.search(one), _RANGE.search(other)
    if not first or not second or _RANGE.sub("", one) != _RANGE.sub("", other):
        return False
    return float(first[1]) <= float(second[2]) and float(second[1]) <= float(first[2])
