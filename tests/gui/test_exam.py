"""The examination as the program shows it: opened from the map, left and reopened, finished, taken again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import NOW, WAIT_MS
from tests.learner.test_exam import FULL, library
from tutor.content.model import Read
from tutor.gui import theme
from tutor.gui.course_map import CourseMap, LessonCard, exam_words
from tutor.gui.decks import Deck, PaperDeck
from tutor.gui.state import AppState
from tutor.learner.exam import LENGTH, START, exam_id, questions
from tutor.learner.key import key
from tutor.learner.overview import Overview
from tutor.learner.progress import LessonProgress, exam_progress, path_progress
from tutor.learner.store import Store

EXAM = exam_id("fundamentals")
Open = Callable[[], AppState]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "learner.sqlite3")


def opened(store: Store, tmp_path: Path) -> AppState:
    """The program's state on this database, with a library whose banks are full."""
    state = AppState(store, tmp_path, tmp_path, now=lambda: NOW)
    state._on_library(FULL)
    return state


def answer_all(state: AppState, right: bool = True) -> None:
    assert state.lesson is not None
    for index, step in enumerate(state.lesson.steps):
        state.go_to_step(index)
        if step in questions(state.lesson):
            state.answer(step.id, key(step.question) if right else "b", 1.0)  # type: ignore[union-attr]


def test_its_seed_is_kept_and_a_restart_reopens_the_same_questions(store: Store, tmp_path: Path) -> None:
    state = opened(store, tmp_path)
    state.open_lesson(EXAM)
    assert state.lesson is not None
    asked = [step.id for step in state.lesson.steps]
    assert [answer.step for answer in store.answers()] == [START]
    state.go_to_step(3)
    state.answer(asked[3], "b", 1.0)

    again = opened(store, tmp_path)

    assert again.lesson is not None
    assert [step.id for step in again.lesson.steps] == asked
    assert again.step_index == 3
    assert list(again.lesson_answers) == [asked[3]]
    again.close_lesson()
    again.open_lesson(EXAM)
    assert again.step_index == 3
    assert [answer.step for answer in store.answers()].count(START) == 1


def test_its_last_step_tells_how_it_went_and_the_map_keeps_the_best(store: Store, tmp_path: Path) -> None:
    state = opened(store, tmp_path)
    told: list[Overview] = []
    state.progress_changed.connect(told.append)
    state.open_lesson(EXAM)
    answer_all(state)
    assert state.lesson is not None
    last = state.lesson.steps[-1]
    assert isinstance(last, Read)
    assert last.text.startswith(f"**{LENGTH} of {LENGTH} right**")

    state.open_lesson(EXAM)  # a finished one is taken again, from its beginning, and shows no old answer
    assert state.step_index == 0
    assert state.lesson_answers == {}
    answer_all(state, right=False)
    exam = told[-1].path.exam
    assert exam is not None
    assert (exam.best, exam.last, exam.reached) == (1.0, 0.0, LENGTH)


def test_a_missed_question_waits_among_the_cards(store: Store, tmp_path: Path, qtbot: QtBot) -> None:
    state = opened(store, tmp_path)
    state.open_lesson(EXAM)
    step = questions(state.lesson)[0]  # type: ignore[arg-type]
    state.go_to_step(1)
    with qtbot.waitSignal(state.deck_changed, timeout=WAIT_MS) as told:
        state.answer(step.id, "b", 1.0)
    deck = told.args[0]
    assert deck.top is not None
    assert (deck.waiting, deck.top.face.card) == (1, f"question:{step.id}")
    assert deck.top.face.back == "A. yes"


def test_a_missed_question_can_be_printed_with_the_words_of_the_level(store: Store, tmp_path: Path) -> None:
    state = opened(store, tmp_path)
    told: list[tuple[PaperDeck, ...]] = []
    state.paper_decks_found.connect(told.append)
    state.find_paper_decks()
    state.open_lesson(EXAM)
    step = questions(state.lesson)[0]  # type: ignore[arg-type]
    state.go_to_step(1)
    state.answer(step.id, "b", 1.0)
    state.find_paper_decks()
    before, after = ({deck.id: [face.card for face in deck.faces] for deck in decks} for decks in told)
    assert (before["missed"], before["due"]) == ([], [])
    assert after["missed"] == after["due"] == [f"question:{step.id}"]
    assert after["words"] == list(FULL.terms)


def test_the_whole_glossary_waits_when_it_is_asked_for(store: Store, tmp_path: Path) -> None:
    state = opened(store, tmp_path)
    told: list[Deck] = []
    state.deck_changed.connect(told.append)
    state.choose_setting("words", "all")
    assert told[-1].known == len(FULL.terms)
    state.choose_setting("words", "learned")
    assert told[-1].known == 0


def test_turning_the_level_leaves_the_examination_open(store: Store, tmp_path: Path) -> None:
    state = opened(store, tmp_path)
    state.open_lesson(EXAM)
    state.choose_level("academic")
    module, outline = state.heading
    assert state.session.level == "academic"
    assert (module.title, outline.id) == ("Examination", EXAM)


def test_the_map_offers_it_last_once_there_is_enough_to_ask(qtbot: QtBot) -> None:
    course_map = CourseMap(theme.LIGHT)
    qtbot.addWidget(course_map)
    course_map.resize(900, 700)
    course_map.show()
    course_map.show_path(path_progress(FULL, "fundamentals", (), ()))
    last = course_map.findChildren(LessonCard)[-1]
    assert last.lesson.outline.id == EXAM
    with qtbot.waitSignal(course_map.lesson_chosen) as told:
        last.click()
    assert told.args == [EXAM]
    course_map.show_path(path_progress(library([1, 1, 1]), "fundamentals", (), ()))
    assert not course_map.findChildren(LessonCard)[-1].isEnabled()


def card(qtbot: QtBot, exam: LessonProgress) -> LessonCard:
    one = LessonCard(exam, theme.LIGHT, exam_words(exam))
    qtbot.addWidget(one)
    return one


def test_the_map_says_how_the_last_attempt_went(qtbot: QtBot) -> None:
    fresh = exam_progress(FULL, "fundamentals", ())
    assert exam_words(fresh) == "not started"
    assert card(qtbot, fresh).isEnabled()
    taken = LessonProgress(fresh.outline, 20, 20, 20, 20, best=0.9, last=0.7)
    assert exam_words(taken) == "last 70%, best 90%"
    assert "Lesson" not in card(qtbot, taken).accessibleName()
    assert exam_words(LessonProgress(fresh.outline, 20, 5, 20, 5)) == "5 of 20 answered"
