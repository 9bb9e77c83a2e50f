import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tutor.gui.buttons import link, primary, quiet
from tutor.gui.theme import TARGET_PX


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_once(qtbot: QtBot, key: Qt.Key) -> None:
    pressed: list[str] = []
    button = primary("Next")
    qtbot.addWidget(button)
    button.clicked.connect(lambda: pressed.append("once"))
    qtbot.keyClick(button, key)
    assert pressed == ["once"]


def test_arrows_are_left_to_the_screen(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    first, second = quiet("Back"), quiet("Next")
    layout = QHBoxLayout(row)
    layout.addWidget(first)
    layout.addWidget(second)
    row.show()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert row.focusWidget() is first


def test_large_enough_to_press(qtbot: QtBot) -> None:
    for make in (primary, quiet, link):
        button = make("Go")
        qtbot.addWidget(button)
        assert button.sizeHint().height() >= TARGET_PX
        assert button.minimumHeight() >= TARGET_PX
