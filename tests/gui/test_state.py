"""Acts go to the store first and are announced afterwards; a restart brings everything back."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import WAIT_MS
from tutor.content.model import Ask, Explain, Level, Observe
from tutor.gui.decks import Deck
from tutor.gui.lesson.scene import Scene
from tutor.gui.state import AppState
from tutor.learner.key import key
from tutor.learner.overview import Overview
from tutor.simulation.signals import DIM
from tutor.simulation.trajectory import Trajectory

Open = Callable[[], AppState]


@pytest.fixture
def state(open_state: Open, qtbot: QtBot) -> AppState:
    return ready(open_state(), qtbot)


def ready(state: AppState, qtbot: QtBot) -> AppState:
    with qtbot.waitSignal(state.library_changed, timeout=WAIT_MS):
        state.start()
    return state


def test_a_lesson_is_reopened_on_the_same_step_with_every_answer(open_state: Open, qtbot: QtBot) -> None:
    state = ready(open_state(), qtbot)
    state.open_lesson("F2-2")
    lesson = state.lesson
    assert lesson is not None
    for index, step in enumerate(lesson.steps[:6]):
        state.go_to_step(index)
        if isinstance(step, Ask | Explain):
            state.answer(step.id, key(step.question), 3.0)
    answers = state.session.answers
    assert answers

    again = ready(open_state(), qtbot)

    assert again.lesson is not None
    assert again.lesson.id == "F2-2"
    assert again.step_index == 5
    assert again.session.answers == answers


def test_who_went_back_to_the_map_finds_the_map(open_state: Open, qtbot: QtBot) -> None:
    state = ready(open_state(), qtbot)
    state.open_lesson("F1-1")
    state.close_lesson()
    assert ready(open_state(), qtbot).lesson is None


def test_an_answer_is_on_disk_before_it_is_announced(state: AppState, tmp_path: Path) -> None:
    state.open_lesson("F1-1")
    step = next(step for step in state.library.lessons["F1-1"].steps if isinstance(step, Ask))  # type: ignore[union-attr]
    on_disk: list[int] = []

    def look() -> None:
        with sqlite3.connect(tmp_path / "learner.sqlite3") as reader:
            on_disk.append(reader.execute("SELECT count(*) FROM answers").fetchone()[0])
        reader.close()

    state.session_changed.connect(look)
    state.answer(step.id, key(step.question), 2.0)
    assert on_disk[0] == 1


def test_an_answer_that_cannot_be_kept_is_told_and_not_shown(open_state: Open, qtbot: QtBot, tmp_path: Path) -> None:
    state = ready(open_state(), qtbot)
    state.open_lesson("F1-1")
    step = next(step for step in state.lesson.steps if isinstance(step, Ask))  # type: ignore[union-attr]
    other = sqlite3.connect(tmp_path / "learner.sqlite3", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with qtbot.waitSignal(state.problem_found, timeout=WAIT_MS), qtbot.assertNotEmitted(state.answer_kept):
        state.answer(step.id, key(step.question), 2.0)
    other.close()
    assert state.session.answers == ()


def test_who_cannot_be_remembered_can_still_read_on(open_state: Open, qtbot: QtBot, tmp_path: Path) -> None:
    state = ready(open_state(), qtbot)
    state.open_lesson("F1-1")
    other = sqlite3.connect(tmp_path / "learner.sqlite3", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with qtbot.waitSignal(state.problem_found, timeout=WAIT_MS):
        state.go_to_step(1)
    other.close()
    assert state.step_index == 1


def test_the_level_is_kept_and_the_topic_stays(open_state: Open, qtbot: QtBot) -> None:
    """A0-1 rebuilds from memory what F1-2 tells first."""
    state = ready(open_state(), qtbot)
    state.open_lesson("F1-2")
    state.choose_level("academic")
    assert state.session.lesson == "A0-1"
    again = ready(open_state(), qtbot)
    assert (again.session.level, again.session.lesson) == ("academic", "A0-1")
    again.open_lesson("F1-4")
    again.choose_level("intermediate")
    assert again.session.lesson == "I1-2"


@pytest.mark.parametrize(
    ("lesson", "level"), [("F2-2", "academic"), ("F1-3", "intermediate"), ("I2-4", "fundamentals")]
)
def test_the_switch_turned_back_leads_to_the_lesson_that_was_left(
    open_state: Open, qtbot: QtBot, lesson: str, level: Level
) -> None:
    """The course names another lesson for the way from where these lead."""
    state = ready(open_state(), qtbot)
    own = state.library.level_of(lesson)
    state.choose_level(own)
    state.open_lesson(lesson)
    state.choose_level(level)
    assert state.session.lesson != lesson
    state.choose_level(own)
    assert state.session.lesson == lesson


def test_a_finished_lesson_brings_its_words_and_a_grade_moves_them(state: AppState, qtbot: QtBot) -> None:
    decks: list[Deck] = []
    state.deck_changed.connect(decks.append)
    state.open_lesson("F1-1")
    for index in range(len(state.lesson.steps)):  # type: ignore[union-attr]
        state.go_to_step(index)
    assert decks[-1].waiting > 0
    top = decks[-1].top
    assert top is not None
    state.grade_card(top.face.card, "good", 4.0)
    assert decks[-1].top is not None
    assert decks[-1].top.face.card != top.face.card


def test_progress_counts_the_steps_that_were_opened(state: AppState) -> None:
    found: list[Overview] = []
    state.progress_changed.connect(found.append)
    state.open_lesson("F1-3")
    state.go_to_step(1)
    lesson = next(one for one in found[-1].path.lessons if one.outline.id == "F1-3")
    assert (lesson.reached, lesson.state) == (2, "started")


def test_a_scene_brings_a_run_of_the_real_model(state: AppState, qtbot: QtBot) -> None:
    scene = Scene("trt-200", 0.0, 56.0, ("lh",))
    with qtbot.waitSignal(state.scene_changed, timeout=WAIT_MS) as told:
        state.show_scene(scene)
    shown, trajectory = told.args
    assert shown == scene
    assert isinstance(trajectory, Trajectory)
    assert trajectory.value("lh_iu_l", 56) < 0.15 * trajectory.value("lh_iu_l", 0)


def test_an_observe_step_hears_what_the_model_did_when_its_day_has_come(state: AppState, qtbot: QtBot) -> None:
    state.open_lesson("F2-2")
    lesson = state.lesson
    assert lesson is not None
    index, step = next((index, step) for index, step in enumerate(lesson.steps) if isinstance(step, Observe))
    state.go_to_step(index)
    with qtbot.waitSignal(state.scene_changed, timeout=WAIT_MS), qtbot.assertNotEmitted(state.outcome_found):
        state.show_scene(Scene("trt-200", 0.0, 21.0))
        state.see_day(step.end - 1)
    with qtbot.waitSignal(state.outcome_found, timeout=WAIT_MS) as told:
        state.see_day(step.end)
    assert told.args[0] == step.id
    assert told.args[1] < DIM


def test_settings_survive(open_state: Open, qtbot: QtBot) -> None:
    state = open_state()
    state.choose_setting("theme", "dark")
    state.choose_setting("grades", "four")
    again = open_state()
    assert (again.settings.theme, again.settings.grades) == ("dark", "four")


def test_climbing_opens_the_lesson_and_turns_the_switch_for_good(open_state: Open, qtbot: QtBot) -> None:
    state = ready(open_state(), qtbot)
    state.open_lesson("F1-4")
    state.climb_to("I1-2")
    assert (state.session.level, state.session.lesson) == ("intermediate", "I1-2")

    again = ready(open_state(), qtbot)

    assert (again.session.level, again.session.lesson) == ("intermediate", "I1-2")


def test_from_a_lesson_that_a_link_led_to_the_way_back_leads_to_the_very_step(state: AppState) -> None:
    state.open_lesson("F1-4")
    state.go_to_step(3)
    state.climb_to("F1-2")
    state.climb_to("I1-2")
    assert state.library is not None
    assert state.way_back == state.library.outline("F1-2").title
    state.go_back()
    assert (state.session.level, state.session.lesson) == ("fundamentals", "F1-2")
    state.go_back()
    assert (state.session.lesson, state.step_index) == ("F1-4", 3)
    assert state.way_back is None
    state.go_back()
    assert state.session.lesson is None


def test_a_finished_lesson_is_come_back_to_at_its_last_step(state: AppState) -> None:
    state.open_lesson("F1-4")
    assert state.lesson is not None
    last = len(state.lesson.steps) - 1
    state.go_to_step(last)
    state.climb_to("I1-2")
    state.go_back()
    assert (state.session.lesson, state.step_index) == ("F1-4", last)


@pytest.mark.parametrize("left_by", ["map", "other lesson"])
def test_the_way_back_ends_where_another_way_is_taken(state: AppState, left_by: str) -> None:
    state.open_lesson("F1-4")
    state.climb_to("I1-2")
    state.close_lesson() if left_by == "map" else state.open_lesson("F1-1")
    assert state.way_back is None
