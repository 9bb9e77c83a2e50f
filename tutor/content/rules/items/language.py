"""Does a learner of this level know the words, and does any of them hurt or look careless?"""

import re
from collections.abc import Iterator

from tutor.content.problems import quote
from tutor.content.rules.items.rule import Fault, Known
from tutor.content.rules.items.seen import before, choices, everything, level_of
from tutor.content.walk import Asked
from tutor.content.words import plain, term_links

_ACRONYM = re.compile(r"\b(?=\w*[A-Z]\w*[A-Z])[A-Za-z]{2,}\b")
PLAIN_ACRONYMS = frozenset({"US", "UK", "EU", "OK", "TV", "IU", "DNA", "NOT", "EXCEPT"})  # words, or units
_BLAME = re.compile(
    r"\b(addicts?|addicted|abus(e|ers?|ing)|cheat(s|ers?|ed|ing)?|junk(ie|y|ies)|real m[ae]n|man up|unmanly|"
    r"(his|their|your) own fault|weak-willed|lazy|losers?)\b",
    re.IGNORECASE,
)
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))


def untaught_term(item: Asked, known: Known) -> Iterator[Fault]:
    """A glossary term of a higher level that no lesson of the path has linked by then."""
    if (linked := known.linked.get(item.lesson)) is None:
        return
    higher, names = known.higher[level_of(item.lesson)]
    for where, text in before(item.question):
        for found in higher.finditer(plain(text)):
            if names[found[1]] not in linked and names[found[1]] not in term_links(text):
                yield where, f"{quote(found[1])} belongs to a higher level, and no lesson up to {item.lesson} links it"


def acronym(item: Asked, known: Known) -> Iterator[Fault]:
    """Letters that nothing has opened: the lesson up to here links no term of that name and gives no long form.

    A question of a bank follows its whole path, so a term that any lesson up to its own links is open.
    """
    if (read := known.read.get(item.name)) is None:
        return
    linked = frozenset(term_links(read))
    told: set[str] = set()
    for where, text in before(item.question):
        for found in _ACRONYM.findall(plain(text)):
            one = found.removesuffix("s")
            terms = known.term_words.get(found, known.term_words.get(one, frozenset()))
            if terms & linked or one in PLAIN_ACRONYMS | told or f"({one})" in read:
                continue
            told.add(one)
            yield where, f"{quote(found)} is not opened; write the long form with it, or link its term first"


def blame(item: Asked, known: Known) -> Iterator[Fault]:
    for where, text in everything(item.question):
        if found := _BLAME.search(plain(text)):
            yield where, f"{quote(found[0])} can hurt a reader; say what was done, and leave judgement out"


def polish(item: Asked, known: Known) -> Iterator[Fault]:
    for where, text in everything(item.question):
        if text != text.strip() or "  " in text:
            yield where, "there is a space too many in this text"
        if text.count('"') % 2 or any(text.count(a) != text.count(b) for a, b in _PAIRS):
            yield where, "a quote or bracket of this text is not closed"
    ends = {choice.text.rstrip().endswith(".") for choice in choices(item.question)}
    if len(ends) > 1:
        yield ("choices",), "some choices end with a full stop and some do not; let all end alike"
