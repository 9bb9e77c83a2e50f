"""Which words are due, and when does each come back? Reviews are the truth; a card's state is replayed from them.

Scheduling is FSRS-6 with the default weights of py-fsrs 6.3, which were fitted to the review logs of many Anki users.
Its fuzz is off: the same reviews always give the same days.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Literal

from tutor.learner.session import local_day

if TYPE_CHECKING:
    from fsrs import Scheduler

Rating = Literal["again", "hard", "good", "easy"]
RATINGS: tuple[Rating, ...] = ("again", "hard", "good", "easy")
TWO_GRADES: tuple[Rating, ...] = ("again", "good")

NEW_PER_DAY = 10
LEARN_AHEAD = timedelta(minutes=20)  # a word that is being learned comes back in the same sitting
MOST_CARDS = 4096  # whose replayed state is remembered while the program runs
HOUR_MIN, DAY_MIN, MONTH_D, YEAR_D = 60, 24 * 60, 30.44, 365.25


@dataclass(frozen=True, slots=True)
class Review:
    """One look at one card, and how well it was known.

    card: id of the term. at: aware, UTC; `clamped` says that the machine's clock stood before the review
    that came earlier, whose time was taken instead. seconds: until the grade, on a clock that never jumps.
    """

    card: str
    rating: Rating
    at: datetime
    seconds: float = 0.0
    clamped: bool = False
    offset_minutes: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class CardState:
    """What the scheduler knows of a card. stability: days until recall falls to 90 %; difficulty: 1 to 10."""

    due: datetime
    stability: float
    difficulty: float
    learning: bool


def review(
    reviews_of_card: Sequence[Review], rating: Rating, now: datetime, *, card: str, seconds: float = 0.0
) -> Review:
    """The review to keep; its time is never before the one that came earlier."""
    at = now.astimezone(UTC)
    last = max((one.at for one in reviews_of_card), default=at)
    return Review(card, rating, max(at, last), seconds, clamped=at < last)


def rebuild(reviews_of_card: Sequence[Review]) -> CardState:
    """Replay all reviews of one card, oldest first; at least one."""
    return _replayed(tuple(reviews_of_card))


def due(
    term_ids: Iterable[str],
    reviews: Iterable[Review],
    now: datetime,
    *,
    new_per_day: int = NEW_PER_DAY,
    ahead: timedelta = LEARN_AHEAD,
) -> tuple[str, ...]:
    """Cards to look at now: those whose day has come, then new ones, then those learned a moment ago.

    The order is shuffled by day and id, so that it stays put during a sitting and differs tomorrow.
    `ahead` is how early a card that is still being learned may come back.
    """
    today = local_day(now)
    seen = by_card(reviews)
    terms = sorted(dict.fromkeys(term_ids), key=lambda term: _shuffled(f"{today}:{term}"))
    states = {term: rebuild(seen[term]) for term in terms if term in seen}
    ripe = (term for term, state in states.items() if state.due <= now)
    soon = (t for t, s in states.items() if s.learning and now < s.due <= now + ahead)
    started = sum(local_day(log[0].at, log[0].offset_minutes) == today for log in seen.values())
    new = [term for term in terms if term not in seen][: max(0, new_per_day - started)]
    return (*ripe, *new, *sorted(soon, key=lambda term: states[term].due))


def preview(
    reviews_of_card: Sequence[Review], now: datetime, ratings: Iterable[Rating] = TWO_GRADES
) -> Mapping[Rating, str]:
    """For each grade, how long the card would stay away: "10 min", "3 d"."""
    return {rating: interval_text(interval(reviews_of_card, rating, now)) for rating in ratings}


def interval(reviews_of_card: Sequence[Review], rating: Rating, now: datetime) -> timedelta:
    """How long the card would stay away after this grade."""
    latest = review(reviews_of_card, rating, now, card="preview")
    return rebuild([*reviews_of_card, latest]).due - latest.at


def interval_text(interval: timedelta) -> str:
    """A length of time in its largest fitting unit: min, h, d, months, years."""
    minutes = interval / timedelta(minutes=1)
    if round(minutes) < HOUR_MIN:
        return f"{max(1, round(minutes))} min"
    if round(minutes / HOUR_MIN) < DAY_MIN / HOUR_MIN:
        return f"{round(minutes / HOUR_MIN)} h"
    days = minutes / DAY_MIN
    if days < 2 * MONTH_D:
        return f"{round(days)} d"
    return f"{days / MONTH_D:.0f} months" if days < 2 * YEAR_D else f"{days / YEAR_D:.1f} years"


def by_card(reviews: Iterable[Review]) -> Mapping[str, Sequence[Review]]:
    """Card to its reviews, in the order of the log."""
    logs: dict[str, list[Review]] = {}
    for one in reviews:
        logs.setdefault(one.card, []).append(one)
    return logs


def card_id(term_id: str) -> int:
    """A number for the scheduler that is the same on every machine, 0 to 2**63 - 1."""
    return int.from_bytes(blake2b(term_id.encode(), digest_size=8).digest()) >> 1


def _shuffled(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=8).digest()


@lru_cache(maxsize=MOST_CARDS)
def _replayed(reviews_of_card: tuple[Review, ...]) -> CardState:
    from fsrs import Card, State
    from fsrs import Rating as Grade

    grades = {"again": Grade.Again, "hard": Grade.Hard, "good": Grade.Good, "easy": Grade.Easy}
    at = reviews_of_card[0].at.astimezone(UTC)
    card = Card(card_id=card_id(reviews_of_card[0].card), due=at)
    for one in reviews_of_card:
        at = max(at, one.at.astimezone(UTC))
        card, _ = _scheduler().review_card(card, grades[one.rating], at)
    stability, difficulty = card.stability or 0.0, card.difficulty or 0.0  # None only before the first review
    return CardState(card.due, stability, difficulty, learning=card.state is not State.Review)


@cache
def _scheduler() -> "Scheduler":
    from fsrs import Scheduler

    return Scheduler(enable_fuzzing=False)
