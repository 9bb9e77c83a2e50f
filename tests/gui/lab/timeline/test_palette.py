"""Is every agent offered once, with the study behind its first dose?"""

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tutor.gui.lab.timeline.groups import GROUPS
from tutor.gui.lab.timeline.palette import MIME, Palette, agent_in
from tutor.gui.theme import LIGHT
from tutor.simulation.agents import AGENTS


@pytest.fixture
def palette(qtbot: QtBot) -> Palette:
    made = Palette(LIGHT)
    qtbot.addWidget(made)
    made.resize(470, 400)
    made.show()
    return made


def test_every_agent_stands_in_one_group() -> None:
    assert sorted(agent for group in GROUPS for agent in group.agents) == sorted(AGENTS)


@pytest.mark.parametrize("width", [300, 470, 900])
def test_no_two_buttons_overlap_and_none_is_cut(palette: Palette, width: int) -> None:
    palette.resize(width, 700)
    boxes = [button.geometry() for button in palette.buttons]
    assert all(palette.rect().contains(box) for box in boxes)
    assert not any(one.intersects(other) for place, one in enumerate(boxes) for other in boxes[:place])
    assert palette.minimumHeight() == palette.height_for(width)


def test_pressing_says_the_agent_once(palette: Palette, qtbot: QtBot) -> None:
    said: list[str] = []
    palette.agent_chosen.connect(said.append)
    hcg = next(button for button in palette.buttons if button.agent == "hcg")
    qtbot.mouseClick(hcg, Qt.MouseButton.LeftButton)
    qtbot.keyClick(hcg, Qt.Key.Key_Return)
    qtbot.keyClick(hcg, Qt.Key.Key_Space)
    assert said == ["hcg"] * 3


def test_a_screen_reader_hears_the_study(palette: Palette) -> None:
    hcg = next(button for button in palette.buttons if button.agent == "hcg")
    interface = QAccessible.queryAccessibleInterface(hcg)
    assert interface.text(QAccessible.Text.Name) == "Add hCG"
    assert interface.text(QAccessible.Text.Description) == (
        "A study gave 250 IU every 2 days (Coviello 2005 JCEM 90:2595)"
    )


@pytest.mark.parametrize("sent", [b"aspirin", b"", b"\xff\xfe"])
def test_foreign_things_are_no_agents(sent: bytes) -> None:
    data = QMimeData()
    assert agent_in(data) is None
    data.setData(MIME, QByteArray(sent))
    assert agent_in(data) is None
