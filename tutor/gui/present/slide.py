"""What does a step say to a room? Title and lines, made without the answer until the teacher reveals it.

The views of a lesson are for one learner's hand: fields, radio buttons, type for reading at a desk. A room needs
words alone, so a slide is made from the step itself, and what is hidden was never put in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tutor.content.model import (
    Ask,
    Evidence,
    Explain,
    Lesson,
    Level,
    Library,
    Match,
    Number,
    Observe,
    PickOnAxis,
    Predict,
    PutInOrder,
    Question,
    Read,
    Reflect,
    SeveralChoices,
    SingleChoice,
    Sketch,
    Stage,
    Step,
)
from tutor.content.shuffle import on_screen, shuffled
from tutor.gui.lesson.badge import MEANINGS
from tutor.gui.lesson.markdown import to_plain
from tutor.gui.lesson.names import listed, spot_name
from tutor.gui.lesson.scene import predict_of
from tutor.gui.lesson.step_view import Reached
from tutor.gui.lesson.words import outcome

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
TICK = "✓"
HIDING = (Stage, Observe, Ask, Explain, Evidence)


Tone = Literal["plain", "strong", "right", "minor"]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or with a `mark` (a letter, a number, a tick) one of several."""

    text: str
    mark: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Slide:
    """One idea for a room."""

    title: str
    lines: tuple[Line, ...]


def hides(step: Step) -> bool:
    """Whether a step has anything to reveal: an answer, a run, what the evidence says."""
    return isinstance(step, HIDING)


def slide(
    library: Library, lesson: Lesson, index: int, level: Level, revealed: bool = False, reached: Reached | None = None
) -> Slide:
    """The step at `index`. `reached`: what the model did in an observe step, if that is known yet."""
    match lesson.steps[index]:
        case Read() as step:
            return Slide(step.title, _paragraphs(step.text))
        case Reflect() | Sketch() as step:
            return Slide(step.title, _paragraphs(step.ask))
        case Predict() as step:
            return Slide(step.title, (*_paragraphs(step.ask), *_lettered([guess.text for guess in step.guesses])))
        case Stage() as step:
            watch = f"Watch: {listed(step.watch, level)}." if step.watch else "Watch what happens."
            return Slide(step.title, _paragraphs(step.text) if revealed else (Line(watch),))
        case Observe() as step:
            return _observe(library, lesson, step, level, revealed, reached)
        case Ask() | Explain() as step:
            answer = _answer(step.question, step.id, level) if revealed else _choices(step.question, step.id)
            return Slide(step.title, (*_paragraphs(step.question.ask), *answer))
        case Evidence() as step:
            return Slide(step.title, _weighed(library, step) if revealed else _claimed(step))


def _observe(
    library: Library, lesson: Lesson, step: Observe, level: Level, revealed: bool, reached: Reached | None
) -> Slide:
    """Until the run is shown the prediction stays on the wall: even the title of the run could tell how it ends."""
    asked = predict_of(lesson, step)
    if not revealed:
        return slide(library, lesson, lesson.steps.index(asked), level)
    told: tuple[Line, ...] = ()
    if isinstance(asked, Predict) and isinstance(reached, float):
        told = (Line(outcome(asked, spot_name(asked.signal, level), reached), tone="strong"),)
    return Slide(step.title, (*told, *_paragraphs(step.text)))


def _claimed(step: Evidence) -> tuple[Line, ...]:
    return (Line("The articles say", tone="minor"), *_paragraphs(step.articles))


def _weighed(library: Library, step: Evidence) -> tuple[Line, ...]:
    claim = library.claims.get(next(iter(step.claims), ""))
    verdict = (Line(MEANINGS[claim.verdict], tone="strong"),) if claim else ()
    study = (Line(step.study, tone="minor"),) if step.study else ()
    return (Line("What the evidence says", tone="minor"), *verdict, *_paragraphs(step.evidence), *study)


def _choices(question: Question, seed: str) -> tuple[Line, ...]:
    """What there is to choose from, in the order of the lesson's own screen."""
    match question:
        case SingleChoice() | SeveralChoices():
            return _lettered([choice.text for choice in on_screen(question, seed)])
        case PutInOrder():
            return _lettered([item.text for item in shuffled(question.items, seed, avoid=question.items)])
        case Match():
            rights = shuffled(sorted({pair.right for pair in question.pairs} | set(question.extra)), f"{seed} right")
            lefts = tuple(Line(to_plain(pair.left), "·") for pair in shuffled(question.pairs, seed))
            return (*lefts, *_lettered(rights))
        case Number():
            return (Line(f"Your number, in {question.unit}?", tone="minor"),)
        case PickOnAxis():
            return (Line("Find the place on the axis.", tone="minor"),)


def _answer(question: Question, seed: str, level: Level) -> tuple[Line, ...]:
    """What is right, and why; what is wrong steps back."""
    match question:
        case SingleChoice() | SeveralChoices():
            lines: list[Line] = []
            for letter, choice in zip(LETTERS, on_screen(question, seed), strict=False):
                mark = f"{TICK} {letter}" if choice.right else letter
                lines.append(Line(to_plain(choice.text), mark, "right" if choice.right else "minor"))
            why = [line for choice in question.choices if choice.right for line in _paragraphs(choice.feedback)]
            return (*lines, *(why if isinstance(question, SingleChoice) else ()))
        case PutInOrder():
            return tuple(Line(to_plain(item.text), f"{n}.", "right") for n, item in enumerate(question.items, start=1))
        case Match():
            pairs = shuffled(question.pairs, seed)
            return tuple(Line(f"{to_plain(pair.left)} → {to_plain(pair.right)}", TICK, "right") for pair in pairs)
        case Number():
            answer = Line(f"{question.key:g} {question.unit}", TICK, "right")
            return (answer, *_paragraphs(question.feedback.right))
        case PickOnAxis():
            spot = next(spot for spot in question.spots if spot.right)
            return (Line(spot_name(spot.id, level), TICK, "right"), *_paragraphs(spot.feedback))


def _paragraphs(text: str) -> tuple[Line, ...]:
    return tuple(Line(line) for line in to_plain(text).split("\n") if line)


def _lettered(texts: Sequence[str]) -> tuple[Line, ...]:
    return tuple(Line(to_plain(text), letter) for letter, text in zip(LETTERS, texts, strict=False))
