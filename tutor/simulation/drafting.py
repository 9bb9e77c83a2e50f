"""How does a draft keep up with a hand? In stretches: one that begins and is dosed as before is not solved again.

What a hand moves on a bar often begins late: of a course whose end is dragged only the days from there on differ.
"""

import math
from array import array
from functools import lru_cache
from itertools import pairwise
from typing import Any

from tutor.simulation.plain import Solver, UnderWay, setting_out
from tutor.simulation.schedule import Schedule
from tutor.simulation.solving import DRAFT

STRETCHES = 8  # a new beginning costs about 0.06 ms, a stretch of 2,000 days 0.8 ms
REMEMBERED = 4 * STRETCHES  # with at most 1,000 samples a course (gui/solver.py) 1.4 MB


def draft(baseline: tuple[float, ...], p: Any, given: Schedule, days: "array[float]", solver: Solver) -> "array[float]":
    """A row for each sample as `Solver.run` gives them, the same whatever was drafted before."""
    end = len(days) - 1
    edges = [*range(0, end, math.ceil(end / STRETCHES)), end]
    man, rows = setting_out(baseline), array("d")
    for first, last in pairwise(edges):
        doses = given.within(man.day, days[last])
        part, man = _stretch(solver, man, p, doses, tuple(days[first + 1 if first else 0 : last + 1]))
        rows += part
        if math.isnan(rows[-1]):
            break
    return rows


@lru_cache(REMEMBERED)
def _stretch(
    solver: Solver, man: UnderWay, p: Any, given: Schedule, days: tuple[float, ...]
) -> tuple["array[float]", UnderWay]:
    return solver.run(man, p, given, array("d", days), DRAFT)
