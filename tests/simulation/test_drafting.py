"""Is a draft the same whatever was drafted before it, and does it solve only what changed?"""

from array import array
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation import drafting, states
from tutor.simulation.drafting import STRETCHES, draft
from tutor.simulation.parameters import reference_man
from tutor.simulation.plain import PLAIN, Solver, UnderWay
from tutor.simulation.scenario import Dosing, Scenario
from tutor.simulation.schedule import Schedule, schedule
from tutor.simulation.simulate import sample_days, simulate, steady_state
from tutor.simulation.trajectory import Trajectory

DAYS = 80
PART = DAYS / STRETCHES


def fresh(scenario: Scenario, often: float) -> Trajectory:
    drafting._stretch.cache_clear()
    return simulate(scenario, often, draft=True)


doses = st.builds(
    lambda agent, every, start, length: dosing(agent, 1, every, start, start + length),
    st.sampled_from(["testosterone-enanthate", "hcg", "clomiphene", "gnrh-antagonist", "gnrh-agonist-depot"]),
    st.sampled_from([1.0, 2.3, 5.0]),
    st.sampled_from([0.0, 3.1, 10.0, 20.0]),  # some of them where a stretch begins
    st.sampled_from([0.0, 7.0, 30.0, 60.0]),
)


@given(st.lists(st.lists(doses, max_size=3), min_size=2, max_size=3), st.sampled_from([0.7, 1.0, 2.0]))
@settings(max_examples=8, deadline=None)
def test_what_was_drafted_before_changes_nothing(regimens: Sequence[Sequence[Dosing]], often: float) -> None:
    plans = [run_of(*regimen, days=DAYS / 2) for regimen in regimens]
    alone = fresh(plans[-1], often)
    drafting._stretch.cache_clear()
    for plan in plans[:-1]:
        simulate(plan, often, draft=True)
    assert simulate(plans[-1], often, draft=True) == alone


def begun(solver: Solver) -> tuple[Solver, list[float]]:
    """A solver that notes the day on which each of its runs began."""
    found: list[float] = []

    def run(
        man: UnderWay, p: Any, given: Schedule, days: "array[float]", tolerance: float
    ) -> tuple["array[float]", UnderWay]:
        found.append(man.day)
        return solver.run(man, p, given, days, tolerance)

    return replace(solver, run=run), found


@pytest.mark.parametrize(
    ("end", "first"),
    [(DAYS, None), (35.0, 3 * PART), (30.0, 3 * PART), (29.0, 2 * PART), (0.0, 0.0)],
)
def test_only_days_from_the_first_changed_dose_on_are_solved(end: float, first: float | None) -> None:
    """Daily, until `end` instead of to the last day: the dose of day `end` is the first that is missing."""
    p, days = reference_man(), sample_days(DAYS, 1)
    solver, found = begun(PLAIN)
    baseline = steady_state(p)
    draft(baseline, p, schedule([dosing("clomiphene", 25, 1, 0, DAYS)], DAYS, p), days, solver)
    found.clear()
    draft(baseline, p, schedule([dosing("clomiphene", 25, 1, 0, end)], DAYS, p), days, solver)
    assert min(found, default=None) == first


@pytest.mark.parametrize("days", [0.5, 1, 3, STRETCHES, STRETCHES + 1, 50.3])
def test_every_sample_has_its_row(days: float) -> None:
    run = fresh(run_of(enanthate(), days=days), 1)
    assert len(run.states) == states.COUNT * len(run.days)
    assert run.row(0) == run.baseline


def test_another_man_is_not_taken_for_the_one_before() -> None:
    """Older men set out from another rest, and their numbers differ: both are asked for before a stretch is reused."""
    plan = run_of(enanthate(), days=40)
    other = replace(plan, patient=replace(plan.patient, preset="older"))
    alone = fresh(other, 1)
    fresh(plan, 1)
    assert simulate(other, 1, draft=True) == alone
