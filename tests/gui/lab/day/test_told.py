"""A day's rhythm is what the model does, and silence is told with its reason."""

from functools import cache

import pytest

from tutor.gui.lab.day.told import DayTold, tell_day
from tutor.simulation.scenario import Dosing, PatientChoice, Scenario
from tutor.simulation.simulate import simulate

TRT = Dosing("testosterone-enanthate", 200, 7, 0, 70)
PUMP = Dosing("gonadorelin", 5, 0.0833, 0, 70, "pump")


@cache
def told(*regimen: Dosing, cut: tuple[str, ...] = (), preset: str = "reference") -> DayTold:
    return tell_day(simulate(Scenario("a", "A", 60, PatientChoice(preset), regimen, cut)), 40.5)


def test_an_untreated_man_beats() -> None:
    day = told()
    assert (day.day, day.rhythm) == (40, "beats")
    assert day.sentence.startswith(f"{len(day.view.own_pulses)} pulses of GnRH in 24 hours")


def test_beats_leave_where_the_pulse_generator_and_the_pituitary_are() -> None:
    day = told(PUMP)
    assert day.beats["gonadorelin"] == day.view.given_pulses
    assert set(day.beats["lh"]) == {*day.view.own_pulses, *day.view.given_pulses}
    assert day.beats["lh"] == tuple(sorted(day.beats["lh"]))


def test_a_pump_on_trt_is_told_as_given_pulses_only() -> None:
    assert "none of his own, 12 given by a drug" in told(TRT, PUMP).sentence  # every 0.0833 days: 12 a day


@pytest.mark.parametrize(
    ("regimen", "cut", "rhythm", "reason"),
    [
        ((TRT,), (), "silence", "too little for a pulse"),
        ((Dosing("gnrh-agonist-depot", 1, 28, 0, 70),), (), "drone", "without a pause"),
        ((Dosing("gnrh-antagonist", 1, 28, 0, 70),), (), "silence", "antagonist"),
        ((), ("gnrh",), "silence", "is cut"),
    ],
)
def test_silence_has_a_reason(regimen: tuple[Dosing, ...], cut: tuple[str, ...], rhythm: str, reason: str) -> None:
    day = told(*regimen, cut=cut)
    assert day.rhythm == rhythm
    assert day.sentence.startswith("No pulses: ")
    assert reason in day.sentence
    assert day.beats == {}


def test_a_man_without_gnrh_is_silent_although_nothing_is_given() -> None:
    assert told(preset="organic-gnrh-deficiency").rhythm == "silence"


def test_a_cut_way_of_lh_is_told() -> None:
    assert told(cut=("lh",)).sentence.endswith("but its way to the testis is cut.")
