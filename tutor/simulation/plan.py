"""At which moments does a cohort stop on its way? One list of steps for all men, because all get the same doses."""

import math
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tutor.simulation.schedule import Schedule
from tutor.simulation.solving import SAME_MOMENT
from tutor.simulation.states import GONADORELIN

LONGEST_STEP = 0.25  # days
# Short steps after a dose: (days since the dose, step in days). LH follows a bolus of gonadorelin up and down.
AFTER_DOSE = ((0.25, 0.0625),)
AFTER_PULSE = ((0.25, 0.0625), (1.25, 0.125))
BLOCK_DAYS = 16  # how far the cohort goes before all men are looked at


@dataclass(frozen=True)
class Block:
    """Some days of the plan. Step s is preceded by the doses doses_until[s] up to doses_until[s + 1] and, where
    seen[s], by a look; `days` are the moments of the looks."""

    steps: "array[float]"
    doses_until: "array[int]"
    seen: "array[int]"
    days: "array[float]"


def plan(given: Schedule, sample_days: Sequence[float]) -> list[Block]:
    """The blocks from day 0 to the last sample; samples, doses and ends of blocks are never stepped over."""
    moments = _moments(given, sample_days)
    steps = [after - now for now, after in pairwise(moments)] + [0.0]
    doses = [bisect_left(given.times, now - SAME_MOMENT) for now in moments]
    doses.append(bisect_left(given.times, moments[-1] - SAME_MOMENT))  # what is given at the end changes nothing
    seen = [_is_in(now, sample_days) for now in moments]
    starts = [n for n, now in enumerate(moments) if n == 0 or abs(now % BLOCK_DAYS) < SAME_MOMENT]
    return [
        Block(
            array("d", steps[start:end]),
            array("q", doses[start : end + 1]),
            array("b", seen[start:end]),
            array("d", (now for now, look in zip(moments[start:end], seen[start:end], strict=True) if look)),
        )
        for start, end in zip(starts, [*starts[1:], len(moments)], strict=True)
    ]


def _is_in(day: float, days: Sequence[float]) -> bool:
    place = bisect_left(days, day - SAME_MOMENT)
    return place < len(days) and days[place] <= day + SAME_MOMENT


def _moments(given: Schedule, sample_days: Sequence[float]) -> list[float]:
    """Where steps begin and end: on a grid that is fine after a dose, at each dose and at each sample."""
    stops = sorted({0.0, *given.times, *sample_days})
    jumps = [0.0, *given.times]  # a severed wire is felt at once
    pulses = [day for day, state in zip(given.times, given.states, strict=True) if state == GONADORELIN]
    moments, end = [0.0], sample_days[-1]
    while moments[-1] < end - SAME_MOMENT:
        now = moments[-1]
        step = min(_step(now, jumps, AFTER_DOSE), _step(now, pulses, AFTER_PULSE))
        after = (math.floor(now / step + 1e-6) + 1.0) * step
        stop = stops[bisect_right(stops, now + SAME_MOMENT)]
        moments.append(stop if after > stop - SAME_MOMENT else after)
    return moments


def _step(now: float, jumps: Sequence[float], short: Sequence[tuple[float, float]]) -> float:
    place = bisect_right(jumps, now + SAME_MOMENT)
    if place == 0:
        return LONGEST_STEP
    since = now - jumps[place - 1]
    return next((step for until, step in short if since < until - SAME_MOMENT), LONGEST_STEP)
