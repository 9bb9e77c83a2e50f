"""When does each man of a cohort reach a goal? Time from a day to the moment that a column meets a condition."""

import math
import re
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from operator import ge, le
from typing import TYPE_CHECKING, Any

from tutor.simulation.cohort import Conditions, follow
from tutor.simulation.columns import COLUMNS
from tutor.simulation.errors import SimulationError
from tutor.simulation.scenario import Scenario

if TYPE_CHECKING:
    from tutor.simulation.crowd import Looks

DAYS_PER_MONTH = 30.4375
MONTHS = (6, 12, 16, 24)
FORM = re.compile(r"\s*([a-z_0-9]+?)\s*(>=|<=)\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\s*")


@dataclass(frozen=True)
class Goal:
    """A column that is at or beyond a limit."""

    column: str
    sign: str
    limit: float

    def is_met(self, value: Any) -> Any:
        compare: Callable[[Any, float], Any] = ge if self.sign == ">=" else le
        return compare(value, self.limit)


def goal(text: str) -> Goal:
    """What `sperm_million_ml>=20` asks for; SimulationError with the form or the columns there are."""
    found = FORM.fullmatch(text)
    try:
        limit = float(found[3]) if found else math.nan
    except ValueError:
        limit = math.nan
    if found is None or not math.isfinite(limit):
        raise SimulationError(f"{text!r} is no condition; write a column, >= or <=, and a number: sperm_million_ml>=20")
    if found[1] not in COLUMNS:
        raise SimulationError(f"column {found[1]!r} is unknown; there are {', '.join(COLUMNS)}")
    return Goal(found[1], found[2], limit)


def reach(
    scenario: Scenario, men: int, seed: int, condition: str, since: float, conditions: Conditions
) -> dict[str, Any]:
    """`median_days` from day `since` until half the men have met the condition, None where half never do, and
    `fraction_by_month` that have met it by then. Who meets it at `since` counts 0 days; days are told to a tenth.

    What happens after the end of the scenario is not known: a month beyond it tells who got there until the end.
    Raises SimulationError for a condition, day, scenario or number of men that makes no sense.
    """
    wanted = goal(condition)
    if not 0 <= since <= scenario.days:
        raise SimulationError(f"since: day {since:g} is outside this scenario, which ends on day {scenario.days:g}")
    waits = sorted(waiting_days(scenario, men, seed, wanted, since, conditions))
    median = (waits[(men - 1) // 2] + waits[men // 2]) / 2
    by_month = {str(n): sum(wait <= n * DAYS_PER_MONTH for wait in waits) / men for n in MONTHS}
    return {"median_days": round(median, 1) if math.isfinite(median) else None, "fraction_by_month": by_month}


def waiting_days(
    scenario: Scenario, men: int, seed: int, wanted: Goal, since: float, conditions: Conditions
) -> "array[float]":
    """Days from `since` until each man first meets the goal, linear between days; infinite if he never does."""
    waits = array("d", [math.inf]) * men
    before: tuple[float, Looks] | None = None
    with conditions.pool() as pool:
        for days, looks in follow(scenario, men, seed, (wanted.column,), conditions, pool):
            for n, day in enumerate(days):
                values = looks[:, n, 0]
                if day >= since:
                    _note(waits, wanted, since, before or (day, values), (day, values))
                before = day, values.copy()
    return waits


def _note(
    waits: "array[float]", wanted: Goal, since: float, before: "tuple[float, Looks]", now: "tuple[float, Looks]"
) -> None:
    """Who meets the goal between two samples, of which the second lies at or after `since`."""
    start = max(before[0], since)
    part = (start - before[0]) / (now[0] - before[0]) if now[0] > before[0] else 0.0
    for man, (first, last) in enumerate(zip(before[1].tolist(), now[1].tolist(), strict=True)):
        if waits[man] < math.inf:
            continue
        value = first + part * (last - first)
        if wanted.is_met(value):
            waits[man] = start - since
        elif wanted.is_met(last):
            waits[man] = start - since + (now[0] - start) * (wanted.limit - value) / (last - value)
