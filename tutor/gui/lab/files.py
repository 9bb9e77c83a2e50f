"""How do plans come in and go out? Files and text, read with all the care that a stranger's file needs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal

from tutor.errors import TutorError
from tutor.gui.lab.plot.export import save_numbers, save_picture
from tutor.gui.lab.plot.plot import Plot
from tutor.gui.theme import Theme
from tutor.simulation.scenario import Scenario
from tutor.simulation.trajectory import Trajectory

PASTED = "the pasted text"


class Files(QObject):
    """Every act ends in one signal: what came in, what was done, or what went wrong."""

    plan_read = Signal(object)  # Scenario
    done = Signal(str)
    failed = Signal(str)

    def open_file(self, path: str) -> None:
        from tutor.content.load import load_scenario  # the validator; not before a file is opened

        try:
            self.plan_read.emit(load_scenario(Path(path)))
        except TutorError as problem:
            self.failed.emit(str(problem))

    def open_text(self, text: str) -> None:
        from tutor.exchange.scenario_file import read_scenario

        try:
            self.plan_read.emit(read_scenario(text, PASTED))
        except TutorError as problem:
            self.failed.emit(str(problem))

    def save(self, plan: Scenario, path: str, overwrite: bool) -> None:
        from tutor.exchange.scenario_file import save_scenario

        self._write(path, lambda file: save_scenario(plan, file, overwrite))

    def save_picture(self, plot: Plot, theme: Theme, size: QSize, path: str) -> None:
        self._write(path, lambda file: save_picture(plot, theme, size, file))

    def save_numbers(self, run: Trajectory | None, path: str) -> None:
        if run is not None:
            self._write(path, lambda file: save_numbers(run, file))

    def _write(self, path: str, write: Callable[[Path], None]) -> None:
        file = Path(path)
        try:
            write(file)
        except TutorError as problem:
            self.failed.emit(str(problem))
        else:
            self.done.emit(f"Saved as {file.name}.")
