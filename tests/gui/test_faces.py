"""Both sides of a card: words, and missed questions of every type."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.content.example import example_library
from tutor.content.items import items
from tutor.gui.card_view import CardView
from tutor.gui.decks import Deck, ShownCard
from tutor.gui.faces import face_of
from tutor.learner.missed import card_of

LIBRARY = example_library()
KNOWN = items(LIBRARY)


def test_a_word_has_its_meaning_at_the_readers_level_and_the_lesson_that_brought_it() -> None:
    face = face_of(LIBRARY, KNOWN, "lh", "academic")
    assert (face.front, face.back) == ("LH", LIBRARY.terms["lh"].definitions.academic)
    assert face.also == "also: luteinizing hormone"
    assert face.lesson is not None
    assert not face.asks


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("F1-1/why-lh", ["The brain finds enough and asks for less. This is the brake."]),
        ("F1-1/q-several", ["Hypothalamus. It starts", "Pituitary. It passes"]),
        ("F1-1/q-order", ["1. The brain finds enough", "2. The pituitary", "3. The testes"]),
        ("F1-1/q-match", ["Hypothalamus: A releasing hormone", "Pituitary: LH"]),
        ("F1-1/q-number", ["5 percent. About one part"]),
        ("F1-1/q-pick", ["ituitary. The pituitary makes LH"]),
        ("F1/who-sends-lh", ["The pituitary. LH is made there"]),
    ],
)
def test_a_question_has_its_right_answer_on_the_back(name: str, lines: list[str]) -> None:
    face = face_of(LIBRARY, KNOWN, card_of(name), "fundamentals")
    assert face.front.splitlines()[0] == KNOWN[name].question.ask
    assert len(face.back.splitlines()) == len(lines)
    assert all(start in line for start, line in zip(lines, face.back.splitlines(), strict=True))
    assert face.lesson is not None
    assert face.lesson.id == "F1-1"


def test_what_has_to_be_ordered_or_joined_stands_on_the_front_in_an_order_that_tells_nothing() -> None:
    order, match = (face_of(LIBRARY, KNOWN, card_of(name), "fundamentals") for name in ("F1-1/q-order", "F1-1/q-match"))
    right = [line.split(". ", 1)[1] for line in order.back.splitlines()]
    shown = order.front.splitlines()[1].split(" · ")
    assert sorted(right) == sorted(shown)
    assert right != shown
    for side, place in zip(match.front.splitlines()[1:], (0, 1), strict=True):
        right = [line.split(": ", 1)[place] for line in match.back.splitlines()]
        assert sorted(right) == sorted(side.split(" · "))
        assert right != side.split(" · ")


def test_the_view_turns_a_question_and_grades_its_card(qtbot: QtBot) -> None:
    view = CardView()
    qtbot.addWidget(view)
    face = face_of(LIBRARY, KNOWN, card_of("F1-1/why-lh"), "fundamentals")
    view.show()
    view.show_deck(Deck(ShownCard(face, {"again": "1 min", "good": "3 d"}), 1, 1))
    assert [button.text() for button in view.findChildren(QPushButton) if "answer" in button.text()] == [
        "Show the answer"
    ]
    view.reveal()
    focused = view.focusWidget()
    assert isinstance(focused, QPushButton)  # on the grade, not on the link to the lesson
    assert focused.text() == "Knew it  ·  3 d"
    with qtbot.waitSignal(view.rating_given) as told:
        qtbot.keyClick(view, Qt.Key.Key_2)
    assert told.args[:2] == ["question:F1-1/why-lh", "good"]
