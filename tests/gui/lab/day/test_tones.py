"""What is heard is what the day view shows: as many beats as pulses, a drone without gaps, silence as zeros."""

import io
import wave
from array import array
from functools import cache
from itertools import pairwise
from math import pi
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.gui.lab.day.days import day
from tutor.content.load import load_scenario
from tutor.gui.lab.day.told import tell_day
from tutor.gui.lab.day.tones import (
    BEAT_PEAK,
    BEAT_S,
    DRONE_HZ,
    DRONE_PEAK,
    FULL,
    GIVEN_HZ,
    OWN_HZ,
    RATE_HZ,
    samples,
    wav,
)
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory

PACE = 1.5  # hours a second
APART_H = 2 * BEAT_S * PACE  # beats further apart than this are separated by zeros
SCENARIOS = Path(__file__).parents[4] / "lessons" / "scenarios"
EXACT_S = 0.006  # nobody hears less
FLOOR = 1_000.0  # energy of 2 ms; that of a beat passes a million
STILL_WINDOWS = 5
# Gonadorelin is given from day 28 on, twice a week on this one too.
DAYS = {"baseline": 14.0, "gonadorelin-pump": 35.0, "gonadorelin-twice-weekly": 35.0, "gonadorelin-continuous": 35.0}
HOURS = st.lists(st.integers(0, 33), unique=True, max_size=14)


@cache
def run(plan: str) -> Trajectory:
    return simulate(load_scenario(SCENARIOS / f"{plan}.yaml"))


def sounds(made: "array[int]") -> int:
    """How many separate sounds: each begins after at least 50 ms of zeros, or at the start."""
    still, count = RATE_HZ, 0
    for value in made:
        if value and still > RATE_HZ // 20:
            count += 1
        still = 0 if value else still + 1
    return count


def onsets_s(made: "array[int]") -> list[float]:
    """When sounds begin: the energy of 2 ms is over a floor after 10 ms without any."""
    window = RATE_HZ // 500
    energy = [sum(value * value for value in made[n : n + window]) for n in range(0, len(made), window)]
    found, sounding = list[float](), False
    for n, one in enumerate(energy):
        if one > FLOOR and not sounding:
            found.append(n * window / RATE_HZ)
        sounding = one > FLOOR or (sounding and any(energy[n - STILL_WINDOWS : n]))
    return found


def largest_jump(made: "array[int]") -> int:
    """Between neighbours, and from and to the stillness around."""
    return max(abs(b - a) for a, b in pairwise((0, *made, 0)))


@settings(max_examples=12)
@given(HOURS, st.data())
def test_there_are_as_many_beats_as_pulses(places: list[int], data: st.DataObject) -> None:
    hours = sorted(0.2 + APART_H * place for place in places)
    split = data.draw(st.integers(0, len(hours)))
    made = samples(day(tuple(hours[:split]), tuple(hours[split:])), 0.0, PACE)
    assert sounds(made) == len(hours)


def test_beats_that_are_past_are_not_heard() -> None:
    made = samples(day((1.0, 5.0, 9.0)), 6.0, PACE)
    assert sounds(made) == 1
    assert onsets_s(made) == pytest.approx([(9.0 - 6.0) / PACE], abs=EXACT_S)


@pytest.mark.parametrize("plan", ["baseline", "gonadorelin-pump", "gonadorelin-twice-weekly"])
def test_of_a_day_of_the_model_each_pulse_is_heard_where_the_day_view_shows_it(plan: str) -> None:
    told = tell_day(run(plan), DAYS[plan])
    shown = sorted((*told.view.own_pulses, *told.view.given_pulses))
    assert told.rhythm == "beats"
    assert shown
    apart = [hour for before, hour in pairwise((-1.0, *shown)) if hour - before > BEAT_S * PACE + 0.02]
    assert onsets_s(samples(told, 0.0, PACE)) == pytest.approx([hour / PACE for hour in apart], abs=EXACT_S)


def test_under_a_continuous_agonist_the_model_drones_from_midnight_to_midnight() -> None:
    made = samples(tell_day(run("gonadorelin-continuous"), DAYS["gonadorelin-continuous"]), 0.0, PACE)
    window = RATE_HZ // 50
    loud = [max(map(abs, made[n : n + window])) for n in range(0, len(made) - 4 * window, window)]
    assert min(loud) == max(loud) > 0


def test_under_testosterone_the_model_is_silent() -> None:
    assert set(samples(tell_day(run("trt-200"), 56.0), 0.0, PACE)) == {0}


@pytest.mark.parametrize("plan", DAYS)
@pytest.mark.parametrize("from_hour", [0.0, 7.3, 23.9])
def test_nothing_of_the_model_is_clipped(plan: str, from_hour: float) -> None:
    made = samples(tell_day(run(plan), DAYS[plan]), from_hour, PACE)
    assert max(map(abs, made)) < FULL


@settings(max_examples=30, deadline=None)
@given(st.floats(0, 23.9), st.floats(23.5, 24), st.sampled_from(["own", "given", "drone"]))
def test_it_begins_and_ends_without_a_click(from_hour: float, last_hour: float, sound: str) -> None:
    """A neighbour is no farther than the steepest place of the tone itself; a cut in a wave would be."""
    hours = (6.0, last_hour)
    told = {"own": day(hours), "given": day((), hours), "drone": day(rhythm="drone")}[sound]
    slopes = {"own": OWN_HZ * BEAT_PEAK, "given": GIVEN_HZ * BEAT_PEAK, "drone": DRONE_HZ * DRONE_PEAK}
    steepest = 2 * pi * slopes[sound] / RATE_HZ * FULL
    assert largest_jump(samples(told, from_hour, PACE)) <= steepest + 2  # rounded to whole numbers


def test_beats_that_overlap_add_up() -> None:
    first, second = samples(day((4.0,)), 0.0, PACE), samples(day((4.02,)), 0.0, PACE)
    both = samples(day((4.0, 4.02)), 0.0, PACE)
    assert list(both) == [a + b for a, b in zip(first, second, strict=True)]


def test_many_at_once_stay_within_bounds() -> None:
    made = samples(day((4.0,) * 9), 0.0, PACE)
    assert max(map(abs, made)) == FULL


def test_own_and_given_beats_differ_in_pitch() -> None:
    own, given_ = (samples(one, 0.0, PACE) for one in (day((4.0,)), day((), (4.0,))))
    crossings = [sum(a < 0 <= b for a, b in pairwise(made)) for made in (own, given_)]
    assert crossings[0] < crossings[1]


def test_a_drone_has_no_gap_and_is_softer_than_a_beat() -> None:
    made = samples(day(rhythm="drone"), 0.0, PACE)
    window = RATE_HZ // 50
    assert all(max(made[n : n + window]) > 0 for n in range(0, len(made) - window, window))
    assert max(made) < max(samples(day((4.0,)), 0.0, PACE))


def test_silence_is_zeros() -> None:
    assert set(samples(day(rhythm="silence"), 0.0, PACE)) == {0}


def test_a_file_lasts_as_long_as_the_rest_of_the_day() -> None:
    with wave.open(io.BytesIO(wav(day((4.0,)), 6.0, PACE))) as file:
        assert file.getnframes() / file.getframerate() == (24 - 6) / PACE
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
