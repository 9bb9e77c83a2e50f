from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.lesson.sample import TERMS
from tutor.gui.lesson.glossary import MARGIN_PX, GlossaryCard, place
from tutor.gui.theme import LIGHT


@given(
    st.integers(-100, 2700), st.integers(-100, 1600), st.integers(10, 200),
    st.integers(80, 320), st.integers(40, 400), st.integers(824, 2560), st.integers(520, 1440),
)  # fmt: skip
def test_always_inside(x: int, y: int, width: int, card_width: int, card_height: int, room: int, tall: int) -> None:
    bounds, size = QRect(0, 0, room, tall), QSize(card_width, card_height)
    assert bounds.contains(QRect(place(QRect(x, y, width, 20), size, bounds), size))


def test_below_the_word_or_above_it_never_on_it() -> None:
    bounds, size = QRect(0, 0, 800, 600), QSize(320, 120)
    for y in range(MARGIN_PX, 580 - MARGIN_PX, 10):
        word = QRect(300, y, 60, 20)
        assert not QRect(place(word, size, bounds), size).intersects(word)


def test_tells_the_meaning_at_the_level(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(824, 536)
    card = GlossaryCard(LIGHT, window)
    card.show_terms(TERMS, "fundamentals")
    window.show()
    card.show_term(TERMS["hypothalamus"], "fundamentals", QRect(QPoint(800, 530), QSize(20, 20)))
    assert card.isVisible()
    assert window.rect().contains(card.geometry())
    assert card.accessibleName() == "hypothalamus: A small part of the brain that sends the first message."
    card.show_terms(TERMS, "academic")
    assert card.definition.text() == "Diencephalic region."


def test_leaving_the_word_closes_unless_it_was_pressed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(824, 536)
    card = GlossaryCard(LIGHT, window)
    card.show_terms(TERMS, "fundamentals")
    window.show()
    card.show_term(TERMS["gnrh"], "fundamentals", QRect(10, 10, 20, 20))
    card.on_term_chosen("gnrh", QRect(window.mapToGlobal(QPoint(10, 10)), QSize(20, 20)))
    card.leave()
    assert card.isVisible()
    card.show_term(TERMS["gnrh"], "fundamentals", QRect(10, 10, 20, 20))
    with qtbot.waitSignal(card.closed, timeout=2000):
        card.leave()
    card.show_term(TERMS["gnrh"], "fundamentals", QRect(10, 10, 20, 20))
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
