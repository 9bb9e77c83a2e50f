"""When does what enter the body? A regimen becomes one sorted list of moments."""

import math
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any

from tutor.simulation.agents import Dose, doses, held_doses, is_held
from tutor.simulation.scenario import Dosing
from tutor.simulation.solving import SAME_MOMENT


@dataclass(frozen=True)
class Schedule:
    """Doses in order of time: at times[i] (days) states[i] gains amounts[i] and its held level changes by levels[i]."""

    times: "array[float]"
    states: "array[int]"
    amounts: "array[float]"
    levels: "array[float]"

    def __hash__(self) -> int:
        return hash(self.times.tobytes())

    def within(self, start: float, end: float) -> "Schedule":
        """The doses from day `start` up to day `end`, which is not of it."""
        part = slice(bisect_left(self.times, start - SAME_MOMENT), bisect_left(self.times, end - SAME_MOMENT))
        return Schedule(self.times[part], self.states[part], self.amounts[part], self.levels[part])


def dose_count(dosing: Dosing, days: float) -> int:
    """How often it is given before `to` and before the end of the run."""
    return max(0, math.ceil((min(dosing.to, days) - dosing.from_) / dosing.every - SAME_MOMENT))


@lru_cache(maxsize=8)  # of the bars of a regimen one is dragged, the others stay
def moments(dosing: Dosing, days: float, p: Any) -> tuple[tuple[float, Dose], ...]:
    """Each dose with its day; a dose of zero is none."""
    start, every, times = dosing.from_, dosing.every, range(dose_count(dosing, days))
    if is_held(dosing):
        found = list(zip((dosing.from_, dosing.to), held_doses(dosing, p), strict=True))
    else:
        found = [(start + number * every, dose) for dose in doses(dosing, p) for number in times]
    return tuple((day, dose) for day, dose in found if dose.amount or dose.level)


def schedule(regimen: Iterable[Dosing], days: float, p: Any) -> Schedule:
    """All doses of a regimen within `days`."""
    found = [moment for dosing in regimen for moment in moments(dosing, days, p) if moment[0] < days]
    found.sort(key=itemgetter(0))
    given = [dose for _, dose in found]
    return Schedule(
        array("d", [day for day, _ in found]),
        array("q", [dose.state for dose in given]),
        array("d", [dose.amount for dose in given]),
        array("d", [dose.level for dose in given]),
    )
