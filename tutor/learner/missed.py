"""Which questions were not answered right? They come back as cards, from lessons and examinations alike."""

from collections.abc import Iterable, Mapping

from tutor.content.items import Item, lesson_item
from tutor.learner.exam import exam_level
from tutor.learner.session import Answer

PREFIX = "question:"  # of a card; the card of a word bears the id of its term, which has no colon


def missed(known: Mapping[str, Item], answers: Iterable[Answer]) -> tuple[str, ...]:
    """Cards of all questions that were once answered less than fully right, the first miss first.

    A question that leans on its lesson makes no card, and neither does one that no longer exists.
    """
    names = (item_name(answer) for answer in answers if answer.score is not None and answer.score < 1)
    cards = dict.fromkeys(names)
    return tuple(card_of(name) for name in cards if name in known and not known[name].only_here)


def item_name(answer: Answer) -> str:
    """Which question was answered: the examination keeps its name as the step."""
    return answer.step if exam_level(answer.lesson) else lesson_item(answer.lesson, answer.step)


def card_of(name: str) -> str:
    return PREFIX + name


def item_of(card: str) -> str | None:
    """Name of the question on a card; None for the card of a word."""
    return card.removeprefix(PREFIX) if card.startswith(PREFIX) else None
