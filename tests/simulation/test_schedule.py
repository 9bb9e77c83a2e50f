"""Are doses in order, and does a part of a schedule hold its days and no others?"""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.regimens import dosing, enanthate
from tutor.simulation.parameters import reference_man
from tutor.simulation.schedule import schedule

REGIMEN = (
    enanthate(),
    dosing("hcg", 500, 2.3, 0.4),
    dosing("clomiphene", 25, 1),
    dosing("gnrh-antagonist", 1, 7, 3, 9),
)


def test_doses_are_in_order_and_all_there() -> None:
    given = schedule(REGIMEN, 21, reference_man())
    assert list(given.times) == sorted(given.times)
    assert len(given.times) == 3 + 9 + 2 * 21 + 2


def test_dose_of_zero_is_none() -> None:
    nothing = (enanthate(0), dosing("clomiphene", 0, 1), dosing("gnrh-agonist-depot", 0, 28, 0, 20))
    assert not schedule(nothing, 21, reference_man()).times


@given(st.lists(st.integers(0, 21), min_size=2, max_size=5))
def test_parts_make_the_whole(edges: list[int]) -> None:
    whole = schedule(REGIMEN, 21, reference_man())
    edges = [0, *sorted(edges), 21]
    parts = [whole.within(start, end) for start, end in pairwise(edges)]
    assert [day for part in parts for day in part.times] == list(whole.times)
    assert [level for part in parts for level in part.levels] == list(whole.levels)
    for part, (start, end) in zip(parts, pairwise(edges), strict=True):
        assert all(start <= day < end for day in part.times)
