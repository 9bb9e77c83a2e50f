"""Is each step fit to be taken? Length of reading, predictions, and days that its scenario reaches."""

from collections.abc import Iterator, Mapping

from tutor.content.model import Ask, AxisView, Explain, Observe, Predict, Read, Sketch, Stage, Step
from tutor.content.problems import FileProblem, Where
from tutor.content.shelf import Shelf
from tutor.content.words import count_words

MOST_LINES = 3  # of a sketch: more cannot be told apart on one paper
LEAST_SKETCH_DAYS = 14.0  # a sketch is read with the ripples of a week taken out
MIN_WORDS, MAX_WORDS = 40, 90  # of a read step: one idea, one screen
Fault = tuple[Where, str]  # place inside the step, sentence


def step_problems(shelf: Shelf) -> Iterator[FileProblem]:
    days = {opened.value.id: opened.value.days for opened in shelf.scenarios}
    for opened in shelf.lessons:
        if not opened.value.steps:
            yield opened.problem(("steps",), "a lesson needs at least one step")
        predictions = {step.id: step for step in opened.value.steps if isinstance(step, Predict | Sketch)}
        for index, step in enumerate(opened.value.steps):
            for place, sentence in _faults(step, days, predictions):
                yield opened.problem(("steps", index, *place), sentence)


def _faults(step: Step, days: Mapping[str, float], predictions: Mapping[str, Predict | Sketch]) -> Iterator[Fault]:
    match step:
        case Read():
            words = count_words(step.text)
            if not MIN_WORDS <= words <= MAX_WORDS:
                yield ("text",), f"a read step has {MIN_WORDS} to {MAX_WORDS} words, and this one has {words}"
            yield from _view(step.axis, days)
        case Ask() | Explain():
            yield from _view(step.axis, days)
        case Stage():
            yield from _span(step, days.get(step.scenario))
        case Observe():
            yield from _run(step, days, predictions.get(step.predict))
        case Predict():
            yield from _guesses(step)
            yield from _day(("day",), step.day, days.get(step.scenario))
        case Sketch():
            yield from _lines(step)
            yield from _day(("days",), step.days, days.get(step.scenario))


def _lines(step: Sketch) -> Iterator[Fault]:
    if not 1 <= len(set(step.signals)) == len(step.signals) <= MOST_LINES:
        yield ("signals",), f"a sketch has 1 to {MOST_LINES} different signals to draw"
    if step.days < LEAST_SKETCH_DAYS:
        yield ("days",), f"a sketch covers at least {LEAST_SKETCH_DAYS:g} days, and this one {step.days:g}"


def _guesses(step: Predict) -> Iterator[Fault]:
    directions = [guess.direction for guess in step.guesses]
    for index, direction in enumerate(directions):
        if direction in directions[:index]:
            yield ("guesses", index, "direction"), f"another guess already says {direction}"
    if "unsure" not in directions:
        yield ("guesses",), "one guess must let the learner be unsure"
    if len(set(directions) - {"unsure"}) < 2:
        yield ("guesses",), "there must be at least two directions to choose from"


def _view(axis: AxisView | None, days: Mapping[str, float]) -> Iterator[Fault]:
    if axis:
        yield from _day(("axis", "day"), axis.day, days.get(axis.scenario))


def _span(step: Stage | Observe, days: float | None) -> Iterator[Fault]:
    yield from _day(("start",), step.start, days)
    yield from _day(("end",), step.end, days)
    if step.start >= step.end:
        yield ("end",), f"the end, day {step.end:g}, must come after the start, day {step.start:g}"


def _run(step: Observe, days: Mapping[str, float], asked: Predict | Sketch | None) -> Iterator[Fault]:
    yield from _span(step, days.get(asked.scenario) if asked else None)
    if asked and step.start >= (day := asked.day if isinstance(asked, Predict) else asked.days):
        yield ("start",), f"the axis stands at day {step.start:g} while the learner is asked about day {day:g}"


def _day(place: Where, day: float, days: float | None) -> Iterator[Fault]:
    if day < 0 or (days is not None and day > days):
        reach = f"; the scenario ends on day {days:g}" if days is not None else ""
        yield place, f"day {day:g} is not reached{reach}"
