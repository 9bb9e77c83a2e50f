"""Are two runs told apart by their own numbers?"""

import pytest

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation.compare import COMPARED, MOST_DAYS, PARTS, Difference, back_on, differences, returns, telling_days
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory


@pytest.fixture(scope="module")
def nothing() -> Trajectory:
    return simulate(run_of(days=200))


@pytest.fixture(scope="module")
def trt() -> Trajectory:
    return simulate(run_of(enanthate(), days=200))


@pytest.fixture(scope="module")
def stopped() -> Trajectory:
    return simulate(run_of(enanthate(stop=30), days=200))


def test_each_difference_is_read_from_its_own_run(nothing: Trajectory, trt: Trajectory) -> None:
    found = differences(trt, nothing, (0.0, 84.0))
    assert [(one.column, one.day) for one in found] == [(column, day) for column in COMPARED for day in (0.0, 84.0)]
    for one in found:
        assert one.one == trt.value(one.column, one.day)
        assert one.other == nothing.value(one.column, one.day)
    assert found[0].ratio == pytest.approx(1)  # the same man before his first injection
    assert (found[1].ratio or 1) < 0.15  # LH is dark after twelve weeks


def test_a_ratio_to_nothing_is_none() -> None:
    assert Difference("lh_iu_l", 1.0, 5.0, 0.0).ratio is None
    assert Difference("lh_iu_l", 1.0, 1.0, 4.0).ratio == 0.25


def test_who_never_fell_is_back_on_day_zero_and_who_is_still_given_is_not_back(
    nothing: Trajectory, trt: Trajectory
) -> None:
    assert {(back.one, back.other) for back in returns(nothing, trt)} == {(0.0, None)}


def test_a_day_of_return_is_when_the_level_is_reached_and_kept(stopped: Trajectory) -> None:
    for part in PARTS:
        day = back_on(stopped, "lh_iu_l", part)
        assert day is not None
        own = stopped.value("lh_iu_l", 0.0)
        assert day > 30
        assert stopped.value("lh_iu_l", day) >= part * own > stopped.value("lh_iu_l", day - 1)
        assert (
            min(value for at, value in zip(stopped.days, stopped.series("lh_iu_l"), strict=True) if at >= day)
            >= part * own
        )
    half, most = (back_on(stopped, "lh_iu_l", part) or 0.0 for part in PARTS)
    assert half < most


def test_the_other_way_round_says_the_same(stopped: Trajectory, trt: Trajectory) -> None:
    assert [(b.one, b.other) for b in returns(stopped, trt)] == [(b.other, b.one) for b in returns(trt, stopped)]


def test_telling_days_are_the_edges_of_either_plan_and_the_end(stopped: Trajectory, trt: Trajectory) -> None:
    assert telling_days(stopped, trt) == (30.0, 100.0, 200.0)
    crowded = simulate(run_of(*(dosing("hcg", 500, 3, start, start + 7) for start in range(10, 90, 20)), days=120))
    found = telling_days(crowded, trt)
    assert len(found) == MOST_DAYS
    assert found[-1] == 120.0
    assert list(found) == sorted(set(found))
