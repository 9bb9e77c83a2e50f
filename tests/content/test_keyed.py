"""Keys that the model gives: kept, filled in, computed anew at each check, and never written by hand."""

from pathlib import Path

import pytest

from tests.content.example import FILES, write_folder
from tutor.content.check import find_problems, write_kept_keys
from tutor.content.keys import agree, keys_text, read_keys
from tutor.content.load import load_library
from tutor.content.model import Number, SingleChoice
from tutor.content.problems import ContentError
from tutor.learner.key import key
from tutor.learner.marking import mark

BANK = """\
id: F1
items:
- id: how-much-lh
  lesson: F1-1
  question:
    type: number
    claim: brake-lowers-lh
    bloom: apply
    ask: In the model, a man is given testosterone each week. How many percent of his LH are left on day 21?
    unit: percent
    model: {scenario: trt-200, signal: lh, day: 21, as: share}
    tolerance: 5
    feedback:
      right: The brake works within days, so little LH is left.
      below: A little LH is left in most of the men.
      above: The brake is stronger than it seems at first.
- id: what-lh-does
  lesson: F1-1
  question:
    type: single
    claim: brake-lowers-lh
    bloom: apply
    ask: In the model, a man is given testosterone each week. What has LH done by day 21?
    model: {scenario: trt-200, signal: lh, day: 21}
    choices:
    - {id: up, text: It has gone up, direction: rise, misconception: m01, feedback: It is braked and does not grow.}
    - {id: level, text: It is level, direction: same, feedback: The brake works within days and not within months.}
    - {id: down, text: It has sunk, direction: fall, feedback: There is enough in the blood and so less is asked for.}
"""
IDS = FILES["ids.txt"] + "".join(
    f"F1/{name}\n"
    for name in ("how-much-lh", "what-lh-does", "what-lh-does/down", "what-lh-does/level", "what-lh-does/up")
)
FOLDER = {
    **FILES,
    "banks/F1.yaml": BANK + FILES["banks/F1.yaml"].removeprefix("# Bank of F1. Licence: CC BY 4.0.\nid: F1\nitems:\n"),
    "ids.txt": IDS,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path, FOLDER)


def test_the_model_says_what_the_published_study_says(folder: Path) -> None:
    """Coviello 2005: LH at about 5 % after three weeks of 200 mg a week. The tolerance of the item holds both."""
    assert write_kept_keys(folder) == 2
    assert list(find_problems(folder)) == []
    bank = load_library(folder).banks["F1"]
    number, single = bank.items[0].question, bank.items[1].question
    assert isinstance(number, Number)
    assert isinstance(single, SingleChoice)
    assert abs(number.key - 5) <= number.tolerance
    assert key(single) == "down"
    assert mark(number, key(number)).score == mark(single, "down").score == 1.0


def test_a_key_that_was_never_kept_is_told_and_nothing_loads(folder: Path) -> None:
    told = [problem.sentence for problem in find_problems(folder)]
    assert told == ["the model's answer is not kept; write it with `hpg-tutor check --write-keys`"] * 2
    with pytest.raises(ContentError, match="--write-keys"):
        load_library(folder)


def test_a_key_that_the_model_no_longer_gives_is_told(folder: Path) -> None:
    write_kept_keys(folder)
    kept = dict(read_keys(folder / "keys.txt"))
    (folder / "keys.txt").write_text(keys_text({**kept, "F1/how-much-lh": "50", "F1/what-lh-does": "rise"}))
    told = [problem.sentence for problem in find_problems(folder) if "keeps" in problem.sentence]
    assert [sentence.split(",")[0] for sentence in told] == ["keys.txt keeps 50", "keys.txt keeps rise"]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("    unit: percent\n", "    unit: percent\n    answer: 5\n", "so no answer is written here"),
        ("direction: fall,", "direction: fall, right: true,", "the model decides which choice is right"),
        ("direction: fall,", "direction: same,", "two choices stand for the same answer"),
        ("direction: fall,", "", "each choice must say either what state, or what direction"),
        ("direction: fall,", "state: dark,", "each choice must say either what state, or what direction"),
        ("    model: {scenario: trt-200, signal: lh, day: 21}\n", "", "there is no `model` to ask"),
        ("signal: lh, day: 21, as", "signal: lh, column: lh_iu_l, day: 21, as", "for a signal or for a column"),
        ("signal: lh, day: 21, as", "column: lh, day: 21, as", "there is no column of the table “lh”"),
        ("scenario: trt-200, signal: lh, day: 21}", "scenario: trt-20, signal: lh, day: 21}", "no scenario “trt-20”"),
        ("signal: lh, day: 21}", "signal: lh, day: 300}", "day 300 is not reached"),
    ],
)
def test_what_the_model_cannot_be_asked_is_told(folder: Path, old: str, new: str, says: str) -> None:
    write_kept_keys(folder)
    path = folder / "banks" / "F1.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(says in problem.sentence for problem in find_problems(folder))


def test_a_column_and_a_share_of_it_agree(folder: Path) -> None:
    """On day 0 everything stands at this man's normal, so a share is 100 whatever the column."""
    path = folder / "banks" / "F1.yaml"
    asked = "column: lh_iu_l, day: 0, as: share"
    path.write_text(path.read_text(encoding="utf-8").replace("signal: lh, day: 21, as: share", asked))
    write_kept_keys(folder)
    assert read_keys(folder / "keys.txt")["F1/how-much-lh"] == "100"


def test_small_differences_of_solvers_agree() -> None:
    assert agree("100.2", "100")
    assert not agree("101", "100")
    assert agree("dark", "dark")
    assert not agree("dark", "dim")
