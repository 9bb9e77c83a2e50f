"""Does the march of many men note what the solver finds, however their days are cut into blocks?"""

import numpy as np
import pytest

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation import solving, states
from tutor.simulation.free_testosterone import free_testosterone
from tutor.simulation.marching import FREE, march
from tutor.simulation.scenario import Scenario
from tutor.simulation.schedule import schedule
from tutor.simulation.simulate import simulate

SEEN = (states.LH, states.TESTOSTERONE, states.ITT, states.SHBG, states.SPERM, FREE)
CLOSE = 1e-2  # what a draft promises


def marched(scenario: Scenario, blocks: list[list[float]]) -> tuple[np.ndarray, np.ndarray]:
    """Notes of a march in plain Python, and the same samples of a fine run."""
    run = simulate(scenario)
    man = run.parameters
    x, held, highest = [list(run.baseline)], [[0.0] * states.KINETIC], [[0.0] * states.COUNT]
    solving.measure(x[0], highest[0])
    now, found = 0.0, []
    for days in blocks:
        notes, rows = np.zeros((1, len(days), len(SEEN))), [0.0] * (len(days) * states.COUNT)
        given = schedule(scenario.regimen, scenario.days, man).within(now, days[-1])
        doses = given.times, given.states, given.amounts, given.levels
        room = [0.0] * solving.MIND, [[0.0] * states.COUNT for _ in range(solving.ROWS)]
        march([man], x, held, highest, now, *doses, days, SEEN, notes, solving.DRAFT, rows, *room)
        now = days[-1]
        found.append(notes[0])
    exact = [
        [
            *(row[place] for place in SEEN[:-1]),
            free_testosterone(row[states.TESTOSTERONE], row[states.SHBG], man.albumin),
        ]
        for row in map(run.row, range(len(run.days)))
    ]
    return np.concatenate(found), np.array(exact)


@pytest.mark.parametrize(
    "scenario",
    [
        run_of(enanthate(stop=10), dosing("hcg", 500, 2.3, 1), days=24),
        run_of(dosing("gnrh-agonist-depot", 1, 28, 3, 20), days=24),
    ],
    ids=["doses between days", "held level"],
)
def test_march_in_blocks_follows_the_solver(scenario: Scenario) -> None:
    blocks = [list(map(float, range(9))), list(map(float, range(9, 17))), list(map(float, range(17, 25)))]
    quick, exact = marched(scenario, blocks)
    assert quick.shape == exact.shape
    assert (np.abs(quick - exact).max(axis=0) / np.abs(exact).max(axis=0)).max() < CLOSE
