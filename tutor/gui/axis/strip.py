"""How did the axis change, without anything moving? A row of small still pictures, one for each of a few days."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tutor.gui.axis.still import FrameButton, Frames
from tutor.gui.theme import SPACE_S, Theme

HEIGHT_PX, COMPACT_HEIGHT_PX = 124, 74


class Strip(QWidget):
    """Pressing a picture goes to its day."""

    day_chosen = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._compact = theme, False
        self._frames: Frames = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_S)
        self._buttons: list[FrameButton] = []
        self.setFixedHeight(HEIGHT_PX)
        self.hide()

    @property
    def frames(self) -> Frames:
        return self._frames

    @property
    def buttons(self) -> list[FrameButton]:
        return self._buttons

    def show_frames(self, frames: Frames | None) -> None:
        self._frames = frames or ()
        self._fill()

    def show_compact(self, compact: bool) -> None:
        """In a small pane: first, middle and last day, told in words alone."""
        if compact != self._compact:
            self._compact = compact
            self.setFixedHeight(COMPACT_HEIGHT_PX if compact else HEIGHT_PX)
            self._fill()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fill()

    def _fill(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        frames = self._frames
        if self._compact and len(frames) > 3:
            frames = frames[0], frames[len(frames) // 2], frames[-1]
        self._buttons = [FrameButton(still, self._theme, self, not self._compact) for still in frames]
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
            self._row.addWidget(button)
        self.setVisible(bool(frames))

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, FrameButton):
            self.day_chosen.emit(button.still.day)
