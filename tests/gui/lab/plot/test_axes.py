"""Do values and pixels belong together, and are the marks of a scale round and few?"""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from tutor.gui.lab.plot.axes import LEAST_DAY_PX, Scale, day_text, day_ticks, scale_for
from tutor.gui.lab.span import Span

BOX = QRectF(132, 10, 540, 80)
POSITIVE = st.floats(1e-3, 1e5)


@given(st.lists(POSITIVE, min_size=2, max_size=2, unique=True), st.booleans())
def test_a_scale_holds_what_it_was_made_for(ends: list[float], log: bool) -> None:
    low, high = sorted(ends)
    scale = scale_for(low, high, log)
    assert scale.high >= high * (1 - 1e-9)
    if not log or low > high / 100:
        assert scale.low <= low * (1 + 1e-9)
    assert scale.y(scale.low, BOX) == pytest.approx(BOX.bottom())
    assert scale.y(scale.high, BOX) == pytest.approx(BOX.top())


@given(POSITIVE, POSITIVE, st.booleans(), st.floats(0, 1))
def test_a_pixel_leads_back_to_its_value(first: float, second: float, log: bool, part: float) -> None:
    scale = scale_for(min(first, second), max(first, second), log)
    value = scale.value(BOX.bottom() - part * BOX.height(), BOX)
    assert scale.part(value) == pytest.approx(part, abs=1e-6)


@given(POSITIVE, POSITIVE, st.booleans(), st.integers(3, 9))
def test_ticks_are_few_inside_and_upwards(first: float, second: float, log: bool, most: int) -> None:
    scale = scale_for(min(first, second), max(first, second), log)
    ticks = scale.ticks(most)
    assert (1 if log else 2) <= len(ticks) <= most
    assert list(ticks) == sorted(set(ticks))
    assert all(scale.low * (1 - 1e-6) <= tick <= scale.high * (1 + 1e-6) for tick in ticks)


def test_ticks_are_round() -> None:
    assert scale_for(0, 1650).ticks(5) == (0, 500, 1000, 1500, 2000)
    assert scale_for(0.16, 8, log=True).ticks(4) == (0.1, 1, 10)
    assert Scale(0, 10).ticks(3) == (0, 5, 10)
    assert Scale(0, 1500).ticks(3) == (0, 1000)


def test_a_linear_scale_starts_at_nothing() -> None:
    assert scale_for(300, 900).low == 0
    assert scale_for(0, 0).high > 0


def test_a_log_scale_puts_nothing_at_its_foot() -> None:
    scale = scale_for(0.0, 100.0, log=True)
    assert scale.y(0.0, BOX) == BOX.bottom()
    assert scale.low > 0


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_no_scale_is_made_of_no_number(value: float) -> None:
    with pytest.raises(ValueError, match="no scale"):
        scale_for(0.0, value)


@given(st.floats(0, 1000), st.floats(1, 3000), st.integers(60, 2400))
def test_days_are_never_crowded(start: float, length: float, width: int) -> None:
    days = day_ticks(Span(start, start + length), width)
    assert all(start - 1e-6 <= day <= start + length + 1e-6 for day in days)
    gaps = [second - first for first, second in itertools.pairwise(days)]
    assert all(gap * width / length >= LEAST_DAY_PX * 0.999 for gap in gaps)


def test_weeks_are_called_weeks() -> None:
    assert [day_text(day) for day in (0, 3, 28)] == ["day 0", "day 3", "week 4"]
