"""Do days and hours go on with the clock, and stop where they should?"""

import pytest

from tutor.gui.clock import Clock
from tutor.gui.lab.time import HOURS, HOURS_A_SECOND, Time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def time(clock: Clock) -> Time:
    made = Time(clock)
    made.show_last(100.0)
    return made


def test_days_go_on_at_their_speed_until_the_end(time: Time, clock: Clock) -> None:
    time.choose_speed(30.0)
    time.play(True)
    clock.advance(1.0)
    assert time.day == pytest.approx(30.0)
    clock.advance(5.0)
    assert (time.day, time.playing) == (100.0, False)
    time.play(True)
    assert time.day == 0.0


def test_a_hand_on_the_day_stops_what_plays(time: Time, clock: Clock) -> None:
    time.play(True)
    time.go_to(40.0)
    clock.advance(1.0)
    assert (time.day, time.playing) == (40.0, False)


def test_the_hours_of_one_day_come_round(time: Time, clock: Clock) -> None:
    time.go_to(40.0)
    time.see_hours(True)
    time.play(True)
    clock.advance(HOURS / HOURS_A_SECOND + 1.0)
    assert time.hour == pytest.approx(HOURS_A_SECOND)
    assert time.day == 40.0


def test_with_reduced_motion_the_hours_stand_still_and_the_days_may_play(time: Time) -> None:
    time.keep_still(True)
    time.see_hours(True)
    time.play(True)
    assert not time.playing
    time.see_hours(False)
    time.play(True)
    assert time.playing


def test_a_shorter_run_takes_the_day_with_it(time: Time) -> None:
    time.go_to(90.0)
    time.show_last(50.0)
    assert time.day == 50.0


def test_what_is_sealed_stands_at_the_beginning(time: Time) -> None:
    said: list[bool] = []
    time.playing_changed.connect(said.append)
    time.seal(True)
    time.play(True)
    time.go_to(40.0)
    assert (time.day, time.playing, said) == (0.0, False, [False])
    time.seal(False)
    time.go_to(40.0)
    assert time.day == 40.0
