import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tutor.gui.label import Label

LONG = "The pituitary answers each pulse of GnRH with a pulse of LH, and the testis answers that. " * 4


@pytest.mark.parametrize("width", [200, 328, 560])
def test_as_tall_as_its_text(qtbot: QtBot, width: int) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    label = Label(LONG)
    column.addWidget(label)
    column.addStretch(1)
    page.resize(width, 900)
    page.show()
    assert label.height() == label.heightForWidth(width)
    assert label.height() > 24


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200), st.integers(60, 700))
def test_narrower_is_never_shorter(qtbot: QtBot, text: str, width: int) -> None:
    label = Label(text)
    assert label.heightForWidth(width) >= label.heightForWidth(width + 50)
    label.deleteLater()


def test_markup_is_text(qtbot: QtBot) -> None:
    label = Label("<b>LH</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>LH</b>"


def test_a_larger_size_takes_more_room(qtbot: QtBot) -> None:
    label = Label(LONG, 14)
    qtbot.addWidget(label)
    small = label.heightForWidth(400)
    label.show_size(28)
    assert label.heightForWidth(400) > 2 * small
    label.show_size(14)
    assert label.heightForWidth(400) == small
