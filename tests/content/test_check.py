"""One broken example per rule, and the shipped lessons, which break none."""

from pathlib import Path

import pytest

from tests.content.example import FILES, write_folder
from tutor.content.check import find_problems, write_ids
from tutor.content.document import read
from tutor.content.problems import ContentError, FileProblem

LESSONS = Path(__file__).parents[2] / "lessons"
LESSON = "fundamentals/F1-1.yaml"


def test_the_example_is_sound(tmp_path: Path) -> None:
    assert list(find_problems(write_folder(tmp_path))) == []


def test_the_shipped_lessons_are_sound() -> None:
    assert [str(problem) for problem in find_problems(LESSONS)] == []


BROKEN: list[dict[str, str]] = read(Path(__file__).with_name("broken.yaml")).data["broken"]


@pytest.mark.parametrize("row", BROKEN, ids=lambda row: row["says"])
def test_a_broken_rule_is_told_at_its_place(tmp_path: Path, row: dict[str, str]) -> None:
    assert row["old"] in FILES[row["file"]]
    problems = problems_with(tmp_path, {row["file"]: FILES[row["file"]].replace(row["old"], row["new"], 1)})
    found = [problem for problem in problems if row["says"] in problem.sentence]
    assert len(found) == 1, [str(problem) for problem in problems]
    assert text_at(found[0]).startswith(row["at"]), str(found[0])


# not every broken rule is one replacement in one file
def test_too_few_choices_are_told_unless_a_statement_is_judged(tmp_path: Path) -> None:
    start = FILES[LESSON].index("    - id: used-up")
    two = FILES[LESSON][:start] + FILES[LESSON][FILES[LESSON].index("- kind: question\n  id: q-several") :]
    [problem] = without_register(problems_with(tmp_path / "a", {LESSON: two}))
    assert problem.sentence == "there must be 3 to 5 choices, and there are 2"
    judged = two.replace(
        "claim: brake-lowers-lh\n    bloom: understand", "claim: brake-lowers-lh\n    bloom: evaluate", 1
    )
    assert without_register(problems_with(tmp_path / "b", {LESSON: judged})) == []


@pytest.mark.parametrize(("key", "sentence"), [("items", "3 to 6 items"), ("pairs", "2 to 6 pairs")])
def test_too_few_parts_are_told(tmp_path: Path, key: str, sentence: str) -> None:
    lines = FILES[LESSON].splitlines(keepends=True)
    del lines[lines.index(f"    {key}:\n") + 1]
    [problem] = without_register(problems_with(tmp_path, {LESSON: "".join(lines)}))
    assert sentence in problem.sentence


def test_a_claim_that_is_not_supported_is_never_keyed_as_true(tmp_path: Path) -> None:
    text = FILES[LESSON].replace("claim: lh-from-pituitary\n    bloom: apply", "", 1)
    text = text.replace("claim: brake-lowers-lh\n    bloom: apply", "claim: trt-trains-testes\n    bloom: apply", 1)
    [problem] = problems_with(tmp_path / "a", {LESSON: text})
    assert "is wrong, so ask what the articles say" in problem.sentence
    asked = text.replace("ask: What happens first", "ask: What happens first in the study", 1)
    assert problems_with(tmp_path / "b", {LESSON: asked}) == []


def test_a_claim_beside_another_of_its_verdict_is_taught_and_shown(tmp_path: Path) -> None:
    claims = FILES["claims.yaml"].replace("verdict: supported\n  origin: added", "verdict: wrong\n  origin: added")
    untold = FILES[LESSON].replace("  claims: [brake-lowers-lh]\n", "")
    alone = problems_with(tmp_path / "a", {LESSON: untold, "claims.yaml": claims})
    joined = untold.replace("claims: [trt-trains-testes]\n", "claims: [trt-trains-testes, brake-lowers-lh]\n")
    beside = problems_with(tmp_path / "b", {LESSON: joined, "claims.yaml": claims})
    left = {problem.sentence for problem in alone} - {problem.sentence for problem in beside}
    assert left == {"course.yaml promises the claim “brake-lowers-lh”, and no step teaches it"}
    told = problems_with(tmp_path / "c", {"claims.yaml": claims})
    assert any("needs an evidence step" in problem.sentence for problem in told)
    assert not any("needs an evidence step" in problem.sentence for problem in beside)


def test_a_study_may_be_cited_by_any_claim_of_its_step(tmp_path: Path) -> None:
    claims = FILES["claims.yaml"].replace("verdict: supported\n  origin: added", "verdict: wrong\n  origin: added")
    text = FILES[LESSON].replace("study: coviello-2005", "study: Coviello 2005")
    alone = problems_with(tmp_path / "a", {LESSON: text, "claims.yaml": claims})
    assert any("no paper by Coviello of 2005 is cited by “trt-trains-testes”" in one.sentence for one in alone)
    joined = text.replace("claims: [trt-trains-testes]\n", "claims: [trt-trains-testes, brake-lowers-lh]\n")
    beside = problems_with(tmp_path / "b", {LESSON: joined, "claims.yaml": claims})
    assert not any("Coviello" in one.sentence for one in beside)


