from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.lesson.sample import LESSON, LIBRARY, MODULE, OUTLINE
from tutor.content.model import Ask, Explain
from tutor.gui import text_size
from tutor.gui.lesson.lesson_view import LessonView
from tutor.gui.lesson.page import LEAST_AXIS_PX, column_width, text_width
from tutor.gui.lesson.pick import PlaceList
from tutor.gui.lesson.predict import ObserveView
from tutor.gui.lesson.rich_text import RichText
from tutor.gui.lesson.scene import Scene
from tutor.gui.theme import DARK, LIGHT
from tutor.learner.marking import mark
from tutor.learner.session import Answer

IDS = [step.id for step in LESSON.steps]
ANSWERS = {
    "guess": "fall",
    "q-why": "worn",
    "q-several": ["fsh", "lh"],
    "q-order": ["rise", "read", "lh", "sperm"],
    "q-match": {"lh": "Leydig cells", "fsh": "Fat cells", "gnrh": "Cells of the pituitary"},
    "q-number": 30.0,
    "q-pick": "testis",
    "own": "It rests.",
}
HALF = {  # keys that begin an answer; of some it is not whole yet
    "guess": [Qt.Key.Key_3],
    "q-why": [Qt.Key.Key_2],
    "q-several": [Qt.Key.Key_1],
    "q-order": [Qt.Key.Key_3],
    "q-match": [Qt.Key.Key_1],
    "q-number": [Qt.Key.Key_1, Qt.Key.Key_Comma],
    "q-pick": [Qt.Key.Key_Down, Qt.Key.Key_Down],
    "own": [Qt.Key.Key_A, Qt.Key.Key_Space],
}


class Desk:
    """Plays the state: keeps what is said, and shows it as the state would."""

    def __init__(self, view: LessonView) -> None:
        self.view = view
        self.answers: dict[str, Answer] = {}
        self.index = 0
        self.said: list[tuple[object, ...]] = []
        view.response_given.connect(self.answer)
        view.step_chosen.connect(self.go)
        view.axis_wanted.connect(self.axis)
        view.spot_wanted.connect(self.spot)
        view.lesson_finished.connect(self.finish)

    def go(self, index: int) -> None:
        self.index = index
        self.view.show_lesson(LIBRARY, OUTLINE, MODULE, LESSON, index, self.answers, "fundamentals")

    def answer(self, step_id: str, response: object, seconds: float) -> None:
        self.said.append(("answer", step_id, response, seconds))
        step = LESSON.steps[IDS.index(step_id)]
        found = mark(step.question, response) if isinstance(step, Ask | Explain) else None
        answer = Answer("F2-2", step_id, response, found.score if found else None, datetime.now(UTC), seconds)
        self.answers[step_id] = answer
        self.view.show_lesson(LIBRARY, OUTLINE, MODULE, LESSON, self.index, self.answers, "fundamentals")
        self.view.show_answer(step_id, answer, found)

    def axis(self, scene: Scene) -> None:
        self.said.append(("axis", scene))

    def spot(self, wanted: bool) -> None:
        self.said.append(("spot", wanted))

    def finish(self) -> None:
        self.said.append(("finished",))

    def count(self, what: str) -> int:
        return sum(one[0] == what for one in self.said)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    seconds = iter(range(1000))
    view = LessonView(LIGHT, QWidget(), clock=lambda: float(next(seconds)))
    qtbot.addWidget(view)
    view.resize(1204, 740)
    view.show()
    view.activateWindow()
    return Desk(view)


