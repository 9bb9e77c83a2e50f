"""What is heard is what the day view shows: as many beats as pulses, a drone without gaps, silence as zeros."""

import io
import wave
from array import array
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.gui.lab.day.days import day
from tutor.gui.lab.day.tones import BEAT_S, FULL, RATE_HZ, samples, wav

PACE = 1.5  # hours a second
APART_H = 2 * BEAT_S * PACE  # beats further apart than this are separated by zeros
HOURS = st.lists(st.integers(0, 33), unique=True, max_size=14)


def sounds(made: "array[int]") -> int:
    """How many separate sounds: each begins after at least 50 ms of zeros, or at the start."""
    still, count = RATE_HZ, 0
    for value in made:
        if value and still > RATE_HZ // 20:
            count += 1
        still = 0 if value else still + 1
    return count


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
    first = next(n for n, value in enumerate(made) if value)
    assert abs(first / RATE_HZ - (9.0 - 6.0) / PACE) < 0.01


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