def test_a_lesson_in_the_folder_of_another_level_is_told(tmp_path: Path) -> None:
    files = {"academic/F1-1.yaml" if name == LESSON else name: text for name, text in FILES.items()}
    [problem] = find_problems(write_folder(tmp_path, files))
    assert "under fundamentals, and the file lies in academic" in problem.sentence


def test_a_lesson_in_two_folders_is_told(tmp_path: Path) -> None:
    problems = problems_with(tmp_path, {"academic/F1-1.yaml": FILES[LESSON]})
    assert any("is taken" in problem.sentence for problem in problems)


@pytest.mark.parametrize("stray", ["fundamentals/F1-1.yml", "notes.txt", "other/x.yaml", "scenarios/deep/a.yaml"])
def test_a_file_that_nothing_reads_is_told(tmp_path: Path, stray: str) -> None:
    [problem] = problems_with(tmp_path, {stray: "a: 1\n"})
    assert "nothing reads this file" in problem.sentence


def test_a_lesson_without_steps_is_told(tmp_path: Path) -> None:
    problems = problems_with(tmp_path, {LESSON: "id: F1-1\nsteps: []\n"})
    assert any("at least one step" in problem.sentence for problem in problems)


def test_a_lesson_that_asks_too_little_is_told(tmp_path: Path) -> None:
    start, end = FILES[LESSON].index("- kind: question\n"), FILES[LESSON].index("- kind: evidence")
    problems = problems_with(tmp_path, {LESSON: FILES[LESSON][:start] + FILES[LESSON][end:]})
    assert [p.sentence for p in without_register(problems)] == ["a lesson asks 2 to 6 questions, and this one 1"]


def test_one_broken_file_does_not_blame_the_others(tmp_path: Path) -> None:
    """Everything points at claims, but only the slip in claims.yaml is told."""
    problems = problems_with(tmp_path, {"claims.yaml": FILES["claims.yaml"].replace("verdict: wrong", "verdict: odd")})
    assert [(problem.file.name, problem.line) for problem in problems] == [("claims.yaml", 23)]


def test_a_broken_scenario_is_told_once(tmp_path: Path) -> None:
    problems = problems_with(tmp_path, {"scenarios/baseline.yaml": "id: baseline\ntitle: Nothing\ndays: lots\n"})
    assert [str(problem.file.name) for problem in problems] == ["baseline.yaml"]


def test_a_missing_file_or_folder_is_told(tmp_path: Path) -> None:
    [problem] = find_problems(tmp_path / "nowhere")
    assert "there is no lessons folder" in problem.sentence
    files = {name: text for name, text in FILES.items() if name != "references.yaml"}
    [problem] = find_problems(write_folder(tmp_path, files))
    assert problem.file.name == "references.yaml"
    assert "there is no such file" in problem.sentence


# --- the register of ids --------------------------------------------------------------------------


def test_an_id_that_is_gone_is_told(tmp_path: Path) -> None:
    [problem] = problems_with(tmp_path, {"ids.txt": FILES["ids.txt"] + "F1-1/why-lh/gone\n"})
    assert problem.sentence.startswith("“F1-1/why-lh/gone” is gone")
    assert problem.line == len(FILES["ids.txt"].splitlines()) + 1


def test_new_ids_are_told_once_per_file_and_can_be_added(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, {**FILES, "ids.txt": "F1-1\nF1-1/messages\n"})
    new = len(FILES["ids.txt"].splitlines()) - 3  # beside the heading and the two that are kept
    problems = list(find_problems(folder))
    told = [problem.file.name for problem in problems]
    assert told == ["F1.yaml", "F1-1.yaml", "glossary.yaml", "baseline.yaml", "trt-200.yaml"]
    assert f"and {new - 9} more ids are not in ids.txt" in problems[1].sentence
    assert write_ids(folder) == new
    assert list(find_problems(folder)) == []
    assert (folder / "ids.txt").read_text(encoding="utf-8") == FILES["ids.txt"]


def test_adding_ids_never_removes_one(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, {**FILES, "ids.txt": FILES["ids.txt"] + "F1-1/old\n"})
    assert write_ids(folder) == 0
    assert "F1-1/old\n" in (folder / "ids.txt").read_text(encoding="utf-8")


def test_ids_of_half_a_library_are_not_added(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, {**FILES, LESSON: "id: F1-1\n"})
    with pytest.raises(ContentError):
        write_ids(folder)
    assert (folder / "ids.txt").read_text(encoding="utf-8") == FILES["ids.txt"]


def test_a_missing_or_damaged_register_is_told(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / "ids.txt").write_bytes(b"\xff\xfe")
    [problem] = find_problems(folder)
    assert "cannot be read" in problem.sentence
    (folder / "ids.txt").unlink()
    [problem] = find_problems(folder)
    assert "hpg-tutor check --write-ids" in problem.sentence


def problems_with(folder: Path, changed: dict[str, str]) -> list[FileProblem]:
    return list(find_problems(write_folder(folder, {**FILES, **changed})))


def without_register(problems: list[FileProblem]) -> list[FileProblem]:
    return [problem for problem in problems if problem.file.name != "ids.txt"]


def text_at(problem: FileProblem) -> str:
    """What a reader finds at the place that a problem names."""
    lines = problem.file.read_text(encoding="utf-8").splitlines(keepends=True)
    return lines[problem.line - 1][problem.column - 1 :] + "".join(lines[problem.line : problem.line + 1])
