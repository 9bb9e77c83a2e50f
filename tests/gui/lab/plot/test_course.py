"""Does thinning keep what stands out, and do points land where the scale says?"""

import itertools
from array import array
from math import sin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from tests.simulation.regimens import enanthate, run_of
from tutor.gui.lab.plot.axes import Scale
from tutor.gui.lab.plot.course import FREE, Course, course, offsets, polygon, thinned
from tutor.gui.lab.span import Span
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory

BOX = QRectF(100, 10, 500, 80)


@pytest.fixture(scope="module")
def run() -> Trajectory:
    return simulate(run_of(enanthate(), days=120), samples_per_day=4)


@given(st.lists(st.floats(0, 100), min_size=2, max_size=200), st.integers(2, 20))
def test_thinning_keeps_extremes_and_end(values: list[float], every: int) -> None:
    days, found = thinned(array("d", range(len(values))), array("d", values), every)
    whole = len(values) // every * every
    assert max(found) == max([*values[:whole], values[-1]])
    assert min(found) == min([*values[:whole], values[-1]])
    assert (days[-1], found[-1]) == (len(values) - 1, values[-1])
    assert list(days) == sorted(days)


def test_a_short_run_is_drawn_as_it_is(run: Trajectory) -> None:
    assert course(run, "lh_iu_l", 1000).values == run.series("lh_iu_l")


def test_thinned_free_testosterone_is_the_free_part_of_the_thinned_total(run: Trajectory) -> None:
    series = run.series(FREE)
    few = course(run, FREE, 60)
    assert len(few.values) < len(series) / 2
    assert few.high == pytest.approx(max(series), rel=0.02)  # SHBG moves less than that between two points
    assert few.low == pytest.approx(min(series), rel=0.02)


@pytest.mark.parametrize("scale", [Scale(0, 10), Scale(0.1, 100, log=True)], ids=["linear", "log"])
def test_points_lie_where_the_scale_says(scale: Scale) -> None:
    days = array("d", range(11))
    values = array("d", (5 + 4 * sin(day) for day in days))
    points = polygon(Course(days, values, 1, 9), 2.0, Span(0, 10), scale, BOX)
    for n, day in enumerate(days):
        assert points.at(n).x() == pytest.approx(BOX.left() + day * 50)
        assert points.at(n).y() == pytest.approx(scale.y(2.0 * values[n], BOX))


def test_only_what_is_in_sight_is_mapped() -> None:
    days = array("d", range(1000))
    points = polygon(Course(days, days, 0, 999), 1.0, Span(500, 510), Scale(0, 1000), BOX)
    assert points.size() <= 14
    assert points.at(0).x() <= BOX.left()
    assert points.at(points.size() - 1).x() >= BOX.right()


def test_a_man_without_a_normal_has_a_line_at_nothing() -> None:
    days = array("d", range(3))
    for scale in (Scale(0, 10), Scale(0.1, 10, log=True)):
        points = polygon(Course(days, days, 0, 2), 0.0, Span(0, 2), scale, BOX)
        assert all(points.at(n).y() == pytest.approx(BOX.bottom()) for n in range(3))


@given(st.floats(1, 8))
def test_hairlines_fill_a_broad_line(width: float) -> None:
    places = sorted({x for x, _ in offsets(width)})
    assert places[-1] - places[0] + 1 == pytest.approx(width, abs=1e-9)
    assert all(second - first <= 0.91 for first, second in itertools.pairwise(places))
