"""Does a sentence say what the curve does?"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.simulation.describe import describe, figure
from tutor.simulation.quantities import QUANTITIES

LH, TESTOSTERONE = QUANTITIES["lh"], QUANTITIES["testosterone"]
DAYS = [float(day) for day in range(101)]


def told(values: list[float]) -> str:
    return describe(LH, DAYS[: len(values)], values)


def test_a_flat_curve_is_steady() -> None:
    assert told([5.0, 5.05, 4.95, 5.0]) == "LH stays near 5.0 IU/L."


def test_a_fall_says_when_it_is_nearly_over() -> None:
    assert told([max(0.2, 5.0 - 0.25 * day) for day in DAYS]) == "LH falls from 5.0 to 0.20 IU/L by day 19."


def test_a_fall_and_a_return_say_how_long_it_rested() -> None:
    down = [5.0, 2.5, 0.2] + [0.2] * 47
    assert told([*down, *down[::-1]]) == (
        "LH falls from 5.0 to 0.20 IU/L by day 2, then from day 97 rises to 5.0 by day 99."
    )


def test_a_rise_comes_before_the_fall_that_follows_it() -> None:
    flare = told([5.0, 10.0, 8.0, 0.1])
    assert flare.startswith("LH rises from 5.0 to 10.0 IU/L by day 1, then falls to 0.10 by day 3")


def test_values_are_told_in_the_units_asked_for() -> None:
    assert describe(TESTOSTERONE, [0.0, 10.0], [288.4, 461.44], "si") == (
        "Testosterone rises from 10.0 to 16.0 nmol/L by day 10."
    )


@pytest.mark.parametrize(
    ("value", "words"), [(0.0, "0"), (0.001, "0"), (0.162, "0.16"), (4.96, "5.0"), (19.14, "19.1"), (1273.4, "1,273")]
)
def test_figures_are_few(value: float, words: str) -> None:
    assert figure(value) == words


@given(st.lists(st.floats(0, 1e4), min_size=1, max_size=60))
def test_no_extreme_is_passed_over(values: list[float]) -> None:
    """What is told comes within 5 % (and the rounding) of the highest and of the lowest value."""
    words = re.sub(r"day [0-9]+", "", told(values)).replace(",", "")
    numbers = [float(number) for number in re.findall(r"[0-9.]*[0-9]", words)]
    near = 0.051 * max(values) + 0.5
    assert min(abs(number - max(values)) for number in numbers) <= near
    assert min(abs(number - min(values)) for number in numbers) <= near
