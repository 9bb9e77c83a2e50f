"""A real window on a virtual screen, real key presses: a learner takes F2-2 with the keyboard alone.

Needs Xvfb and xdotool, which `make test` brings on Debian and Ubuntu; elsewhere the test says what is missing.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.content.load import load_lesson
from tutor.content.model import Ask, Explain, Predict
from tutor.paths import shipped

FIRST_KEY = {"guess": "1", "single": "1", "pick": "Down"}
TRIES = 200  # each is one xdotool call, about 10 ms

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")),
    reason="needs xvfb and xdotool (apt-get install xvfb xdotool)",
)


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """A display of its own; Xvfb itself says which number was free."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as said:
        number = said.readline().strip()
    environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    yield environment
    server.terminate()
    server.wait()


class Hand:
    """Presses keys in the program's window and reads what the program kept."""

    def __init__(self, environment: dict[str, str], data: Path) -> None:
        self._environment, self._data = environment, data
        found = self._xdotool("search", "--sync", "--onlyvisible", "--name", "HPG Axis Tutor")
        self._window = found.split()[-1]
        self._xdotool("windowfocus", "--sync", self._window)

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(["xdotool", *words], env=self._environment, capture_output=True, text=True, timeout=60)
        return done.stdout

    def press(self, *keys: str) -> None:
        self._xdotool("key", "--window", self._window, *keys)

    def count(self, table: str) -> int:
        connection = sqlite3.connect(f"file:{self._data / 'learner.sqlite3'}?mode=ro", uri=True)
        try:
            return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        except sqlite3.OperationalError:  # the program is just writing
            return -1
        finally:
            connection.close()

    def press_until(self, key: str, table: str, at_least: int) -> bool:
        """Press again where the key came before there was anything to press it on."""
        for _ in range(40):
            self.press(key)
            if self.until(table, at_least):
                return True
        return False

    def until(self, table: str, at_least: int) -> bool:
        """Wait for the program, call by call, until so many entries are on disk."""
        for _ in range(TRIES):
            if self.count(table) >= at_least:
                return True
            self._xdotool("getwindowname", self._window)
        return False


def test_f2_2_with_the_keyboard_alone_in_a_real_window(screen: dict[str, str], tmp_path: Path) -> None:
    lesson = load_lesson(shipped("lessons") / "fundamentals" / "F2-2.yaml")
    _begin_at(tmp_path, lesson.id, lesson.steps[0].id)
    program = subprocess.Popen([sys.executable, "-m", "tutor", "--data", str(tmp_path)], env=screen)
    try:
        hand = Hand(screen, tmp_path)
        answers = 0
        for index, step in enumerate(lesson.steps):
            _wait_until_shown(hand, index)
            if isinstance(step, Ask | Explain | Predict):
                answers += 1
                first = FIRST_KEY.get("guess" if isinstance(step, Predict) else step.question.type)
                hand.press(*([first] if first else []), "Return")
                assert hand.until("answers", answers), step.id
            if index + 1 < len(lesson.steps) and hand.count("places") < index + 2:
                assert hand.press_until("Right", "places", index + 2), step.id
        assert answers >= 5
    finally:
        program.terminate()
        program.wait()


def _begin_at(data: Path, lesson: str, step: str) -> None:
    """A learner who left the program on the first step."""
    from datetime import UTC, datetime

    from tutor.learner.session import Place
    from tutor.learner.store import Store

    store = Store(data / "learner.sqlite3")
    store.add_place(Place(lesson, step, datetime.now(UTC)))
    store.set_setting("lesson_open", True)
    store.close()


def _wait_until_shown(hand: Hand, index: int) -> None:
    assert hand.until("places", index + 1)
