"""A real program in memory: real lessons, a real database file, the real model in its own process."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tutor.gui import text_size, theme
from tutor.gui.state import AppState
from tutor.learner.store import Store
from tutor.paths import shipped

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
WAIT_MS = 60_000


@pytest.fixture(scope="session", autouse=True)
def own_look(qapp: QApplication) -> None:
    theme.load_fonts(shipped("assets") / "fonts")
    theme.apply(qapp, theme.LIGHT)
    text_size.apply(qapp, 100)


@pytest.fixture(autouse=True)
def nothing_left_over(qapp: QApplication) -> Iterator[None]:
    """What a test closed goes at once and whole; left to the collector it would go in pieces that still get events."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session")
def cache(machine_code: Path) -> Path:
    return machine_code


@pytest.fixture
def open_state(tmp_path: Path, cache: Path, qtbot: QtBot) -> Iterator[Callable[[], AppState]]:
    """Opens the program's state on one database, again and again, as a restart would."""
    opened: list[tuple[AppState, Store]] = []

    def open_() -> AppState:
        close_()
        store = Store(tmp_path / "learner.sqlite3")
        state = AppState(store, shipped("lessons"), cache, now=lambda: NOW)
        opened.append((state, store))
        return state

    def close_() -> None:
        while opened:
            state, store = opened.pop()
            state.close()
            store.close()

    yield open_
    close_()
