"""Are the numbers those of the model on that day, with range, unit and share?"""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.simulation.regimens import enanthate, run_of
from tutor.gui.lab.inspector.numbers_panel import NumbersPanel
from tutor.gui.lab.plot.plot import PlotRun
from tutor.gui.theme import LIGHT
from tutor.simulation.simulate import simulate


@pytest.fixture(scope="module")
def runs() -> tuple[PlotRun, PlotRun]:
    return PlotRun("TRT", simulate(run_of(enanthate()))), PlotRun("Nothing given", simulate(run_of()))


@pytest.fixture
def panel(qtbot: QtBot) -> NumbersPanel:
    made = NumbersPanel(LIGHT)
    qtbot.addWidget(made)
    made.resize(450, 330)
    made.show()
    return made


def row(panel: NumbersPanel, name: str) -> list[str]:
    """The unit, and the cells behind it, of the row that bears this name."""
    table = panel.table
    for n in range(table.rowCount()):
        cells = [table.item(n, column) for column in range(table.columnCount())]
        texts = [cell.text() for cell in cells if cell]
        if texts[0].startswith(f"{name}, "):
            return [texts[0].removeprefix(f"{name}, "), *texts[1:]]
    raise AssertionError(f"no row {name}")


def test_a_row_tells_value_share_unit_and_range(panel: NumbersPanel, runs: tuple[PlotRun, PlotRun]) -> None:
    panel.show_runs(runs[:1])
    assert row(panel, "LH") == ["IU/L", "5.0", "100 %", "1.5 to 9"]
    assert row(panel, "Sperm count")[::3] == ["million/mL", "15 or more"]
    assert row(panel, "SHBG")[3] == "–"
    panel.show_day(21.0)
    lh = runs[0].trajectory.value("lh_iu_l", 21.0)
    assert row(panel, "LH")[1:3] == [f"{lh:.2f}", f"{lh / 5 * 100:.0f} %"]
    assert panel.head == "Day 21 · week 3."


def test_si_units_are_shown(panel: NumbersPanel, runs: tuple[PlotRun, PlotRun]) -> None:
    panel.show_runs(runs[:1])
    panel.show_units("si")
    value = runs[0].trajectory.value("testosterone_ng_dl", 0.0) / 28.84
    assert row(panel, "Testosterone") == ["nmol/L", f"{value:.1f}", "100 %", "9.2 to 32"]


def test_two_plans_stand_side_by_side_and_are_named(panel: NumbersPanel, runs: tuple[PlotRun, PlotRun]) -> None:
    panel.show_runs(runs)
    panel.show_day(21.0)
    _, first, second, *_ = row(panel, "LH")
    assert second == "5.0 · 100 %"
    assert first != second
    assert "First plan: TRT. Second plan: Nothing given." in panel.head


def test_a_narrow_panel_writes_short_names_and_says_long_ones(
    panel: NumbersPanel, runs: tuple[PlotRun, PlotRun]
) -> None:
    panel.show_runs(runs[:1])
    panel.resize(320, 330)
    assert row(panel, "ITT")
    told = [panel.table.item(n, 0) for n in range(panel.table.rowCount())]
    assert "Testosterone in the testis, nmol/L" in [
        cell.data(Qt.ItemDataRole.AccessibleTextRole) for cell in told if cell
    ]


@pytest.mark.parametrize("width", [320, 450])
@pytest.mark.parametrize("count", [1, 2])
def test_nothing_is_cut_off(panel: NumbersPanel, runs: tuple[PlotRun, PlotRun], width: int, count: int) -> None:
    panel.resize(width, 330)
    panel.show_runs(runs[:count])
    panel.show_day(60.0)
    table = panel.table
    table.grab()
    assert sum(table.columnWidth(column) for column in range(table.columnCount())) <= table.width()
    names = [table.item(n, 0) for n in range(table.rowCount())]
    assert all(table.fontMetrics().horizontalAdvance(cell.text()) <= table.columnWidth(0) for cell in names if cell)


def test_a_hidden_panel_waits(panel: NumbersPanel, runs: tuple[PlotRun, PlotRun]) -> None:
    panel.show_runs(runs[:1])
    panel.hide()
    panel.show_day(21.0)
    assert panel.head == "Day 0."
    panel.show()
    assert panel.head == "Day 21 · week 3."
