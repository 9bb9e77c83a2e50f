from itertools import pairwise
from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from tutor.gui.axis.line import STEP_PX, rounded

points = st.tuples(st.integers(0, 800), st.integers(0, 800)).map(lambda p: (float(p[0]), float(p[1])))


@given(st.lists(points, min_size=2, max_size=7, unique=True), st.floats(1, 60))
def test_points_lie_evenly_from_end_to_end(way: list[tuple[float, float]], radius: float) -> None:
    line = rounded(way, radius)
    assert line[0] == way[0]
    assert hypot(line[-1][0] - way[-1][0], line[-1][1] - way[-1][1]) < 1e-6
    for a, b in pairwise(line):
        assert hypot(b[0] - a[0], b[1] - a[1]) <= 2 * STEP_PX


def test_a_corner_is_cut() -> None:
    line = rounded([(0, 0), (100, 0), (100, 100)], 20)
    assert min(hypot(x - 100, y) for x, y in line) > 5
