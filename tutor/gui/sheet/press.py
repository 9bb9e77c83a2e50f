"""How is a deck printed while the window goes on? One card or page, then a turn of the event loop."""

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice

from tutor.errors import TutorError
from tutor.gui.decks import PaperDeck
from tutor.gui.sheet.paper import Paper
from tutor.gui.sheet.save import printing, saving


class Press(QObject):
    """Every act ends in one signal: what was done, or what went wrong. A second act waits for the first."""

    done = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[tuple[Generator[None, None, int], str]] = []

    def save(self, deck: PaperDeck, paper: Paper, path: str) -> None:
        self._begin(saving(deck, paper, Path(path)), f"Saved as {Path(path).name}")

    def print(self, deck: PaperDeck, paper: Paper, printer: QPagedPaintDevice) -> None:
        self._begin(printing(deck, paper, printer), "Sent to the printer")

    def _begin(self, job: Generator[None, None, int], told: str) -> None:
        self._jobs.append((job, told))
        if len(self._jobs) == 1:
            QTimer.singleShot(0, self._go_on)

    def _go_on(self) -> None:
        job, told = self._jobs[0]
        try:
            next(job)
        except StopIteration as end:
            self._jobs.pop(0)
            self.done.emit(f"{told}: {end.value} pages, for printing on both sides (turned over the long edge).")
        except TutorError as problem:
            self._jobs.pop(0)
            self.failed.emit(str(problem))
        if self._jobs:
            QTimer.singleShot(0, self._go_on)
