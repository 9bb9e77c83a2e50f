"""Which ready run shall lie on the bench? A button, and the list of all runs that it opens."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tutor.content.model import LabGroup
from tutor.gui.buttons import quiet
from tutor.gui.lab.preset_list import PresetList
from tutor.gui.theme import SPACE_XS, Theme


class PresetPicker(QWidget):
    """Enter or Space opens the list; there typing searches, arrows move, Enter picks and Esc closes."""

    preset_chosen = Signal(str)  # id of a LabStage

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = quiet("Presets")
        self.button.setToolTip("Ready runs: the stages of the course, and the recovery plans")
        self.list = PresetList(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.button.clicked.connect(self._on_pressed)
        self.list.preset_chosen.connect(self.preset_chosen)

    def show_stages(self, groups: Sequence[LabGroup]) -> None:
        self.list.show_stages(groups)

    def show_chosen(self, stage: str | None) -> None:
        """The run that lies on the bench, if it is one of the list."""
        self.list.show_chosen(stage)
        self.button.setAccessibleDescription(f"Open: {self.list.title_of(stage)}" if stage else "")

    def show_theme(self, theme: Theme) -> None:
        self.list.show_theme(theme)

    def _on_pressed(self) -> None:
        self.list.open_at(self.button.mapToGlobal(QPoint(0, self.button.height() + SPACE_XS)), self.button.screen())
