"""The examination: equal shares, each objective once before any twice, repeatable; and what came of each attempt."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.learner.conftest import at
from tutor.content.items import items
from tutor.content.model import (
    Ask,
    Bank,
    BankItem,
    Choice,
    Course,
    CoursePath,
    Explain,
    Lesson,
    Library,
    Module,
    Objective,
    Outline,
    Read,
    SingleChoice,
)
from tutor.learner.exam import LENGTH, START, Attempt, attempts, draw, exam_id, is_ready, questions, with_results
from tutor.learner.key import key
from tutor.learner.marking import mark
from tutor.learner.session import Answer

GOALS = (Objective("Name", "one", "remember"), Objective("Explain", "another", "understand"))
QUESTION = SingleChoice("single", "c", "apply", "?", (Choice("a", "A", "yes", True), Choice("b", "B", "no")))


def library(sizes: Sequence[int]) -> Library:
    """Modules of two lessons with two objectives each; `sizes` says how many questions each bank has per objective."""
    modules, banks, lessons = [], {}, {}
    for m, size in enumerate(sizes, 1):
        outlines = tuple(Outline(f"F{m}-{n}", f"Lesson {m}.{n}", 5, GOALS) for n in (1, 2))
        modules.append(Module(f"F{m}", f"Module {m}", outlines))
        found = product(outlines, (1, 2), range(size))
        banks[f"F{m}"] = Bank(
            f"F{m}", tuple(BankItem(f"{o.id}-{goal}-{k}".lower(), o.id, QUESTION, goal) for o, goal, k in found)
        )
        here = Ask("question", "here", "Here", QUESTION, only_here=True)
        lessons[f"F{m}-1"] = Lesson(f"F{m}-1", (here, Explain("explain", "why", "Why", QUESTION)))
    course = Course((CoursePath("fundamentals", tuple(modules)), CoursePath("academic", ())))
    return Library(course, lessons, {}, {}, {}, {}, banks=banks)


FULL = library([3, 3, 3])


@given(st.integers(0, 2**31))
def test_modules_and_objectives_share_equally(seed: int) -> None:
    known = items(FULL)
    drawn = [known[step.id] for step in questions(draw(FULL, "fundamentals", seed))]
    assert len({item.name for item in drawn}) == len(drawn) == LENGTH
    modules = Counter(item.module for item in drawn)
    assert sorted(modules.values()) == [6, 7, 7]
    for module in modules:  # four objectives and six or seven questions: each once before any twice
        assert set(Counter(item.aim for item in drawn if item.module == module).values()) == {1, 2}


@given(st.integers(0, 1000))
def test_the_same_seed_draws_the_same_questions(seed: int) -> None:
    assert draw(FULL, "fundamentals", seed) == draw(FULL, "fundamentals", seed)


def test_other_seeds_draw_other_questions() -> None:
    drawn = [tuple(step.id for step in draw(FULL, "fundamentals", seed).steps) for seed in range(5)]
    assert len(set(drawn)) == 5


def test_a_small_module_leaves_its_places_to_the_others() -> None:
    small = library([1, 3, 3])
    modules = Counter(step.id.split("/")[0] for step in questions(draw(small, "fundamentals", 1)))
    assert modules == {"F1": 4, "F2": 8, "F3": 8}


def test_what_leans_on_its_lesson_is_never_drawn() -> None:
    for seed in range(20):
        assert all(
            "/" in step.id and "-" in step.id.split("/")[1] for step in questions(draw(FULL, "fundamentals", seed))
        )


@pytest.mark.parametrize(("sizes", "ready"), [([3, 3, 3], True), ([1, 1, 1], False), ([9, 9, 0], False)])
def test_it_waits_for_enough_questions_from_every_module(sizes: list[int], ready: bool) -> None:
    assert is_ready(library(sizes), "fundamentals") is ready


# --- attempts -------------------------------------------------------------------------------------


def log(seed: int, scores: Sequence[float]) -> list[Answer]:
    """An attempt as the log keeps it: its seed, then answers to its first questions."""
    steps = questions(draw(FULL, "fundamentals", seed))
    lesson = exam_id("fundamentals")
    told = [Answer(lesson, step.id, "a", score, at(), 2.0) for step, score in zip(steps, scores, strict=False)]
    return [Answer(lesson, START, seed, None, at(), 0.0), *told]


def test_always_right_has_full_marks() -> None:
    scores = [mark(step.question, key(step.question)).score for step in questions(draw(FULL, "fundamentals", 7))]
    [attempt] = attempts(log(7, scores), "fundamentals")
    assert (attempt.seed, attempt.done, attempt.score) == (7, True, 1.0)


def test_attempts_follow_each_other_and_the_first_answer_counts() -> None:
    first, second = log(1, [0.0] * LENGTH), log(2, [1.0] * 5)
    again = [replace(second[1], score=0.0)]
    found = attempts([*first, *second, *again], "fundamentals")
    assert [attempt.seed for attempt in found] == [1, 2]
    assert [attempt.done for attempt in found] == [True, False]
    assert [attempt.score for attempt in found] == [0.0, 5 / LENGTH]
    assert attempts([*first, *second], "academic") == ()


def results(seed: int, scores: Sequence[float]) -> str:
    [attempt] = attempts(log(seed, scores), "fundamentals")
    last = with_results(FULL, draw(FULL, "fundamentals", seed), attempt).steps[-1]
    assert isinstance(last, Read)
    return last.text


def test_results_are_told_by_module_with_lessons_to_see_again() -> None:
    exam = questions(draw(FULL, "fundamentals", 3))
    first = sum(step.id.startswith("F1/") for step in exam)
    told = results(3, [0.0 if step.id.startswith("F1/") else 1.0 for step in exam])
    assert told.startswith(f"**{LENGTH - first} of {LENGTH} right**")
    assert f"- Module 1: 0 of {first} right" in told
    assert "- F1-1 Lesson 1.1" in told
    assert "- F2-1" not in told
    assert "still open" not in told


def test_nothing_is_to_be_seen_again_after_full_marks() -> None:
    assert "another look" not in results(3, [1.0] * LENGTH)


def test_open_questions_are_told() -> None:
    assert f"{LENGTH - 2} questions are still open" in results(3, [1.0, 0.5])
    assert results(3, [1.0, 0.5]).startswith(f"**1.5 of {LENGTH} right**")


def test_an_empty_attempt_scores_nothing() -> None:
    assert Attempt("fundamentals", 1).score == 0.0
