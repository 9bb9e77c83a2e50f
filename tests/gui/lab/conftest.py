"""A whole lab: the window as it opens, with a solver of its own that everything waits for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.conftest import NOW, WAIT_MS
from tutor.gui.main_window import MainWindow
from tutor.gui.state import AppState
from tutor.gui.theme import LIGHT
from tutor.learner.store import Store
from tutor.paths import shipped


class Bench:
    """The window at the lab; `settle` waits until the solver has nothing left to do."""

    def __init__(self, window: MainWindow, state: AppState, qtbot: QtBot) -> None:
        self.window, self.state, self.qtbot = window, state, qtbot
        self.lab, self.view = window.lab, window.lab_view

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.state.solver.idle, timeout=WAIT_MS)


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, tmp_path: Path, cache: Path) -> Iterator[Bench]:
    """The lab of a window that has just been opened."""
    store = Store(tmp_path / "learner.sqlite3")
    state = AppState(store, shipped("lessons"), cache, now=lambda: NOW)
    window = MainWindow(qapp, state, LIGHT)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.built, timeout=WAIT_MS):
        window.show()
    window.show_place("lab")
    bench = Bench(window, state, qtbot)
    bench.settle()
    yield bench
    window.close()
    state.close()
    store.close()
