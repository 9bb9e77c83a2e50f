"""Where is the learner, and what was answered? Everything here is derived from the log."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone

from tutor.content.model import Lesson, Level


@dataclass(frozen=True, slots=True)
class Answer:
    """One response to one step, as it was given.

    response: a JSON value. score: 0 to 1, None where nothing is scored (predictions, reflections).
    at: aware, UTC. seconds: from showing the step to the response, on a clock that never jumps.
    offset_minutes: how far local time was ahead of UTC; None means as on this machine at that moment.
    """

    lesson: str
    step: str
    response: object
    score: float | None
    at: datetime
    seconds: float
    offset_minutes: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Place:
    """A step that was opened. at: aware, UTC; offset_minutes as in Answer."""

    lesson: str
    step: str
    at: datetime
    offset_minutes: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Session:
    """What is open now, at which level, and all answers so far, oldest first."""

    level: Level
    lesson: str | None = None
    step: str | None = None
    answers: tuple[Answer, ...] = ()

    def at_level(self, level: Level) -> "Session":
        return replace(self, level=level)

    def at_place(self, place: Place) -> "Session":
        return replace(self, lesson=place.lesson, step=place.step)

    def with_answer(self, answer: Answer) -> "Session":
        return replace(self, answers=(*self.answers, answer))


def restore(level: Level, places: Iterable[Place], answers: Iterable[Answer]) -> Session:
    """The session as it was left: at the last place of the log, whatever the clock said."""
    session = Session(level=level, answers=tuple(answers))
    *_, last = (None, *places)
    return session.at_place(last) if last else session


def last_step(places: Iterable[Place], lesson: str) -> str | None:
    """The step of `lesson` that was open last, None if it was never opened."""
    *_, last = (None, *(place.step for place in places if place.lesson == lesson))
    return last


def step_index(lesson: Lesson, step: str | None) -> int:
    """Position of a step, 0 where the lesson has no such step (any more)."""
    return next((index for index, one in enumerate(lesson.steps) if one.id == step), 0)


def last_answers(answers: Iterable[Answer], lesson: str) -> Mapping[str, Answer]:
    """Step id to the answer that was given last."""
    return {answer.step: answer for answer in answers if answer.lesson == lesson}


def local_day(at: datetime, offset_minutes: int | None = None) -> date:
    """The calendar day on the wall where it happened; without an offset, on this machine."""
    zone = None if offset_minutes is None else timezone(timedelta(minutes=offset_minutes))
    return at.astimezone(zone).date()


def local_offset_minutes(at: datetime) -> int:
    """How far this machine's local time is ahead of UTC at that moment, in minutes."""
    offset = at.astimezone().utcoffset() or timedelta()
    return round(offset / timedelta(minutes=1))
