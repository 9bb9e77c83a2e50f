"""Lit, dim, dark, striped: does each signal tell what is so?"""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation.scenario import Scenario
from tutor.simulation.signals import DIM, LIT, READINGS, SIGNAL_IDS, Signal, signals_at, state_of
from tutor.simulation.simulate import simulate


def at(scenario: Scenario, day: float) -> dict[str, Signal]:
    return {signal.id: signal for signal in signals_at(simulate(scenario), day)}


def states(scenario: Scenario, day: float, *names: str) -> list[str]:
    found = at(scenario, day)
    return [found[name].state for name in names]


def test_trt_darkens_the_axis_and_stripes_blood_testosterone() -> None:
    trt = run_of(enanthate())
    assert states(trt, 56, "gnrh", "lh", "fsh", "itt", "sperm") == ["dark"] * 5
    assert states(trt, 56, "testosterone", "outside-testosterone", "testosterone-brake") == ["striped"] * 3
    assert at(trt, 56)["lh"].level < 0.05


def test_hcg_lights_the_testis_and_leaves_the_head_dark() -> None:
    both = run_of(enanthate(), dosing("hcg", 500, 2))
    assert states(both, 56, "lh-receptor", "itt") == ["striped", "lit"]
    assert states(both, 56, "gnrh", "lh", "fsh") == ["dark"] * 3
    assert at(both, 56)["hcg"].state == "striped"


def test_untreated_man_has_every_signal_lit_but_outside_testosterone() -> None:
    found = at(run_of(), 28)
    assert {signal.id for signal in found.values() if signal.state != "lit"} == {"outside-testosterone"}
    assert all(signal.level == pytest.approx(1.0, abs=1e-6) for name, signal in found.items() if signal.state == "lit")


@pytest.mark.parametrize("preset", ["organic-gnrh-deficiency", "primary-hypogonadism"])
def test_level_is_told_against_the_man_himself(preset: str) -> None:
    assert at(run_of(preset=preset), 10)["lh"].level == pytest.approx(1.0, abs=1e-4)


def test_serm_loosens_the_estradiol_brake_though_estradiol_rises() -> None:
    found = at(run_of(dosing("tamoxifen", 20, 1)), 60)
    assert found["estradiol"].level > 1.2
    assert found["estradiol-brake"].state == "dim"
    assert found["lh"].level > 1.5


def test_gonadorelin_stripes_what_the_pituitary_receives() -> None:
    pump = run_of(enanthate(), dosing("gonadorelin", 5, 0.0833, mode="pump"), days=21)
    assert states(pump, 21, "gnrh", "gnrh-receptor", "lh") == ["dark", "striped", "lit"]
    steady = run_of(dosing("gonadorelin", 60, 1, mode="continuous"), days=28)
    assert states(steady, 28, "gnrh-receptor", "lh") == ["striped", "dark"]


@pytest.mark.parametrize(
    ("cut", "up"),
    [("testosterone-brake", "lh"), ("estradiol-brake", "lh"), ("inhibin-b-brake", "fsh"), ("lh", "gnrh")],
)
def test_severed_signal_is_dark_and_the_axis_answers(cut: str, up: str) -> None:
    found = at(run_of(days=28, cut=(cut,)), 28)
    assert (found[cut].level, found[cut].state) == (0.0, "dark")
    assert found[up].level > 1.5


def test_ids_are_those_of_the_product_and_one_per_agent() -> None:
    found = list(at(run_of(enanthate(), dosing("hcg", 500, 2), enanthate(50), days=7), 7))
    assert tuple(found) == (*SIGNAL_IDS, "testosterone-enanthate", "hcg")


def test_thresholds_of_the_one_rule() -> None:
    assert [state_of(level, 0.0) for level in (DIM - 1e-9, DIM, LIT - 1e-9, LIT)] == ["dark", "dim", "dim", "lit"]
    assert [state_of(1.0, part) for part in (0.5, 0.51)] == ["lit", "striped"]
    assert state_of(DIM / 2, 1.0) == "dark"


@given(st.floats(0, 84))
def test_any_moment_can_be_drawn(day: float) -> None:
    for signal in signals_at(_RUN, day):
        assert signal.level >= 0
        assert signal.value >= 0


_RUN = simulate(run_of(enanthate(), dosing("hcg", 250, 2)))


def test_normal_ranges_come_with_the_signals_that_have_one() -> None:
    found = at(run_of(days=1), 0)
    assert (found["testosterone"].low, found["testosterone"].high) == (264, 916)
    assert found["sperm"].high is None
    assert found["itt"].low is None
    assert set(READINGS) == set(found)


def test_cheap_enough_for_each_animation_step() -> None:
    """A millisecond is the budget; ten of them still pass on a machine that is busy."""
    signals_at(_RUN, 1)
    before = time.process_time()
    for step in range(50):
        signals_at(_RUN, step)
    assert (time.process_time() - before) / 50 < 0.01
