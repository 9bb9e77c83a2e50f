"""Are published figures refused unless they can be compared?"""

from pathlib import Path

import pytest

from tutor.content.load import load_library, load_trials
from tutor.content.problems import ContentError
from tutor.paths import shipped

GOOD = """\
figures:
  - id: s01
    quantity: LH after three weeks
    population: healthy men
    n: 29
    source: Coviello 2005
    value: 0.05
    unit: fraction
    scenario:
      days: 21
      regimen:
        - {agent: testosterone-enanthate, dose: 200, every: 7, from: 0, to: 21}
    measure: {kind: level, column: lh_iu_l, to: 21, against: fraction}
"""


def write(folder: Path, text: str) -> Path:
    file = folder / "trials.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_figure_holds_what_was_found_and_what_was_done(tmp_path: Path) -> None:
    (figure,) = load_trials(write(tmp_path, GOOD))
    assert (figure.id, figure.n, figure.value) == ("s01", 29, 0.05)
    assert figure.whole_scenario.regimen[0].agent == "testosterone-enanthate"
    assert figure.measure.column == "lh_iu_l"


@pytest.mark.parametrize(
    ("good", "bad", "line", "words"),
    [
        ("dose: 200", "dose: -200", 12, "outside 0 to"),
        ("column: lh_iu_l", "column: lh_ui_l", 13, "is unknown"),
        ("to: 21, against", "to: 22, against", 13, "outside the scenario"),
        ("kind: level", "kind: weeks-until-above", 13, "needs a limit"),
        ("value: 0.05", "value: 0.05\n    low: 0.06", 7, "outside its band"),
        ("kind: level", "kind: height", 13, "height"),
        ("    n: 29\n", "    men: 29\n", 5, "men"),
    ],
)
def test_a_slip_is_told_at_its_place(tmp_path: Path, good: str, bad: str, line: int, words: str) -> None:
    with pytest.raises(ContentError) as refused:
        load_trials(write(tmp_path, GOOD.replace(good, bad)))
    (problem,) = refused.value.problems
    assert problem.line == line
    assert words in problem.sentence


def test_shipped_figures_are_part_of_the_library_and_name_their_source() -> None:
    figures = load_library(shipped("lessons")).trials
    assert len(figures) > 50
    assert all(figure.source and figure.population for figure in figures.values())
