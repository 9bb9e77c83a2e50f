"""The program reopens where it was left, and days are counted on the wall calendar."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.content.model import Library
from tutor.learner.session import (
    Answer,
    Place,
    Session,
    last_answers,
    last_step,
    local_day,
    local_offset_minutes,
    restore,
    step_index,
)


def test_an_empty_log_opens_nothing() -> None:
    assert restore("fundamentals", (), ()) == Session("fundamentals", None, None, ())


def test_the_last_entry_counts_whatever_its_clock_said(place: Callable[..., Place]) -> None:
    places = [place("intro", 5), place("first", 6), place("proof", -9000, "L2")]
    session = restore("academic", places, ())
    assert (session.level, session.lesson, session.step) == ("academic", "L2", "proof")
    assert last_step(places, "L1") == "first"
    assert last_step(places, "L3") is None


def test_going_on_gives_what_the_log_would_give(place: Callable[..., Place], answer: Callable[..., Answer]) -> None:
    lived = Session("fundamentals").at_place(place("intro")).with_answer(answer("first", 1.0)).at_place(place("proof"))
    assert lived == restore("fundamentals", [place("intro"), place("proof")], [answer("first", 1.0)])
    assert lived.at_level("academic").answers == lived.answers


def test_a_step_that_is_gone_opens_the_first(library: Library) -> None:
    lesson = library.lessons["L1"]
    assert [step_index(lesson, step.id) for step in lesson.steps] == list(range(len(lesson.steps)))
    assert step_index(lesson, "taken-out") == 0
    assert step_index(lesson, None) == 0


def test_the_answer_given_last_is_shown(answer: Callable[..., Answer]) -> None:
    early, late, elsewhere = answer("first", 0.0, 1), answer("first", 1.0, -3), answer("first", 0.0, 2, "L2")
    assert last_answers([early, late, elsewhere], "L1") == {"first": late}


@pytest.mark.parametrize(
    ("offset_minutes", "day"),
    [(0, date(2026, 3, 1)), (-60, date(2026, 2, 28)), (840, date(2026, 3, 1)), (-720, date(2026, 2, 28))],
)
def test_a_day_is_the_day_where_it_happened(offset_minutes: int, day: date) -> None:
    assert local_day(datetime(2026, 3, 1, 0, 30, tzinfo=UTC), offset_minutes) == day


@given(st.datetimes(datetime(1971, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC)))
def test_without_an_offset_the_day_is_this_machines(at: datetime) -> None:
    assert local_day(at) == local_day(at, local_offset_minutes(at))
    assert abs(local_offset_minutes(at)) <= timedelta(days=1) / timedelta(minutes=1)
