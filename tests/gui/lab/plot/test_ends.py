"""Do names keep apart, in their order, near where they wish?"""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from tutor.gui.lab.plot.ends import apart


@given(st.lists(st.floats(0, 300), max_size=12), st.floats(1, 20))
def test_names_keep_apart_inside_their_room(wished: list[float], least: float) -> None:
    places = apart(wished, least, 0, 300)
    assert all(-1e-6 <= place <= 300 + 1e-6 for place in places)
    ordered = sorted(places)
    assert all(second - first >= least - 1e-6 for first, second in itertools.pairwise(ordered))
    by_wish = [places[n] for n in sorted(range(len(wished)), key=lambda n: (wished[n], n))]
    assert by_wish == ordered


def test_who_is_alone_stands_where_he_wishes() -> None:
    assert apart([40.0, 200.0], 17, 0, 300) == [40.0, 200.0]


def test_too_many_stand_evenly() -> None:
    assert apart([5.0, 5.0, 5.0], 17, 0, 20) == [0.0, 10.0, 20.0]
