"""Each type of question, answered with the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.lesson.sample import MATCH, NUMBER, ORDER, PICK, SEVERAL, SINGLE
from tutor.content.model import Question
from tutor.gui.lesson.ask import question_view
from tutor.gui.lesson.match import MatchView
from tutor.gui.lesson.number import NumberView
from tutor.gui.lesson.order import OrderView
from tutor.gui.lesson.pick import PickView
from tutor.gui.lesson.question_view import QuestionView
from tutor.gui.lesson.rich_text import RichText
from tutor.gui.lesson.several import SeveralView
from tutor.gui.lesson.signs import Outcome
from tutor.gui.lesson.single import SingleView
from tutor.gui.theme import DARK, LIGHT
from tutor.learner.marking import mark

RESPONSES: list[tuple[Question, object]] = [
    (SINGLE, "worn"),
    (SEVERAL, ["blood", "lh"]),
    (ORDER, ["read", "rise", "lh", "sperm"]),
    (MATCH, {"lh": "Leydig cells", "fsh": "Fat cells", "gnrh": "Cells of the pituitary"}),
    (NUMBER, 8.5),
    (PICK, "testis"),
]
TYPES = [question.type for question, _ in RESPONSES]


def shown(qtbot: QtBot, question: Question) -> QuestionView:
    view = question_view(LIGHT, question, "seed", "fundamentals")
    qtbot.addWidget(view)
    view.resize(440, 900)
    view.show()
    view.activateWindow()
    control = view.first_control()
    assert control is not None
    control.setFocus()
    return view


def press(qtbot: QtBot, view: QWidget, *keys: Qt.Key, ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    for key in keys:
        qtbot.keyClick(view.focusWidget(), key, modifier)


def test_single(qtbot: QtBot) -> None:
    view = shown(qtbot, SINGLE)
    assert isinstance(view, SingleView)
    assert view.response() is None
    with qtbot.waitSignal(view.response_changed):
        press(qtbot, view, Qt.Key.Key_Down)
    assert view.response() == list(view.choices.cards)[1]
    with qtbot.waitSignal(view.answer_wanted):
        press(qtbot, view, Qt.Key.Key_Return)
    view.pick(3)
    assert view.response() == list(view.choices.cards)[2]


def test_several(qtbot: QtBot) -> None:
    view = shown(qtbot, SEVERAL)
    assert isinstance(view, SeveralView)
    press(qtbot, view, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return)
    first, second = list(view.choices.cards)[:2]
    assert view.response() == sorted([first, second])
    assert "2 of 2 chosen" in view.hint.text()
    press(qtbot, view, Qt.Key.Key_Return)
    assert view.response() == [first]


def test_order(qtbot: QtBot) -> None:
    view = shown(qtbot, ORDER)
    assert isinstance(view, OrderView)
    start = view.response()
    assert isinstance(start, list)
    press(qtbot, view, Qt.Key.Key_Down, ctrl=True)
    assert view.response() == [start[1], start[0], *start[2:]]
    press(qtbot, view, Qt.Key.Key_4)
    assert view.response() == [*start[1:], start[0]]
    with qtbot.assertNotEmitted(view.response_changed):
        press(qtbot, view, Qt.Key.Key_Up)
    assert view.focusWidget() is view.rows[2].line


def test_order_by_arrows_and_by_dragging(qtbot: QtBot) -> None:
    view = shown(qtbot, ORDER)
    assert isinstance(view, OrderView)
    start = view.response()
    assert isinstance(start, list)
    qtbot.mouseClick(view.rows[0].line.down, Qt.MouseButton.LeftButton)
    assert view.response() == [start[1], start[0], *start[2:]]
    line = view.rows[0].line
    line.dragged.emit(float(view.rows[1].mapToGlobal(view.rows[1].rect().bottomLeft()).y()))
    assert view.response() == start


def test_match(qtbot: QtBot) -> None:
    view = shown(qtbot, MATCH)
    assert isinstance(view, MatchView)
    for digit in (1, 2):
        view.pick(digit)
    assert view.response() is None
    press(qtbot, view, Qt.Key.Key_Down)
    press(qtbot, view, Qt.Key.Key_Up)
    view.pick(2)
    response = view.response()
    assert isinstance(response, dict)
    assert [response[id_] for id_ in view.rows] == [view.rights[place].raw for place in (0, 1, 1)]
    with qtbot.waitSignal(view.answer_wanted):
        press(qtbot, view, Qt.Key.Key_Return)


def test_number(qtbot: QtBot) -> None:
    view = shown(qtbot, NUMBER)
    assert isinstance(view, NumberView)
    qtbot.keyClicks(view.field, "five")
    assert view.response() is None
    with qtbot.assertNotEmitted(view.answer_wanted):
        press(qtbot, view, Qt.Key.Key_Return)
    assert "is not a number" in view.problem.text()
    assert view.problem.isVisible()
    view.field.selectAll()
    qtbot.keyClicks(view.field, "6,5")
    assert view.response() == 6.5
    assert not view.problem.isVisible()
    with qtbot.waitSignal(view.answer_wanted):
        press(qtbot, view, Qt.Key.Key_Return)


def test_pick(qtbot: QtBot) -> None:
    view = shown(qtbot, PICK)
    assert isinstance(view, PickView)
    press(qtbot, view, Qt.Key.Key_Down)
    assert view.response() == "hypothalamus"
    with qtbot.waitSignal(view.response_changed):
        view.take_spot("testis")
    assert view.response() == "testis"
    view.take_spot("no-such-place")
    assert view.response() == "testis"


@pytest.mark.parametrize(("question", "response"), RESPONSES, ids=TYPES)
def test_showing_is_silent(qtbot: QtBot, question: Question, response: object) -> None:
    view = shown(qtbot, question)
    with qtbot.assertNotEmitted(view.response_changed), qtbot.assertNotEmitted(view.answer_wanted):
        view.show_response(response)
        assert view.response() == response
        view.show_mark(mark(question, response))
        view.show_mark(None)
        view.show_response(None)


@pytest.mark.parametrize(("question", "response"), RESPONSES, ids=TYPES)
def test_every_remark_is_shown(qtbot: QtBot, question: Question, response: object) -> None:
    view = shown(qtbot, question)
    found = mark(question, response)
    view.show_response(response)
    view.show_mark(found)
    said = " ".join(text.accessibleName() for text in view.findChildren(RichText) if text.isVisible())
    for remark in found.remarks:
        assert remark.text.split(".")[0].replace("[", "").split("](")[0] in said
    assert view.result.isVisible()


@pytest.mark.parametrize(("question", "response"), RESPONSES, ids=TYPES)
@pytest.mark.parametrize("width", [328, 440, 560])
def test_nothing_is_cut_off(qtbot: QtBot, question: Question, response: object, width: int) -> None:
    view = shown(qtbot, question)
    view.show_response(response)
    view.show_mark(mark(question, response))
    view.resize(width, view.heightForWidth(width))
    for child in view.findChildren(QWidget):
        if child.isVisible() and child.hasHeightForWidth():
            assert child.height() >= child.heightForWidth(child.width()), child
            assert view.rect().contains(child.mapTo(view, child.rect().bottomRight())), child


def test_a_marked_question_is_locked(qtbot: QtBot) -> None:
    view = shown(qtbot, SINGLE)
    assert isinstance(view, SingleView)
    view.show_response("worn")
    view.show_mark(mark(SINGLE, "worn"))
    view.pick(1)
    view.pick(2)
    assert view.response() == "worn"
    outcomes = {id_: card.outcome for id_, card in view.choices.cards.items()}
    assert outcomes == {"worn": Outcome.WRONG, "brake": Outcome.MISSED, "block": None}


def test_partial_credit_is_told_in_parts(qtbot: QtBot) -> None:
    texts = []
    for question, response in RESPONSES:
        view = question_view(DARK, question, "seed", "fundamentals")
        qtbot.addWidget(view)
        view.show_response(response)
        texts.append(view.summary(mark(question, response)))
    assert texts == [
        "Not this time.",
        "Not this time. 1 of 2 found, 1 too many.",
        "Partly right. 1 of 4 stand right.",
        "Partly right. 2 of 3 joined rightly.",
        "Partly right.",
        "Not this time.",
    ]
