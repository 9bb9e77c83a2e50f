"""What of a scenario happens at a moment? Trains of equal doses and single changes, in the order of their first day."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from tutor.simulation.agents import AGENTS, Dose
from tutor.simulation.scenario import Dosing, Scenario
from tutor.simulation.schedule import moments
from tutor.simulation.solving import SAME_MOMENT


@dataclass(frozen=True)
class Train:
    """`count` equal changes, the first at day `start`, then every `every` days. `meaning` says what it is."""

    start: float
    every: float
    count: int
    doses: tuple[Dose, ...]
    meaning: str


def trains(scenario: Scenario, p: Any) -> Iterator[Train]:
    """Everything that is given before the end of the run to a man with parameters `p`."""
    for dosing in scenario.regimen:
        days: dict[float, list[Dose]] = {}
        for day, dose in moments(dosing, scenario.days, p):
            if day < scenario.days:
                days.setdefault(day, []).append(dose)
        yield from _trains(dosing, {day: tuple(doses) for day, doses in days.items()})


def _trains(dosing: Dosing, given: dict[float, tuple[Dose, ...]]) -> Iterator[Train]:
    days, meaning = list(given), _meaning(dosing)
    gaps = [later - earlier for earlier, later in pairwise(days)]
    regular = all(abs(gap - dosing.every) < SAME_MOMENT for gap in gaps)
    if len(days) > 1 and regular and len(set(given.values())) == 1:
        yield Train(days[0], dosing.every, len(days), given[days[0]], meaning)
    else:
        for day, doses in given.items():
            yield Train(day, dosing.every, 1, doses, meaning)


def _meaning(dosing: Dosing) -> str:
    mode = f", {dosing.mode}" if dosing.mode else ""
    return f"{dosing.agent} {dosing.dose:g} {AGENTS[dosing.agent].unit} every {dosing.every:g} days{mode}"
