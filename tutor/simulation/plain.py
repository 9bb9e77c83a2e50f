"""How are the equations run? As they stand, in plain Python; compiled.py gives the same two functions, faster."""

import math
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tutor.simulation import settling, solving, states
from tutor.simulation.schedule import Schedule

CLOSE_ENOUGH = 1e-8  # relative gap below which a man is at rest


@dataclass(frozen=True)
class Solver:
    """Two functions. `rest(p)` is the untreated steady state and the gap that is left; `run(baseline, p,
    schedule, days, tolerance)` fills one row of states per sample, or a single NaN where numbers overflow."""

    rest: Callable[[Any], tuple[tuple[float, ...], float]]
    run: Callable[[tuple[float, ...], Any, Schedule, "array[float]", float], "array[float]"]


def first_guess(p: Any) -> list[float]:
    """Where the search for rest begins: every part at its normal, no drug."""
    x = [0.0] * states.KINETIC + [1.0] * (states.COUNT - states.KINETIC)
    x[states.LOST_RESERVE] = x[states.SET_POINT_LOSS] = 0.0
    x[states.SHBG] = p.shbg_normal
    x[states.LH], x[states.FSH] = p.lh_normal, p.fsh_normal
    x[states.ITT], x[states.TESTOSTERONE] = p.itt_normal, p.testosterone_normal
    x[states.ESTRADIOL], x[states.INHIBIN_B] = p.estradiol_normal, p.inhibin_b_normal
    x[states.SPERM], x[states.TESTIS_VOLUME] = p.sperm_normal, p.testis_volume_normal
    return x


def rest(p: Any) -> tuple[tuple[float, ...], float]:
    x = first_guess(p)
    gap = settling.settle(x, p, [0.0] * states.COUNT, [0.0] * states.COUNT)
    return tuple(x), gap


def run(baseline: tuple[float, ...], p: Any, given: Schedule, days: "array[float]", tolerance: float) -> "array[float]":
    rows = array("d", bytes(8 * len(days) * states.COUNT))
    x, held, highest = list(baseline), [0.0] * states.KINETIC, [0.0] * states.COUNT
    solving.measure(x, highest)
    room = [0.0] * solving.MIND, [[0.0] * states.COUNT for _ in range(solving.ROWS)]
    doses = (given.times, given.states, given.amounts, given.levels)
    try:
        solving.solve(x, held, highest, p, 0.0, *doses, days, rows, tolerance, *room)
    except (OverflowError, ZeroDivisionError, ValueError):
        return array("d", [math.nan])
    return rows


PLAIN = Solver(rest, run)
