"""Every slip in `left-out.yaml` is told at its place."""

from pathlib import Path

import pytest

from tests.content.example import COURSE, FILES, write_folder
from tutor.content.check import find_problems

HIGHER = """\
- level: intermediate
  modules:
  - id: I1
    title: Brakes
    lessons:
    - id: I1-1
      title: Three brakes
      minutes: 5
      objectives:
      - {verb: Name, text: the brakes, bloom: remember}
      claims: [lh-from-pituitary]
      elsewhere: [F1-1]
"""
WITH_HIGHER = COURSE.replace("- level: intermediate\n  modules: []\n", HIGHER).replace(
    "      minutes: 5\n", "      minutes: 5\n      elsewhere: [I1-1]\n", 2
)
GOOD = '- {lesson: F1-1, text: "One brake stood for three.", lifted_by: I1-1}\n'


def told(folder: Path, entries: str) -> list[str]:
    files = {**FILES, "course.yaml": WITH_HIGHER, "left-out.yaml": f"left_out:\n{entries}"}
    return [f"{problem.line}: {problem.sentence}" for problem in find_problems(write_folder(folder, files))]


def test_a_simplification_that_a_higher_lesson_lifts_is_sound(tmp_path: Path) -> None:
    assert told(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("entries", "line", "says"),
    [
        (GOOD + GOOD.replace("lesson: F1-1", "lesson: F9-1"), 3, "there is no lesson “F9-1”"),
        (GOOD + GOOD.replace("I1-1", "I7-1"), 3, "there is no lesson “I7-1”"),
        (GOOD.replace("I1-1", "F1-2"), 2, "F1-2 is not at a higher level than F1-1"),
        (GOOD.replace("F1-1", "I1-1"), 2, "I1-1 is not at a higher level than I1-1"),
        (GOOD.replace("F1-1", "F1-2"), 2, "the lesson F1-1 tells 1 to 3 things that it left out, and here are 0"),
        (GOOD * 4, 2, "the lesson F1-1 tells 1 to 3 things that it left out, and here are 4"),
        (GOOD.replace("One brake", "One [brake](term:lh)"), 2, "shown as plain text"),
    ],
)
def test_what_does_not_hold_is_told(tmp_path: Path, entries: str, line: int, says: str) -> None:
    assert any(one.startswith(f"{line}: ") and says in one for one in told(tmp_path, entries)), told(tmp_path, entries)
