"""Does a formula that was read from Python give what Python gives?"""

import math
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.evaluate import evaluate
from tutor.exchange.errors import ExchangeError
from tutor.exchange.expression import symbol
from tutor.exchange.reading import Man, Reading, Vector

FIRST = 1
A, B = symbol("a"), symbol("b")


def early(a: float, b: float) -> float:
    if a < 0:
        return -a
    b += 1
    if b > a and not (b == 3 or b == 4):
        a = a * b
    elif b < -1 or a > 2:
        a, b = b, a
    return a - b


def looped(a: float, b: float) -> float:
    total: float = 0.0
    for i in range(FIRST, 4):
        if i in (1, 3):
            total += i * a
        else:
            total -= b
    return total if 0 <= a <= b <= 2 else min(total, 3.0, abs(b))


def helped(a: float, b: float) -> float:
    both = early(a, b) ** 2 + math.exp(-looped(b, a) / 10)
    return math.sqrt(both) + max(math.log(both + 1), a)


@pytest.mark.parametrize("function", [early, looped, helped])
@given(a=st.integers(-4, 4), b=st.floats(-4, 4))
def test_formula_gives_what_python_gives(function: Callable[..., float], a: int, b: float) -> None:
    formula = Reading().call(function, A, B)
    assert evaluate(formula, {A: a, B: b}) == pytest.approx(function(a, b), rel=1e-12)


def filled(x: Any, p: Any, to: Any) -> None:
    to[0] = x[1] * p.gain
    if to[0] > x[0]:
        to[1] = 1.0
        to[0] = to[0] + x[0]
    else:
        to[1] = p.gain


@pytest.mark.parametrize("x", [(1.0, 2.0), (3.0, 0.5)])
def test_vectors_are_filled_whichever_way_an_if_goes(x: tuple[float, float]) -> None:
    reading = Reading({("x", 0): A, ("x", 1): B})
    reading.call(filled, Vector("x"), Man(symbol), Vector("to"))
    numbers = {A: x[0], B: x[1], symbol("gain"): 1.5}
    to: list[float] = [0.0, 0.0]
    filled(x, type("P", (), {"gain": 1.5}), to)
    assert [evaluate(reading.memory["to", place], numbers) for place in (0, 1)] == to


def endless(a: float) -> float:
    while a > 1:
        a = a / 2
    return a


def listed(a: float) -> float:
    return sum([a])


def half_filled(a: float) -> float:
    if a > 1:
        b = a
    return b


def stopped(a: float) -> float:
    for _ in range(3):
        if a > 1:
            break
    return a


@pytest.mark.parametrize("function", [endless, listed, half_filled, stopped])
def test_what_cannot_be_a_formula_is_refused_with_its_line(function: Callable[..., float]) -> None:
    with pytest.raises(ExchangeError, match=r"test_reading\.py:\d+: \w+ has no place"):
        Reading().call(function, A)
