"""Does each answer get feedback of its own, long enough to correct an idea?"""

from collections.abc import Iterator

from tutor.content.model import Number, PickOnAxis, Question
from tutor.content.problems import Where
from tutor.content.walk import parts
from tutor.content.words import count_words, folded

MIN_WORDS = 6
Fault = tuple[Where, str]  # place inside the question, sentence


def feedback_faults(question: Question) -> Iterator[Fault]:
    told = list(_told(question))
    for where, text in told:
        if count_words(text) < MIN_WORDS:
            yield (
                where,
                f"feedback needs at least {MIN_WORDS} words: say what is wrong or right about the idea",
            )
    seen: set[str] = set()
    for where, text in told:
        if folded(text) in seen:
            yield where, "the same feedback stands at another answer of this question"
        seen.add(folded(text))


def _told(question: Question) -> Iterator[tuple[Where, str]]:
    """Everything that is said to somebody who answered."""
    if isinstance(question, Number):
        feedback = question.feedback
        yield ("feedback", "right"), feedback.right
        yield ("feedback", "below"), feedback.below
        yield ("feedback", "above"), feedback.above
        return
    key, found = parts(question)
    for index, part in enumerate(found):
        yield (key, index, "feedback"), getattr(part, "feedback", "")
    if isinstance(question, PickOnAxis):
        yield ("otherwise",), question.otherwise
