"""What presses a spot? A click, Space as everywhere, and Enter too."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def take_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press on Enter; leave the arrows to the screen around, which turns pages with them."""
    if event.key() in ENTER:
        button.click()
        return True
    if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        event.ignore()
        return True
    return False
