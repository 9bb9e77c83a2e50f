import pytest
from pytestqt.qtbot import QtBot

from tests.gui.lab.timeline.desk import PLAN, Desk
from tutor.gui.lab.timeline.timeline_view import TimelineView
from tutor.gui.theme import LIGHT


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """Three bars over half a year; 546 pixels for 182 days, so a day has 3 and bars snap to days."""
    view = TimelineView(LIGHT)
    qtbot.addWidget(view)
    view.resize(546 + 132 + 20, 230)
    desk = Desk(view, PLAN)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    return desk
