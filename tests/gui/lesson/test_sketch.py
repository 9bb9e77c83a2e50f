"""A lesson in which the prediction is drawn: committed by keyboard, sealed until then, and shown beside the model."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.lesson.sample import LIBRARY, MODULE, OUTLINE
from tests.simulation.regimens import enanthate, run_of
from tutor.content.model import Lesson, Observe, Sketch
from tutor.gui.lesson.lesson_view import LessonView
from tutor.gui.lesson.scene import Scene, own_scene
from tutor.gui.lesson.sketch import HINT, NOTHING_DRAWN, SketchObserveView, SketchView
from tutor.gui.lesson.step_view import StepView
from tutor.gui.state import reached
from tutor.gui.theme import DARK, LIGHT
from tutor.learner.session import Answer
from tutor.learner.sketch import from_data, to_data
from tutor.simulation.simulate import simulate

ASKED = Sketch(
    "sketch", "draw", "Draw the LH line", "What will LH do over eight weeks?", "trt-200", ("lh", "testosterone"), 56.0
)
SEEN = Observe("observe", "run", "Your line and the model's", "LH goes dark within days.", "draw", 0, 56)
LESSON = Lesson("F2-2", (ASKED, SEEN))
DRAWN = {"lh": [[0.0, 1.0], [28.0, 0.5]], "testosterone": [[0.0, 1.0], [7.0, 2.0]]}


class Desk:
    """Plays the state."""

    def __init__(self, view: LessonView) -> None:
        self.view, self.index = view, 0
        self.answers: dict[str, Answer] = {}
        view.response_given.connect(self.answer)
        view.step_chosen.connect(self.go)

    def go(self, index: int) -> None:
        self.index = index
        library = replace(LIBRARY, lessons={"F2-2": LESSON})
        self.view.show_lesson(library, OUTLINE, MODULE, LESSON, index, self.answers, "fundamentals")

    def answer(self, step_id: str, response: object, seconds: float) -> None:
        answer = Answer("F2-2", step_id, response, None, datetime.now(UTC), seconds)
        self.answers[step_id] = answer
        self.view.show_answer(step_id, answer, None)

    def keep(self, response: object) -> None:
        self.answers["draw"] = Answer("F2-2", "draw", response, None, datetime.now(UTC), 1.0)

    @property
    def step(self) -> StepView | None:
        return self.view.step


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    view = LessonView(LIGHT, QWidget())
    qtbot.addWidget(view)
    view.resize(1204, 740)
    view.show()
    view.activateWindow()
    return Desk(view)


def press(qtbot: QtBot, view: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(view.focusWidget() or view, key)


def test_the_axis_is_sealed_until_the_learner_has_drawn_and_then_plays() -> None:
    assert own_scene(LESSON, 0) == Scene("trt-200", 0.0, 0.0, ("lh", "testosterone"), sealed=True)
    assert own_scene(LESSON, 1) == Scene("trt-200", 0, 56, ("lh", "testosterone"), plays=True)


def test_every_line_is_drawn_and_committed_with_the_keyboard_alone(desk: Desk, qtbot: QtBot) -> None:
    desk.go(0)
    step = desk.step
    assert isinstance(step, SketchView)
    press(qtbot, desk.view, Qt.Key.Key_Right, Qt.Key.Key_Down)  # the paper has the focus
    assert step.response() is None
    assert not desk.view.footer.act.isEnabled()
    step.drawing.show_signal("testosterone")
    press(qtbot, desk.view, Qt.Key.Key_Up)
    assert desk.view.footer.act.isEnabled()
    press(qtbot, desk.view, Qt.Key.Key_Return)
    assert desk.answers["draw"].response == {
        "lh": [[0.0, 1.0], [14.0, 0.95]],
        "testosterone": [[0.0, 1.0], [14.0, 1.05]],
    }
    assert desk.index == 1


def test_both_lines_stand_together_once_the_run_is_over(desk: Desk) -> None:
    desk.keep(DRAWN)
    desk.go(1)
    step = desk.step
    assert isinstance(step, SketchObserveView)
    assert step.drawing.sheet.model is None
    assert step.summary() == ""
    lines = reached(simulate(run_of(enanthate(), days=56)), ASKED)
    desk.view.show_outcome("run", lines)
    assert step.drawing.sheet.model == lines
    assert to_data(step.drawing.lines) == DRAWN
    assert step.marks.isVisible()
    assert "LH falls, as you drew" in step.summary() or "Every line goes the way" in step.summary()


def test_who_drew_nothing_sees_the_model_alone(desk: Desk) -> None:
    desk.go(1)
    step = desk.step
    assert isinstance(step, SketchObserveView)
    desk.view.show_outcome("run", from_data(DRAWN))
    assert step.summary() == NOTHING_DRAWN
    assert not step.marks.isVisible()


def test_what_was_drawn_comes_back_and_can_be_drawn_again(desk: Desk) -> None:
    desk.keep(DRAWN)
    desk.go(0)
    step = desk.step
    assert isinstance(step, SketchView)
    assert to_data(step.drawing.lines) == DRAWN
    assert step.hint.text() != HINT
    desk.view.footer.again.click()
    assert step.hint.text() == HINT
    assert to_data(step.drawing.lines) == DRAWN


def test_one_line_of_two_stands_there_again(desk: Desk, qtbot: QtBot) -> None:
    desk.go(0)
    press(qtbot, desk.view, Qt.Key.Key_Right, Qt.Key.Key_Down)
    step = desk.step
    desk.go(1)
    desk.go(0)
    assert isinstance(desk.step, SketchView)
    assert desk.step is not step
    assert desk.step.begun() == {"lh": [[0.0, 1.0], [14.0, 0.95]]}
    assert not desk.view.footer.act.isEnabled()
    desk.step.drawing.clear.click()
    desk.go(1)
    desk.go(0)
    assert desk.step.begun() == {}


def test_a_change_of_theme_keeps_what_is_being_drawn(desk: Desk, qtbot: QtBot) -> None:
    desk.go(0)
    step = desk.step
    assert isinstance(step, SketchView)
    step.show_begun(DRAWN)
    desk.view.show_theme(DARK)
    assert isinstance(desk.step, SketchView)
    assert desk.step is not step
    assert desk.step.response() == DRAWN


@pytest.mark.parametrize("response", ["fall", {"lh": []}, {"sperm": [[0, 1.0], [9, 0.2]]}])
def test_an_answer_that_no_longer_fits_is_an_empty_paper(desk: Desk, response: object) -> None:
    desk.keep(response)
    desk.go(1)
    step = desk.step
    assert isinstance(step, SketchObserveView)
    assert step.drawing.lines == {}
