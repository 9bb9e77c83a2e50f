"""Which rules does each question break, and which of them are ticked?"""

from collections.abc import Iterator
from dataclasses import dataclass

from tutor.content.problems import FileProblem, Where, nearest, quote
from tutor.content.rules.items.every import RULES, WARNINGS
from tutor.content.rules.items.known import known_of
from tutor.content.rules.items.rule import Rule
from tutor.content.shelf import Shelf
from tutor.content.walk import Asked, asked
from tutor.content.words import count_words

LEAST_REASON_WORDS = 3


@dataclass(frozen=True)
class Flaw:
    """A rule that a question breaks. `ticked`: an author has said why it is all right."""

    rule: Rule
    item: Asked
    where: Where
    sentence: str
    ticked: bool


def item_problems(shelf: Shelf) -> Iterator[FileProblem]:
    found = tuple(flaws(shelf))
    for flaw in found:
        if not flaw.ticked:
            remedy = f" (or `ticks: {{{flaw.rule.name}: why it is all right}}`)" if flaw.rule.severity == "W" else ""
            yield flaw.item.opened.problem((*flaw.item.where, *flaw.where), flaw.sentence + remedy)
    needed = {(flaw.item.name, flaw.rule.name) for flaw in found}
    for item in asked(shelf):
        for name, reason in item.question.ticks.items():
            if sentence := _tick_fault(name, reason, (item.name, name) in needed):
                yield item.opened.problem((*item.where, "ticks", name), sentence)


def flaws(shelf: Shelf) -> Iterator[Flaw]:
    """All of them, ticked or not."""
    known = known_of(shelf)
    for item in known.asked:
        for rule in RULES:
            ticked = rule.severity == "W" and rule.name in item.question.ticks
            for where, sentence in rule.find(item, known):
                yield Flaw(rule, item, where, sentence, ticked)


def _tick_fault(name: str, reason: str, needed: bool) -> str | None:
    if name not in WARNINGS:
        return f"there is no warning {quote(name)} to tick{nearest(name, WARNINGS)}"
    if not needed:
        return f"nothing here breaks the rule {quote(name)}; remove the tick"
    if count_words(reason) < LEAST_REASON_WORDS:
        return f"a tick says why, in at least {LEAST_REASON_WORDS} words"
    return None
