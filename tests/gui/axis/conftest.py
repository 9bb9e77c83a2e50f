"""A view with a clock that only the test moves."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.axis.runs import Opened
from tutor.gui.axis.axis_view import AxisView
from tutor.gui.clock import Clock
from tutor.gui.theme import LIGHT
from tutor.simulation.trajectory import Trajectory


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    def open_(trajectory: Trajectory, width: int = 700, height: int = 620, reduced: bool = False) -> AxisView:
        view = AxisView(LIGHT, Clock(), reduced)
        qtbot.addWidget(view)
        view.resize(width, height)
        view.show_trajectory(trajectory)
        view.show()
        qtbot.waitExposed(view)
        view.clock.stop()
        return view

    return open_
