"""Can a whole experiment be made by the keys alone, and what is a screen reader told on the way?

What is told is compared with transcript.txt, line by line; numbers of the model stand there as `#`, because the
transcript is about words. Where words were changed on purpose, the lines that pytest shows go into the file.
"""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from tests.gui.lab.conftest import Bench

TRANSCRIPT = Path(__file__).with_name("transcript.txt")
MOST_TABS = 120
NO, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
NUMBER = re.compile(r"\d[\d,.]*")


class Hands:
    """Presses keys and keeps what is told after each."""

    def __init__(self, bench: Bench) -> None:
        self.bench, self.told = bench, list[str]()
        bench.window.activateWindow()
        bench.view.timeline.said.connect(self._hear)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO, times: int = 1) -> None:
        for _ in range(times):
            self.bench.qtbot.keyClick(QApplication.focusWidget() or self.bench.window, key, modifier)
        self.bench.settle()

    def type(self, text: str) -> None:
        for letter in text:
            self.bench.qtbot.keyClicks(QApplication.focusWidget(), letter)

    def tab_to(self, name: str) -> None:
        """Tab until something of this name has the focus."""
        for _ in range(MOST_TABS):
            if self.focus().startswith(name):
                return
            self.bench.qtbot.keyClick(QApplication.focusWidget() or self.bench.window, Qt.Key.Key_Tab)
        pytest.fail(f"Tab never came to {name}")

    def focus(self) -> str:
        widget = QApplication.focusWidget()
        return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name) if widget else ""

    def tell(self, act: str) -> None:
        """Keep what a screen reader says of the control that has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None, act
        interface = QAccessible.queryAccessibleInterface(widget)
        kinds = QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description
        words = "; ".join(text for text in map(interface.text, kinds) if text)
        self.told.append(f"{act}: {interface.role().name}: {words}")

    def _hear(self, sentence: str) -> None:
        self.told.append(f"  said: {sentence}")


def experiment(bench: Bench) -> list[str]:
    """Give testosterone for a shorter time, type a dose, undo it, go to a day, ask a signal why."""
    hands, lab = Hands(bench), bench.lab
    hands.tab_to("Add Testosterone enanthate")
    hands.tell("an agent")
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("Testosterone enanthate,")
    hands.tell("its bar")
    first = lab.plan.regimen[0]
    hands.press(Qt.Key.Key_Left, SHIFT, times=3)
    hands.tell("shortened")
    assert lab.plan.regimen[0].to < first.to
    hands.press(Qt.Key.Key_5)
    hands.tell("typing a dose")
    hands.type("0")
    hands.press(Qt.Key.Key_Return)
    hands.tell("typed")
    assert lab.plan.regimen[0].dose == 50
    hands.tab_to("Testosterone enanthate,")  # in the field itself the key takes back letters
    hands.press(Qt.Key.Key_Z, CTRL)
    assert lab.plan.regimen[0].dose == first.dose
    hands.tab_to("Day of the run")
    hands.press(Qt.Key.Key_Right, times=8)
    hands.tell("another day")
    assert lab.time.day > 0
    hands.tab_to("LH")
    hands.tell("a signal")
    hands.press(Qt.Key.Key_Return)
    hands.tell("opened")
    assert lab.look.spot == "lh"
    hands.press(Qt.Key.Key_Escape)
    hands.tell("closed")
    hands.tab_to("Plan")
    hands.press(Qt.Key.Key_Right, times=3)
    hands.press(Qt.Key.Key_Space)
    assert bench.view.inspector.tab == "why"
    bench.window.tell_reasons()
    hands.tab_to("Show me")
    hands.tell("the reasons")
    return hands.told


def plain(lines: list[str]) -> list[str]:
    return [NUMBER.sub("#", line) for line in lines]


def test_an_experiment_by_keys_alone_tells_what_the_transcript_holds(bench: Bench) -> None:
    told = plain(experiment(bench))
    assert told == TRANSCRIPT.read_text(encoding="utf-8").splitlines()