def press(qtbot: QtBot, view: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(view.focusWidget() or view, key)


def begun(desk: Desk) -> object | None:
    assert desk.view.step is not None
    return desk.view.step.begun()


def test_showing_every_step_says_nothing_that_the_learner_did_not_do(desk: Desk) -> None:
    for index in range(len(LESSON.steps)):
        desk.go(index)
        desk.view.show_level("academic")
        desk.view.show_theme(DARK)
    desk.view.show_outcome("run", 0.04)
    assert {one[0] for one in desk.said} <= {"axis", "spot"}


def test_header_and_progress(desk: Desk) -> None:
    desk.go(3)
    assert desk.view.header.place.text() == "F2 Testosterone from outside · lesson 2 of 2"
    assert desk.view.header.segments.accessibleName() == "Step 4 of 12"


def test_keys_walk_through_texts(desk: Desk, qtbot: QtBot) -> None:
    desk.go(0)
    press(qtbot, desk.view, Qt.Key.Key_Right)
    assert desk.index == 1
    press(qtbot, desk.view, Qt.Key.Key_Left)
    assert desk.index == 0
    press(qtbot, desk.view, Qt.Key.Key_Space)
    assert desk.index == 1


def test_an_open_question_holds_next_but_can_be_skipped(desk: Desk, qtbot: QtBot) -> None:
    desk.go(IDS.index("q-why"))
    assert not desk.view.footer.next.isEnabled()
    press(qtbot, desk.view, Qt.Key.Key_Right)
    assert desk.index == IDS.index("q-why")
    qtbot.mouseClick(desk.view.footer.skip, Qt.MouseButton.LeftButton)
    assert desk.index == IDS.index("q-why") + 1
    assert desk.count("answer") == 0


def test_a_prediction_is_committed_and_the_lesson_goes_on(desk: Desk, qtbot: QtBot) -> None:
    desk.go(IDS.index("guess"))
    press(qtbot, desk.view, Qt.Key.Key_3, Qt.Key.Key_Return)
    assert [one[1:3] for one in desk.said if one[0] == "answer"] == [("guess", "fall")]
    assert desk.index == IDS.index("run")
    desk.view.show_outcome("run", 0.041)
    step = desk.view.step
    assert isinstance(step, ObserveView)
    assert step.summary() == "As you said. LH was at 4 % of normal on day 56. That is below his normal."
    desk.go(IDS.index("q-why"))
    desk.go(IDS.index("run"))
    step = desk.view.step
    assert isinstance(step, ObserveView)
    assert step.summary().startswith("As you said.")


def test_an_answer_that_was_not_kept_is_not_shown(qtbot: QtBot) -> None:
    view = LessonView(LIGHT, QWidget())
    qtbot.addWidget(view)
    view.show()
    index = IDS.index("guess")
    view.show_lesson(LIBRARY, OUTLINE, MODULE, LESSON, index, {}, "fundamentals")
    press(qtbot, view, Qt.Key.Key_1)
    with qtbot.assertNotEmitted(view.step_chosen):
        press(qtbot, view, Qt.Key.Key_Return)
    assert not view.footer.next.isEnabled()


def test_an_answer_speaks_once_and_the_focus_goes_to_next(desk: Desk, qtbot: QtBot) -> None:
    desk.go(IDS.index("q-why"))
    press(qtbot, desk.view, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert desk.count("answer") == 1
    assert desk.view.focusWidget() is desk.view.footer.next
    assert desk.view.footer.next.accessibleDescription()
    press(qtbot, desk.view, Qt.Key.Key_Return)
    assert desk.index == IDS.index("q-why") + 1


def test_coming_back_shows_the_answer_and_offers_another_try(desk: Desk, qtbot: QtBot) -> None:
    index = IDS.index("q-why")
    desk.go(index)
    press(qtbot, desk.view, Qt.Key.Key_1, Qt.Key.Key_Return)
    first = desk.answers["q-why"].response
    desk.go(0)
    desk.go(index)
    step = desk.view.step
    assert step is not None
    assert step.response() == first
    assert step.summary()
    qtbot.mouseClick(desk.view.footer.again, Qt.MouseButton.LeftButton)
    assert step.response() is None
    press(qtbot, desk.view, Qt.Key.Key_2, Qt.Key.Key_Return)
    assert desk.count("answer") == 2
    assert desk.answers["q-why"].response != first


def test_the_axis_follows_the_step(desk: Desk, qtbot: QtBot) -> None:
    desk.go(IDS.index("play"))
    press(qtbot, desk.view, Qt.Key.Key_Return)
    scene = Scene("baseline", 0, 7, ("lh",))
    assert [one[1] for one in desk.said if one[0] == "axis"] == [scene, scene.playing()]


def test_a_place_is_asked_for_only_while_it_is_an_answer(desk: Desk, qtbot: QtBot) -> None:
    desk.go(IDS.index("q-pick"))
    desk.view.take_spot("hypothalamus")
    press(qtbot, desk.view, Qt.Key.Key_Return)
    qtbot.mouseClick(desk.view.footer.act, Qt.MouseButton.LeftButton)
    assert [one[1] for one in desk.said if one[0] == "spot"] == [True, False]
    assert desk.answers["q-pick"].score == 1.0


def test_the_whole_lesson_with_the_keyboard_alone(desk: Desk, qtbot: QtBot) -> None:
    desk.go(0)
    keys = {
        "guess": [Qt.Key.Key_3, Qt.Key.Key_Return],
        "q-why": [Qt.Key.Key_1, Qt.Key.Key_Return],
        "q-several": [Qt.Key.Key_1, Qt.Key.Key_2],
        "q-match": [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_Return],
        "q-number": [Qt.Key.Key_5, Qt.Key.Key_Return],
        "q-pick": [Qt.Key.Key_Down],
        "own": [Qt.Key.Key_A],
    }
    for id_ in IDS:
        assert IDS[desk.index] == id_
        press(qtbot, desk.view, *keys.get(id_, []))
        if desk.view.footer.act.isVisible():
            qtbot.keyClick(desk.view.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        if IDS[desk.index] == id_:
            assert desk.view.footer.next.isEnabled()
            press(qtbot, desk.view, Qt.Key.Key_Right)
    assert desk.count("answer") == 8
    assert desk.count("finished") == 1


def test_letters_and_arrows_belong_to_a_text_field(desk: Desk, qtbot: QtBot) -> None:
    desk.go(IDS.index("own"))
    press(qtbot, desk.view, Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert desk.index == IDS.index("own")
    assert desk.count("answer") == 0


def test_a_new_theme_keeps_what_was_chosen(desk: Desk, qtbot: QtBot) -> None:
    desk.go(IDS.index("q-why"))
    press(qtbot, desk.view, Qt.Key.Key_2)
    step = desk.view.step
    assert step is not None
    chosen = step.response()
    desk.view.show_theme(DARK)
    step = desk.view.step
    assert step is not None
    assert step.response() == chosen
    assert desk.view.footer.act.isEnabled()


@pytest.mark.parametrize("way", ["a step back", "a new theme"])
@pytest.mark.parametrize("id_", HALF)
def test_what_was_begun_stands_there_again(desk: Desk, qtbot: QtBot, id_: str, way: str) -> None:
    desk.go(IDS.index(id_))
    untouched, step = begun(desk), desk.view.step
    for key in HALF[id_]:
        qtbot.keyClick(desk.view.focusWidget(), key)
    half, may_answer = begun(desk), desk.view.footer.act.isEnabled()
    assert half != untouched
    if way == "a step back":
        desk.go(IDS.index(id_) - 1)
        desk.go(IDS.index(id_))
    else:
        desk.view.show_theme(DARK)
    assert desk.view.step is not step
    assert (begun(desk), desk.view.footer.act.isEnabled()) == (half, may_answer)
    assert desk.count("answer") == 0


def test_words_go_on_where_they_ended(desk: Desk, qtbot: QtBot) -> None:
    desk.go(IDS.index("own"))
    press(qtbot, desk.view, Qt.Key.Key_A, Qt.Key.Key_Space)
    desk.go(0)
    desk.go(IDS.index("own"))
    press(qtbot, desk.view, Qt.Key.Key_B)
    assert begun(desk) == "a b"


def test_a_number_that_cannot_become_one_says_so_again(desk: Desk, qtbot: QtBot) -> None:
    desk.go(IDS.index("q-number"))
    press(qtbot, desk.view, Qt.Key.Key_A)
    desk.go(0)
    desk.go(IDS.index("q-number"))
    assert desk.view.step is not None
    field = desk.view.step.first_control()
    assert field is not None
    assert "is not a number" in field.accessibleDescription()


def test_what_was_begun_after_an_answer_stands_there_until_it_is_answered_too(desk: Desk, qtbot: QtBot) -> None:
    index = IDS.index("q-why")
    desk.go(index)
    press(qtbot, desk.view, Qt.Key.Key_1, Qt.Key.Key_Return)
    first = desk.answers["q-why"].response
    qtbot.mouseClick(desk.view.footer.again, Qt.MouseButton.LeftButton)
    desk.go(0)
    desk.go(index)
    assert (begun(desk), desk.view.footer.again.isVisible()) == (first, True)  # opened again, and nothing begun
    qtbot.mouseClick(desk.view.footer.again, Qt.MouseButton.LeftButton)
    press(qtbot, desk.view, Qt.Key.Key_2)
    second = begun(desk)
    desk.go(0)
    desk.go(index)
    assert (begun(desk), desk.view.footer.again.isVisible()) == (second, False)
    assert second != first
    press(qtbot, desk.view, Qt.Key.Key_Return)
    desk.go(0)
    desk.go(index)
    assert (begun(desk), desk.view.footer.again.isVisible()) == (second, True)
    assert desk.view.step is not None
    assert desk.view.step.summary()


def test_glossary_beside_the_word(desk: Desk, qtbot: QtBot) -> None:
    desk.go(0)
    press(qtbot, desk.view, Qt.Key.Key_Tab)
    assert desk.view.glossary.isVisible()
    assert desk.view.glossary.term.text() == "hypothalamus"
    assert desk.view.rect().contains(desk.view.glossary.geometry())
    press(qtbot, desk.view, Qt.Key.Key_Escape)
    assert not desk.view.glossary.isVisible()
    assert desk.index == 0


@pytest.mark.parametrize(("width", "height"), [(824, 520), (1204, 740), (2484, 1380)])
def test_everything_fits(qtbot: QtBot, width: int, height: int) -> None:
    view = LessonView(LIGHT, QWidget())
    qtbot.addWidget(view)
    view.resize(width, height)
    view.show()
    for index in range(len(IDS)):
        view.show_lesson(LIBRARY, OUTLINE, MODULE, LESSON, index, {}, "fundamentals")
        qtbot.wait(0)
        assert view.size().width() == width
        holder = view.page.widget()
        qtbot.waitUntil(lambda: view.page.widget().width() == view.page.viewport().width())  # the bar goes a turn later
        assert holder.height() <= max(holder.heightForWidth(holder.width()), view.page.viewport().height())
        for button in (view.footer.back, view.footer.act, view.footer.next, view.footer.skip):
            if button.isVisible():
                assert button.width() >= button.sizeHint().width()
                assert view.rect().contains(QRect(button.mapTo(view, button.rect().topLeft()), button.size()))


def test_the_axis_keeps_its_room() -> None:
    for width in range(824, 2560, 8):
        assert width - column_width(width) >= LEAST_AXIS_PX


def test_a_step_outlives_the_key_press_that_leaves_it(desk: Desk, qtbot: QtBot) -> None:
    desk.go(IDS.index("guess"))
    before = desk.view.step
    press(qtbot, desk.view, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert desk.view.step is not before
    assert shiboken6.isValid(before)


def test_whatever_takes_the_focus_has_a_name(desk: Desk) -> None:
    for index in range(len(IDS)):
        desk.go(index)
        for widget in desk.view.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                face = QAccessible.queryAccessibleInterface(widget)
                assert face.text(QAccessible.Text.Name), (IDS[index], widget)
                assert face.role() is not QAccessible.Role.NoRole


@pytest.mark.parametrize(("id_", "kind"), [("start", RichText), ("q-pick", PlaceList)])
def test_the_wheel_scrolls_the_page(desk: Desk, qtbot: QtBot, id_: str, kind: type[QWidget]) -> None:
    desk.view.resize(824, 200)
    desk.go(IDS.index(id_))
    qtbot.wait(0)
    child = desk.view.page.widget().findChild(kind)
    bar = desk.view.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    place = QPointF(child.mapTo(desk.view, child.rect().bottomLeft() + QPoint(20, -10)))
    QTest.wheelEvent(desk.view.windowHandle(), place, QPoint(0, 120))
    qtbot.waitUntil(lambda: bar.value() < bar.maximum())
    assert desk.view.step is not None
    assert desk.view.step.response() is None


def test_lines_of_text_stay_short() -> None:
    for width in range(824, 2560, 40):
        assert column_width(width) - 2 * text_size.margin(width) <= text_width()


@pytest.mark.parametrize("starts_at_page", [True, False])
@pytest.mark.parametrize("id_", IDS)
def test_tab_goes_from_the_step_to_the_way_on(
    desk: Desk, qtbot: QtBot, outside: QPushButton, id_: str, starts_at_page: bool
) -> None:
    desk.view.setFocus()
    desk.go(IDS.index(id_))
    step = desk.view.step
    assert step is not None
    if starts_at_page:
        desk.view.page.setFocus()
    visited = [outside.window().focusWidget()]
    while visited[-1] not in (desk.view.footer.act, desk.view.footer.next, desk.view.footer.back):
        qtbot.keyClick(visited[-1], Qt.Key.Key_Tab)
        visited.append(outside.window().focusWidget())
        assert len(visited) < 40
    assert all(step.isAncestorOf(widget) for widget in visited[1:-1])
    control = step.first_control()
    assert control is None or control in visited


@pytest.fixture
def outside(desk: Desk, qtbot: QtBot) -> Iterator[QPushButton]:
    """A button beside the lesson, in the same active window."""
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("outside")
    row = QHBoxLayout(window)
    row.addWidget(button)
    row.addWidget(desk.view)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield button
    desk.view.setParent(None)


def test_the_focus_never_leaves_the_lesson_on_the_way(desk: Desk, qtbot: QtBot, outside: QPushButton) -> None:
    seen: list[QWidget] = []
    desk.go(IDS.index("guess"))
    app = QApplication.instance()
    assert isinstance(app, QApplication)

    def see(_before: QWidget, now: QWidget) -> None:
        seen.append(now)

    app.focusChanged.connect(see)
    press(qtbot, desk.view, Qt.Key.Key_3, Qt.Key.Key_Return)
    desk.go(IDS.index("q-why"))
    press(qtbot, desk.view, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Return)
    app.focusChanged.disconnect(see)
    assert len(seen) > 3
    assert outside not in seen


def test_a_level_switch_keeps_the_focus(desk: Desk, outside: QPushButton) -> None:
    outside.setFocus()
    desk.go(2)
    assert outside.hasFocus()


def test_a_lesson_opened_from_elsewhere_takes_the_focus(desk: Desk, outside: QPushButton) -> None:
    outside.setFocus()
    outside.hide()
    desk.go(IDS.index("q-why"))
    step = desk.view.step
    assert step is not None
    assert outside.window().focusWidget() is step.first_control()
