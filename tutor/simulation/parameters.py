"""Which numbers does the model run on? Each with unit, range, meaning and source."""

import math
from collections import namedtuple
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tutor.simulation.errors import SimulationError
from tutor.simulation.numbers import read_numbers

KEYS = {"symbol", "value", "unit", "range", "meaning", "source"}


@dataclass(frozen=True)
class Parameter:
    """One number. `symbol` is its short name in docstrings and exports; low and high bound what makes sense."""

    name: str
    symbol: str
    value: float
    unit: str
    low: float
    high: float
    meaning: str
    source: str


def parameter(name: str, entry: Mapping[str, Any]) -> Parameter:
    """Build one from its entry; SimulationError names what is missing or out of range."""
    if set(entry) != KEYS:
        raise SimulationError(f"{name}: needs exactly the keys {', '.join(sorted(KEYS))}")
    empty = [key for key in ("symbol", "unit", "meaning", "source") if not str(entry[key]).strip()]
    if empty:
        raise SimulationError(f"{name}: {empty[0]} is empty")
    low, high = (float(bound) for bound in entry["range"])
    value = float(entry["value"])
    if not (math.isfinite(value) and low <= value <= high):
        raise SimulationError(f"{name}: {value:g} {entry['unit']} is outside {low:g} to {high:g}")
    words = {key: str(entry[key]) for key in ("symbol", "unit", "meaning", "source")}
    return Parameter(name=name, value=value, low=low, high=high, **words)


@cache
def load_parameters() -> Mapping[str, Parameter]:
    """All parameters of the model, by name."""
    return {name: parameter(name, entry) for name, entry in read_numbers("parameters.yaml").items()}


@cache
def _kind(names: tuple[str, ...]) -> Any:
    return namedtuple("Man", names)  # a plain one: its fields are data


def man(values: Mapping[str, float]) -> Any:
    """The numbers of one man, with one attribute per parameter; a named tuple of floats."""
    return _kind(tuple(values))(*values.values())


@cache
def reference_man() -> Any:
    """The man of parameters.yaml."""
    return man({name: p.value for name, p in load_parameters().items()})
