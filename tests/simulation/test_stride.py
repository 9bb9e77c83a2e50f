"""Does the quick march of a cohort agree with the solver, man for man?"""

from array import array

import numpy as np
import pytest

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation import states
from tutor.simulation.plan import BLOCK_DAYS, plan
from tutor.simulation.scenario import Scenario
from tutor.simulation.schedule import schedule
from tutor.simulation.simulate import simulate
from tutor.simulation.stride import FORGOTTEN, SPAN, WORK_ROWS, march

SEEN = (states.LH, states.FSH, states.TESTOSTERONE, states.ESTRADIOL, states.ITT, states.SHBG, states.SPERM)


def marched(scenario: Scenario) -> tuple[np.ndarray, np.ndarray]:
    """Notes of the march in plain Python, and the same samples of the solver."""
    run = simulate(scenario)
    p, x, held = run.parameters, list(run.baseline), [0.0] * states.COUNT
    given = schedule(scenario.regimen, scenario.days, p)
    doses = np.column_stack([np.asarray(row, float) for row in (given.states, given.amounts, given.levels)])
    found = []
    for block in plan(given, run.days):
        notes = np.zeros((len(block.days), len(SEEN) + 1))
        work = [[0.0] * (states.COUNT + 1) for _ in range(WORK_ROWS)]
        work[SPAN] = [FORGOTTEN] * (states.COUNT + 1)
        march(x, held, p, block.steps, block.doses_until, doses, block.seen, SEEN, notes, work)
        found.append(notes[:, :-1])
    return np.concatenate(found), np.array(run.states).reshape(-1, states.COUNT)[:, SEEN]


@pytest.mark.parametrize(
    ("scenario", "close"),
    [
        # stride.py promises "near 1%"; twice that for daily gel, which keeps the steep part of feedback busy
        (run_of(enanthate(stop=30), days=50), 0.012),
        (run_of(enanthate(), dosing("hcg", 500, 2), days=30), 0.012),
        (run_of(dosing("testosterone-gel", 80, 1), days=20), 0.025),
        (run_of(dosing("gnrh-agonist-depot", 1, 28), days=30), 0.012),
        (run_of(days=10, cut=("testosterone-brake",)), 0.03),
    ],
    ids=["enanthate and after", "hCG", "gel", "agonist", "cut"],
)
def test_march_follows_the_solver(scenario: Scenario, close: float) -> None:
    quick, exact = marched(scenario)
    assert quick.shape == exact.shape
    assert (np.abs(quick - exact).max(axis=0) / np.abs(exact).max(axis=0)).max() < close


def test_untreated_man_stays_where_he_is() -> None:
    quick, exact = marched(run_of(days=20))
    assert quick == pytest.approx(exact, rel=1e-9)


def test_plan_stops_at_every_dose_sample_and_block() -> None:
    doses = (dosing("hcg", 500, 2.3, 0.1), dosing("gonadorelin", 100, 3.5, mode="bolus"))
    given = schedule(doses, 33.7, simulate(run_of(days=1)).parameters)
    samples = array("d", [*map(float, range(34)), 33.7])
    blocks = plan(given, samples)
    moments, now = [], 0.0
    for block in blocks:
        assert now == pytest.approx(BLOCK_DAYS * blocks.index(block))
        for step in block.steps:
            moments.append(now)
            now += step
    for day in (*given.times, *samples):
        assert min(abs(day - moment) for moment in moments) < 1e-6
    assert [day for block in blocks for day in block.days] == pytest.approx(list(samples))
    given_in_all = sum(block.doses_until[-1] - block.doses_until[0] for block in blocks)
    assert given_in_all == len(given.times)
