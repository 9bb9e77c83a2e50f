"""What are the model's equations as formulas? Read from where they stand, so that they are written once.

Physiology relaxes to the targets of equations.py. The drugs' rates of change are the slope, at the start of a
step, of the exact step that kinetics.py takes for them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tutor.exchange.expression import Expression, Operation, Symbol, Value, operation, replaced, slope, symbol
from tutor.exchange.reading import Man, Reading, Vector
from tutor.simulation.equations import targets
from tutor.simulation.kinetics import advance_drugs, kept
from tutor.simulation.states import COUNT, KINETIC, STATES, UNITS


@dataclass(frozen=True)
class Axis:
    """`rates` of change per day, one formula per state; what parts are called in the source, mean and measure."""

    rates: tuple[Value, ...]
    labels: Mapping[Expression, str]
    meanings: Mapping[Expression, str]
    units: Mapping[Expression, str]


def state(place: int) -> Symbol:
    return symbol(f"state {STATES[place]}")


def parameter(name: str) -> Symbol:
    return symbol(f"parameter {name}")


def held(place: int) -> Symbol:
    """The level that a constant supply keeps up in a drug state."""
    return symbol(f"held {STATES[place]}")


@cache
def read_axis() -> Axis:
    """The equations of the model; ExchangeError names a line that cannot be exported."""
    reading = _new_reading()
    drugs = _drugs(reading)
    kinetic_labels = reading.labels
    reading = _new_reading()
    reading.call(targets, Vector("x"), Man(parameter), Vector("target"), Vector("rate"))
    units: dict[Expression, str] = {}
    rates = list(drugs)
    for place in range(KINETIC, COUNT):
        target, speed = (reading.memory[kind, place] for kind in ("target", "rate"))
        rates.append(operation("*", speed, operation("-", target, state(place))))
        for kind, part, unit in (("target", target, UNITS[place]), ("rate", speed, "1/day")):
            reading.label(part, f"{STATES[place]}_{kind}")
            if isinstance(part, Operation):
                units[part] = unit
    return Axis(tuple(rates), {**reading.labels, **kinetic_labels}, reading.meanings, units)


def _new_reading() -> Reading:
    return Reading({("x", place): state(place) for place in range(COUNT)})


def _drugs(reading: Reading) -> list[Value]:
    """Rates of change of the drug states."""
    reading.memory |= {("held", place): held(place) for place in range(KINETIC)}
    days, x, decay = symbol("days"), Vector("x"), Vector("decay")
    reading.call(kept, Man(parameter), days, decay)
    reading.call(advance_drugs, x, Vector("held"), decay)
    return [replaced(slope(reading.memory["x", place], days), days, 0.0) for place in range(KINETIC)]
