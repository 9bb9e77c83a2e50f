"""What happens to this man? A scenario in, a trajectory out."""

import math
from array import array
from functools import lru_cache
from typing import Any

from tutor.simulation import drafting, states
from tutor.simulation.errors import SimulationError
from tutor.simulation.patient import outside_life, patient
from tutor.simulation.plain import CLOSE_ENOUGH, PLAIN, Solver, setting_out
from tutor.simulation.problems import WIRES
from tutor.simulation.scenario import Scenario, find_problems
from tutor.simulation.schedule import schedule
from tutor.simulation.solving import FINE
from tutor.simulation.trajectory import Trajectory


def simulate(
    scenario: Scenario, samples_per_day: float = 1, compiled: Solver | None = None, draft: bool = False
) -> Trajectory:
    """Run the scenario.

    Samples lie `samples_per_day` to the day from 0 to `days`, and one at `days`. `compiled` is the solver that
    compiled.py loads; without it the same equations run as plain Python, about 1 s for three years. A `draft` takes
    half the time or less (drafting.py), with an error near 1% of each quantity's highest value instead of 0.01%.

    Raises SimulationError with one sentence per problem if the scenario makes no sense (problems.py), if the
    patient finds no steady state, or if the run leaves the range of numbers.
    """
    problems = [problem.sentence for problem in find_problems(scenario)]
    if problems:
        raise SimulationError("; ".join(problems))
    if not samples_per_day > 0:
        raise SimulationError(f"samples_per_day: {samples_per_day} is no number of samples")
    solver = compiled or PLAIN
    whole = patient(scenario.patient.preset, scenario.patient.set)
    baseline = steady_state(whole, solver)
    treated = whole._replace(**{WIRES[signal]: 0.0 for signal in scenario.cut})
    days = sample_days(scenario.days, samples_per_day)
    given = schedule(scenario.regimen, scenario.days, treated)
    if draft:
        rows = drafting.draft(baseline, treated, given, days, solver)
    else:
        rows, _ = solver.run(setting_out(baseline), treated, given, days, FINE)
    if not all(map(math.isfinite, rows[-states.COUNT :])):  # a number once lost stays lost
        raise SimulationError(f"{scenario.id}: the run leaves the range of numbers; use doses closer to published ones")
    return Trajectory(scenario, days, rows, baseline, treated)


@lru_cache(maxsize=16)  # a bar that is dragged asks again and again for the same man
def steady_state(p: Any, solver: Solver = PLAIN) -> tuple[float, ...]:
    """The untreated steady state; SimulationError if the axis of this man finds no rest, or one outside life."""
    x, gap = solver.rest(p)
    if not (gap < CLOSE_ENOUGH and all(map(math.isfinite, x))):
        raise SimulationError("the axis of this patient finds no steady state; move his parameters closer to normal")
    strange = list(outside_life(x))
    if strange:
        raise SimulationError("; ".join(strange))
    return x


@lru_cache(maxsize=4)
def sample_days(days: float, samples_per_day: float) -> "array[float]":
    """The moments of the samples: every part of a day, and the end. Nobody changes them: they are shared."""
    regular = [number / samples_per_day for number in range(math.floor(days * samples_per_day + 1e-9) + 1)]
    return array("d", regular if days - regular[-1] < 1e-9 else [*regular, days])
