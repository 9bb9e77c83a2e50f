"""The library as values: the example, the shipped one, and what stops it from loading."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.content.example import FILES, example_library, write_folder
from tutor.content import load
from tutor.content.model import QUESTIONS, STEPS, Library
from tutor.content.problems import ContentError
from tutor.content.walk import questions

LESSONS = Path(__file__).parents[2] / "lessons"


def test_the_example_shows_every_step_and_question() -> None:
    lesson = example_library().lessons["F1-1"]
    assert {step.kind for step in lesson.steps} == set(STEPS)
    assert {question.type for _, question in questions(lesson)} == set(QUESTIONS)


def test_a_library_knows_its_outlines_and_scenarios() -> None:
    library = example_library()
    assert library.outline("F1-1").title == "Switching the axis off"
    assert [module.id for module in library.path("fundamentals").modules] == ["F1"]
    assert library.scenarios["trt-200"].regimen[0].from_ == 0.0
    assert [(stage.id, stage.against) for stage in library.stages.values()] == [("quiet", None), ("start", "baseline")]
    assert [plan.stage for plan in library.plans] == ["start"]
    assert library.terms["lh"].definitions.at("academic").startswith("Pituitary gonadotropin")


def test_single_files_load_too(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    library = load.load_library(folder)
    assert load.load_lesson(folder / "fundamentals/F1-1.yaml") == library.lessons["F1-1"]
    assert load.load_bank(folder / "banks/F1.yaml") == library.banks["F1"]
    assert load.load_scenario(folder / "scenarios/trt-200.yaml") == library.scenarios["trt-200"]
    assert load.load_course(folder / "course.yaml") == library.course
    assert load.load_claims(folder / "claims.yaml") == tuple(library.claims.values())
    assert load.load_references(folder / "references.yaml") == tuple(library.references.values())
    assert load.load_glossary(folder / "glossary.yaml") == tuple(library.terms.values())
    assert load.load_misconceptions(folder / "misconceptions.yaml") == tuple(library.misconceptions.values())


def test_the_shipped_library_is_whole() -> None:
    library = load.load_library(LESSONS)
    assert {"F1-1", "F1-2", "F1-3", "F1-4", "F1-5", "F2-1", "F2-2", "F2-3", "F2-4"} <= set(library.lessons)
    assert {"baseline", "cut-testosterone-brake", "trt-200", "stop-trt", "trt-200-hcg-500"} <= set(library.scenarios)
    assert (len(library.claims), len(library.terms), len(library.misconceptions)) == (260, 120, 63)
    assert [group.id for group in library.stage_groups] == [f"S{n}" for n in range(1, 15)]
    assert len(library.plans) == 5
    assert len([o for path in library.course.paths for module in path.modules for o in module.lessons]) == 45


def test_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    files = {**FILES, "claims.yaml": "claims: [1, 2]\n", "scenarios/baseline.yaml": "id: [\n"}
    with pytest.raises(ContentError) as refused:
        load.load_library(write_folder(tmp_path, files))
    assert [(problem.file.name, problem.line) for problem in refused.value.problems] == [
        ("claims.yaml", 1),
        ("claims.yaml", 1),
        ("baseline.yaml", 2),
    ]


def test_a_scenario_that_cannot_be_simulated_is_told_at_its_places(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text(
        "id: s\ntitle: t\ndays: 10\nregimen:\n- {agent: testosteron, dose: 1, every: 7, from: 0, to: 9}\n"
        "- {agent: hcg, dose: -5, every: 2, from: -1, to: 9}\ncut: [moon]\n",
        encoding="utf-8",
    )
    with pytest.raises(ContentError) as refused:
        load.load_scenario(path)
    places = {(problem.line, problem.column) for problem in refused.value.problems}
    assert {(5, 11), (6, 22), (6, 42), (7, 7)} <= places


def test_a_missing_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="install HPG Axis Tutor again"):
        load.load_library(tmp_path / "lessons")


def test_a_background_thread_may_load() -> None:
    found: list[Library] = []
    thread = threading.Thread(target=lambda: found.append(load.load_library(LESSONS)))
    thread.start()
    thread.join()
    assert found[0].lessons


def test_the_validator_is_not_imported_on_the_way_to_the_first_window() -> None:
    script = (
        "import sys; import tutor.content.load; print([n for n in ('pydantic', 'numpy', 'numba') if n in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
