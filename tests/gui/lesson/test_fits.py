"""Every step of every lesson, laid out in the first window: no word is cut off, and nobody scrolls to read."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import NOW
from tests.gui.lesson.fits import cut_off, go, room, settle, too_tall_px
from tests.gui.lesson.sample import LESSON, LIBRARY
from tutor.content.load import load_library
from tutor.content.model import LEVELS, Ask, Explain, Level, Library, Match, Read, Step
from tutor.gui import text_size
from tutor.gui.label import Label
from tutor.gui.lesson.lesson_view import LessonView
from tutor.gui.theme import LIGHT
from tutor.learner.key import key
from tutor.learner.marking import mark
from tutor.learner.session import Answer
from tutor.paths import shipped

LEAST_ROOM = QSize(812, 540)  # of the smallest window, 900 x 600
levels = pytest.mark.parametrize("level", LEVELS)


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(shipped("lessons"))


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[LessonView]:
    """Beside it stands an empty axis."""
    made = LessonView(LIGHT, QWidget())
    qtbot.addWidget(made)
    made.resize(*room())
    made.show()
    yield made
    text_size.apply(qapp, 100)


def show(view: LessonView, qapp: QApplication, percent: int) -> None:
    text_size.apply(qapp, percent)
    view.resize(*room())


def walk(
    view: LessonView, library: Library, level: Level, kinds: type[Step] | None = None
) -> Iterator[tuple[str, Step]]:
    for lesson in library.lessons.values():
        if library.level_of(lesson.id) != level:
            continue
        for index, step in enumerate(lesson.steps):
            if kinds is None or isinstance(step, kinds):
                go(view, library, lesson, index)
                yield lesson.id, step


@levels
@pytest.mark.parametrize("percent", [100, pytest.param(150, marks=pytest.mark.assurance)])
def test_no_word_is_cut_off(view: LessonView, library: Library, qapp: QApplication, percent: int, level: Level) -> None:
    show(view, qapp, percent)
    for lesson, step in walk(view, library, level):
        assert cut_off(view) == [], f"{lesson} {step.id}"
        assert not isinstance(step, Read) or percent > 100 or too_tall_px(view) == 0, f"{lesson} {step.id}"


@levels
def test_a_read_step_needs_no_scrolling_at_150_percent(
    view: LessonView, library: Library, qapp: QApplication, level: Level
) -> None:
    show(view, qapp, 150)
    for lesson, step in walk(view, library, level, Read):
        assert cut_off(view) == [], f"{lesson} {step.id}"
        assert too_tall_px(view) == 0, f"{lesson} {step.id}: {too_tall_px(view)} px"
        assert not view.page.more_below()


@pytest.mark.parametrize("percent", text_size.PERCENTS)
@pytest.mark.parametrize("small", [False, True])
def test_each_kind_of_step_is_whole_before_and_after_its_answer(
    view: LessonView, qapp: QApplication, percent: int, small: bool
) -> None:
    show(view, qapp, percent)
    if small:
        view.resize(LEAST_ROOM)
    for index, step in enumerate(LESSON.steps):
        go(view, LIBRARY, LESSON, index)
        assert cut_off(view) == [], step.id
        if isinstance(step, Ask | Explain):
            response = wrong(step) or key(step.question)
            view.show_answer(
                step.id, Answer(LESSON.id, step.id, response, 0.0, NOW, 1.0), mark(step.question, response)
            )
            settle()
            assert cut_off(view) == [], f"{step.id}, answered"


def wrong(step: Ask | Explain) -> object | None:
    """What is wrong has the most said about it."""
    if isinstance(step.question, Match):
        return {pair.id: step.question.extra[0] for pair in step.question.pairs}
    return None


def test_what_is_cut_off_is_found(view: LessonView) -> None:
    go(view, LIBRARY, LESSON, 0)
    assert view.step is not None
    view.step.title.setFixedHeight(10)
    settle()
    assert cut_off(view) == [f"Label: {LESSON.steps[0].title}"]
    view.step.title.setMinimumWidth(view.width())
    settle()
    assert any(found.startswith("Label: outside") for found in cut_off(view))


def test_a_label_too_narrow_for_its_longest_word_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    label = Label("gonadotropin", parent=page)
    label.setGeometry(0, 0, 40, 200)
    page.show()
    assert cut_off(page) == ["Label: gonadotropin"]
