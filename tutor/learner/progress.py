"""What is finished, and what is mastered? All of it is counted from the log.

- A lesson is finished when every one of its steps was opened.
- Its score is the mean over its questions; a question that was never answered counts 0.
- It is mastered when it is finished and the score of the last answers is at least MASTERED_FROM.
  A lesson without questions is mastered by finishing it.
- An objective is mastered with its lesson.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from tutor.content.model import Ask, Explain, Lesson, Level, Library, Objective, Outline
from tutor.learner.exam import LENGTH, attempts, exam_module, is_ready
from tutor.learner.session import Answer, Place

MASTERED_FROM = 0.8

Entry = TypeVar("Entry", Place, Answer)
State = Literal["planned", "new", "started", "finished", "mastered"]


@dataclass(frozen=True, slots=True)
class LessonProgress:
    """How far one lesson is.

    steps, reached: how many steps there are, and were opened. questions, answered: likewise.
    best, last: mean score, 0 to 1, of the best and of the last answers; None before the first answer.
    A lesson that is only planned has no steps.
    """

    outline: Outline
    steps: int = 0
    reached: int = 0
    questions: int = 0
    answered: int = 0
    best: float | None = None
    last: float | None = None

    @property
    def state(self) -> State:
        if self.steps == 0:
            return "planned"
        if self.reached < self.steps:
            return "started" if self.reached else "new"
        return "mastered" if self.questions == 0 or (self.last or 0.0) >= MASTERED_FROM else "finished"

    @property
    def finished(self) -> bool:
        return self.state in ("finished", "mastered")

    @property
    def mastered(self) -> bool:
        return self.state == "mastered"


@dataclass(frozen=True, slots=True)
class ModuleProgress:
    """The lessons of one module."""

    id: str
    title: str
    lessons: tuple[LessonProgress, ...]


@dataclass(frozen=True, slots=True)
class ObjectiveProgress:
    """One objective, which its lesson decides."""

    lesson: LessonProgress
    objective: Objective

    @property
    def mastered(self) -> bool:
        return self.lesson.mastered


@dataclass(frozen=True, slots=True)
class PathProgress:
    """The modules of one level, and the examination at its end, which counts as no lesson.

    `written` says whether any of its lessons can be taken yet.
    """

    level: Level
    modules: tuple[ModuleProgress, ...]
    exam: LessonProgress | None = None

    @property
    def lessons(self) -> tuple[LessonProgress, ...]:
        return tuple(lesson for module in self.modules for lesson in module.lessons)

    @property
    def written(self) -> bool:
        return any(lesson.steps for lesson in self.lessons)

    @property
    def objectives(self) -> tuple[ObjectiveProgress, ...]:
        return tuple(ObjectiveProgress(lesson, one) for lesson in self.lessons for one in lesson.outline.objectives)

    @property
    def next_lesson(self) -> LessonProgress | None:
        """The first one that can be taken and is not finished."""
        return next((one for one in self.lessons if one.state in ("new", "started")), None)


def path_progress(library: Library, level: Level, places: Iterable[Place], answers: Iterable[Answer]) -> PathProgress:
    """How far every lesson of one level is, given the whole log."""
    log = tuple(answers)
    places_of, answers_of = _by_lesson(places), _by_lesson(log)

    def progress(outline: Outline) -> LessonProgress:
        id_ = outline.id
        if id_ not in library.lessons:
            return LessonProgress(outline)
        return lesson_progress(outline, library.lessons[id_], places_of.get(id_, ()), answers_of.get(id_, ()))

    return PathProgress(
        level,
        tuple(
            ModuleProgress(module.id, module.title, tuple(progress(outline) for outline in module.lessons))
            for module in library.path(level).modules
        ),
        exam_progress(library, level, log),
    )


def exam_progress(library: Library, level: Level, answers: Iterable[Answer]) -> LessonProgress:
    """The last attempt at the examination, and the best that was finished; planned until there is enough to ask."""
    outline = exam_module(level).lessons[0]
    if not is_ready(library, level):
        return LessonProgress(outline)
    taken = attempts(answers, level)
    answered = len(taken[-1].answers) if taken else 0
    done = [attempt.score for attempt in taken if attempt.done]
    return LessonProgress(
        outline,
        steps=LENGTH,
        reached=answered,
        questions=LENGTH,
        answered=answered,
        best=max(done, default=None),
        last=done[-1] if done else None,
    )


def lesson_progress(
    outline: Outline, lesson: Lesson, places: Iterable[Place], answers: Iterable[Answer]
) -> LessonProgress:
    """How far one lesson is; entries about other lessons, or steps it no longer has, count for nothing."""
    asked = [step.id for step in lesson.steps if isinstance(step, Ask | Explain)]
    best, last = dict.fromkeys(asked, 0.0), dict.fromkeys(asked, 0.0)
    answered = set()
    for answer in answers:
        if answer.lesson == lesson.id and answer.step in last and answer.score is not None:
            answered.add(answer.step)
            last[answer.step] = answer.score
            best[answer.step] = max(best[answer.step], answer.score)
    opened = {place.step for place in places if place.lesson == lesson.id}
    return LessonProgress(
        outline=outline,
        steps=len(lesson.steps),
        reached=sum(step.id in opened for step in lesson.steps),
        questions=len(asked),
        answered=len(answered),
        best=sum(best.values()) / len(asked) if answered else None,
        last=sum(last.values()) / len(asked) if answered else None,
    )


def _by_lesson(entries: Iterable[Entry]) -> Mapping[str, Sequence[Entry]]:
    logs: dict[str, list[Entry]] = {}
    for entry in entries:
        logs.setdefault(entry.lesson, []).append(entry)
    return logs
