"""Do questions that are met together give each other away, repeat each other, or ask too little or too much?"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from tutor.content.model import SingleChoice
from tutor.content.problems import quote
from tutor.content.rules.items.rule import Fault, Known
from tutor.content.rules.items.seen import before, feedback, level_of, words
from tutor.content.walk import Asked
from tutor.content.words import folded

LEAST_KEY_WORDS = 4  # shorter answers stand everywhere by chance
NEAR_COPY = 0.85  # likeness of two questions with their choices, 1 = the same: our threshold
MAY_BE_ALIKE = 0.6  # share of words in common below which the letters are not compared


def answers_another(item: Asked, known: Known) -> Iterator[Fault]:
    """The right choice stands in the words of another question of the same lesson or bank."""
    question = item.question
    if not isinstance(question, SingleChoice):
        return
    for n, choice in enumerate(question.choices):
        key = folded(choice.text)
        if not choice.right or len(key.split()) < LEAST_KEY_WORDS:
            continue
        for other in known.asked:
            if other.opened is item.opened and other.name != item.name and _stands_in(key, other):
                yield ("choices", n, "text"), f"{quote(other.name)} gives this answer away; say it differently in one"


def near_copy(item: Asked, known: Known) -> Iterator[Fault]:
    """Told at the later of the two."""
    for other in known.asked:
        if other.name == item.name:
            return
        if level_of(other.lesson) == level_of(item.lesson) and _alike(item, other):
            yield ("ask",), f"this is nearly the same question as {quote(other.name)}; ask something else"


def _stands_in(key: str, other: Asked) -> bool:
    texts = [other.question.ask, *(text for _, text in feedback(other.question))]
    return any(f" {key} " in f" {folded(text)} " for text in texts)


def _alike(item: Asked, other: Asked) -> bool:
    one, two = (" ".join(text for _, text in before(asked.question)) for asked in (item, other))
    first, second = set(words(one)), set(words(two))
    if len(first & second) < MAY_BE_ALIKE * len(first | second):
        return False
    return SequenceMatcher(None, folded(one), folded(two), autojunk=False).ratio() > NEAR_COPY
