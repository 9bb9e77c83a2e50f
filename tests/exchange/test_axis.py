"""Are the formulas that leave the equations that run?"""

import random

import numpy as np
import pytest

from tests.exchange.evaluate import evaluate
from tests.simulation import oracle
from tutor.exchange.axis import held, parameter, read_axis, state
from tutor.simulation.patient import patient, presets
from tutor.simulation.simulate import steady_state
from tutor.simulation.states import COUNT, KINETIC, STATES


@pytest.mark.parametrize("preset", presets())
def test_formulas_give_the_slopes_of_the_equations(preset: str) -> None:
    p, chance = patient(preset, {}), random.Random(7)
    rest = steady_state(p)
    for _ in range(20):
        x = [value * chance.uniform(0.05, 3) if value else chance.uniform(0, 2) for value in rest]
        levels = [chance.uniform(0, 2) for _ in range(KINETIC)]
        numbers = {state(place): x[place] for place in range(COUNT)}
        numbers |= {held(place): levels[place] for place in range(KINETIC)}
        numbers |= {parameter(name): value for name, value in p._asdict().items()}
        expected = oracle.slope(p, levels)(0.0, np.array(x))
        for place, formula in enumerate(read_axis().rates):
            found = evaluate(formula, numbers)
            assert found == pytest.approx(expected[place], rel=1e-9, abs=1e-9), STATES[place]


def test_formulas_bear_the_names_of_the_source() -> None:
    names = set(read_axis().labels.values())
    assert {"lh_signal", "lh_target", "testosterone_rate"} <= names
