"""What is on the screen? One step of one lesson, and what an earlier answer to it was worth."""

from dataclasses import dataclass

from tutor.content.model import Ask, Explain, Lesson, Level, Library, Module, Outline, Step
from tutor.learner.marking import Mark, MarkingError, mark
from tutor.learner.session import Answer


@dataclass(frozen=True)
class Opened:
    """A step, and where it stands."""

    library: Library
    outline: Outline
    module: Module
    lesson: Lesson
    index: int
    level: Level

    @property
    def step(self) -> Step:
        return self.lesson.steps[self.index]

    @property
    def last(self) -> bool:
        return self.index == len(self.lesson.steps) - 1

    def is_same_step(self, other: "Opened | None") -> bool:
        return other is not None and other.lesson is self.lesson and other.index == self.index


def shown_answer(step: Step, answer: Answer | None) -> tuple[Answer, Mark | None] | None:
    """The answer with its mark; None where there is none, or where it no longer fits a rewritten question."""
    if answer is None:
        return None
    if not isinstance(step, Ask | Explain):
        return answer, None
    try:
        return answer, mark(step.question, answer.response)
    except MarkingError:
        return None
