"""Odds that can be worked out by hand."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.content.chance import at_least


def test_two_coins() -> None:
    assert [at_least(hits, [0.5, 0.5]) for hits in range(4)] == [1.0, 0.75, 0.25, 0.0]


def test_unequal_odds() -> None:
    assert at_least(2, [0.5, 0.25]) == pytest.approx(0.125)


@given(st.integers(1, 40), st.integers(0, 40), st.floats(0.05, 0.95))
def test_equal_odds_are_the_binomial_law(trials: int, hits: int, odds: float) -> None:
    exact = sum(comb(trials, k) * odds**k * (1 - odds) ** (trials - k) for k in range(hits, trials + 1))
    assert at_least(hits, [odds] * trials) == pytest.approx(exact, abs=1e-12)
