"""Short ways to write answers, places, reviews and a small library."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from tutor.content.model import (
    Ask,
    Choice,
    Course,
    CoursePath,
    Definitions,
    Evidence,
    Lesson,
    Library,
    Module,
    Objective,
    Outline,
    Predict,
    Read,
    SingleChoice,
    Term,
)
from tutor.learner.cards import Rating, Review
from tutor.learner.session import Answer, Place

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def at(hours: float = 0.0) -> datetime:
    return NOON + timedelta(hours=hours)


def lesson(id_: str, text: str) -> Lesson:
    question = SingleChoice("single", "c", "remember", "?", (Choice("a", "A", "yes", True), Choice("b", "B", "no")))
    return Lesson(
        id_,
        (
            Read("read", "intro", "Intro", text),
            Predict("predict", "guess", "Guess", "?", "trt-200", "lh", 56, ()),
            Ask("question", "first", "First", question),
            Evidence("evidence", "proof", "Proof", "c", "They say [FSH](term:fsh).", "It says less."),
            Ask("question", "second", "Second", question),
        ),
    )


@pytest.fixture
def library() -> Library:
    goals = (Objective("Name", "the stations", "remember"), Objective("Explain", "the brake", "understand"))
    outlines = tuple(Outline(id_, id_, 10, goals) for id_ in ("L1", "L2", "L3"))
    words = Definitions("f", "i", "a")
    course = Course(
        (CoursePath("fundamentals", (Module("M1", "One", outlines[:2]), Module("M2", "Two", outlines[2:]))),)
    )
    return Library(
        course=course,
        lessons={
            "L2": lesson("L2", "Again [LH](term:lh) and [sperm](term:sperm)."),
            "L1": lesson("L1", "See [GnRH](term:gnrh), [LH](term:lh) and [a lost word](term:lost)."),
        },
        scenarios={},
        claims={},
        references={},
        terms={id_: Term(id_, id_.upper(), words) for id_ in ("gnrh", "lh", "fsh", "sperm", "itt")},
    )


@pytest.fixture
def answer() -> Callable[..., Answer]:
    def make(step: str, score: float | None, hours: float = 0.0, lesson: str = "L1", response: object = "a") -> Answer:
        return Answer(lesson, step, response, score, at(hours), 4.0, offset_minutes=0)

    return make


@pytest.fixture
def place() -> Callable[..., Place]:
    def make(step: str, hours: float = 0.0, lesson: str = "L1") -> Place:
        return Place(lesson, step, at(hours), offset_minutes=0)

    return make


@pytest.fixture
def seen() -> Callable[..., Review]:
    def make(card: str, rating: Rating = "good", hours: float = 0.0) -> Review:
        return Review(card, rating, at(hours), 3.0, offset_minutes=0)

    return make
