"""How are the equations run? As they stand, in plain Python; compiled.py gives the same two functions, faster."""

import math
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tutor.simulation import settling, solving, states
from tutor.simulation.schedule import Schedule

CLOSE_ENOUGH = 1e-8  # relative gap below which a man is at rest


@dataclass(frozen=True)
class UnderWay:
    """A man on a `day` before its doses: his state, the levels that are held, and each state's highest so far."""

    day: float
    x: tuple[float, ...]
    held: tuple[float, ...]
    highest: tuple[float, ...]


@dataclass(frozen=True)
class Solver:
    """Two functions. `rest(p)` is the untreated steady state and the gap that is left; `run(man, p, schedule, days,
    tolerance)` fills one row of states per sample, or a single NaN where numbers overflow, and tells where the man
    is on the last of the `days`."""

    rest: Callable[[Any], tuple[tuple[float, ...], float]]
    run: Callable[[UnderWay, Any, Schedule, "array[float]", float], tuple["array[float]", UnderWay]]


def setting_out(baseline: Sequence[float]) -> UnderWay:
    """A man before his run."""
    highest = [0.0] * states.COUNT
    solving.measure(baseline, highest)
    return UnderWay(0.0, tuple(baseline), (0.0,) * states.KINETIC, tuple(highest))


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


def run(
    man: UnderWay, p: Any, given: Schedule, days: "array[float]", tolerance: float
) -> tuple["array[float]", UnderWay]:
    rows = array("d", bytes(8 * len(days) * states.COUNT))
    x, held, highest = list(man.x), list(man.held), list(man.highest)
    room = [0.0] * solving.MIND, [[0.0] * states.COUNT for _ in range(solving.ROWS)]
    doses = (given.times, given.states, given.amounts, given.levels)
    try:
        solving.solve(x, held, highest, p, man.day, *doses, days, rows, tolerance, *room)
    except (OverflowError, ZeroDivisionError, ValueError):
        return array("d", [math.nan]), man
    return rows, UnderWay(days[-1], tuple(x), tuple(held), tuple(highest))


PLAIN = Solver(rest, run)
