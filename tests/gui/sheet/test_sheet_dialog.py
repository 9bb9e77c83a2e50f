"""Is the learner asked for the set, the paper and the file, and for nothing twice?"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.sheet.conftest import Decks, face
from tutor.gui.decks import PaperDeck
from tutor.gui.label import Label
from tutor.gui.pill_switch import Segment
from tutor.gui.sheet.paper import LETTER
from tutor.gui.sheet.sheet_dialog import SheetDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # windows, offscreen

DECKS = (
    PaperDeck("due", "Due today", "academic", ()),
    PaperDeck("words", "All words", "academic", (face(), face("FSH"))),
    PaperDeck("A1", "A1 Central control", "academic", (face(),)),
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A dialog that is closed is gone; its window stays."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(window: QWidget) -> SheetDialog:
    made = SheetDialog(DECKS, window)
    made.open()
    return made


def test_it_begins_with_a_set_that_has_cards_and_offers_no_other(dialog: SheetDialog) -> None:
    assert dialog.deck.id == "words"
    offered = [bool(dialog.sets.model().index(row, 0).flags() & Qt.ItemFlag.ItemIsEnabled) for row in range(3)]
    assert offered == [False, True, True]


def test_a_file_is_named_once(dialog: SheetDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.show_deck("A1")
    next(one for one in dialog.papers.findChildren(Segment) if one.value == "Letter").click()
    dialog.save.click()
    files = dialog.findChild(QFileDialog)
    assert files is not None
    assert files.selectedFiles()[0].endswith("cards-A1.pdf")
    with qtbot.waitSignal(dialog.save_chosen) as told:
        files.setDirectory(str(tmp_path))
        files.selectFile(str(tmp_path / "mine"))
        files.accept()
    assert told.args == [DECKS[2], LETTER, str(tmp_path / "mine.pdf")]
    assert not dialog.isVisible()


def test_no_text_is_cut_off(window: QWidget, decks: Decks) -> None:
    dialog = SheetDialog(tuple(decks("fundamentals").values()), window)
    dialog.open()
    assert all(label.height() >= label.heightForWidth(label.width()) for label in dialog.findChildren(Label))
    assert dialog.height() <= 600  # the smallest window is 900 by 600
