"""Does a run come back from its file to the last bit, and is a file from a stranger safe to open?"""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.content.test_guard import HOSTILE, limited_work
from tutor.content.load import load_library
from tutor.content.problems import ContentError
from tutor.exchange.errors import ExchangeError
from tutor.exchange.scenario_file import file_name, load_scenario, read_scenario, save_scenario, scenario_text
from tutor.paths import shipped
from tutor.simulation.agents import AGENTS
from tutor.simulation.patient import patient_parameters, presets
from tutor.simulation.plain import Solver
from tutor.simulation.problems import WIRES
from tutor.simulation.scenario import Dosing, PatientChoice, Scenario
from tutor.simulation.simulate import simulate

SHIPPED = sorted((Path(__file__).parents[2] / "lessons" / "scenarios").glob("*.yaml"))
PLAIN = Scenario("mine", "My run", 21.0, regimen=(Dosing("hcg", 250.0, 2.0, 0.0, 21.0),))


@st.composite
def dosings(draw: st.DrawFn) -> Dosing:
    agent = AGENTS[draw(st.sampled_from(sorted(AGENTS)))]
    start = draw(st.floats(0, 400))
    return Dosing(
        agent.id,
        draw(st.floats(0, agent.highest)),
        draw(st.floats(1, 90)),
        start,
        start + draw(st.floats(0, 400)),
        draw(st.sampled_from(agent.modes)) if agent.modes else None,
    )


@st.composite
def men(draw: st.DrawFn) -> PatientChoice:
    names = draw(st.sets(st.sampled_from(sorted(patient_parameters()))))
    known = patient_parameters()
    chosen = {name: draw(st.floats(known[name].low, known[name].high)) for name in sorted(names)}
    return PatientChoice(draw(st.sampled_from(sorted(presets()))), chosen)


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
SCENARIOS = st.builds(
    Scenario,
    id=WORDS,
    title=WORDS,
    days=st.floats(0, 3650, exclude_min=True),
    patient=men(),
    regimen=st.lists(dosings(), max_size=4).map(tuple),
    cut=st.sets(st.sampled_from(sorted(WIRES))).map(lambda cut: tuple(sorted(cut))),
)


@given(SCENARIOS)
@example(Scenario("no", "true", 1.0))
@example(Scenario("0x10", "12:30", 0.1 + 0.2))
@example(Scenario("- a", "a: b # c", 1e-5))
@example(Scenario("", "\u2028\u202e\x85\ufeff\x00\x7f\\u0041\n'\"{}", 1.0))
def test_any_sound_scenario_comes_back_equal(scenario: Scenario) -> None:
    back = read_scenario(scenario_text(scenario), "pasted text")
    assert back == scenario
    assert repr(back) == repr(scenario)  # every float to its last bit, 0.0 and -0.0 told apart too


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_scenario_is_written_as_it_is_saved(path: Path) -> None:
    assert scenario_text(load_scenario(path)) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_saved_run_gives_the_same_bits(path: Path, tmp_path: Path, solver: Solver) -> None:
    before = load_scenario(path)
    save_scenario(before, tmp_path / "run.yaml")
    opened = load_scenario(tmp_path / "run.yaml")
    assert repr(opened) == repr(before)
    assert simulate(opened, 1, solver).to_bytes() == simulate(before, 1, solver).to_bytes()


def test_every_preset_and_plan_of_the_lab_is_among_them() -> None:
    library = load_library(shipped("lessons"))
    offered = [library.scenarios[stage.scenario] for stage in library.stages.values()]
    offered += [library.scenarios[stage.against] for stage in library.stages.values() if stage.against]
    offered += [library.scenarios[library.stages[plan.stage].scenario] for plan in library.plans]
    assert len(library.stages) >= 14  # S1 to S14
    assert len(library.plans) >= 5  # three plans, waiting, and maintenance hCG
    saved = [load_scenario(path) for path in SHIPPED]
    assert [one.id for one in offered if one not in saved] == []


