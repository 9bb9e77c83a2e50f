"""The key of every question that is shipped earns the full score, with every remark right."""

import pytest

from tutor.content.load import load_library
from tutor.content.model import Ask, Explain
from tutor.learner.key import key
from tutor.learner.marking import mark
from tutor.paths import shipped

LESSONS = load_library(shipped("lessons")).lessons.values()
STEPS = [(lesson.id, step) for lesson in LESSONS for step in lesson.steps if isinstance(step, Ask | Explain)]
QUESTIONS = {f"{lesson}/{step.id}": step.question for lesson, step in STEPS}


@pytest.mark.parametrize("where", QUESTIONS)
def test_the_key_earns_one(where: str) -> None:
    result = mark(QUESTIONS[where], key(QUESTIONS[where]))
    assert result.score == 1.0
    assert all(remark.right and remark.text for remark in result.remarks)
