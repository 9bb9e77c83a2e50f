"""Does the solver agree with an adaptive one, with exact kinetics, and with itself?"""

import math
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from tests.simulation import oracle
from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation import equations, states
from tutor.simulation.parameters import reference_man
from tutor.simulation.patient import presets
from tutor.simulation.plain import PLAIN, setting_out
from tutor.simulation.scenario import Scenario
from tutor.simulation.schedule import schedule
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory

PUMP = dosing("gonadorelin", 5, 0.0833, mode="pump")
SCENARIOS = {
    "trt": run_of(enanthate()),
    "trt-hcg": run_of(enanthate(), dosing("hcg", 500, 2)),
    "stop": run_of(enanthate(stop=28), days=120),
    "clomiphene": run_of(dosing("clomiphene", 25, 1), days=42, preset="functional-hypogonadism"),
    "pump": run_of(enanthate(), PUMP, days=10),
    "bolus": run_of(enanthate(), dosing("gonadorelin", 100, 3.5, mode="bolus"), days=21),
    "depot": run_of(dosing("gnrh-agonist-depot", 1, 28, 3.3, 20.1), days=28),
    "gel-anastrozole": run_of(dosing("testosterone-gel", 50, 1), dosing("anastrozole", 1, 1), days=21),
    "cut": run_of(days=42, cut=("testosterone-brake",)),
}
PROMISED, PROMISED_OF_DRAFT = 1e-4, 1e-2  # error of a run, of each quantity's largest value


@cache
def exact(name: str) -> Any:
    """LSODA's samples, four a day."""
    run = simulate(SCENARIOS[name], 4, draft=True)
    given = schedule(run.scenario.regimen, run.scenario.days, run.parameters)
    return oracle.solve(run.baseline, run.parameters, given, run.days)


def errors(name: str, run: Trajectory) -> Any:
    """Largest difference of each state from LSODA, as a part of its largest value."""
    scale = np.abs(exact(name)).max(axis=0) + 1e-12
    scale[states.LOST_RESERVE] = run.parameters.reserve_loss_max
    scale[states.SET_POINT_LOSS] = run.parameters.set_point_loss_max
    return (np.abs(np.array(run.states).reshape(exact(name).shape) - exact(name)) / scale).max(axis=0)


@pytest.mark.parametrize("name", SCENARIOS)
def test_solver_agrees_with_adaptive_solver_restarted_at_each_dose(name: str) -> None:
    found = errors(name, simulate(SCENARIOS[name], 4))
    assert found.max() < PROMISED, states.STATES[found.argmax()]


@pytest.mark.parametrize("name", SCENARIOS)
def test_draft_is_near(name: str) -> None:
    found = errors(name, simulate(SCENARIOS[name], 4, draft=True))
    assert found.max() < PROMISED_OF_DRAFT, states.STATES[found.argmax()]


@pytest.mark.parametrize("name", ["trt-hcg", "stop", "gel-anastrozole"])
def test_error_shrinks_with_the_tolerance(name: str) -> None:
    """A hundredth of the tolerance must make the error at least ten times smaller: it is controlled, not lucky."""
    run = simulate(SCENARIOS[name], 4)
    given = schedule(run.scenario.regimen, run.scenario.days, run.parameters)
    man = setting_out(run.baseline)
    rows = [PLAIN.run(man, run.parameters, given, run.days, tolerance)[0] for tolerance in (1e-2, 1e-4)]
    found = [errors(name, replace(run, states=each)).max() for each in rows]
    assert found[1] < found[0] / 10


def test_hcg_kinetics_are_the_two_exponentials() -> None:
    run, p = simulate(run_of(dosing("hcg", 1000, 3, stop=3), days=6), 8), reference_man()
    into, out = p.hcg_absorption, p.hcg_elimination
    for day in (0.125, 0.5, 1.0, 2.875, 6.0):
        expected = 1000 * into / p.hcg_volume / (into - out) * (math.exp(-out * day) - math.exp(-into * day))
        assert run.state(day)[states.HCG] == pytest.approx(expected, rel=1e-10)


