"""Questions of lessons and banks, with their place in the course and the objective they serve."""

from tests.content.example import example_library
from tutor.content.items import items


def test_lessons_come_first_and_then_the_bank() -> None:
    known = items(example_library())
    assert next(iter(known)) == "F1-1/why-lh"
    assert list(known)[-1] == "F1/who-sends-lh"
    assert [item.of_bank for item in known.values()] == [False] * 6 + [True]


def test_an_explanation_of_a_run_is_not_drawn() -> None:
    known = items(example_library())
    assert [name for name, item in known.items() if not item.drawn] == ["F1-1/why-lh"]


def test_an_objective_is_told_or_found_by_its_kind_of_thinking() -> None:
    known = items(example_library())
    assert known["F1/who-sends-lh"].aim == ("F1-1", 1)  # told
    assert known["F1-1/q-order"].aim == ("F1-1", 1)  # both ask to apply
    assert known["F1-1/q-match"].aim == ("F1-1", None)  # nothing of this lesson is to be remembered
