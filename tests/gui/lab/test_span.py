"""Do days and pixels turn into each other?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.gui.lab.span import EDGE_PX, GUTTER_PX, SHORTEST_DAYS, Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.floats(0, 2000), st.floats(1, 2000))
WIDTHS = st.floats(400, 3000)


@given(SPANS, WIDTHS, st.floats(0, 1))
def test_a_day_comes_back_from_its_pixel(span: Span, width: float, part: float) -> None:
    day = span.start + part * (span.end - span.start)
    assert span.day(span.x(day, width), width) == pytest.approx(day, abs=1e-6)


@given(SPANS, WIDTHS)
def test_the_ends_stand_at_gutter_and_edge(span: Span, width: float) -> None:
    assert span.x(span.start, width) == pytest.approx(GUTTER_PX)
    assert span.x(span.end, width) == pytest.approx(width - EDGE_PX)


@given(st.floats(0.1, 20), st.floats(0, 1), st.integers(2, 2000))
def test_zooming_stays_inside_the_run(factor: float, part: float, last: int) -> None:
    zoomed = Span(0.0, float(last)).zoomed(factor, part * last, last)
    assert zoomed.start >= 0.0
    assert zoomed.end <= last + 1e-9
    assert zoomed.end - zoomed.start >= SHORTEST_DAYS - 1e-9


def test_the_day_under_the_pointer_stays_while_there_is_room() -> None:
    before = Span(0.0, 100.0)
    after = before.zoomed(2.0, 40.0, 100.0)
    assert after.x(40.0, 900.0) == pytest.approx(before.x(40.0, 900.0))
