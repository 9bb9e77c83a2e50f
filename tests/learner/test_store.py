"""What was kept is read back, in order, for ever; what cannot be kept says so."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.learner.cards import RATINGS, Review
from tutor.learner.session import Answer, Place, local_offset_minutes
from tutor.learner.store import Store, StoreError

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)

zones = st.sampled_from([UTC, timezone(timedelta(hours=-11, minutes=-30))])
moments = st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=zones)
words = st.text(max_size=12)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
offsets = st.none() | st.integers(-1440, 1440)
scores = st.none() | st.floats(0, 1)
seconds = st.floats(0, 1e6)
answers = st.builds(Answer, words, words, json_values, scores, moments, seconds, offsets)
places = st.builds(Place, words, words, moments, offsets)
reviews = st.builds(Review, words, st.sampled_from(RATINGS), moments, seconds, st.booleans(), offsets)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "learner.sqlite3"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with closing(Store(path)) as store:
        yield store


def answer(step: str = "first", response: object = "a") -> Answer:
    return Answer("F1-1", step, response, 1.0, NOON, 2.5, offset_minutes=60)


@given(st.lists(answers), st.lists(places), st.lists(reviews))
def test_the_log_reads_back_as_it_was_written(
    answers: list[Answer], places: list[Place], reviews: list[Review]
) -> None:
    with closing(Store(":memory:")) as store:
        for one in answers:
            store.add_answer(one)
        for place in places:
            store.add_place(place)
        for review in reviews:
            store.add_review(review)
        assert store.answers() == tuple(answers)
        assert store.places() == tuple(places)
        assert store.reviews() == tuple(reviews)
        kept = (*store.answers(), *store.places(), *store.reviews())
        for before, after in zip((*answers, *places, *reviews), kept, strict=True):
            known = local_offset_minutes(before.at) if before.offset_minutes is None else before.offset_minutes
            assert after.offset_minutes == known
            assert after.at.tzinfo is UTC


def test_it_is_there_after_opening_again(path: Path) -> None:
    with closing(Store(path)) as store:
        store.add_answer(answer(response=["促", "\ud800", "β"]))
        store.set_setting("theme", "dark")
    with closing(Store(path)) as store:
        assert store.answers() == (answer(response=["促", "\ud800", "β"]),)
        assert store.setting("theme", "light") == "dark"


def test_memory_is_kept_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with closing(Store(":memory:")) as store:
        store.add_answer(answer())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("value", [True, False, 3, 2.0, "dark", ["a", 1], {"a": None}])
def test_a_setting_keeps_its_type(store: Store, value: bool | int | float | str | list[object]) -> None:
    store.set_setting("name", value)
    found = store.setting("name", type(value)())
    assert found == value
    assert type(found) is type(value)


def test_a_setting_of_another_type_gives_the_default(store: Store) -> None:
    assert store.setting("speed", 1.0) == 1.0
    store.set_setting("speed", "fast")
    assert store.setting("speed", 1.0) == 1.0
    store.set_setting("speed", True)
    assert store.setting("speed", 7) == 7
    store.set_setting("speed", 2.0)
    assert store.setting("speed", 1.0) == 2.0


@pytest.mark.parametrize("table", ["answers", "places", "reviews"])
def test_the_log_can_neither_be_changed_nor_shortened(store: Store, path: Path, table: str) -> None:
    store.add_answer(answer())
    store.add_place(Place("F1-1", "first", NOON))
    store.add_review(Review("lh", "good", NOON))
    with closing(sqlite3.connect(path)) as other:
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET id = 7"):
            with pytest.raises(sqlite3.IntegrityError, match="only grows"):
                other.execute(statement)


@pytest.mark.parametrize(
    "wrong",
    [
        Answer("F1-1", "first", "a", 1.7, NOON, 2.0),
        Answer("F1-1", "first", "a", 1.0, NOON, -2.0),
        Answer("F1-1", "first", float("nan"), 1.0, NOON, 2.0),
        Answer("F1-1", "first", "a", 1.0, NOON.replace(tzinfo=None), 2.0),
    ],
)
def test_a_mistake_of_ours_is_no_store_error_and_leaves_nothing(store: Store, wrong: Answer) -> None:
    with pytest.raises((sqlite3.IntegrityError, ValueError)):
        store.add_answer(wrong)
    assert store.answers() == ()
    store.add_answer(answer())
    assert len(store.answers()) == 1


def test_a_full_disk_is_told_and_what_was_kept_stays(store: Store) -> None:
    store.add_answer(answer())
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="disk is full"):
        store.add_answer(answer(response="long" * 5000))
    assert store.answers() == (answer(),)
    store._connection.execute("PRAGMA max_page_count = 100000")
    store.add_answer(answer("second"))
    assert [one.step for one in store.answers()] == ["first", "second"]


def test_a_file_held_by_another_program_is_told_and_later_answers_are_kept(path: Path) -> None:
    with closing(Store(path, busy_s=0.01)) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="Close that program"):
            store.add_answer(answer())
        other.execute("ROLLBACK")
        store.add_answer(answer("second"))
        assert [one.step for one in store.answers()] == ["second"]


def test_a_reader_that_blocks_the_last_moment_leaves_nothing_half_done(path: Path) -> None:
    with closing(Store(path, busy_s=0.01)) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        store.add_answer(answer())
        other.execute("BEGIN")
        other.execute("SELECT * FROM answers").fetchone()
        with pytest.raises(StoreError, match="Close that program"):
            store.add_answer(answer("second"))
        other.execute("ROLLBACK")
        store.add_answer(answer("third"))
        assert [one.step for one in store.answers()] == ["first", "third"]


@pytest.mark.parametrize(
    ("column", "text"), [("at", "2026-99-21T12:00:00+00:00"), ("lesson", b"\xff\xfe"), ("response", "x")]
)
def test_a_spoiled_row_is_told_as_damage(path: Path, column: str, text: object) -> None:
    with closing(Store(path)) as store:
        store.add_answer(answer())
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            triggers = other.execute("SELECT sql FROM sqlite_schema WHERE name = 'answers_stay'").fetchone()[0]
            other.execute("DROP TRIGGER answers_stay")
            other.execute("PRAGMA ignore_check_constraints = ON")
            other.execute(f"UPDATE answers SET {column} = CAST(? AS TEXT)", (text,))
            other.execute(triggers)
        with pytest.raises(StoreError, match="damaged"):
            store.answers()


def test_a_copy_can_be_opened(store: Store, tmp_path: Path) -> None:
    store.add_answer(answer())
    store.back_up(tmp_path / "copy.sqlite3")
    with closing(Store(tmp_path / "copy.sqlite3")) as copy:
        assert copy.answers() == store.answers()


def test_a_copy_that_cannot_be_written_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="none"):
        store.back_up(tmp_path / "none" / "copy.sqlite3")
