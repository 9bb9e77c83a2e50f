"""The same reviews give the same cards, whatever the clock did; what is due comes first, then a few new words."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.learner.cards import (
    NEW_PER_DAY,
    RATINGS,
    TWO_GRADES,
    Rating,
    Review,
    by_card,
    card_id,
    due,
    interval,
    interval_text,
    preview,
    rebuild,
    review,
)
from tutor.learner.store import Store

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY = timedelta(days=1)

gaps = st.timedeltas(-400 * DAY, 400 * DAY)  # a clock that is set back by a year is in it
histories = st.lists(st.tuples(st.sampled_from(RATINGS), gaps), min_size=1, max_size=12)


def live(history: Sequence[tuple[Rating, timedelta]], card: str = "lh") -> list[Review]:
    """Reviews as they come about when each is given some time after the one before."""
    log: list[Review] = []
    clock = NOON
    for rating, gap in history:
        clock += gap
        log.append(review(log, rating, clock, card=card))
    return log


@given(histories)
def test_no_clock_brings_a_review_before_the_last_or_a_card_before_its_review(
    history: list[tuple[Rating, timedelta]],
) -> None:
    log = live(history)
    for number, one in enumerate(log):
        state = rebuild(log[: number + 1])
        assert state.due > one.at
        assert 1 <= state.difficulty <= 10
        assert state.stability > 0
        assert number == 0 or one.at >= log[number - 1].at
        assert one.clamped == (number > 0 and NOON + sum((g for _, g in history[: number + 1]), DAY * 0) < one.at)


@given(histories)
def test_replaying_the_stored_log_gives_the_same_card(history: list[tuple[Rating, timedelta]]) -> None:
    log = live(history)
    store = Store(":memory:")
    for one in log:
        store.add_review(one)
    assert store.reviews() == tuple(log)
    assert rebuild(store.reviews()) == rebuild(log)
    store.close()


@given(histories)
def test_replaying_is_what_the_scheduler_gives_step_by_step(history: list[tuple[Rating, timedelta]]) -> None:
    from fsrs import Card, Scheduler
    from fsrs import Rating as Grade

    scheduler, card = Scheduler(enable_fuzzing=False), Card(card_id=card_id("lh"), due=NOON)
    log = live(history)
    for one in log:
        card, _ = scheduler.review_card(card, Grade[one.rating.capitalize()], one.at)
    assert rebuild(log).due == card.due
    assert rebuild(log).stability == card.stability


@given(histories, st.sampled_from(RATINGS))
def test_a_log_that_was_not_clamped_replays_as_if_it_were(
    history: list[tuple[Rating, timedelta]], rating: Rating
) -> None:
    log = live(history)
    backward = Review("lh", rating, log[-1].at - 3 * DAY)
    assert rebuild([*log, backward]) == rebuild([*log, Review("lh", rating, log[-1].at)])


def test_a_clock_in_another_zone_is_the_same_moment(seen: Callable[..., Review]) -> None:
    first = seen("lh")
    there = (NOON + DAY).astimezone(timezone(timedelta(hours=14)))
    assert review([first], "good", there, card="lh") == review([first], "good", NOON + DAY, card="lh")
    assert review([first], "good", there, card="lh").at.tzinfo is UTC


@given(histories)
def test_a_better_grade_never_brings_a_card_back_sooner(history: list[tuple[Rating, timedelta]]) -> None:
    log = live(history)
    waits = [interval(log, rating, log[-1].at + DAY) for rating in RATINGS]
    assert waits == sorted(waits)


@given(histories)
def test_the_preview_is_what_happens(history: list[tuple[Rating, timedelta]]) -> None:
    log = live(history)
    now = log[-1].at + DAY
    shown = preview(log, now)
    assert tuple(shown) == TWO_GRADES
    for rating in TWO_GRADES:
        after = [*log, review(log, rating, now, card="lh")]
        assert shown[rating] == interval_text(rebuild(after).due - now)


def test_a_new_card_has_a_preview_too() -> None:
    assert preview([], NOON, RATINGS) == {"again": "1 min", "hard": "6 min", "good": "10 min", "easy": "8 d"}


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (timedelta(seconds=20), "1 min"),
        (timedelta(minutes=10), "10 min"),
        (timedelta(minutes=59, seconds=40), "1 h"),
        (timedelta(hours=5), "5 h"),
        (timedelta(hours=23, minutes=50), "1 d"),
        (timedelta(days=3), "3 d"),
        (timedelta(days=60), "60 d"),
        (timedelta(days=100), "3 months"),
        (timedelta(days=1000), "2.7 years"),
    ],
)
def test_lengths_are_told_in_their_largest_fitting_unit(length: timedelta, text: str) -> None:
    assert interval_text(length) == text


def test_new_words_come_a_few_a_day() -> None:
    words = [f"word-{n}" for n in range(25)]
    first = due(words, [], NOON)
    assert len(first) == NEW_PER_DAY
    reviews = [Review(word, "easy", NOON) for word in first[:4]]
    later = due(words, reviews, NOON)
    assert later == first[4:]
    assert len(due(words, reviews, NOON + DAY)) == NEW_PER_DAY
    assert due(words, reviews, NOON, new_per_day=0) == ()


def test_the_order_stays_put_during_a_day_and_changes_with_it() -> None:
    words = [f"word-{n}" for n in range(25)]
    assert due(words, [], NOON) == due(words[::-1] + words, [], NOON + timedelta(minutes=1))
    assert due(words, [], NOON) != due(words, [], NOON + DAY)


def test_due_cards_come_before_new_ones_and_learned_ones_after(seen: Callable[..., Review]) -> None:
    reviews = [seen("ripe", "easy", -30 * 24), seen("rest", "easy"), seen("soon", "again")]
    assert due(["new", "soon", "ripe", "rest"], reviews, NOON) == ("ripe", "new", "soon")
    assert due(["new", "soon", "ripe", "rest"], reviews, NOON, ahead=timedelta()) == ("ripe", "new")
    assert due(["soon"], reviews, NOON + timedelta(minutes=1), ahead=timedelta()) == ("soon",)


def test_a_card_whose_term_is_gone_is_not_due(seen: Callable[..., Review]) -> None:
    assert due(["kept"], [seen("gone", "again", -48), seen("kept", "again", -48)], NOON) == ("kept",)


def test_a_word_is_done_for_today_after_two_good_grades() -> None:
    log: list[Review] = []
    while "lh" in due(["lh"], log, NOON):
        log.append(review(log, "good", NOON, card="lh"))
    assert len(log) == 2
    assert due(["lh"], log, rebuild(log).due) == ("lh",)


def test_reviews_are_told_apart_by_card(seen: Callable[..., Review]) -> None:
    log = [seen("a"), seen("b"), seen("a", "again", 1)]
    assert by_card(log) == {"a": [log[0], log[2]], "b": [log[1]]}


def test_card_numbers_are_for_ever() -> None:
    assert card_id("lh") == 7941621701941942996
    assert len({card_id(f"term-{n}") for n in range(1000)}) == 1000
    assert all(0 <= card_id(f"term-{n}") < 2**63 for n in range(1000))
