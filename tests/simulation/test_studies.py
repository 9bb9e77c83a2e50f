"""Does every agent begin with a dose that somebody published, and that the model takes?"""

import pytest

from tests.simulation.regimens import dosing, run_of
from tutor.content.load import load_trials
from tutor.paths import shipped
from tutor.simulation.agents import AGENTS
from tutor.simulation.scenario import find_problems
from tutor.simulation.studies import STUDIES


def test_every_agent_has_a_study() -> None:
    assert set(STUDIES) == set(AGENTS)


@pytest.mark.parametrize("agent", STUDIES)
def test_the_model_takes_its_dose(agent: str) -> None:
    study = STUDIES[agent]
    assert not list(find_problems(run_of(dosing(agent, study.dose, study.every, 0, study.days, study.mode))))
    assert 0 < study.step < study.dose < AGENTS[agent].highest + study.step


@pytest.mark.parametrize("agent", STUDIES)
def test_a_figure_of_the_same_source_gave_the_same_dose(agent: str) -> None:
    """trials.yaml holds some of these studies; both files must tell the same of them."""
    study = STUDIES[agent]
    figures = [one for one in load_trials(shipped("lessons") / "trials.yaml") if study.source in one.source]
    given = {(one.dose, one.every) for figure in figures for one in figure.whole_scenario.regimen if one.agent == agent}
    assert not given or (study.dose, study.every) in given