def test_the_text_has_the_form_of_a_scenario_file() -> None:
    scenario = Scenario(
        "trt-with-hcg",
        "TRT with hCG",
        21.0,
        PatientChoice("reference", {"age": 35.0}),
        (
            Dosing("testosterone-enanthate", 200.0, 7.0, 0.0, 21.0),
            Dosing("gonadorelin", 2.5, 0.0833, 0.0, 21.0, "pump"),
        ),
        ("testosterone-brake", "lh"),
    )
    assert scenario_text(scenario) == (
        "id: trt-with-hcg\n"
        "title: TRT with hCG\n"
        "days: 21\n"
        "patient:\n"
        "  preset: reference\n"
        "  set: {age: 35}\n"
        "regimen:\n"
        "  - {agent: testosterone-enanthate, dose: 200, every: 7, from: 0, to: 21}\n"
        "  - {agent: gonadorelin, dose: 2.5, every: 0.0833, from: 0, to: 21, mode: pump}\n"
        "cut: [testosterone-brake, lh]\n"
    )


def test_nothing_is_overwritten_unless_told(tmp_path: Path) -> None:
    path = tmp_path / "run.yaml"
    path.write_text("precious", encoding="utf-8")
    with pytest.raises(ExchangeError, match="is there already; choose another name"):
        save_scenario(PLAIN, path)
    assert path.read_text(encoding="utf-8") == "precious"
    save_scenario(PLAIN, path, overwrite=True)
    assert load_scenario(path) == PLAIN


@pytest.mark.parametrize("place", ["no-such-folder/run.yaml", "folder"])
def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing(place: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExchangeError, match=r"cannot be written: [A-Z]"):
        save_scenario(PLAIN, tmp_path / place, overwrite=True)
    assert [found.name for found in tmp_path.rglob("*")] == ["folder"]


def test_a_title_that_no_file_can_hold_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="cannot be written"):
        save_scenario(Scenario("x", "\ud800", 1.0), tmp_path / "run.yaml")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_its_place(name: str, tmp_path: Path) -> None:
    path = tmp_path / "stranger.yaml"
    path.write_bytes(HOSTILE[name][0])
    with pytest.raises(ContentError) as refused, limited_work():
        load_scenario(path)
    assert all(problem.file == path and problem.line >= 1 and problem.column >= 1 for problem in refused.value.problems)


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "sentence"),
    [
        ("agent: hcg", "agent: hgc", 7, 13, "did you mean hcg?"),
        ("dose: 250", "dose: 1e9", 7, 24, "outside 0 to 10000"),
        ("to: 21", "to: -1", 7, 52, "lies before"),
        ("every: 2,", "every: 0.0001,", 7, 36, "too short"),
        ("days: 21", "days: 1e14", 3, 7, "outside 0 to 3650"),
        ("title: My run", "titel: My run", 2, 1, "unknown key “titel”"),
        ("cut: []", "cut: [moon]", 8, 7, "cannot be cut"),
        ("preset: reference", "preset: ../../etc/passwd", 5, 11, "is unknown"),
    ],
)
def test_what_is_wrong_in_a_pasted_text_is_told_at_its_place(
    old: str, new: str, line: int, column: int, sentence: str
) -> None:
    text = scenario_text(PLAIN)
    assert old in text
    with pytest.raises(ContentError) as refused:
        read_scenario(text.replace(old, new, 1), "pasted text")
    found = [problem for problem in refused.value.problems if sentence in problem.sentence]
    assert [(problem.line, problem.column) for problem in found] == [(line, column)]
    assert str(found[0]).startswith(f"pasted text:{line}:{column}: ")


def test_a_thing_that_is_no_file_is_not_opened(tmp_path: Path) -> None:
    for path in (tmp_path, Path("/dev/zero")):
        with pytest.raises(ContentError, match="there is no such file"):
            load_scenario(path)


@given(WORDS)
@example("../../../home/x/.profile")
@example("")
def test_a_name_to_save_under_is_a_plain_name(word: str) -> None:
    name = file_name(Scenario(word, "t", 1.0))
    assert name.endswith(".yaml")
    assert name.removesuffix(".yaml").replace("-", "").isalnum()
    assert not name.startswith("-")
    assert len(name) <= 65
