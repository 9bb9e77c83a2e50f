"""How do the lessons, and the heavy views that show them, get into memory? In a thread, after the window is there."""

import gc
from importlib import import_module
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal

from tutor.errors import TutorError

VIEWS = "tutor.gui.views"  # imported here, they cost the window nothing


class LibraryLoader(QObject):
    """Reads the lessons folder once and says what it found."""

    loaded = Signal(object)  # Library
    failed = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._thread = Thread(target=self._load, name="lessons", daemon=True)
        self.loaded.connect(self.wait)
        self.failed.connect(self.wait)

    def start(self) -> None:
        """Until the thread is done nothing is collected: a collection in it could free widgets, and Qt would crash."""
        gc.disable()
        self._thread.start()

    def wait(self) -> None:
        if self._thread.is_alive():
            self._thread.join()
        gc.enable()

    def _load(self) -> None:
        from tutor.content.load import load_library  # the validator is heavy: not before the first window

        import_module(VIEWS)
        try:
            library = load_library(self._folder)
        except TutorError as problem:
            self.failed.emit(str(problem))
        else:
            self.loaded.emit(library)
