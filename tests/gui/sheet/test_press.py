"""Does a deck get printed while the event loop turns, and is its end told?"""

from pathlib import Path

import pytest
from PySide6.QtGui import QPdfWriter
from pytestqt.qtbot import QtBot

from tests.gui.sheet.conftest import face
from tutor.gui.decks import PaperDeck
from tutor.gui.sheet.paper import A4
from tutor.gui.sheet.press import Press

DECK = PaperDeck("words", "All words", "academic", tuple(face(f"word {n}") for n in range(30)))


@pytest.fixture
def press(qtbot: QtBot) -> Press:
    return Press()


def test_nothing_is_written_before_the_event_loop_turns(press: Press, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(press.done) as told:
        press.save(DECK, A4, str(tmp_path / "cards.pdf"))
        assert not (tmp_path / "cards.pdf").exists()
    assert told.args[0].startswith("Saved as cards.pdf: 6 pages")
    assert (tmp_path / "cards.pdf").exists()


def test_a_failure_is_told_and_the_next_deck_still_printed(press: Press, qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPdfWriter(str(tmp_path / "printer.pdf"))  # a printer is a paged device as well
    with qtbot.waitSignals([press.failed, press.done], order="strict"):
        press.save(DECK, A4, str(tmp_path / "none" / "cards.pdf"))
        press.print(DECK, A4, printer)
    assert (tmp_path / "printer.pdf").read_bytes().startswith(b"%PDF-")
