"""Can curves be chosen by hand and by key, and does showing stay silent?"""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tutor.gui.lab.plot.quantity_picker import QuantityPicker
from tutor.gui.theme import LIGHT


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    return made


@pytest.fixture
def picker(qtbot: QtBot, window: QWidget) -> QuantityPicker:
    made = QuantityPicker(LIGHT)
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addStretch()
    made.show_quantities(("lh", "sperm"))
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return made


def chosen(picker: QuantityPicker) -> list[Any]:
    found: list[Any] = []
    picker.quantities_chosen.connect(found.append)
    return found


def test_showing_is_silent_and_names_the_curves(picker: QuantityPicker) -> None:
    heard = chosen(picker)
    picker.show_quantities(("testosterone", "fsh"))
    assert heard == []
    assert picker.button.accessibleName() == "Curves: FSH, Testosterone"
    assert [choice.quantity.id for choice in picker.card.choices if choice.isChecked()] == ["fsh", "testosterone"]


def test_a_click_adds_and_takes_away(picker: QuantityPicker, qtbot: QtBot) -> None:
    heard = chosen(picker)
    qtbot.mouseClick(picker.button, Qt.MouseButton.LeftButton)
    fsh = next(choice for choice in picker.card.choices if choice.quantity.id == "fsh")
    qtbot.mouseClick(fsh, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(fsh, Qt.MouseButton.LeftButton)
    assert heard == [("lh", "fsh", "sperm"), ("lh", "sperm")]
    assert picker.card.isVisible()


def test_all_of_it_by_keyboard(picker: QuantityPicker, qtbot: QtBot) -> None:
    heard = chosen(picker)
    picker.button.setFocus()
    qtbot.keyClick(picker.button, Qt.Key.Key_Return)
    first, second = picker.card.choices[:2]
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert heard == [("sperm",)]
    qtbot.keyClick(second, Qt.Key.Key_Escape)
    assert not picker.card.isVisible()
    assert picker.button.hasFocus()


def test_looking_away_closes_it(picker: QuantityPicker, qtbot: QtBot) -> None:
    qtbot.mouseClick(picker.button, Qt.MouseButton.LeftButton)
    picker.button.setFocus()
    assert not picker.card.isVisible()


@pytest.mark.parametrize("width", [110, 200, 500])
def test_the_words_fit_the_button(picker: QuantityPicker, width: int) -> None:
    picker.setFixedWidth(width)
    picker.window().grab()
    assert picker.button.fontMetrics().horizontalAdvance(picker.button.text()) <= width
