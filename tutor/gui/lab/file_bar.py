"""How does a run come in and go out? By a file or as text: open, save, copy, paste."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QToolTip, QWidget

from tutor.gui.buttons import quiet
from tutor.gui.file_dialog import file_dialog, save_dialog
from tutor.gui.theme import SPACE_XS, Theme

PICTURES = "Pictures (*.png *.svg *.pdf)"
NUMBERS = "Tables (*.csv)"
KINDS = "Runs (*.yaml *.yml)"


class FileBar(QWidget):
    """One button with a menu. Dialogs are not waited for: they answer when the learner is done."""

    open_chosen = Signal(str)  # path
    save_chosen = Signal(str, bool)  # path, the file that is there may be replaced
    copy_chosen = Signal()
    text_given = Signal(str)
    picture_chosen = Signal(str)  # path of a picture of the curves
    numbers_chosen = Signal(str)  # path of the numbers

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = "run.yaml"
        self._folder = ""
        self.button = quiet("File")
        self.menu = QMenu(self)
        self.open = self._act("Open a run…", QKeySequence("Ctrl+O"), self._on_open)
        self.save = self._act("Save this run…", QKeySequence("Ctrl+S"), self._on_save)
        self.menu.addSeparator()
        self.copy = self._act("Copy as text", QKeySequence("Ctrl+Shift+C"), self.copy_chosen.emit)
        self.paste = self._act("Paste a run", QKeySequence("Ctrl+Shift+V"), self._on_paste)
        self.menu.addSeparator()
        self.picture = self._act("Save the curves…", QKeySequence(), self._on_picture)
        self.numbers = self._act("Save the numbers…", QKeySequence(), self._on_numbers)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.button.setAccessibleDescription("Open, save, copy and paste runs")
        self.button.clicked.connect(self._on_pressed)

    def _act(self, word: str, keys: QKeySequence, then: Callable[[], None]) -> QAction:
        action = QAction(word, self)
        action.setShortcut(keys)
        action.triggered.connect(then)
        self.menu.addAction(action)
        self.addAction(action)  # so that the keys work while the menu is closed
        return action

    def show_name(self, name: str) -> None:
        """The file name that saving begins with (scenario_file.file_name)."""
        self._name = name

    def show_copied(self, text: str) -> None:
        """What was asked for by `copy_chosen`: it goes to the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.show_done("The run is on the clipboard.")

    def show_done(self, sentence: str) -> None:
        """Tell that an act has worked, to the eye at the button and to a screen reader."""
        QToolTip.showText(self.button.mapToGlobal(QPoint(0, self.button.height())), sentence, self.button)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.button, sentence))

    def show_theme(self, theme: Theme) -> None:
        """The menu takes its colours from the palette."""

    def _on_pressed(self) -> None:
        self.menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + SPACE_XS)))

    def _on_open(self) -> None:
        dialog = file_dialog(self, "Open a run", self._folder, KINDS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_open_named)
        dialog.open()

    def _on_open_named(self, path: str) -> None:
        self._folder = str(Path(path).parent)
        self.open_chosen.emit(path)

    def _on_save(self) -> None:
        dialog = self._save_dialog("Save this run", KINDS, self._name)
        dialog.fileSelected.connect(self._on_save_named)
        dialog.open()

    def _on_picture(self) -> None:
        dialog = self._save_dialog("Save the curves", PICTURES, Path(self._name).stem + ".png")
        dialog.fileSelected.connect(self.picture_chosen)
        dialog.open()

    def _on_numbers(self) -> None:
        dialog = self._save_dialog("Save the numbers", NUMBERS, Path(self._name).stem + ".csv")
        dialog.fileSelected.connect(self.numbers_chosen)
        dialog.open()

    def _on_save_named(self, path: str) -> None:
        """The dialog has asked before it gives the name of a file that is there."""
        self._folder = str(Path(path).parent)
        self.save_chosen.emit(path, Path(path).exists())

    def _on_paste(self) -> None:
        self.text_given.emit(QGuiApplication.clipboard().text())

    def _save_dialog(self, title: str, kinds: str, name: str) -> QFileDialog:
        return save_dialog(self, title, self._folder, kinds, name)
