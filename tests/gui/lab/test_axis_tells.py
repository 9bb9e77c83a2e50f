"""Does the axis show what `hpg-tutor signals` says, whatever the plan and the day?"""

import random
from dataclasses import replace

import pytest

from tests.gui.lab.conftest import Bench
from tests.simulation.drawn import scenarios
from tutor.simulation.errors import SimulationError
from tutor.simulation.plain import Solver
from tutor.simulation.problems import WIRES
from tutor.simulation.report import report
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory

PLANS, DAYS = 60, 4


@pytest.fixture(scope="module")
def runs(solver: Solver) -> list[tuple[random.Random, Trajectory]]:
    """Drawn men on drawn plans, with no, one or two wires cut."""
    made = []
    for dice, scenario in scenarios(11, PLANS):
        cut = tuple(dice.sample(sorted(WIRES), dice.randint(0, 2)))
        try:
            made.append((dice, simulate(replace(scenario, cut=cut), 1, solver)))
        except SimulationError:
            continue  # a man whom nobody could be
    return made


def test_every_chip_says_the_state_that_the_command_line_tells(
    bench: Bench, runs: list[tuple[random.Random, Trajectory]]
) -> None:
    seen = set()
    for dice, run in runs:
        bench.view.axis.show_trajectory(run)
        for day in (dice.uniform(0, run.days[-1]) for _ in range(DAYS)):
            bench.view.axis.show_day(day)
            told = {row["id"]: row["state"] for row in report(run, day, "academic")["signals"]}  # type: ignore[attr-defined]
            chips = bench.view.axis.stage.chips
            assert chips.keys() == told.keys()
            shown = {key: chip.accessibleDescription().split(",")[0] for key, chip in chips.items()}
            assert shown == told, (run.scenario, day)
            seen.update(told.values())
    assert len(runs) > PLANS / 2
    assert seen == {"lit", "dim", "dark", "striped"}
