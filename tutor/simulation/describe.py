"""What does a curve do, in a sentence? For a reader who cannot see it: start, lowest, highest, end."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tutor.simulation.quantities import Quantity, Units, in_units

STEADY = 0.05  # of the largest value: what moves less is steady
THERE = 0.05  # of the way: who is so close has arrived
LONG = 0.05  # of the run: a rest that is worth a word


@dataclass(frozen=True)
class Leg:
    """From one turn to the next, as places in the series: leaving the first, nearly at the second, and there."""

    verb: str
    left: int
    there: int
    end: int


def describe(quantity: Quantity, days: Sequence[float], values: Sequence[float], units: Units = "us") -> str:
    """One sentence: "LH falls from 5.0 to 0.16 IU/L by day 9, then from day 372 rises to 5.0 by day 439."

    `days` ascend; `values` are in the unit of the column, one for each day, at least one.
    """
    told = [in_units(quantity, value, units) for value in values]
    turns = _turns(told)
    if len(turns) < 2:
        return f"{quantity.name} stays near {figure(told[0])} {quantity.unit(units)}."
    legs = [_leg(told, start, end) for start, end in pairwise(turns)]
    first = legs[0]
    parts = [
        f"{quantity.name} {first.verb} from {figure(told[0])} to {figure(told[first.end])} {quantity.unit(units)}"
        f" by day {days[first.there]:.0f}"
    ]
    for before, leg in pairwise(legs):
        pause = f"from day {days[leg.left]:.0f} " if leg.left - before.there > LONG * len(days) else ""
        parts.append(f"then {pause}{leg.verb} to {figure(told[leg.end])} by day {days[leg.there]:.0f}")
    return ", ".join(parts) + "."


def figure(value: float) -> str:
    """Two or three figures, so that the words stay short."""
    size = abs(value)
    if size < 0.005:
        return "0"
    return f"{value:,.{0 if size >= 20 else 1 if size >= 0.95 else 2}f}"


def _turns(values: Sequence[float]) -> list[int]:
    """Where the course turns: start, lowest and highest in the order of time, end, without the steady stretches."""
    lowest = min(range(len(values)), key=values.__getitem__)
    highest = max(range(len(values)), key=values.__getitem__)
    least = STEADY * max(abs(values[lowest]), abs(values[highest]))
    found = [0]
    for place in sorted({lowest, highest, len(values) - 1}):
        if abs(values[place] - values[found[-1]]) > least:
            found.append(place)
    return found


def _leg(values: Sequence[float], start: int, end: int) -> Leg:
    way = values[end] - values[start]
    near = THERE * abs(way)
    there = next(n for n in range(start, end + 1) if abs(values[end] - values[n]) <= near)
    left = next(n for n in range(there, start - 1, -1) if abs(values[n] - values[start]) <= near)
    return Leg("rises" if way > 0 else "falls", left, there, end)
