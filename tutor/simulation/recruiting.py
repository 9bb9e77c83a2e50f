"""Who is in the cohort? Virtual men with a steady state inside life, as trials would take them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tutor.simulation import states
from tutor.simulation.errors import SimulationError
from tutor.simulation.patient import outside_life
from tutor.simulation.plain import CLOSE_ENOUGH, Solver
from tutor.simulation.variation import factors, recruits

MOST_ATTEMPTS = 200


@dataclass(frozen=True)
class Recruit:
    """One man: his numbers and his untreated steady state."""

    parameters: Any
    baseline: tuple[float, ...]


def typical(p: Any, solver: Solver) -> Recruit:
    """The man around whom the cohort is drawn; SimulationError if he himself finds no rest inside life."""
    found = _settled(p, solver)
    if found is None:
        raise SimulationError("the axis of this patient finds no steady state; move his parameters closer to normal")
    if strange := list(outside_life(found.baseline)):
        raise SimulationError("; ".join(strange))
    return found


def recruit(middle: Recruit, seed: int, number: int, solver: Solver) -> Recruit:
    """Man `number` of the cohort: drawn again until he is fit to be taken."""
    for attempt in range(MOST_ATTEMPTS):
        drawn = factors(seed, number, attempt)
        p = middle.parameters._replace(
            **{name: factor * getattr(middle.parameters, name) for name, factor in drawn.items()}
        )
        found = _settled(p, solver)
        if found is not None and _is_taken(found.baseline, middle.baseline):
            return found
    raise SimulationError("hardly any man around this patient can live; move his parameters closer to normal")


def _settled(p: Any, solver: Solver) -> Recruit | None:
    x, gap = solver.rest(p)
    return Recruit(p, x) if gap < CLOSE_ENOUGH and all(map(math.isfinite, x)) else None


def _is_taken(x: Sequence[float], middle: Sequence[float]) -> bool:
    for name, (low, high) in recruits().items():
        place = states.STATES.index(name)
        if not low * middle[place] <= x[place] <= high * middle[place]:
            return False
    return next(outside_life(x), None) is None
