"""Which file? The platform's own dialog, or Qt's where the platform has none; it is opened, never waited for."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

OFFSCREEN = ("offscreen", "minimal")  # platforms without dialogs of their own


def file_dialog(parent: QWidget, title: str, folder: str, kinds: str) -> QFileDialog:
    """`kinds` is what may be chosen, as in "Runs (*.yaml *.yml)"."""
    dialog = QFileDialog(parent, title, folder, kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, QGuiApplication.platformName() in OFFSCREEN)
    return dialog


def save_dialog(parent: QWidget, title: str, folder: str, kinds: str, name: str) -> QFileDialog:
    """Begins with `name`, whose ending is added where none is typed; asks before a file that is there is replaced."""
    dialog = file_dialog(parent, title, folder, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    return dialog
