"""Does the panel show both plans' own numbers, and keep from judging?"""

import pytest
from pytestqt.qtbot import QtBot

from tests.simulation.regimens import enanthate, run_of
from tutor.gui.lab.inspector.compare_panel import ComparePanel
from tutor.gui.lab.inspector.plain_table import PlainTable
from tutor.gui.lab.plot.plot import PlotRun
from tutor.gui.theme import LIGHT
from tutor.simulation.compare import differences, returns, telling_days
from tutor.simulation.simulate import simulate

JUDGING = ("best", "winner", "prefer", "should", "recommend", "superior", "worse")


@pytest.fixture(scope="module")
def runs() -> tuple[PlotRun, PlotRun]:
    stopped, given = run_of(enanthate(stop=28), days=120), run_of(enanthate(), days=120)
    return PlotRun("Stop early", simulate(stopped)), PlotRun("Go on", simulate(given))


@pytest.fixture
def panel(qtbot: QtBot) -> ComparePanel:
    made = ComparePanel(LIGHT)
    qtbot.addWidget(made)
    made.resize(450, 500)
    made.show()
    return made


def cells(table: PlainTable) -> list[list[str]]:
    found = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    return [[item.text() if item else "" for item in row] for row in found]


def test_one_run_alone_asks_for_another(panel: ComparePanel, runs: tuple[PlotRun, PlotRun]) -> None:
    panel.show_runs(runs[:1])
    assert "second plan" in panel.head.text()
    assert not panel.values.isVisible()


def test_two_runs_stand_side_by_side(panel: ComparePanel, runs: tuple[PlotRun, PlotRun]) -> None:
    panel.show_runs(runs)
    one, other = (run.trajectory for run in runs)
    assert len(cells(panel.values)) == len(differences(one, other, telling_days(one, other)))
    assert len(cells(panel.days)) == len(returns(one, other))
    assert "Stop early" in panel.head.text()
    assert "Go on" in panel.head.text()
    last = next(row for row in cells(panel.days) if row[0] == "LH at 90 % of own normal")
    assert last[1].startswith("day ")
    assert last[2] == "not by day 120"


def test_units_follow(panel: ComparePanel, runs: tuple[PlotRun, PlotRun]) -> None:
    panel.show_runs(runs)
    us = [row for row in cells(panel.values) if row[0] == "Testosterone, ng/dL"]
    panel.show_units("si")
    si = [row for row in cells(panel.values) if row[0] == "Testosterone, nmol/L"]
    assert len(us) == len(si) > 0
    assert float(us[0][2].replace(",", "")) / 28.84 == pytest.approx(float(si[0][2]), rel=0.05)


def test_no_word_says_which_plan_is_better(panel: ComparePanel, runs: tuple[PlotRun, PlotRun]) -> None:
    panel.show_runs(runs)
    told = " ".join([panel.head.text(), panel.caveat.text(), *(cell for row in cells(panel.values) for cell in row)])
    assert "No trial has compared these two plans" in told
    assert not [word for word in JUDGING if word in told.lower()]


def test_a_hidden_panel_catches_up_when_it_is_shown(panel: ComparePanel, runs: tuple[PlotRun, PlotRun]) -> None:
    panel.hide()
    panel.show_runs(runs)
    assert cells(panel.days) == []
    panel.show()
    assert cells(panel.days)
