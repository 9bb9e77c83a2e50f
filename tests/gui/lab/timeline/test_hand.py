"""Does a bar go where the hand goes?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.gui.lab.span import Span
from tutor.gui.lab.timeline.hand import Board, Grasp, Hold, stepped
from tutor.simulation.scenario import Dosing

BAR = Dosing("hcg", 250, 2, 28, 84)
NEAR = Board(Span(0, 182), 698.0, 182)  # 3 px to a day: days
FAR = Board(Span(0, 1000), 698.0, 1000)  # weeks
HOLDS: tuple[Hold, ...] = ("whole", "from", "to")


@given(st.sampled_from(HOLDS), st.floats(-400, 1400), st.booleans())
def test_a_hand_that_comes_back_changes_nothing(hold: Hold, day: float, free: bool) -> None:
    assert Grasp(BAR, hold, day).at(day, FAR, free) == BAR


@given(st.sampled_from(HOLDS), st.floats(-400, 1400), st.sampled_from([NEAR, FAR]))
def test_the_hand_never_makes_an_impossible_bar(hold: Hold, day: float, board: Board) -> None:
    there = Grasp(BAR, hold, 56.0).at(day, board, free=False)
    assert 0 <= there.from_ < there.to
    assert there.from_ < board.last


def test_it_snaps_to_days_near_and_to_weeks_far() -> None:
    assert Grasp(BAR, "whole", 30.0).at(40.4, NEAR, free=False).from_ == 38
    assert Grasp(BAR, "whole", 30.0).at(40.4, FAR, free=False).from_ == 35  # 38.4 lies nearest to 35
    assert Grasp(BAR, "whole", 30.0).at(40.4, FAR, free=True).from_ == pytest.approx(38.4)


def test_an_end_near_the_end_of_the_run_ends_with_it() -> None:
    board = Board(Span(0, 365), 698.0, 365)
    assert Grasp(BAR, "to", 84.0).at(363.0, board, free=False).to == 365  # 52 weeks and a day


def test_a_bar_beyond_the_run_is_taken_at_the_end_of_the_run() -> None:
    endless = Dosing("hcg", 250, 2, 0, 3650)
    assert Grasp(endless, "to", 182.0).at(140.0, NEAR, free=False).to == 140


@pytest.mark.parametrize(
    ("hold", "forward", "from_", "to"),
    [
        ("whole", True, 35, 91),
        ("whole", False, 21, 77),
        ("to", True, 28, 91),
        ("to", False, 28, 77),
        ("from", True, 35, 84),
        ("from", False, 21, 84),
    ],
)
def test_a_key_goes_one_week_when_far(hold: Hold, forward: bool, from_: float, to: float) -> None:
    there = stepped(BAR, hold, forward, FAR, fine=False)
    assert (there.from_, there.to) == (from_, to)


def test_from_between_two_weeks_a_key_goes_to_the_next_one() -> None:
    between = Dosing("hcg", 250, 2, 30, 86)
    assert stepped(between, "whole", True, FAR, fine=False).from_ == 35
    assert stepped(between, "whole", False, FAR, fine=False).from_ == 28


@given(st.sampled_from(HOLDS), st.integers(1, 40))
def test_as_many_steps_back_as_forward(hold: Hold, count: int) -> None:
    there = BAR
    for _ in range(count):
        there = stepped(there, hold, True, FAR, fine=False)
    for _ in range(count):
        there = stepped(there, hold, False, FAR, fine=False)
    assert there == BAR or hold == "from"  # a beginning halts before the end of its bar


def test_at_day_0_it_stays() -> None:
    first = Dosing("hcg", 250, 2, 0, 56)
    assert stepped(first, "whole", False, FAR, fine=False) == first
