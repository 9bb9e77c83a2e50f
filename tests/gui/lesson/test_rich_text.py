from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.lesson.sample import TEXT
from tutor.gui.lesson.rich_text import RichText
from tutor.gui.theme import DARK, LIGHT


@pytest.mark.parametrize("width", [328, 440, 560])
def test_as_tall_as_its_text(qtbot: QtBot, width: int) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    text = RichText(LIGHT, TEXT)
    column.addWidget(text)
    column.addStretch(1)
    page.resize(width, 800)
    page.show()
    assert text.height() >= text.document().size().height()
    assert text.height() <= text.document().size().height() + 2
    assert text.verticalScrollBar().maximum() == 0


def test_no_file_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    assert picture.save(str(tmp_path / "real.png"))
    address = QUrl.fromLocalFile(str(tmp_path / "real.png"))
    text = RichText(LIGHT, f"![x]({address.toString()}) <img src='{address.toString()}'>")
    qtbot.addWidget(text)
    assert "<img" not in text.toHtml()
    text.setHtml(f"<img src='{address.toString()}'>")
    loaded = text.document().resource(QTextDocument.ResourceType.ImageResource.value, address)
    assert (loaded.width(), loaded.height()) == (1, 1)


@pytest.mark.parametrize("address", ["https://example.org", "file:///etc/passwd", "gloss:lh"])
def test_other_links_do_nothing(qtbot: QtBot, address: str) -> None:
    text = RichText(LIGHT, TEXT)
    qtbot.addWidget(text)
    before = text.toPlainText()
    with qtbot.assertNotEmitted(text.term_chosen):
        text.anchorClicked.emit(QUrl(address))
    assert text.toPlainText() == before


def test_tab_reaches_each_term_and_enter_chooses_it(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    text = RichText(LIGHT, TEXT, parent=page)
    page.resize(440, 300)
    text.resize(440, 300)
    page.show()
    page.activateWindow()
    text.setFocus()
    hovered: list[str] = []
    chosen: list[str] = []
    places: list[QRect] = []

    def hover(term: str, place: QRect) -> None:
        hovered.append(term)
        places.append(place)

    text.term_hovered.connect(hover)
    text.term_chosen.connect(lambda term, _place: chosen.append(term))
    for _ in range(2):
        qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert hovered == ["hypothalamus", "gnrh"]
    assert all(page.rect().contains(page.mapFromGlobal(place.center())) for place in places)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert chosen == ["gnrh"]


def test_showing_is_silent(qtbot: QtBot) -> None:
    text = RichText(LIGHT, TEXT)
    qtbot.addWidget(text)
    with qtbot.assertNotEmitted(text.term_chosen), qtbot.assertNotEmitted(text.term_hovered):
        text.show_text("Another [word](term:lh).")
        text.show_theme(DARK)
