"""Is every senseless scenario refused, at its place and in a sentence?"""

import math
from dataclasses import replace

import pytest

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation.agents import AGENTS, NOT_MODELLED
from tutor.simulation.errors import SimulationError
from tutor.simulation.scenario import Scenario, find_problems
from tutor.simulation.simulate import simulate

HCG = dosing("hcg", 500, 2)
BROKEN = {
    "no days": (run_of(days=0), ("days",), "outside 0 to 3650"),
    "endless": (run_of(days=3651), ("days",), "outside 0 to 3650"),
    "days not a number": (run_of(days=math.nan), ("days",), "outside"),
    "preset": (run_of(preset="refrence"), ("patient", "preset"), "did you mean reference?"),
    "patient parameter": (run_of(aeg=30), ("patient", "set", "aeg"), "did you mean age?"),
    "age": (run_of(age=200), ("patient", "set", "age"), "outside 18 to 80"),
    "age not a number": (run_of(age=math.nan), ("patient", "set", "age"), "outside"),
    "agent": (run_of(HCG, replace(HCG, agent="hcgg")), ("regimen", 1, "agent"), "did you mean hcg?"),
    "peptide": (run_of(replace(HCG, agent="ipamorelin")), ("regimen", 0, "agent"), "no trial has shown one"),
    "dose below": (run_of(replace(HCG, dose=-1.0)), ("regimen", 0, "dose"), "outside 0 to 10000"),
    "dose above": (run_of(replace(HCG, dose=1e6)), ("regimen", 0, "dose"), "outside 0 to 10000"),
    "dose not a number": (run_of(replace(HCG, dose=math.nan)), ("regimen", 0, "dose"), "outside"),
    "every": (run_of(replace(HCG, every=0.0)), ("regimen", 0, "every"), "too short"),
    "from": (run_of(replace(HCG, from_=-2.0)), ("regimen", 0, "from"), "begins at 0"),
    "to": (run_of(replace(HCG, from_=5.0, to=4.0)), ("regimen", 0, "to"), "before from"),
    "to not a number": (run_of(replace(HCG, to=math.nan)), ("regimen", 0, "to"), "before from"),
    "too many": (run_of(replace(HCG, every=0.05, to=3650.0)), ("regimen",), "more than 50000"),
    "mode missing": (run_of(dosing("gonadorelin", 5, 1)), ("regimen", 0, "agent"), "needs a mode"),
    "mode superfluous": (run_of(replace(HCG, mode="pump")), ("regimen", 0, "mode"), "takes no mode"),
    "cut": (run_of(cut=("lh", "testosteron-brake")), ("cut", 1), "did you mean testosterone-brake?"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_problem_is_told_at_its_place(name: str) -> None:
    scenario, where, words = BROKEN[name]
    found = list(find_problems(scenario))
    assert [problem.where for problem in found] == [where]
    assert words in found[0].sentence
    with pytest.raises(SimulationError):
        simulate(scenario)


def test_all_problems_come_at_once() -> None:
    scenario = run_of(replace(HCG, dose=-1.0, every=0.0), replace(HCG, agent="x"), days=-1, preset="y", cut=("z",))
    assert len(list(find_problems(scenario))) == 6


@pytest.mark.parametrize("agent", AGENTS)
def test_every_agent_takes_its_smallest_and_largest_dose(agent: str) -> None:
    for mode in AGENTS[agent].modes or (None,):
        for dose in (0.0, AGENTS[agent].highest):
            assert not list(find_problems(run_of(dosing(agent, dose, 1, mode=mode))))


def test_agents_without_equations_are_not_agents() -> None:
    assert not set(NOT_MODELLED) & set(AGENTS)


def test_sound_scenario_has_no_problem() -> None:
    assert not list(find_problems(run_of(enanthate(), HCG, age=50)))
    assert not list(find_problems(Scenario("a", "A", 0.5)))
