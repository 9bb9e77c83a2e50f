"""When does what enter the body? A regimen becomes one sorted list of moments."""

import math
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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


def dose_count(dosing: Dosing, days: float) -> int:
    """How often it is given before `to` and before the end of the run."""
    return max(0, math.ceil((min(dosing.to, days) - dosing.from_) / dosing.every - SAME_MOMENT))


def moments(dosing: Dosing, days: float, p: Any) -> Iterator[tuple[float, Dose]]:
    """Each dose with its day."""
    if is_held(dosing):
        begin, end = held_doses(dosing, p)
        yield dosing.from_, begin
        yield dosing.to, end
        return
    each = doses(dosing, p)
    for number in range(dose_count(dosing, days)):
        for dose in each:
            yield dosing.from_ + number * dosing.every, dose


def schedule(regimen: Iterable[Dosing], days: float, p: Any) -> Schedule:
    """All doses of a regimen within `days`."""
    found = [moment for dosing in regimen for moment in moments(dosing, days, p) if moment[0] < days]
    found.sort(key=lambda moment: moment[0])
    return Schedule(
        array("d", [day for day, _ in found]),
        array("q", [dose.state for _, dose in found]),
        array("d", [dose.amount for _, dose in found]),
        array("d", [dose.level for _, dose in found]),
    )
