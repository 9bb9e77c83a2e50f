"""Does each part of the bench keep the least that it needs, and does the rest scroll?"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tutor.gui.lab.room import Room, Stack
from tutor.gui.label import Label

LEAST_PX, TURNS = 100, 4
TEXT = "The pituitary answers each pulse of GnRH with a pulse of LH. " * 6


def settle() -> None:
    for _ in range(TURNS):
        QApplication.processEvents()


@pytest.fixture
def stack() -> Stack:
    """A part that is low, and one whose words need many lines."""
    made, words = Stack(LEAST_PX), QWidget()
    QVBoxLayout(words).addWidget(Label(TEXT))
    made.addWidget(QWidget())
    made.addWidget(words)
    return made


@pytest.fixture
def room(qtbot: QtBot, stack: Stack) -> Room:
    bench = QWidget()
    column = QVBoxLayout(bench)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(stack)
    made = Room(bench)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    qtbot.waitExposed(made)
    settle()
    return made


def test_with_room_enough_the_bench_fills_it_and_nothing_scrolls(room: Room) -> None:
    assert room.widget().size() == room.viewport().size()
    assert room.verticalScrollBar().maximum() == 0
    room.resize(500, 700)
    settle()
    assert room.widget().size() == room.viewport().size()


def test_in_less_than_the_least_it_scrolls_and_never_sideways(room: Room) -> None:
    room.resize(300, LEAST_PX - 40)
    settle()
    assert room.widget().height() == LEAST_PX
    assert room.widget().width() == room.viewport().width()
    assert room.verticalScrollBar().maximum() == 40
    assert room.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    room.resize(300, 400)
    settle()
    assert room.verticalScrollBar().maximum() == 0


def test_it_needs_what_the_part_in_sight_needs_and_no_more(room: Room, stack: Stack) -> None:
    room.resize(200, LEAST_PX)
    settle()
    assert room.verticalScrollBar().maximum() == 0
    stack.setCurrentIndex(1)
    settle()
    label = stack.currentWidget().findChild(Label)
    assert label.height() >= label.heightForWidth(label.width()) > LEAST_PX
    stack.setCurrentIndex(0)
    settle()
    assert room.verticalScrollBar().maximum() == 0
