"""What can be guessed of many questions together? Statistics of a level, which no single question shows.

Numbers in brackets are those of the item-writing list (rules/items/every.py). A share is out of bounds where chance
would seldom give it (exact binomial, p < 0.05; over the places of the key the limit is shared among them, in place of
a chi-square test; runs of one place are left to the shuffle). Fewer than LEAST questions say nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tutor.content.chance import at_least
from tutor.content.items import Item
from tutor.content.model import Bloom, Choice, Level, SingleChoice
from tutor.content.rules.items.stem import is_negative
from tutor.content.shuffle import on_screen
from tutor.content.words import plain

LEAST = 30
SELDOM = 0.05
MOST_OVER_CHANCE = 0.10  # of the longest key
MOST_NEGATIVE, MOST_TWO_CHOICES = 0.05, 0.10
MOST_OFF_PLAN = 0.10  # of a Bloom level, against the objectives of the course
BLOOMS: tuple[Bloom, ...] = ("remember", "understand", "apply", "analyse", "evaluate")


@dataclass(frozen=True)
class Statistic:
    """A share of the questions of a level. `sentence` says what is out of bounds, and is empty where nothing is."""

    level: Level
    name: str
    share: float
    expected: float
    sentence: str = ""


def statistics(level: Level, found: Sequence[Item], plan: Sequence[Bloom]) -> Iterator[Statistic]:
    """All of one level. plan: the Bloom level of each objective of its path."""
    single = [(item, item.question) for item in found if isinstance(item.question, SingleChoice)]
    enough = len(found) >= LEAST
    for name, longest in (("longest-key", _is_longest), ("shortest-key", _is_shortest)):
        yield _cue(level, name, single, longest)
    yield from _positions(level, single)
    yield _share(level, "negative", sum(is_negative(item.question) for item in found), len(found), MOST_NEGATIVE)
    two = sum(len(question.choices) == 2 for _, question in single)
    yield _share(level, "two-choices", two, len(found), MOST_TWO_CHOICES)
    for bloom in BLOOMS:
        share = sum(item.question.bloom == bloom for item in found) / max(1, len(found))
        wanted = plan.count(bloom) / max(1, len(plan))
        off = enough and abs(share - wanted) > MOST_OFF_PLAN
        told = f"{share:.0%} ask to {bloom}, and the objectives {wanted:.0%}" if off else ""
        yield Statistic(level, f"bloom-{bloom}", share, wanted, told)


Single = Sequence[tuple[Item, SingleChoice]]


def _cue(level: Level, name: str, single: Single, stands_out: Callable[[Choice, SingleChoice], bool]) -> Statistic:
    """(1b, 1c) How often the key is the longest, or the shortest, against one in so many choices."""
    odds = [1 / len(question.choices) for _, question in single]
    hits = sum(stands_out(_key(question), question) for _, question in single)
    share, expected = hits / max(1, len(odds)), sum(odds) / max(1, len(odds))
    off = at_least(hits, odds) < SELDOM or (name == "longest-key" and share > expected + MOST_OVER_CHANCE)
    what = name.removesuffix("-key")
    told = f"{hits} of {len(odds)} keys are the {what} choice, and chance gives {sum(odds):.0f}"
    return Statistic(level, name, share, expected, told if off and len(single) >= LEAST else "")


def _positions(level: Level, single: Single) -> Iterator[Statistic]:
    """(16) Where the key stands on screen, after the shuffle that the program makes."""
    places = [on_screen(question, seed(item)).index(_key(question)) for item, question in single]
    count = Counter(places)
    most = max((len(question.choices) for _, question in single), default=0)
    for place in range(most):
        odds = [1 / len(question.choices) for _, question in single if place < len(question.choices)]
        expected = sum(odds) / max(1, len(odds))
        told = ""
        if len(single) >= LEAST and at_least(count[place], odds) < SELDOM / most:
            told = f"{count[place]} keys stand in place {place + 1}, and chance gives {sum(odds):.0f}"
        yield Statistic(level, f"key-place-{place + 1}", count[place] / max(1, len(odds)), expected, told)


def _share(level: Level, name: str, hits: int, whole: int, most: float) -> Statistic:
    """(6, 37)"""
    share = hits / max(1, whole)
    told = f"{hits} of {whole} questions are {name}, and at most {most:.0%} should be"
    return Statistic(level, name, share, most, told if whole >= LEAST and share > most else "")


def seed(item: Item) -> str:
    """What the lesson screen shuffles by: the id of the step; the examination takes the whole name."""
    return item.name if item.of_bank else item.name.split("/", 1)[1]


def _key(question: SingleChoice) -> Choice:
    return next(choice for choice in question.choices if choice.right)


def _is_longest(choice: Choice, question: SingleChoice) -> bool:
    others = [len(plain(one.text)) for one in question.choices if one is not choice]
    return len(plain(choice.text)) > max(others, default=0)


def _is_shortest(choice: Choice, question: SingleChoice) -> bool:
    others = [len(plain(one.text)) for one in question.choices if one is not choice]
    return len(plain(choice.text)) < min(others, default=0)
