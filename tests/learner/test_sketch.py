"""Is a drawn line kept as it was drawn?"""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.learner.sketch import (
    RIM_DAYS,
    TOP,
    TOP_OF_GIVEN,
    Points,
    SketchError,
    from_data,
    level_on,
    redrawn,
    to_data,
    top_of,
)

DAYS = st.integers(0, 500).map(lambda tenth: tenth / 10)
SHARES = st.integers(0, 150).map(lambda percent: percent / 100)
LINES = st.dictionaries(DAYS, SHARES, min_size=1).map(lambda found: tuple(sorted(found.items())))


@given(LINES, LINES, DAYS)
def test_a_stroke_replaces_its_days_and_leaves_the_rest(line: Points, stroke: Points, day: float) -> None:
    found = redrawn(line, stroke)
    first, last = stroke[0][0], stroke[-1][0]
    assert tuple(point for point in found if first <= point[0] <= last) == stroke
    assert [at for at, _ in found] == sorted({at for at, _ in found})
    if line[0][0] <= day <= line[-1][0] and not first - RIM_DAYS < day < last + RIM_DAYS:
        assert level_on(found, day) == pytest.approx(level_on(line, day), abs=0.01)  # levels are kept to 0.001


def test_after_the_end_of_a_line_a_stroke_leads_on() -> None:
    line = ((0.0, 1.0), (10.0, 0.8))
    assert redrawn(line, ((20.0, 0.5), (30.0, 0.4))) == (*line, (20.0, 0.5), (30.0, 0.4))


def test_a_point_set_by_key_takes_the_scribble_around_it_along() -> None:
    line = ((0.0, 1.0), (6.0, 0.9), (7.0, 0.8), (8.0, 0.7), (14.0, 0.5))
    assert redrawn(line, ((7.0, 0.2),), reach_days=3.5) == ((0.0, 1.0), (7.0, 0.2), (14.0, 0.5))


def test_a_stroke_may_be_drawn_backwards() -> None:
    assert redrawn((), ((9.0, 0.5), (2.0, 1.0))) == ((2.0, 1.0), (9.0, 0.5))


@given(LINES, DAYS)
def test_a_line_passes_its_points_and_never_leaves_their_range(line: Points, day: float) -> None:
    levels = [share for _, share in line]
    assert min(levels) - 1e-12 <= level_on(line, day) <= max(levels) + 1e-12
    assert all(level_on(line, at) == share for at, share in line)


def test_a_line_is_straight_between_points_and_level_outside() -> None:
    line = ((10.0, 1.0), (20.0, 0.5))
    assert [level_on(line, day) for day in (0.0, 15.0, 30.0)] == [1.0, 0.75, 0.5]


def test_an_empty_line_has_no_level() -> None:
    with pytest.raises(ValueError, match="empty"):
        level_on((), 0.0)


@given(st.dictionaries(st.sampled_from(["lh", "sperm"]), LINES))
def test_lines_survive_the_log(lines: dict[str, Points]) -> None:
    assert from_data(json.loads(json.dumps(to_data(lines)))) == lines


BROKEN_LINES: list[object] = [1, [], [[0]], [[0, "x"]], [[0, 1], [0, 0.5]], [[-1, 1]], [[0, -0.1]], [[0, 99]]]


@pytest.mark.parametrize(
    "data", [None, "fall", ["lh"], {"lh": [[float("inf"), 1]]}, *({"lh": one} for one in BROKEN_LINES)]
)
def test_what_is_no_drawing_is_refused(data: object) -> None:
    with pytest.raises(SketchError, match="draw it again"):
        from_data(data)


def test_the_paper_is_higher_where_a_needle_lifts_a_level() -> None:
    assert top_of("lh") == top_of("sperm") == TOP
    assert top_of("testosterone") == TOP_OF_GIVEN
