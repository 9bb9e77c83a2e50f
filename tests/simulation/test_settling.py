"""Does every man who can live come to rest, at the very ends of what a patient may be too?"""

import random

from tutor.simulation import states
from tutor.simulation.equations import targets
from tutor.simulation.patient import patient, patient_parameters, presets
from tutor.simulation.plain import CLOSE_ENOUGH, PLAIN, Solver

MEN = 1000
CHANGED = 0.35  # of all parameters, in one man


def at_the_ends(dice: random.Random) -> object:
    """The numbers of a man: a preset, and some parameters at an end of their range or anywhere between."""
    chosen = {
        name: dice.choice((one.low, one.high, dice.uniform(one.low, one.high)))
        for name, one in patient_parameters().items()
        if dice.random() < CHANGED
    }
    return patient(dice.choice(sorted(presets())), chosen)


def test_every_man_comes_to_rest(solver: Solver) -> None:
    dice = random.Random(7)
    for _ in range(MEN):
        p = at_the_ends(dice)
        x, gap = solver.rest(p)
        assert gap < CLOSE_ENOUGH, p
        assert min(x) >= 0.0, p


def test_who_is_at_rest_stays_there() -> None:
    """Nothing moves a man at rest, whichever way he was found: every target is where he is."""
    dice = random.Random(8)
    for _ in range(20):
        p = at_the_ends(dice)
        x, _ = PLAIN.rest(p)
        to, rate = [0.0] * states.COUNT, [0.0] * states.COUNT
        targets(list(x), p, to, rate)
        for place in range(states.KINETIC, states.COUNT):
            assert abs(to[place] - x[place]) <= CLOSE_ENOUGH * (abs(x[place]) + 1e-9), states.STATES[place]
