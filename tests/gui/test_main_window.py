"""The two journeys of a learner, through the real window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import WAIT_MS
from tests.gui.lesson.fits import cut_off, room
from tutor.content.model import Ask, Evidence, Explain, Lesson, Predict
from tutor.gui import text_size, theme
from tutor.gui.about_view import AboutView
from tutor.gui.axis.chain_view import READ
from tutor.gui.buttons import Button
from tutor.gui.course_map import LessonCard
from tutor.gui.lesson.evidence import EvidenceView
from tutor.gui.lesson.left_out import LeftOutNote
from tutor.gui.lesson.rich_text import RichText
from tutor.gui.main_window import ALL_LESSONS, MainWindow
from tutor.gui.state import AppState
from tutor.learner.exam import LENGTH, exam_id
from tutor.learner.key import key

FIRST_KEY = {"guess": Qt.Key.Key_1, "single": Qt.Key.Key_1, "pick": Qt.Key.Key_Down}
Open = Callable[[], MainWindow]


@pytest.fixture
def open_window(open_state: Callable[[], AppState], qapp: QApplication, qtbot: QtBot) -> Iterator[Open]:
    windows: list[MainWindow] = []

    def open_() -> MainWindow:
        if windows:
            windows.pop().close()
        state = open_state()
        window = MainWindow(qapp, state, theme.LIGHT)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        with qtbot.waitSignal(window.built, timeout=WAIT_MS):
            pass  # the window itself starts to read the lessons once it is shown
        return window

    yield open_
    while windows:
        windows.pop().close()


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    target = QApplication.focusWidget() or window
    qtbot.keyClick(target, key)


def walk_by_keyboard(window: MainWindow, state: AppState, lesson: Lesson, qtbot: QtBot, steps: int) -> None:
    """What a learner without a mouse presses: digits to pick, Enter to answer, Right to go on."""
    for index, step in enumerate(lesson.steps[:steps]):
        assert state.step_index == index
        if isinstance(step, Ask | Explain | Predict):
            if first := FIRST_KEY.get("guess" if isinstance(step, Predict) else step.question.type):
                press(window, qtbot, first)
            press(window, qtbot, Qt.Key.Key_Return)
            assert state.last_answer(step.id) is not None, step.id
        if state.step_index == index:
            press(window, qtbot, Qt.Key.Key_Right)


def test_f2_2_by_keyboard_alone_then_closed_in_mid_lesson_and_opened_again(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    state = window.state
    state.open_lesson("F2-2")
    lesson = state.lesson
    assert lesson is not None
    walk_by_keyboard(window, state, lesson, qtbot, steps=7)
    answers = state.session.answers
    assert len(answers) == sum(isinstance(step, Ask | Explain | Predict) for step in lesson.steps[:7])

    again = open_window()

    assert again.state.lesson is not None
    assert again.state.lesson.id == "F2-2"
    assert again.state.step_index == 7
    assert again.state.session.answers == answers


def test_the_whole_of_f2_2_by_keyboard_alone_ends_on_the_map(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    state = window.state
    state.open_lesson("F2-2")
    lesson = state.lesson
    assert lesson is not None
    walk_by_keyboard(window, state, lesson, qtbot, steps=len(lesson.steps))
    assert state.lesson is None
    assert state.session.answers


def test_a_theme_reaches_every_view_and_changes_nothing_else(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    window.state.open_lesson("F1-1")
    before = window.state.session
    for name in ("dark", "projector", "light"):
        window.state.choose_setting("theme", name)
        assert window.grab().toImage().pixelColor(3, 3).isValid()
    assert window.state.session == before


def test_keys_change_the_size_of_text_everywhere_and_it_is_kept(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    window.state.open_lesson("F1-1")
    control = Qt.KeyboardModifier.ControlModifier
    for key_, percent in ((Qt.Key.Key_Plus, 125), (Qt.Key.Key_Equal, 150), (Qt.Key.Key_Plus, 150)):
        qtbot.keyClick(window, key_, control)
        QApplication.processEvents()
        assert window.state.settings.text == str(percent)
        assert (window.lesson.width(), window.lesson.height()) == room()
        assert cut_off(window.lesson) == []
    again = open_window()
    assert again.state.settings.text == "150"
    assert text_size.share() == 1.5
    for place in ("learn", "cards", "progress", "settings"):
        again.show_place(place)
        QApplication.processEvents()
        assert cut_off(again) == []
    qtbot.keyClick(again, Qt.Key.Key_Minus, control)
    assert again.state.settings.text == "125"
    qtbot.keyClick(again, Qt.Key.Key_0, control)
    assert (again.state.settings.text, text_size.share()) == ("100", 1.0)


def test_a_problem_is_told_in_the_window(open_window: Open) -> None:
    window = open_window()
    window.state.problem_found.emit("The disk is full. Free some space and try again.")
    assert window.problem.isVisible()
    assert "disk is full" in window.problem.accessibleName()


def nameless(window: MainWindow) -> list[str]:
    """What can take the focus now and would be silent to a screen reader."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            told = QAccessible.queryAccessibleInterface(widget)
            if told is None or not told.text(QAccessible.Text.Name).strip():
                found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


@pytest.mark.parametrize("place", ["learn", "cards", "progress", "settings"])
def test_every_control_of_a_place_has_a_name(open_window: Open, place: str) -> None:
    window = open_window()
    window.show_place(place)
    assert nameless(window) == []


