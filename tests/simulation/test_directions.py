"""Whatever is given to whomever: nothing negative, nothing lost, and each agent pushes the way it must."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation import states
from tutor.simulation.agents import AGENTS
from tutor.simulation.equations import targets
from tutor.simulation.parameters import reference_man
from tutor.simulation.patient import patient_parameters, presets
from tutor.simulation.scenario import Dosing
from tutor.simulation.simulate import simulate

few = settings(max_examples=25)


@st.composite
def dosings(draw: st.DrawFn) -> Dosing:
    agent = draw(st.sampled_from(sorted(AGENTS)))
    modes = AGENTS[agent].modes
    start = draw(st.floats(0, 20))
    return Dosing(
        agent,
        draw(st.floats(0, AGENTS[agent].highest)),
        draw(st.floats(0.5, 20)),
        start,
        start + draw(st.floats(0, 30)),
        draw(st.sampled_from(modes)) if modes else None,
    )


@few
@given(st.lists(dosings(), max_size=4), st.sampled_from(sorted(presets())))
def test_nothing_negative_and_nothing_lost(regimen: list[Dosing], preset: str) -> None:
    run = simulate(run_of(*regimen, days=40, preset=preset))
    assert all(math.isfinite(value) and value > -1e-9 for value in run.states)


@few
@given(st.data())
def test_a_man_at_the_edge_of_one_range_still_finds_rest(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(patient_parameters())))
    parameter = patient_parameters()[name]
    value = data.draw(st.floats(parameter.low, parameter.high))
    run = simulate(run_of(days=5, **{name: value}))
    assert run.value("lh_iu_l", 5) > 0


@few
@given(st.floats(0, 400), st.floats(1, 200))
def test_more_enanthate_never_means_more_lh(mg: float, more: float) -> None:
    less, much = (simulate(run_of(enanthate(dose), days=28)) for dose in (mg, mg + more))
    assert much.value("lh_iu_l", 28) <= less.value("lh_iu_l", 28) + 1e-9
    assert much.value("testosterone_ng_dl", 22) >= less.value("testosterone_ng_dl", 22) - 1e-6 or mg < 120


@few
@given(st.floats(50, 3000))
def test_hcg_on_trt_means_more_in_the_testis_and_no_more_lh(iu: float) -> None:
    without, with_hcg = (
        simulate(run_of(enanthate(), days=14)),
        simulate(run_of(enanthate(), dosing("hcg", iu, 2), days=14)),
    )
    assert with_hcg.value("lh_iu_l", 14) <= without.value("lh_iu_l", 14)
    assert with_hcg.value("itt_nmol_l", 14) > without.value("itt_nmol_l", 14)


def test_a_dose_of_zero_is_no_dose() -> None:
    nothing, zero = simulate(run_of(days=21)), simulate(run_of(enanthate(0), days=21))
    assert all(abs(a - b) < 1e-9 for a, b in zip(nothing.states, zero.states, strict=True))


def test_gonadorelin_pump_wakes_organic_deficiency_and_clomiphene_does_not() -> None:
    """What tells a silent hypothalamus from a braked one."""
    pump = simulate(run_of(dosing("gonadorelin", 5, 0.0833, mode="pump"), days=90, preset="organic-gnrh-deficiency"))
    serm = simulate(run_of(dosing("clomiphene", 25, 1), days=90, preset="organic-gnrh-deficiency"))
    assert pump.value("testosterone_ng_dl", 90) > 300
    assert serm.value("testosterone_ng_dl", 90) < 60


@few
@given(st.floats(0.05, 0.9), st.floats(0.05, 0.1))
def test_a_silent_brain_wakes_the_sooner_the_less_testosterone_holds_it(testosterone: float, more: float) -> None:
    """What lets the dip after enanthate wake it (R01) and the tail of undecanoate keep it silent (R05)."""
    less, much = (waking_per_day(fraction) for fraction in (testosterone, testosterone + more))
    assert less > much > 0


def waking_per_day(testosterone: float) -> float:
    """Competence that a silent reference man regains, with this fraction of his normal testosterone."""
    p = reference_man()
    x, to, rate = list(simulate(run_of(days=1)).state(0)), [0.0] * states.COUNT, [0.0] * states.COUNT
    x[states.COMPETENCE], x[states.TESTOSTERONE] = 0.1, testosterone * p.testosterone_normal
    targets(x, p, to, rate)
    return rate[states.COMPETENCE] * (to[states.COMPETENCE] - x[states.COMPETENCE])
