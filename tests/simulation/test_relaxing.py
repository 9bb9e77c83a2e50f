"""Are the weights of a step the integrals that they stand for, and are they remembered rightly?"""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad

from tutor.simulation.parameters import reference_man
from tutor.simulation.relaxing import (
    FINEST,
    GAIN_0,
    GAIN_1,
    GAIN_2,
    GAIN_3,
    KEEP,
    ODD,
    PAGE,
    PAGES,
    SHORT,
    forget,
    page_of,
    recall,
    weigh,
)
from tutor.simulation.states import COUNT, KINETIC, LH

GAINS = (GAIN_0, GAIN_1, GAIN_2, GAIN_3)


def weights(rate: float, days: float) -> list[float]:
    memory = [0.0] * PAGE
    memory[LH] = rate
    weigh(LH, days, memory)
    return [memory[LH + part] for part in (KEEP, *GAINS)]


@given(st.floats(1e-6, 40), st.sampled_from([2.0**-n for n in range(1, 12)]))
def test_gains_are_the_integrals(rate: float, days: float) -> None:
    keep, *gains = weights(rate, days)
    assert keep == pytest.approx(math.exp(-rate * days), rel=1e-10)
    for power, gain in enumerate(gains):
        exact = quad(lambda s, k=power: math.exp(-rate * (days - s)) * (s / days) ** k, 0, days, epsrel=1e-12)[0]
        assert gain == pytest.approx(exact, rel=1e-9)


def test_series_meets_formula() -> None:
    below, above = weights(SHORT * (1 - 1e-9), 1.0), weights(SHORT * (1 + 1e-9), 1.0)
    assert below == pytest.approx(above, rel=1e-8)


def test_powers_of_two_have_pages_of_their_own() -> None:
    assert [page_of(2.0**-n) for n in range(FINEST + 1)] == list(range(FINEST + 1))
    assert page_of(0.3) == page_of(2.0) == page_of(2.0 ** -(FINEST + 1)) == ODD


def test_what_is_remembered_follows_rates_lengths_and_men() -> None:
    p, memory, decay = reference_man(), [0.0] * (PAGES * PAGE + COUNT), [[0.0] * COUNT for _ in range(PAGES)]
    at = PAGES * PAGE  # rates
    forget(memory)
    for rate, days in ((0.5, 0.25), (0.5, 0.3), (2.0, 0.25), (2.0, 0.7), (0.5, 0.25)):
        memory[at + KINETIC : at + COUNT] = [rate] * (COUNT - KINETIC)
        page = recall(days, p, at, memory, decay)
        assert [memory[page + LH + part] for part in (KEEP, *GAINS)] == weights(rate, days)
    quick = p._replace(gel_release=2 * p.gel_release)
    forget(memory)
    number = recall(0.25, quick, at, memory, decay) // PAGE
    assert decay[number][4] == pytest.approx(math.exp(-0.25 * quick.gel_release))
