"""The folded note: opened by key, silent until it is, and each line leads to its lesson."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tutor.content.load import load_library
from tutor.content.model import Library
from tutor.gui.label import Label
from tutor.gui.lesson.left_out import TITLE, LeftOutNote
from tutor.paths import shipped


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(shipped("lessons"))


@pytest.fixture
def note(library: Library, qtbot: QtBot) -> LeftOutNote:
    made = LeftOutNote(library, library.left_out_of("F1-4"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_it_is_folded_until_its_title_is_pressed(note: LeftOutNote, library: Library, qtbot: QtBot) -> None:
    texts = {one.text for one in library.left_out_of("F1-4")}
    assert note.inside.isHidden()
    assert (note.fold.accessibleName(), note.fold.accessibleDescription()) == (TITLE, "folded")
    with qtbot.waitSignal(note.unfolded):
        qtbot.keyClick(note.fold, Qt.Key.Key_Return)
    assert texts <= {label.text() for label in note.findChildren(Label) if label.isVisible()}
    assert note.fold.accessibleDescription() == "open"
    qtbot.keyClick(note.fold, Qt.Key.Key_Space)
    assert note.inside.isHidden()


def test_each_line_leads_to_the_lesson_that_lifts_it(note: LeftOutNote, library: Library, qtbot: QtBot) -> None:
    qtbot.keyClick(note.fold, Qt.Key.Key_Return)
    said: list[str] = []
    note.lesson_chosen.connect(said.append)
    ways = [button for button in note.findChildren(QPushButton) if button is not note.fold]
    for way in ways:
        qtbot.keyClick(way, Qt.Key.Key_Return)
    assert said == [one.lifted_by for one in library.left_out_of("F1-4")]
    assert ways[0].accessibleName() == (
        "Open lesson I1-2: Three brakes: testosterone, estradiol, inhibin B (Intermediate)"
    )
