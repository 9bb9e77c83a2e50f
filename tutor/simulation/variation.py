"""How do men differ? Log-normal factors on the numbers of a typical man, drawn from a seed.

Man number n of a seed is the same in a cohort of twenty and of a thousand, on any machine and any number of cores:
each has a generator of his own. Draws are cut at 3 standard deviations.
"""

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from statistics import NormalDist
from typing import Any

from tutor.simulation.errors import SimulationError
from tutor.simulation.numbers import read_numbers
from tutor.simulation.parameters import load_parameters

FILE = "variation.yaml"
CUT = 3.0  # standard deviations
STANDARD = NormalDist()
KEYS = {"spread", "centre", "meaning", "source"}


@dataclass(frozen=True)
class Variation:
    """How one parameter differs from man to man.

    `spread` is the standard deviation of its logarithm; `centre` multiplies the typical man's value where the
    middle of many men is not the man who was fitted to their mean curve.
    """

    name: str
    spread: float
    centre: float
    meaning: str
    source: str


@cache
def variations() -> Mapping[str, Variation]:
    """Every parameter that differs, by name; SimulationError if the file is not sound."""
    return {name: _variation(name, entry) for name, entry in read_numbers(FILE)["parameters"].items()}


def _variation(name: str, entry: Mapping[str, Any]) -> Variation:
    if name not in load_parameters():
        raise SimulationError(f"{FILE}: {name} is no parameter of the model")
    if not {"spread", "meaning", "source"} <= set(entry) <= KEYS:
        raise SimulationError(f"{FILE}: {name} needs spread, meaning, source, and may have a centre")
    spread, centre = float(entry["spread"]), float(entry.get("centre", 1.0))
    if not (0 <= spread <= 3 and 0.01 <= centre <= 100):
        raise SimulationError(f"{FILE}: {name}: spread {spread:g} is outside 0 to 3, or centre {centre:g} 0.01 to 100")
    return Variation(name, spread, centre, str(entry["meaning"]), str(entry["source"]))


@cache
def mixing() -> tuple[tuple[float, ...], ...]:
    """Rows that turn independent draws into correlated ones, in the order of `variations` (Cholesky's factor)."""
    names = list(variations())
    wanted = [[float(one == other) for other in names] for one in names]
    for entry in read_numbers(FILE)["correlations"]:
        one, other = (names.index(name) for name in entry["between"])
        wanted[one][other] = wanted[other][one] = float(entry["value"])
    rows: list[list[float]] = []
    for i in range(len(names)):
        row = [0.0] * len(names)
        for j in range(i):
            row[j] = (wanted[i][j] - sum(a * b for a, b in zip(row[:j], rows[j][:j], strict=True))) / rows[j][j]
        rest = 1.0 - sum(value * value for value in row)
        if rest <= 0.0:
            raise SimulationError(f"{FILE}: the correlations of {names[i]} contradict each other")
        row[i] = math.sqrt(rest)
        rows.append(row)
    return tuple(tuple(row) for row in rows)


@cache
def _shares() -> tuple[tuple[tuple[int, float], ...], ...]:
    """Of each row of `mixing` the few that are not 0, with their places."""
    return tuple(tuple((place, share) for place, share in enumerate(row) if share) for row in mixing())


def factors(seed: int, number: int, attempt: int = 0) -> dict[str, float]:
    """What multiplies the typical man's numbers in man `number`; `attempt` tells the draws after refused ones."""
    dice = random.Random(f"{seed}/{number}/{attempt}")
    low, high = STANDARD.cdf(-CUT), STANDARD.cdf(CUT)
    draws = [STANDARD.inv_cdf(low + (high - low) * dice.random()) for _ in variations()]
    found = {}
    for shares, one in zip(_shares(), variations().values(), strict=True):
        deviation = sum(share * draws[place] for place, share in shares)
        found[one.name] = one.centre * math.exp(one.spread * deviation)
    return found


def recruits() -> Mapping[str, tuple[float, float]]:
    """Untreated values that trials ask of their volunteers: column to lowest and highest, as multiples of typical."""
    return {name: (entry["range"][0], entry["range"][1]) for name, entry in read_numbers(FILE)["recruits"].items()}
