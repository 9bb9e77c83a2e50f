"""One broken example per rule about questions; ticks; and a library that breaks none."""

from pathlib import Path

import pytest

from tests.content.example import BANK, FILES, write_folder
from tutor.content.check import find_problems
from tutor.content.keyed import keyed
from tutor.content.rules.items.every import RULES
from tutor.content.rules.items.find import Flaw, flaws
from tutor.content.shelf import open_folder

ITEM = "banks/F1.yaml"
LESSON = "fundamentals/F1-1.yaml"
ASK = "Which gland is it most likely to be?"
REASON = "The brain finds enough and asks for less"
WHOLE = f"A tumour presses on one gland, and LH stops. {ASK}"
KEY, TESTIS, THYROID = "text: The pituitary", "text: The testis", "text: The thyroid"
SAID = "It sends hormones of its own, and none of them is LH."
COPY = BANK[BANK.index("- id:") :].replace("who-sends-lh", "who-makes-lh")
KISSPEPTIN = """
- id: kisspeptin
  term: kisspeptin
  definitions: {fundamentals: A, intermediate: B, academic: C}
  claims: [trt-trains-testes]
"""
TWINS = ("The one on top of the left red kidney", "The one on top of a left red kidney")
BOSS = """\
- {id: brain-is-boss, kind: mechanism, level: fundamentals, text: It leads., verdict: supported, origin: added}
"""
Edit = tuple[str, str, str]  # file, what stands there, what stands there instead


def bank(old: str, new: str) -> Edit:
    return ITEM, old, new


def choices(*texts: str) -> list[Edit]:
    """The three choices of the example say this instead; the first is right."""
    return [bank(old, f"text: {new}") for old, new in zip((KEY, TESTIS, THYROID), texts, strict=True)]


