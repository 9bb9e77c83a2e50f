"""Does each answer get feedback of its own that corrects an idea?"""

import re
from collections.abc import Iterator

from tutor.content.rules.items.rule import Fault, Known
from tutor.content.rules.items.seen import feedback
from tutor.content.walk import Asked
from tutor.content.words import count_words, folded, plain

MIN_WORDS = 6
_VERDICT = re.compile(
    r"\b(that is |this is |you are )?(correct|wrong|incorrect|right|yes|no|try again|well done)\b[.!,]*"
)
_LETTER = re.compile(r"\b(?i:option|answer|choice) ([A-E]|\d)\b")


def missing_feedback(item: Asked, known: Known) -> Iterator[Fault]:
    seen: set[str] = set()
    for where, text in feedback(item.question):
        if count_words(text) < MIN_WORDS:
            yield (
                where,
                f"feedback needs at least {MIN_WORDS} words: say what is wrong or right about the idea",
            )
        if folded(text) in seen:
            yield where, "the same feedback stands at another answer of this question"
        seen.add(folded(text))


def verdict_only(item: Asked, known: Known) -> Iterator[Fault]:
    for where, text in feedback(item.question):
        if text.strip() and not re.search(r"\w", _VERDICT.sub("", plain(text).lower())):
            yield where, "feedback that only says right or wrong teaches nothing; say why"


def letter(item: Asked, known: Known) -> Iterator[Fault]:
    for where, text in feedback(item.question):
        if found := _LETTER.search(plain(text)):
            yield where, f"choices are shuffled, so “{found[0]}” points at another one; say what it says"
