"""No slide of the shipped course holds its answer before it is revealed."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from tutor.content.load import load_library
from tutor.content.model import (
    Ask,
    Evidence,
    Explain,
    Lesson,
    Library,
    Number,
    Observe,
    Question,
    SeveralChoices,
    SingleChoice,
    Stage,
)
from tutor.gui.lesson.markdown import to_plain
from tutor.gui.present.slide import TICK, Slide, hides, slide
from tutor.learner.key import key
from tutor.paths import shipped


@cache
def library() -> Library:
    return load_library(shipped("lessons"))


def words(made: Slide) -> str:
    return "\n".join([made.title, *(f"{line.mark} {line.text}" for line in made.lines)])


def steps() -> Iterator[tuple[Lesson, int]]:
    for lesson in library().lessons.values():
        for index in range(len(lesson.steps)):
            yield lesson, index


def asked() -> Iterator[tuple[Lesson, int, Question]]:
    for lesson, index in steps():
        step = lesson.steps[index]
        if isinstance(step, Ask | Explain):
            yield lesson, index, step.question


def feedback(part: object) -> Iterator[str]:
    """Every text that is said about an answer, wherever a question keeps it."""
    for name, value in vars(part).items():
        if name in ("feedback", "otherwise") and isinstance(value, str):
            yield value
        elif name == "feedback":
            yield from vars(value).values()
        elif isinstance(value, tuple):
            for inner in value:
                if hasattr(inner, "__dict__"):
                    yield from feedback(inner)


def test_a_hidden_question_holds_no_feedback_and_no_tick() -> None:
    count = 0
    for lesson, index, question in asked():
        told = words(slide(library(), lesson, index, "fundamentals"))
        assert TICK not in told
        for text in feedback(question):
            count += 1
            assert to_plain(text) not in told, (lesson.id, index)
    assert count > 500  # the walk found the feedback: each of about 190 questions has three or more


def turned(question: SingleChoice | SeveralChoices) -> SingleChoice | SeveralChoices:
    """The same question with every choice the other way: right is wrong."""
    return replace(question, choices=tuple(replace(choice, right=not choice.right) for choice in question.choices))


def test_what_is_right_leaves_no_trace_on_a_hidden_slide() -> None:
    for lesson, index, question in asked():
        if isinstance(question, SingleChoice | SeveralChoices):
            steps = list(lesson.steps)
            steps[index] = replace(steps[index], question=turned(question))  # type: ignore[call-arg]
            other = replace(lesson, steps=tuple(steps))
            assert slide(library(), lesson, index, "academic") == slide(library(), other, index, "academic")
            assert slide(library(), lesson, index, "academic", True) != slide(library(), other, index, "academic", True)


def test_a_number_is_told_only_when_revealed() -> None:
    for lesson, index, question in asked():
        if isinstance(question, Number):
            told = f"{key(question):g} {question.unit}"
            assert told in words(slide(library(), lesson, index, "academic", revealed=True))
            asks = to_plain(question.ask)
            assert told not in words(slide(library(), lesson, index, "academic")).replace(asks, "")


def test_a_run_is_not_told_before_it_is_shown_not_even_by_its_title() -> None:
    for lesson, index in steps():
        step = lesson.steps[index]
        if isinstance(step, Observe):
            hidden = words(slide(library(), lesson, index, "academic", reached=0.04))
            assert to_plain(step.text) not in hidden
            assert "of normal on day" not in hidden
            assert step.title == slide(library(), lesson, index, "academic", revealed=True).title
        if isinstance(step, Stage):
            assert to_plain(step.text) not in words(slide(library(), lesson, index, "academic"))


def test_evidence_waits_behind_what_the_articles_say() -> None:
    for lesson, index in steps():
        step = lesson.steps[index]
        if isinstance(step, Evidence):
            hidden = slide(library(), lesson, index, "intermediate")
            assert not set(slide(library(), lesson, index, "intermediate", True).lines) & set(hidden.lines)


@pytest.mark.parametrize("level", ["fundamentals", "academic"])
def test_what_hides_something_changes_when_revealed_and_nothing_else_does(level: str) -> None:
    for lesson, index in steps():
        shown = [slide(library(), lesson, index, level, revealed) for revealed in (False, True)]  # type: ignore[arg-type]
        assert (shown[0] != shown[1]) == hides(lesson.steps[index]), (lesson.id, index)


def test_no_teachers_note_is_on_a_slide() -> None:
    told = "\n".join(words(slide(library(), lesson, i, "fundamentals", True)) for lesson, i in steps())
    for note in library().notes.values():
        assert note.ask not in told
        assert note.goes_wrong not in told
    fundamentals = [o.id for module in library().path("fundamentals").modules for o in module.lessons]
    assert set(fundamentals) <= library().notes.keys()
