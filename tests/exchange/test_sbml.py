"""Does another simulator, given the file, find what we find?"""

import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import antimony
import numpy as np
import pytest
import roadrunner

from tests.simulation import oracle
from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.content.load import load_scenario
from tutor.exchange.errors import ExchangeError
from tutor.exchange.sbml import BASELINE, export_sbml, sbml_of, sbml_text
from tutor.paths import shipped
from tutor.simulation.scenario import Scenario
from tutor.simulation.schedule import schedule
from tutor.simulation.simulate import simulate
from tutor.simulation.states import LOST_RESERVE, SET_POINT_LOSS, STATES

SHIPPED = sorted((shipped("lessons") / "scenarios").glob("*.yaml"))
ALWAYS = ("cut-gnrh", "stop-trt", "trt-200-hcg-250", "trt-200-hcg-500", "infusion")
OTHERS = {
    "two-of-one-agent-on-one-day": run_of(enanthate(80), dosing("testosterone-enanthate", 120, 14), days=30),
    "infusion": run_of(enanthate(), dosing("gonadorelin", 100, 1, 5, 20, mode="continuous"), days=30),
    "depot": run_of(dosing("gnrh-agonist-depot", 1, 28, 3, 21), days=30),
    "isomers": run_of(dosing("clomiphene", 25, 1), days=30, preset="functional-hypogonadism"),
    "fsh": run_of(dosing("fsh", 150, 2.5), dosing("gnrh-antagonist", 1, 7), days=30),
}
TOLERANCE = 1e-4  # of each quantity's largest value


def theirs(scenario: Scenario, days: list[float]) -> Any:
    """One row per day (not the first) from libRoadRunner."""
    runner = roadrunner.RoadRunner(sbml_text(scenario))
    runner.integrator.stiff = False
    # One number would be scaled by each state's first value: next to nothing for what begins next to empty.
    runner.integrator.relative_tolerance, runner.integrator.absolute_tolerance = 1e-7, [1e-8] * len(STATES)
    runner.integrator.maximum_time_step = 0.25  # days; with longer ones CVODE gives up now and then, drugs long gone
    runner.timeCourseSelections = list(STATES)
    return np.array(runner.simulate(times=[0.0, *days]))[1:]


def disagreement(scenario: Scenario, lsoda: bool = False) -> dict[str, float]:
    """Largest difference of our run, or of SciPy LSODA, from libRoadRunner for each state, as a part of its scale.

    Every eighth of a day but the moments of doses, where one program tells what is before and the other after.
    """
    run = simulate(scenario, 8)
    between = [place for place, day in enumerate(run.days) if day % 0.5]
    rows = np.array(run.states).reshape(len(run.days), -1)
    scale = np.abs(rows).max(axis=0) + 1e-12
    scale[LOST_RESERVE] = run.parameters.reserve_loss_max  # both losses add to 1 in the equations: a loss that has
    scale[SET_POINT_LOSS] = run.parameters.set_point_loss_max  # hardly begun is no scale (test_solver.py)
    if lsoda:
        given = schedule(scenario.regimen, scenario.days, run.parameters)
        rows = oracle.solve(run.baseline, run.parameters, given, run.days)
    difference = np.abs(rows[between] - theirs(scenario, [run.days[place] for place in between]))
    return dict(zip(STATES, difference.max(axis=0) / scale, strict=True))


def marks(name: str) -> list[pytest.MarkDecorator]:
    return [] if name in ALWAYS else [pytest.mark.assurance]


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem, marks=marks(path.stem)) for path in SHIPPED])
def test_shipped_scenario_agrees_with_libroadrunner(path: Path) -> None:
    found = disagreement(load_scenario(path))
    assert max(found.values()) < TOLERANCE, max(found, key=lambda name: found[name])


@pytest.mark.parametrize("name", [pytest.param(name, marks=marks(name)) for name in OTHERS])
def test_every_way_of_giving_agrees_with_libroadrunner(name: str) -> None:
    found = disagreement(OTHERS[name])
    assert max(found.values()) < TOLERANCE, max(found, key=lambda state: found[state])


@pytest.mark.parametrize("name", ["infusion", "two-of-one-agent-on-one-day"])
def test_exported_model_agrees_with_lsoda_on_the_equations(name: str) -> None:
    assert max(disagreement(OTHERS[name], lsoda=True).values()) < 1e-5


@pytest.mark.assurance
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_exported_shipped_scenario_agrees_with_lsoda(path: Path) -> None:
    assert max(disagreement(load_scenario(path), lsoda=True).values()) < 2e-5


def test_libsbml_finds_no_error() -> None:
    sound = sbml_text(OTHERS["infusion"])
    assert roadrunner.validateSBML(sound).strip() == ""
    assert 'level="3" version="2"' in sound
    assert "undeclared" in roadrunner.validateSBML(sound.replace("<ci> lh </ci>", "<ci> undeclared </ci>"))


def parts(sbml: str) -> dict[str, set[str]]:
    """Everything that acts in a model, in no order."""
    model = ET.fromstring(sbml)[0]
    return {
        child.tag.split("}")[1]: {ET.tostring(part, encoding="unicode").strip() for part in child}
        for child in model
        if not child.tag.endswith("listOfParameters")
    } | {
        "values": {
            f"{part.get('id')} = {part.get('value')} {part.get('units')}" for part in model.iter() if part.get("value")
        }
    }


def test_sbml_turned_back_into_antimony_is_the_same_model() -> None:
    sbml = sbml_text(OTHERS["infusion"])
    antimony.clearPreviousLoads()
    assert antimony.loadSBMLString(sbml) >= 0
    assert parts(sbml_of(antimony.getAntimonyString(antimony.getMainModuleName()))) == parts(sbml)


def test_export_writes_sbml_or_antimony(tmp_path: Path) -> None:
    export_sbml(BASELINE, tmp_path / "axis.xml")
    export_sbml(BASELINE, tmp_path / "axis.ant")
    assert (tmp_path / "axis.xml").read_text(encoding="utf-8") == sbml_text(BASELINE)
    assert sbml_of((tmp_path / "axis.ant").read_text(encoding="utf-8")) == sbml_text(BASELINE)


def test_file_that_cannot_be_written_gives_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=r"nowhere.*cannot be written"):
        export_sbml(BASELINE, tmp_path / "nowhere" / "axis.xml")


def test_without_the_package_a_sentence_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "antimony", None)
    with pytest.raises(ExchangeError, match=r"pip install .*exchange"):
        export_sbml(BASELINE, tmp_path / "axis.xml")
    assert not (tmp_path / "axis.xml").exists()
    export_sbml(BASELINE, tmp_path / "axis.ant")


def test_faulty_text_is_told() -> None:
    with pytest.raises(ExchangeError, match="line"):
        sbml_of("model *m()\n  x = = 3;\nend")
