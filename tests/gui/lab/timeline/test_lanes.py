"""Does every bar have a place of its own?"""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tutor.gui.lab.timeline.lanes import BAR_PX, LANE_PX, in_time, lanes_of
from tutor.simulation.agents import AGENTS
from tutor.simulation.scenario import Dosing

REGIMENS = st.lists(
    st.builds(
        lambda agent, start, length: Dosing(agent, 1, 1, start, start + length),
        st.sampled_from(sorted(AGENTS)[:4]),
        st.integers(0, 50),
        st.integers(1, 40),
    ),
    max_size=12,
)


@given(REGIMENS)
def test_each_bar_lies_once_in_the_lane_of_its_agent(regimen: list[Dosing]) -> None:
    places = [(bar, lane.agent) for lane in lanes_of(regimen) for row in lane.rows for bar in row]
    assert sorted(places) == [(bar, dosing.agent) for bar, dosing in enumerate(regimen)]


@given(REGIMENS)
def test_no_two_bars_of_a_row_overlap(regimen: list[Dosing]) -> None:
    for lane in lanes_of(regimen):
        for row in lane.rows:
            assert all(regimen[a].to <= regimen[b].from_ for a, b in pairwise(row))


@given(REGIMENS)
def test_no_two_rows_or_lanes_share_a_pixel(regimen: list[Dosing]) -> None:
    tops = [lane.bar_top(row) for lane in lanes_of(regimen) for row in range(len(lane.rows))]
    assert all(a + BAR_PX <= b for a, b in pairwise(tops))


@given(REGIMENS)
def test_a_row_is_added_only_where_bars_overlap(regimen: list[Dosing]) -> None:
    for lane in lanes_of(regimen):
        mine = [one for one in regimen if one.agent == lane.agent]
        most = max(sum(one.from_ <= other.from_ < one.to for one in mine) for other in mine)
        assert len(lane.rows) == most


def test_four_lanes_fit_into_the_usual_room() -> None:
    """230 px, of which the ruler takes 36 and the hint 26."""
    assert 4 * LANE_PX <= 230 - 36 - 26


@given(REGIMENS)
def test_the_focus_goes_through_time(regimen: list[Dosing]) -> None:
    order = in_time(regimen)
    assert sorted(order) == list(range(len(regimen)))
    assert all(regimen[a].from_ <= regimen[b].from_ for a, b in pairwise(order))
