"""Do formulas keep their value when they are built, replaced and differentiated?"""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.evaluate import evaluate
from tutor.exchange.errors import ExchangeError
from tutor.exchange.expression import COMPUTE, Value, operation, replaced, slope, symbol
from tutor.exchange.formula import written

X, Y = symbol("x"), symbol("y")
NAMES = {X: "x", Y: "y"}
NUMBERS = st.sampled_from([-2.5, -1, 0, 0.0, 1, 1.0, 0.5, 3])
VALUES: st.SearchStrategy[Value] = st.recursive(
    st.one_of(st.sampled_from([X, Y]), NUMBERS),
    lambda parts: st.one_of(
        st.builds(operation, st.sampled_from(["+", "-", "*"]), parts, parts),
        st.builds(operation, st.just("negative"), parts),
        st.builds(lambda a, b: operation("/", a, operation("+", operation("abs", b), 1.5)), parts, parts),
        st.builds(lambda a, b, c, d: operation("if", operation("<", a, b), c, d), parts, parts, parts, parts),
    ),
    max_leaves=12,
)
POINTS = st.floats(-2, 2)


def computed(value: Value, x: float, y: float) -> float:
    return evaluate(value, {X: x, Y: y})


def test_equal_formulas_are_one_object() -> None:
    assert operation("+", X, operation("*", Y, 2.0)) is operation("+", X, operation("*", Y, 2.0))


@given(VALUES, VALUES, st.sampled_from(["+", "-", "*", "min", "max"]), POINTS, POINTS)
def test_building_keeps_the_value(left: Value, right: Value, kind: str, x: float, y: float) -> None:
    expected = COMPUTE[kind](computed(left, x, y), computed(right, x, y))
    assert computed(operation(kind, left, right), x, y) == pytest.approx(expected, rel=1e-9, abs=1e-9)


@given(VALUES, POINTS, POINTS)
def test_replacing_a_symbol_is_giving_it_a_number(value: Value, x: float, y: float) -> None:
    assert computed(replaced(value, X, x), math.nan, y) == pytest.approx(computed(value, x, y), rel=1e-9, abs=1e-9)


@given(VALUES, POINTS, POINTS)
def test_written_formula_reads_back_with_the_same_value(value: Value, x: float, y: float) -> None:
    names = {"x": x, "y": y, "abs": abs, "piecewise": lambda yes, condition, no: yes if condition else no}
    assert eval(written(value, NAMES), names) == pytest.approx(computed(value, x, y), rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("sign", ["-", "+"])
def test_powers_and_signs_are_bracketed(sign: str) -> None:
    base = operation("negative", X) if sign == "-" else operation("+", X, Y)
    assert written(operation("^", base, operation("^", Y, 2.0)), NAMES).endswith("^ (y ^ 2)")
    assert written(operation("^", base, 2.0), NAMES).startswith("(")
    assert written(operation("^", -2.0, X), NAMES) == "(-2) ^ x"


def test_slope_is_the_limit_of_the_difference() -> None:
    decay = operation("exp", operation("*", operation("negative", Y), X))
    value = operation("/", operation("-", operation("*", X, decay), decay), operation("+", Y, 3.0))
    step = 1e-6
    difference = (computed(value, 0.7 + step, 0.4) - computed(value, 0.7 - step, 0.4)) / (2 * step)
    assert computed(slope(value, X), 0.7, 0.4) == pytest.approx(difference, rel=1e-8)


def test_unknown_slope_is_refused() -> None:
    with pytest.raises(ExchangeError, match="sqrt"):
        slope(operation("sqrt", X), X)
