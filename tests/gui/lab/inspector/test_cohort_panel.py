"""Does the panel say what to start, how far it is, and how many men are over the threshold?"""

from array import array

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.simulation.regimens import enanthate, run_of
from tutor.gui.lab.inspector.cohort_panel import CHANGED, CohortChoice, CohortPanel
from tutor.gui.theme import DARK, LIGHT
from tutor.simulation.cohort import PERCENTS, Percentiles
from tutor.simulation.columns import COLUMNS
from tutor.simulation.spread import Spread, Threshold

PLAN = run_of(enanthate(stop=100), days=400)
LAST_DAY = 400


@pytest.fixture
def panel(qtbot: QtBot) -> CohortPanel:
    made = CohortPanel(LIGHT)
    qtbot.addWidget(made)
    made.resize(450, 420)
    made.show_plan(PLAN)
    made.show()
    return made


def spread() -> Spread:
    """The share of men over the threshold is the day in thousandths."""
    days = array("d", range(LAST_DAY + 1))
    values = array("d", [0.0] * (len(days) * len(COLUMNS) * len(PERCENTS)))
    over = array("d", [day / 1000 for day in days])
    return Spread(300, 1, Threshold("sperm_million_ml", 15.0), Percentiles(days, values), over)


def press(qtbot: QtBot, panel: CohortPanel, name: str) -> None:
    button = next(
        one for one in panel.findChildren(QAbstractButton) if one.accessibleName() == name or one.text() == name
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_start_tells_the_choice(panel: CohortPanel, qtbot: QtBot) -> None:
    press(qtbot, panel, "1,000 men")
    press(qtbot, panel, "≥ 1")
    press(qtbot, panel, "More: Which men (seed)")
    with qtbot.waitSignal(panel.start_chosen) as told:
        press(qtbot, panel, "Start")
    assert told.args == [CohortChoice(1000, 2, Threshold("sperm_million_ml", 1.0))]


def test_while_it_runs_it_can_only_be_cancelled(panel: CohortPanel, qtbot: QtBot) -> None:
    panel.show_progress(0.25)
    assert (panel.start.isVisible(), panel.cancel.isVisible(), panel.bar.value()) == (False, True, 25)
    assert panel.head.text() == "25 % of the way"
    with qtbot.waitSignal(panel.cancel_chosen):
        press(qtbot, panel, "Cancel")
    panel.show_progress(None)
    assert (panel.start.isVisible(), panel.bar.isVisible(), panel.head.isVisible()) == (True, False, False)


def test_shares_are_counted_from_the_last_dose(panel: CohortPanel) -> None:
    panel.show_progress(0.5)
    panel.show_spread(spread())
    assert "300 men" in panel.head.text()
    assert "15 million" in panel.head.text()
    assert "last dose (day 100)" in panel.head.text()
    # a month is 30.44 days: day 130, 191 and 282; months 12 and later are after the run
    assert panel.bars.accessibleDescription() == "month 1: 13%, month 3: 19%, month 6: 28%"


def test_another_plan_takes_the_shares_away(panel: CohortPanel) -> None:
    panel.show_spread(spread())
    panel.show_plan(PLAN)
    assert panel.bars.isVisible()
    panel.show_plan(run_of(days=400))
    assert not panel.bars.isVisible()
    assert panel.head.text() == CHANGED
    panel.show_spread(spread())
    assert "from the start" in panel.head.text()


def test_a_failure_is_told_and_the_way_is_open(panel: CohortPanel) -> None:
    panel.show_progress(0.5)
    panel.show_failure("It stopped.")
    assert panel.head.text() == "It stopped."
    assert panel.start.isVisible()


def test_showing_is_silent(panel: CohortPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.start_chosen), qtbot.assertNotEmitted(panel.cancel_chosen):
        panel.show_progress(0.0)
        panel.show_spread(spread())
        panel.show_theme(DARK)
