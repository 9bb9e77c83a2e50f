"""Does each act do what it says, and nothing else?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation import edit
from tutor.simulation.agents import AGENTS
from tutor.simulation.errors import SimulationError
from tutor.simulation.parameters import reference_man
from tutor.simulation.scenario import Dosing, Scenario, find_problems
from tutor.simulation.schedule import schedule
from tutor.simulation.studies import STUDIES

HCG = dosing("hcg", 500, 2, 14, 70)
RUN = run_of(enanthate(stop=84), HCG)
DAYS = st.floats(0, 84)
DOSINGS = st.builds(
    lambda agent, every, start, length: Dosing(agent, 1.0, every, start, start + length, STUDIES[agent].mode),
    st.sampled_from(sorted(AGENTS)),
    st.floats(0.05, 30),
    st.floats(0, 80),
    st.floats(1, 200),
)


def given_by(scenario: Scenario) -> tuple[list[float], list[tuple[int, float]]]:
    """The moments of all doses, and what enters the body at each."""
    doses = schedule(scenario.regimen, scenario.days, reference_man())
    return list(doses.times), list(zip(doses.states, doses.amounts, strict=True))


def test_a_bar_is_added_last_and_removed_again() -> None:
    more = edit.add(RUN, dosing("tamoxifen", 20, 1, 0, 42))
    assert more.regimen[:2] == RUN.regimen
    assert edit.remove(more, 2) == RUN


def test_only_the_named_bar_is_replaced() -> None:
    other = dosing("hcg", 250, 2, 14, 70)
    assert edit.replace_bar(RUN, 1, other).regimen == (RUN.regimen[0], other)


@pytest.mark.parametrize(
    ("bar", "words"),
    [
        (dosing("hcg", 20_000, 2), "outside 0 to 10000"),
        (dosing("hcg", 500, 0), "too short"),
        (dosing("hcg", 500, 2, 9, 8), "before from"),
        (dosing("gonadorelin", 5, 1), "needs a mode"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_reason(bar: Dosing, words: str) -> None:
    with pytest.raises(SimulationError, match=words):
        edit.replace_bar(RUN, 1, bar)
    with pytest.raises(SimulationError, match=words):
        edit.add(RUN, bar)


def test_the_reason_is_that_of_the_bar_in_hand() -> None:
    sick = run_of(dosing("hcg", 99_999, 2), HCG)  # the other bar is wrong too
    with pytest.raises(SimulationError, match="too short"):
        edit.replace_bar(sick, 1, dosing("hcg", 500, 0))


@given(DOSINGS, st.floats(0, 1))
def test_splitting_changes_nothing_that_is_given(bar: Dosing, part: float) -> None:
    scenario = run_of(bar, days=300)
    try:
        both = edit.split(scenario, 0, bar.from_ + part * (bar.to - bar.from_))
    except SimulationError:
        return
    first, second = both.regimen
    assert (first.from_, first.to, second.to) == (bar.from_, second.from_, bar.to)
    if bar.agent not in ("gnrh-agonist-depot", "gnrh-antagonist"):  # held: the level falls and rises in one moment
        (moments, doses), (moments_before, doses_before) = given_by(both), given_by(scenario)
        assert moments == pytest.approx(moments_before, abs=1e-6)
        assert doses == doses_before


def test_a_split_comes_at_the_next_dose() -> None:
    first, second = edit.split(run_of(enanthate(stop=84)), 0, 30.0).regimen
    assert (first.to, second.from_) == (35.0, 35.0)  # weekly doses: days 28, 35


@pytest.mark.parametrize("day", [0.0, 84.0, 100.0])
def test_a_split_outside_is_refused(day: float) -> None:
    with pytest.raises(SimulationError, match="outside this bar"):
        edit.split(run_of(enanthate(stop=84)), 0, day)


def test_a_split_after_the_last_dose_is_refused() -> None:
    with pytest.raises(SimulationError, match="no dose"):
        edit.split(run_of(enanthate(stop=84)), 0, 80.0)  # the last is on day 77


def test_another_man_and_back() -> None:
    old = edit.with_preset(edit.with_parameter(RUN, "age", 60), "older")
    assert (old.patient.preset, dict(old.patient.set)) == ("older", {})
    assert edit.with_preset(old, "reference") == RUN


def test_a_parameter_goes_back_to_the_presets() -> None:
    older = edit.with_parameter(RUN, "age", 60)
    assert dict(older.patient.set) == {"age": 60}
    assert edit.with_parameter(older, "age", None) == RUN
    with pytest.raises(SimulationError, match="outside 18 to 80"):
        edit.with_parameter(RUN, "age", 200)


def test_a_wire_is_cut_once_and_mended() -> None:
    cut = edit.with_cut(edit.with_cut(RUN, "lh", True), "lh", True)
    assert cut.cut == ("lh",)
    assert edit.with_cut(cut, "lh", False) == RUN
    with pytest.raises(SimulationError, match="cannot be cut"):
        edit.with_cut(RUN, "blood", True)


def test_a_run_becomes_longer_within_reason() -> None:
    assert edit.with_days(RUN, 365).days == 365
    with pytest.raises(SimulationError, match="outside 0 to 3650"):
        edit.with_days(RUN, 0)


@given(st.floats(0, 2000), st.sampled_from([0.25, 1.0, 7.0]))
def test_snapping_goes_to_the_nearest(day: float, step: float) -> None:
    snapped = edit.snap(day, step)
    assert abs(snapped - day) <= step / 2 + 1e-6
    assert edit.snap(snapped, step) == snapped


@given(DOSINGS, st.floats(-100, 2000))
def test_moving_keeps_the_length(bar: Dosing, day: float) -> None:
    there = edit.moved(bar, day)
    assert there.from_ == pytest.approx(max(0.0, day), abs=1e-6)
    assert there.to - there.from_ == pytest.approx(bar.to - bar.from_, abs=1e-5)


@given(DOSINGS, st.floats(-100, 2000))
def test_stretching_leaves_the_other_end(bar: Dosing, day: float) -> None:
    begun, ended = edit.stretched(bar, from_=day), edit.stretched(bar, to=day)
    assert (begun.to, ended.from_) == (bar.to, bar.from_)
    for one in (begun, ended):
        assert one.from_ >= 0
        assert one.to - one.from_ >= edit.SHORTEST_BAR_DAYS - 1e-6


@given(st.sampled_from(sorted(AGENTS)), st.floats(-10, 4000), st.floats(0.5, 3650))
def test_a_new_bar_is_sound_and_inside_the_run(agent: str, day: float, days: float) -> None:
    bar = edit.default_dosing(agent, day, run_of(days=days))
    assert not list(find_problems(run_of(bar, days=days)))
    assert 0 <= bar.from_ < bar.to <= days
    assert (bar.dose, bar.every) == (STUDIES[agent].dose, STUDIES[agent].every)


def test_an_unknown_agent_has_no_study() -> None:
    with pytest.raises(SimulationError, match="unknown"):
        edit.default_dosing("aspirin", 0, RUN)


def test_the_dose_steps_on_multiples_and_halts_at_the_ends() -> None:
    assert edit.stepped_dose(dosing("hcg", 510, 2), 1).dose == 525  # 535 lies nearest to 21 steps of 25
    assert edit.stepped_dose(dosing("hcg", 10, 2), -1).dose == 0
    assert edit.stepped_dose(dosing("hcg", 9990, 2), 2).dose == 10_000
    with pytest.raises(SimulationError, match="outside 0 to 10000"):
        edit.add(RUN, edit.stepped_dose(dosing("hcg", 10_000, 2), 1))
    with pytest.raises(SimulationError, match="outside 0 to 10000"):
        edit.add(RUN, edit.stepped_dose(dosing("hcg", 0, 2), -1))
