"""What does a learner read of a question: before the answer, and after it?"""

import re
from collections.abc import Iterator
from functools import lru_cache

from tutor.content.model import (
    LEVELS,
    Choice,
    Level,
    Match,
    Number,
    PickOnAxis,
    Question,
    SeveralChoices,
    SingleChoice,
)
from tutor.content.problems import Where
from tutor.content.walk import parts
from tutor.content.words import plain

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”']?\s+")
_WORD = re.compile(r"[a-z0-9]+(?:['’-][a-z0-9]+)*")
Text = tuple[Where, str]  # place inside the question, and what stands there


def level_of(lesson: str) -> Level:
    """F, I or A: the letter of a lesson or bank names its level."""
    return next((level for level in LEVELS if level.startswith(lesson[:1].lower())), LEVELS[0])


def choices(question: Question) -> tuple[Choice, ...]:
    return question.choices if isinstance(question, SingleChoice | SeveralChoices) else ()


def asking(question: Question) -> str:
    """The sentence that asks: the last one, after any story before it."""
    return _SENTENCE_END.split(plain(question.ask).strip())[-1]


def before(question: Question) -> Iterator[Text]:
    """What is read before the answer."""
    yield ("ask",), question.ask
    key, found = parts(question)
    for index, part in enumerate(found):
        for field in ("text", "left", "right"):
            if isinstance(text := getattr(part, field, None), str):
                yield (key, index, field), text
    if isinstance(question, Match):
        yield from ((("extra", index), text) for index, text in enumerate(question.extra))


def feedback(question: Question) -> Iterator[Text]:
    """What is said to somebody who answered."""
    if isinstance(question, Number):
        said = question.feedback
        yield from ((("feedback", "right"), said.right), (("feedback", "below"), said.below))
        yield ("feedback", "above"), said.above
        return
    key, found = parts(question)
    for index, part in enumerate(found):
        yield (key, index, "feedback"), getattr(part, "feedback", "")
    if isinstance(question, PickOnAxis):
        yield ("otherwise",), question.otherwise


def everything(question: Question) -> Iterator[Text]:
    yield from before(question)
    yield from feedback(question)


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """The words in small letters; `birth-control` is one."""
    return tuple(_WORD.findall(plain(text).lower()))