def test_depots_of_several_esters_empty_each_at_its_own_rate() -> None:
    esters = [dosing(f"testosterone-{name}", 100, 1, stop=1) for name in ("enanthate", "cypionate", "undecanoate")]
    end, p = simulate(run_of(*esters, days=30)).state(30), reference_man()
    assert end[states.ENANTHATE_DEPOT] == pytest.approx(72 * math.exp(-30 * p.enanthate_release), rel=1e-10)
    assert end[states.CYPIONATE_DEPOT] == pytest.approx(70 * math.exp(-30 * p.cypionate_release), rel=1e-10)
    assert end[states.UNDECANOATE_DEPOT] == pytest.approx(63 * math.exp(-30 * p.undecanoate_release), rel=1e-10)


def test_continuous_agonist_is_held_at_its_level_and_fades_after() -> None:
    """Gonadorelin without pauses is there at once; 36 micrograms a day are 0.6 of its reference."""
    given = dosing("gonadorelin", 36, 1, 2.3, 20.1, mode="continuous")
    run, p = simulate(run_of(given, days=25), 8), reference_man()
    assert run.state(2.25)[states.AGONIST] == 0
    assert [run.state(day)[states.AGONIST] for day in (2.5, 10, 20)] == pytest.approx([0.6] * 3, rel=1e-12)
    assert run.state(25)[states.AGONIST] == pytest.approx(0.6 * math.exp(-4.9 * p.agonist_decay), rel=1e-9)


def test_depot_agonist_builds_up_and_antagonist_is_there_at_once() -> None:
    held = [dosing(f"gnrh-{kind}", 1, 28, 0, 20) for kind in ("agonist-depot", "antagonist")]
    run, p = simulate(run_of(*held, days=24), 8), reference_man()
    for day in (0.5, 3.0, 20.0):
        assert run.state(day)[states.AGONIST] == pytest.approx(1 - math.exp(-day * p.agonist_decay), rel=1e-9)
        assert run.state(day)[states.ANTAGONIST] == pytest.approx(1.0)
    assert run.state(24)[states.ANTAGONIST] == pytest.approx(math.exp(-4 * p.antagonist_decay), rel=1e-9)


def test_given_fsh_kinetics_are_the_two_exponentials() -> None:
    run, p = simulate(run_of(dosing("fsh", 150, 9, stop=3), days=6), 8), reference_man()
    into, out = p.fsh_absorption, p.fsh_elimination
    for day in (0.125, 1.0, 6.0):
        expected = 150 * into / p.fsh_volume / (into - out) * (math.exp(-out * day) - math.exp(-into * day))
        assert run.state(day)[states.GIVEN_FSH] == pytest.approx(expected, rel=1e-10)


def test_pump_every_two_hours_makes_one_natural_pulse_train() -> None:
    run = simulate(run_of(PUMP, days=5), 96)
    last_day = [run.row(sample)[states.GONADORELIN] for sample in range(4 * 96, 5 * 96)]
    assert sum(last_day) / len(last_day) == pytest.approx(1.0, abs=0.05)


@pytest.mark.parametrize("preset", presets())
def test_untreated_man_stays_where_he_is(preset: str) -> None:
    for draft, close, tiny in ((False, 1e-6, 1e-9), (True, 1e-3, 1e-5)):
        run = simulate(run_of(days=30, preset=preset), draft=draft)
        for name, before, after in zip(states.STATES, run.baseline, run.state(30), strict=True):
            assert after == pytest.approx(before, rel=close, abs=tiny), name


@pytest.mark.parametrize("scenario", [SCENARIOS["trt-hcg"], SCENARIOS["pump"]])
def test_more_samples_change_nothing(scenario: Scenario) -> None:
    few, many = simulate(scenario, 1), simulate(scenario, 7)
    for day in range(int(scenario.days) + 1):
        assert few.row(day) == many.row(7 * day)


def test_sample_is_the_state_just_before_the_dose() -> None:
    run = simulate(run_of(enanthate(), days=7), 4)
    assert run.row(0) == run.baseline
    p = run.parameters
    assert run.state(7)[states.ENANTHATE_DEPOT] == pytest.approx(144 * math.exp(-7 * p.enanthate_release))


def test_power_is_finite_where_a_signal_is_absent() -> None:
    assert equations.power(0.0, 8.0) == pytest.approx(0.0, abs=1e-9)
    assert math.isfinite(equations.power(0.0, -1.0))
    assert equations.power(1.7, 2.3) == pytest.approx(1.7**2.3)