@pytest.mark.parametrize("lesson_id", ["F1-1", "F1-3", "F1-4", "F2-2"])
def test_every_control_of_a_lesson_has_a_name(open_window: Open, lesson_id: str) -> None:
    window = open_window()
    window.state.open_lesson(lesson_id)
    lesson = window.state.lesson
    assert lesson is not None
    for index, step in enumerate(lesson.steps):
        window.state.go_to_step(index)
        QApplication.processEvents()
        assert nameless(window) == [], step.id


def test_the_examination_runs_through_the_screen_of_lessons(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    state = window.state
    window._map.lesson_chosen.emit(exam_id("fundamentals"))
    assert state.lesson is not None
    for index, step in enumerate(state.lesson.steps):
        state.go_to_step(index)
        if isinstance(step, Ask):
            window.lesson.response_given.emit(step.id, key(step.question), 1.0)
    assert f"{LENGTH} of {LENGTH} right" in window.lesson.step.findChild(RichText).toPlainText()  # type: ignore[union-attr]
    window.lesson.footer.next.click()
    assert state.lesson is None
    last = window._map.findChildren(LessonCard)[-1]
    assert (last.lesson.last, last.lesson.best) == (1.0, 1.0)


def go_to_first(state: AppState, lesson: str, kind: type[object]) -> int:
    """Open a lesson at its first step of a kind; that step's index."""
    state.open_lesson(lesson)
    assert state.lesson is not None
    at = next(n for n, step in enumerate(state.lesson.steps) if isinstance(step, kind))
    state.go_to_step(at)
    return at


def test_what_a_lesson_left_out_leads_up_and_the_sources_lead_back(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    state = window.state
    evidence = go_to_first(state, "F1-4", Evidence)
    lesson = state.lesson
    assert lesson is not None
    window.lesson.findChild(EvidenceView).sources.click()  # type: ignore[union-attr]
    assert nameless(window) == []
    window.findChild(AboutView).back.click()  # type: ignore[union-attr]
    assert (window.lesson.isVisible(), state.step_index) == (True, evidence)
    assert window.findChild(LeftOutNote) is None
    state.go_to_step(len(lesson.steps) - 1)
    note = window.findChild(LeftOutNote)
    assert isinstance(note, LeftOutNote)
    note.fold.click()
    QApplication.processEvents()
    assert nameless(window) == []
    note.lesson_chosen.emit("I1-2")
    assert (state.session.level, state.session.lesson) == ("intermediate", "I1-2")


def test_f5_shows_the_open_lesson_to_a_room_and_a_remote_leads_both_windows(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    press(window, qtbot, Qt.Key.Key_F5)
    assert window.presenter.audience is None  # on the map there is nothing to show
    window.state.open_lesson("F2-2")
    press(window, qtbot, Qt.Key.Key_F5)
    room = window.presenter.audience
    assert room is not None
    answers = window.state.session.answers
    qtbot.keyClick(room, Qt.Key.Key_PageDown)
    qtbot.keyClick(room, Qt.Key.Key_Right)
    assert window.state.step_index == 2
    assert window.presenter.bar.isVisible()
    window.show_place("lab")
    qtbot.keyClick(room, Qt.Key.Key_Right)
    assert window.state.step_index == 2  # beside the lesson the arrows belong to what is there
    window.show_place("learn")
    qtbot.keyClick(room, Qt.Key.Key_F5)
    assert window.presenter.audience is None
    assert window.state.session.answers == answers


def test_leaving_the_lesson_ends_the_presentation(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    window.state.open_lesson("F1-4")
    press(window, qtbot, Qt.Key.Key_F5)
    window.state.close_lesson()
    assert window.presenter.audience is None
    assert not window.presenter.bar.isVisible()


def begun(window: MainWindow) -> object | None:
    assert window.lesson.step is not None
    return window.lesson.step.begun()


def in_step(window: MainWindow) -> bool:
    """Whether the next key belongs to the step."""
    holder = QApplication.focusWidget()
    assert window.lesson.step is not None
    return holder is not None and window.lesson.step.isAncestorOf(holder)


def test_a_lesson_offered_on_the_axis_at_a_prediction_has_a_way_back_to_it(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    at = go_to_first(window.state, "F2-2", Predict)
    press(window, qtbot, Qt.Key.Key_2)
    guess = begun(window)
    qtbot.waitUntil(lambda: bool(window.axis.stage.scene.signals), timeout=WAIT_MS)
    window.axis.show_why("testosterone-brake")
    read = next(one for one in window.axis.stage.popover.findChildren(Button) if one.text() == READ)
    qtbot.mouseClick(read, Qt.MouseButton.LeftButton)
    assert window.state.session.lesson == "F1-4"  # "The brake"
    back = next(one for one in window.findChildren(Button) if one.text().startswith("← Back to"))
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert (window.state.session.lesson, window.state.step_index) == ("F2-2", at)
    assert back.text() == ALL_LESSONS
    assert guess is not None
    assert begun(window) == guess
    assert in_step(window)  # and not on the link, which leads to the map now


def test_what_was_begun_waits_through_other_places_another_level_and_the_map(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    state = window.state
    at = go_to_first(state, "F2-2", Predict)
    press(window, qtbot, Qt.Key.Key_2)
    guess = begun(window)
    assert guess is not None
    for place in ("lab", "cards", "about"):
        window.show_place(place)
        window.show_place("learn")
        assert (begun(window), in_step(window)) == (guess, True)
    state.choose_level("academic")
    assert state.session.lesson != "F2-2"
    state.close_lesson()
    state.choose_level("fundamentals")
    state.open_lesson("F2-2")
    assert (state.step_index, begun(window)) == (at, guess)
    assert not state.session.answers
    press(window, qtbot, Qt.Key.Key_Return)
    assert [answer.response for answer in state.session.answers] == [guess]
