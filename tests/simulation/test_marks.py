"""Do published points stand only at plans that did the same to the same kind of man?"""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.content.load import load_trials
from tutor.paths import shipped
from tutor.simulation.figure import Figure, Given
from tutor.simulation.marks import marks_for
from tutor.simulation.measure import Measure
from tutor.simulation.scenario import PatientChoice

LH_WEEK_3 = Figure(
    id="lh",
    quantity="LH after three weeks",
    population="healthy men",
    source="Someone 2005",
    value=0.05,
    unit="fraction",
    scenario=Given(21, regimen=(enanthate(stop=21),)),
    measure=Measure("level", "lh_iu_l", to=21, against="fraction"),
)


@pytest.fixture(scope="module")
def trials() -> Mapping[str, Figure]:
    return {figure.id: figure for figure in load_trials(shipped("lessons") / "trials.yaml")}


def test_a_plan_that_goes_on_has_the_points_of_its_beginning() -> None:
    (mark,) = marks_for(run_of(enanthate(), days=182), [LH_WEEK_3])
    assert (mark.day, mark.value, mark.against) == (21, 0.05, "fraction")
    assert mark.source == "Someone 2005"
    assert "LH after three weeks: 5 % of own normal" in mark.sentence


@pytest.mark.parametrize(
    "plan",
    [
        run_of(enanthate(mg=100), days=182),
        run_of(enanthate(stop=14), days=182),
        run_of(enanthate(), dosing("hcg", 500, 2), days=182),
        run_of(dosing("testosterone-cypionate", 200, 7), days=182),
        run_of(dosing("testosterone-enanthate", 200, 14), days=182),
        run_of(dosing("testosterone-enanthate", 200, 7, start=1), days=182),
        run_of(enanthate(), days=20),
        run_of(enanthate(), days=182, preset="obese"),
        run_of(enanthate(), days=182, cut=("lh",)),
        run_of(days=182),
    ],
    ids=["dose", "stopped", "more", "agent", "interval", "later", "too short", "man", "cut", "nothing"],
)
def test_another_plan_has_none(plan: object) -> None:
    assert marks_for(plan, [LH_WEEK_3]) == ()  # type: ignore[arg-type]


def test_what_is_given_later_changes_nothing_before() -> None:
    assert marks_for(run_of(enanthate(), dosing("hcg", 500, 2, start=21), days=182), [LH_WEEK_3])


def test_the_same_doses_are_the_same_plan_however_they_are_written() -> None:
    once = replace(LH_WEEK_3, scenario=Given(8, regimen=(dosing("hcg", 6000, 30, stop=8),)))
    once = replace(once, measure=Measure("level", "testosterone_ng_dl", to=6))
    assert marks_for(run_of(dosing("hcg", 6000, 7, stop=7), days=30), [once])


def test_single_numbers_of_the_man_need_not_agree() -> None:
    plan = replace(run_of(enanthate(), days=182), patient=PatientChoice("reference", {"age": 50.0}))
    assert marks_for(plan, [LH_WEEK_3])


def test_every_figure_stands_at_its_own_plan(trials: Mapping[str, Figure]) -> None:
    """Save those that told no value at a time, or no column of the tables."""
    without = {name for name, figure in trials.items() if not marks_for(figure.whole_scenario, [figure])}
    assert without == {"a07-lh", "a07-testosterone", "a09-day", "a10-day", "s13", "r07-men"}


def test_weeks_until_a_limit_stand_at_the_limit(trials: Mapping[str, Figure]) -> None:
    (fall,) = marks_for(trials["s08-10"].whole_scenario, [trials["s08-10"]])
    assert (fall.day, fall.value) == (pytest.approx(7 * 6.8), 10.0)
    (back,) = marks_for(trials["r01-20"].whole_scenario, [trials["r01-20"]])
    assert (back.day, back.value) == (pytest.approx(364 + 7 * 13.6), 20.0)


def test_a_mean_over_weeks_says_which(trials: Mapping[str, Figure]) -> None:
    (mark,) = marks_for(trials["s05-lh"].whole_scenario, [trials["s05-lh"]])
    assert (mark.from_day, mark.day, mark.to_day) == (154, 168, 182)


def test_a_spread_that_is_not_known_is_not_made_up(trials: Mapping[str, Figure]) -> None:
    (known,) = marks_for(trials["s11"].whole_scenario, [trials["s11"]])
    assert known.values(20.0) == pytest.approx((16.5, 16.2, 16.8))
    assert marks_for(run_of(enanthate(), days=182), [LH_WEEK_3])[0].values(5.0) == (0.25, None, None)


def test_a_change_is_told_from_his_own_normal(trials: Mapping[str, Figure]) -> None:
    (mark,) = marks_for(trials["a05"].whole_scenario, [trials["a05"]])
    assert mark.values(200.0) == (460.0, 382.0, 538.0)