BROKEN: list[tuple[str, str, list[Edit]]] = [  # rule, what its problem points at, edits
    ("longest-key", "The pituitary, w", [bank(KEY, f"{KEY}, which lies under the brain")]),
    ("all-above", "All of", [bank(THYROID, "text: All of the above")]),
    ("none-above", "None of", [bank(THYROID, "text: None of the above")]),
    ("absolute-words", "Every", [bank(THYROID, "text: Every thyroid")]),
    ("absolute-words", "It must", [bank(KEY, "text: It must be so")]),
    ("vague-words", "Sometimes", [bank(THYROID, "text: Sometimes the thyroid")]),
    ("vague-words", "It may", [bank(KEY, "text: It may be this")]),
    ("negative", "A tumour", [bank(ASK, "Which gland is it not?")]),
    ("double-negative", "Not the", [bank(ASK, "Which gland is it **NOT**?"), bank(THYROID, "text: Not the thyroid")]),
    ("article", "A tumour", [bank(ASK, "What was harmed is a")]),
    ("open-end", "A tumour", [bank(ASK, "The harmed gland is")]),
    ("clang", "The tumour", [bank(KEY, "text: The tumour site")]),
    ("duplicate", "Luteinizing", choices("FSH", "LH", "Luteinizing hormone")),
    ("near-duplicate", "15 to", choices("0 to 9 men", "10 to 20 men", "15 to 30 men")),
    ("near-duplicate", "The one on", choices("Here", *TWINS)),
    ("convergence", "LH and FSH", choices("LH and FSH", "LH and GnRH", "TSH and FSH")),
    ("opposite-pair", "LH rises", choices("LH rises", "LH falls", "The thyroid")),
    ("number-order", "- id: pit", choices("5 percent", "3 percent", "7 percent")),
    ("one-key", "- id: pit", [bank("      right: true\n", "")]),
    ("count", "- id: pit", [bank(BANK[BANK.index("    - id: thyroid") :], "")]),
    ("no-question", "A tumour", [bank(ASK, "It hurts.")]),
    ("no-question", "Who?", [bank(WHOLE, "Who?")]),
    ("no-question", "'___", [bank(WHOLE, "'___ makes LH. Is that so, or not so?'")]),
    ("too-long", "a b", [bank(THYROID, "text: a b c d e f g h i j k l m")]),
    (
        "untaught-term",
        "The kiss",
        [
            ("claims.yaml", "level: fundamentals\n  text: Outside", "level: academic\n  text: Outside"),
            ("glossary.yaml", "terms:", f"terms:{KISSPEPTIN}"[:-1]),
            bank(THYROID, "text: The kisspeptin gland"),
        ],
    ),
    ("acronym", "A tumour", [bank("and LH stops", "and TSH stops")]),
    (
        "untaught-claim",
        "brain-is-boss",
        [
            ("claims.yaml", "claims:\n", f"claims:\n{BOSS}"),
            bank("claim: lh-from-pituitary", "claim: brain-is-boss"),
        ],
    ),
    ("verdict-conflict", "A tumour", [bank("claim: lh-from-pituitary", "claim: trt-trains-testes")]),
    ("missing-feedback", "It is not", [bank(SAID, "It is not.")]),
    ("verdict-only", "No, that", [bank(SAID, "No, that is wrong. Try again. That is incorrect.")]),
    ("letter", "Option C", [bank(SAID, "Option C is not where LH is made.")]),
    ("no-misconception", "- id: pit", [bank("      misconception: m01\n", "")]),
    ("answers-another", "The brain finds", [(LESSON, "The brain is the first", f"{REASON} and is the first")]),
    ("near-copy", "A tumour", [bank(BANK[-40:], BANK[-40:] + COPY)]),
    ("dose-advice", "On 200", [bank("A tumour presses on one gland", "On 200 mg a week one gland rests")]),
    ("blame", "An addict", [bank("A tumour presses", "An addict presses")]),
    ("colour-only", "The red", [bank(THYROID, "text: The red one")]),
    ("polish", "'The \"", [bank(THYROID, "text: 'The \"thyroid'")]),
    ("polish", "- id: pit", [bank(THYROID, f"{THYROID}.")]),
    ("polish", "The  thy", [bank(THYROID, "text: The  thyroid")]),
    ("leans-on-lesson", "A tumour", [bank(ASK, "Which gland was it in this lesson?")]),
    ("model-key", "type: number", [(LESSON, "    answer: 5\n", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "at", "edits"), BROKEN, ids=[f"{row[0]}: {row[1]}" for row in BROKEN])
def test_a_flaw_is_told_at_its_place(tmp_path: Path, rule: str, at: str, edits: list[Edit]) -> None:
    assert rule not in {flaw.rule.name for flaw in found(tmp_path / "sound", {})}
    told = [flaw for flaw in found(tmp_path / "broken", edited(edits)) if flaw.rule.name == rule]
    assert len(told) == 1, told
    problem = told[0].item.opened.problem((*told[0].item.where, *told[0].where), "")
    line = problem.file.read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith(at), line


def test_every_rule_has_an_example() -> None:
    assert {rule.name for rule in RULES} == {row[0] for row in BROKEN}
    assert len({rule.name for rule in RULES}) == len({rule.number for rule in RULES}) == len(RULES)


LONG = [bank(KEY, f"{KEY}, which lies under the brain")]


def ticked(name: str, reason: str) -> Edit:
    return bank("    bloom: apply\n", f"    bloom: apply\n    ticks: {{{name}: {reason}}}\n")


def test_a_warning_is_told_with_its_tick_and_a_reason_settles_it(tmp_path: Path) -> None:
    [problem] = problems(tmp_path / "a", LONG)
    assert problem.endswith("(or `ticks: {longest-key: why it is all right}`)")
    assert problems(tmp_path / "b", [*LONG, ticked("longest-key", "the place is part of the answer")]) == []
    assert [flaw.ticked for flaw in found(tmp_path / "c", edited([*LONG, ticked("longest-key", "a b c")]))] == [True]


def test_an_error_cannot_be_ticked(tmp_path: Path) -> None:
    told = problems(tmp_path, [bank("      right: true\n", ""), ticked("one-key", "there is no right one")])
    assert any("exactly one choice must be right" in sentence for sentence in told)
    assert any("there is no warning “one-key” to tick" in sentence for sentence in told)


@pytest.mark.parametrize(
    ("edits", "says"),
    [
        ([ticked("longest-key", "it was longer once")], "nothing here breaks the rule “longest-key”; remove the tick"),
        ([ticked("longest-kye", "it is the longest")], "(did you mean “longest-key”?)"),
        ([*LONG, ticked("longest-key", "yes")], "a tick says why, in at least 3 words"),
    ],
)
def test_a_tick_that_says_nothing_is_told(tmp_path: Path, edits: list[Edit], says: str) -> None:
    [sentence] = problems(tmp_path, edits)
    assert says in sentence


def test_a_question_that_stays_in_its_lesson_may_lean_on_it(tmp_path: Path) -> None:
    leaning = (LESSON, "Which two of these lie", "Look once more. Which two of these lie")
    assert "leans-on-lesson" in {flaw.rule.name for flaw in found(tmp_path / "a", edited([leaning]))}
    here = (LESSON, "  title: Who sends?\n", "  title: Who sends?\n  only_here: true\n")
    assert "leans-on-lesson" not in {flaw.rule.name for flaw in found(tmp_path / "b", edited([leaning, here]))}


def test_a_concentration_is_no_dose(tmp_path: Path) -> None:
    assert found(tmp_path, edited([bank("A tumour presses", "LH is 19 IU/L. A tumour presses")])) == []


def test_rows_of_a_lab_slip_are_no_opposites(tmp_path: Path) -> None:
    rows = choices("Total lower, free level", "Total level, free higher", "Total higher, free higher")
    assert "opposite-pair" not in {flaw.rule.name for flaw in found(tmp_path, edited(rows))}


def test_a_loud_denial_is_no_warning(tmp_path: Path) -> None:
    assert found(tmp_path, edited([bank(ASK, "Which gland is it most likely **NOT** to be?")])) == []


def edited(edits: list[Edit]) -> dict[str, str]:
    files = dict(FILES)
    for file, old, new in edits:
        assert old in files[file], old
        files[file] = files[file].replace(old, new, 1)
    return files


def found(folder: Path, files: dict[str, str]) -> list[Flaw]:
    return list(flaws(keyed(open_folder(write_folder(folder, {**FILES, **files})))))


def problems(folder: Path, edits: list[Edit]) -> list[str]:
    return [problem.sentence for problem in find_problems(write_folder(folder, edited(edits)))]
