"""Does a day beat as it should: matched to the slow state, silent where the axis is, the same for the same seed?"""

from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation import states
from tutor.simulation.errors import SimulationError
from tutor.simulation.patient import patient
from tutor.simulation.pulses import DayView, around, day_view
from tutor.simulation.scenario import Scenario
from tutor.simulation.simulate import simulate, steady_state


def view(scenario: Scenario, day: float, seed: int = 0) -> DayView:
    return day_view(simulate(scenario, samples_per_day=8), day, seed)


UNTREATED = simulate(run_of(days=3))


def test_same_seed_same_bits_and_another_seed_another_day() -> None:
    assert day_view(UNTREATED, 1, seed=4) == day_view(UNTREATED, 1, seed=4)
    assert day_view(UNTREATED, 1, seed=4) != day_view(UNTREATED, 1, seed=5)
    assert day_view(UNTREATED, 1, seed=4) != day_view(UNTREATED, 2, seed=4)


@settings(max_examples=30)
@given(st.integers(0, 10**6), st.sampled_from(["reference", "functional-hypogonadism", "primary-hypogonadism"]))
def test_means_of_the_day_are_those_of_the_slow_model(seed: int, preset: str) -> None:
    p = patient(preset, {})
    x = steady_state(p)
    day = around(x, p, (), seed)
    assert fmean(day.lh) == pytest.approx(x[states.LH], rel=0.01)
    assert fmean(day.gnrh) == pytest.approx(x[states.DRIVE], rel=0.01)
    assert fmean(day.testosterone) == pytest.approx(x[states.TESTOSTERONE], rel=0.01)
    assert min(day.lh) > 0


def test_normal_man_has_ten_to_fourteen_pulses_a_day() -> None:
    counts = [len(day_view(UNTREATED, 1, seed).own_pulses) for seed in range(100)]
    assert 10 <= fmean(counts) <= 14  # B02 Finkelstein 1989 found 11.0
    assert len(set(counts)) > 1


def test_lh_rises_and_falls_between_pulses_no_faster_than_its_half_life() -> None:
    day = day_view(UNTREATED, 1)
    assert max(day.lh) > 1.5 * min(day.lh)
    assert all(after > before * 0.99 for before, after in zip(day.lh, day.lh[1:], strict=False))


@pytest.mark.parametrize(
    ("scenario", "day"),
    [
        (run_of(enanthate(), days=84), 80.0),
        (run_of(dosing("gnrh-agonist-depot", 1, 28), days=40), 35.0),
        (run_of(dosing("gonadorelin", 60, 1, mode="continuous"), days=40), 35.0),
        (run_of(dosing("gnrh-antagonist", 1, 1), days=10), 8.0),
        (run_of(days=40, cut=("gnrh",)), 35.0),
    ],
    ids=["testosterone", "agonist", "continuous gonadorelin", "antagonist", "cut"],
)
def test_switched_off_axis_does_not_beat(scenario: Scenario, day: float) -> None:
    found = view(scenario, day)
    assert found.own_pulses == found.given_pulses == ()
    assert max(found.lh) == pytest.approx(min(found.lh))


def test_gonadorelin_twice_a_week_is_two_blips() -> None:
    run = simulate(run_of(enanthate(), dosing("gonadorelin", 100, 3.5, mode="bolus"), days=84), 8)
    week = [day_view(run, day) for day in range(70, 77)]
    assert [len(day.given_pulses) for day in week] == [1, 0, 0, 1, 0, 0, 0]
    blip, quiet = week[0], week[1]
    assert max(blip.lh) > 3 * min(blip.lh)
    assert max(quiet.lh) == pytest.approx(min(quiet.lh))
    assert week[3].given_pulses == (12.0,)


def test_pump_is_a_train_of_equal_pulses() -> None:
    pump = dosing("gonadorelin", 5, 1 / 12, mode="pump")
    day = view(run_of(pump, days=60, preset="organic-gnrh-deficiency"), 50)
    assert len(day.given_pulses) == 12
    gaps = [after - before for before, after in zip(day.given_pulses, day.given_pulses[1:], strict=False)]
    assert gaps == pytest.approx([2.0] * 11)
    assert max(day.lh) > 1.5 * min(day.lh)


def test_testosterone_from_outside_has_no_daily_rhythm() -> None:
    own, outside = view(run_of(days=3), 1), view(run_of(enanthate(), days=84), 80)
    swing = [max(day.testosterone) / min(day.testosterone) for day in (own, outside)]
    assert swing[0] > 1.2
    assert swing[1] < 1.05


def test_testosterone_peaks_in_the_morning() -> None:
    days = [day_view(UNTREATED, 1, seed).testosterone for seed in range(40)]
    morning, evening = (fmean(fmean(day[hour * 60 : hour * 60 + 240]) for day in days) for hour in (7, 19))
    assert morning > 1.1 * evening


def test_day_outside_the_run_is_refused() -> None:
    with pytest.raises(SimulationError, match="outside this scenario"):
        day_view(UNTREATED, 4)
