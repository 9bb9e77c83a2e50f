"""What do the runs that the lessons tell of show? Each is solved once."""

from collections.abc import Callable
from functools import cache

import pytest

from tutor.content.load import load_scenario
from tutor.paths import shipped
from tutor.simulation.signals import signals_at
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory

RunOf = Callable[[str], Trajectory]
Level = Callable[[str, float, str], float]


@pytest.fixture(scope="session")
def run_of() -> RunOf:
    """The run of a scenario of the lessons."""
    return cache(lambda scenario: simulate(load_scenario(shipped("lessons") / "scenarios" / f"{scenario}.yaml"), 4))


@pytest.fixture(scope="session")
def level(run_of: RunOf) -> Level:
    """The level of a signal on a day of a scenario, as a share of this man's normal."""
    return lambda scenario, day, signal: next(
        one.level for one in signals_at(run_of(scenario), day) if one.id == signal
    )
