"""Effort is counted per local day; a streak survives a day that is not over yet."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tutor.learner.cards import Review
from tutor.learner.effort import effort, streak
from tutor.learner.session import Answer, Place

TODAY = date(2026, 11, 21)


def test_everything_done_counts_on_the_day_where_it_was_done(
    answer: Callable[..., Answer], place: Callable[..., Place], seen: Callable[..., Review]
) -> None:
    late = Place("L1", "intro", datetime(2026, 11, 21, 23, 30, tzinfo=UTC), offset_minutes=60)
    counted = effort([answer("first", 1.0)], [place("intro"), late], [seen("lh", hours=-24)])
    assert counted == {TODAY: 2, date(2026, 11, 22): 1, date(2026, 11, 20): 1}


def test_a_streak_ends_today_or_yesterday() -> None:
    days = [TODAY - timedelta(days=n) for n in (1, 2, 3, 5)]
    assert streak(days, TODAY) == 3
    assert streak([*days, TODAY], TODAY) == 4
    assert streak(days, TODAY + timedelta(days=1)) == 0
    assert streak([], TODAY) == 0


@given(st.sets(st.integers(0, 30)))
def test_a_streak_is_a_run_of_days_that_were_used(ago: set[int]) -> None:
    days = {TODAY - timedelta(days=n) for n in ago}
    start = 0 if 0 in ago else 1
    length = streak(days, TODAY)
    assert all(start + n in ago for n in range(length))
    assert start + length not in ago
