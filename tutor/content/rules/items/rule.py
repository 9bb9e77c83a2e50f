"""What is a rule about questions, and what may it know besides the question?"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from tutor.content.model import LEVELS, Level, Term
from tutor.content.problems import Where
from tutor.content.walk import Asked
from tutor.content.words import folded

_WORD = re.compile(r"\w+")

Severity = Literal["E", "W"]  # E must be mended; W must be mended, or ticked with a reason beside the question
Fault = tuple[Where, str]  # place inside the question, and what to do


@dataclass(frozen=True)
class Known:
    """What the rules may look up.

    taught, linked: lesson to the claims and the terms that its path has brought up to its end.
    read: question to what was read up to it, itself included: its lesson, or for a bank the whole path.
    days: scenario to its length in days. kept: questions whose key the model gave.
    asked: all questions, in the order of the files.
    """

    verdicts: Mapping[str, str] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
    term_levels: Mapping[str, int] = field(default_factory=dict)
    taught: Mapping[str, frozenset[str]] = field(default_factory=dict)
    linked: Mapping[str, frozenset[str]] = field(default_factory=dict)
    read: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, float] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()
    asked: tuple[Asked, ...] = ()

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Each name of each term, in small letters without punctuation, and the term's id."""
        return {folded(name): term.id for term in self.terms for name in (term.term, *term.synonyms)}

    @cached_property
    def term_words(self) -> Mapping[str, frozenset[str]]:
        """Each word of a term's names, as it is written, and the terms that have it."""
        found: dict[str, set[str]] = {}
        for term in self.terms:
            for word in _WORD.findall(" ".join((term.term, *term.synonyms))):
                found.setdefault(word, set()).add(term.id)
        return {word: frozenset(terms) for word, terms in found.items()}

    @cached_property
    def higher(self) -> Mapping[Level, tuple[re.Pattern[str], Mapping[str, str]]]:
        """For each level, how terms of higher levels are found in a text, and the id of each name."""
        return {level: self._above(n) for n, level in enumerate(LEVELS)}

    def _above(self, level: int) -> tuple[re.Pattern[str], Mapping[str, str]]:
        above = (term for term in self.terms if self.term_levels.get(term.id, 0) > level)
        names = {name: term.id for term in above for name in _own_names(term)}
        either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        return re.compile(rf"(?<!\w)({either})s?(?!\w)" if names else r"(?!)"), names


def _own_names(term: Term) -> tuple[str, ...]:
    """The term, and those synonyms that are names or acronyms: `drug` is a word that everybody knows."""
    return term.term, *(name for name in term.synonyms if name != name.lower())


@dataclass(frozen=True)
class Rule:
    """One flaw of the item-writing list: its number there, its name in `ticks`, and how it is found."""

    number: str
    name: str
    severity: Severity
    find: Callable[[Asked, Known], Iterator[Fault]]
