"""On which days was something done, and how many days in a row?"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from tutor.learner.cards import Review
from tutor.learner.session import Answer, Place, local_day


def effort(answers: Iterable[Answer], places: Iterable[Place], reviews: Iterable[Review]) -> Mapping[date, int]:
    """Local day to the number of things done: steps opened, answers given, cards reviewed."""
    entries: Iterable[Answer | Place | Review] = (*answers, *places, *reviews)
    return Counter(local_day(entry.at, entry.offset_minutes) for entry in entries)


def streak(days: Iterable[date], today: date) -> int:
    """Days in a row up to today; a day that is not over yet breaks nothing."""
    done = set(days)
    day = today if today in done else today - timedelta(days=1)
    count = 0
    while day in done:
        day, count = day - timedelta(days=1), count + 1
    return count
