"""When does what was begun stand in its step again? While step and answers are what they were."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.gui.lesson.sample import LESSON, LIBRARY, MODULE, OUTLINE
from tutor.content.model import Lesson
from tutor.gui.lesson.begun import Begun
from tutor.gui.lesson.opened import Opened
from tutor.learner.session import Answer

AT = 4  # "q-why"
STEP = LESSON.steps[AT]


def opened(lesson: Lesson = LESSON, index: int = AT) -> Opened:
    return Opened(LIBRARY, OUTLINE, MODULE, lesson, index, "fundamentals")


def answer(response: str) -> Answer:
    return Answer("F2-2", STEP.id, response, 0.0, datetime(2026, 3, 2, tzinfo=UTC), 1.0)


def test_it_is_found_in_its_own_step_and_no_other() -> None:
    begun = Begun()
    begun.keep(opened(), None, "worn")
    assert begun.find(opened(), None) == "worn"
    assert begun.find(opened(index=AT + 1), None) is None
    assert begun.find(opened(replace(LESSON, id="F2-1")), None) is None


def test_the_last_touch_counts() -> None:
    begun = Begun()
    begun.keep(opened(), None, "worn")
    begun.keep(opened(), None, "block")
    assert begun.find(opened(), None) == "block"


def test_lessons_that_are_read_anew_keep_it_unless_the_step_was_rewritten() -> None:
    begun = Begun()
    begun.keep(opened(), None, "worn")
    same = replace(LESSON, steps=tuple(replace(step) for step in LESSON.steps))
    other = replace(LESSON, steps=(*LESSON.steps[:AT], replace(STEP, title="Why else?"), *LESSON.steps[AT + 1 :]))
    assert begun.find(opened(same), None) == "worn"
    assert begun.find(opened(other), None) is None


def test_an_answer_ends_it() -> None:
    begun = Begun()
    begun.keep(opened(), None, "worn")
    assert begun.find(opened(), answer("brake")) is None


def test_another_try_belongs_to_the_answer_that_it_would_follow() -> None:
    """A new examination may ask the same question; there nothing was answered, and nothing begun."""
    begun, first = Begun(), answer("brake")
    begun.keep(opened(), first, "worn")
    assert begun.find(opened(), first) == "worn"
    assert begun.find(opened(), None) is None
