"""What does the model draw beside a learner's lines? Its levels day by day, and how close the drawing came."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil

from tutor.learner.sketch import Lines
from tutor.learner.sketch_score import SketchMark, score
from tutor.simulation.signals import signal_of
from tutor.simulation.trajectory import Trajectory

MOST_DAYS = 730  # of one line: the window must not wait


@dataclass(frozen=True)
class SketchOutcome:
    """The model's lines, and the mark of the drawing; None where nothing was drawn."""

    model: Lines
    mark: SketchMark | None


def sketch_outcome(run: Trajectory, drawn: Lines, names: Mapping[str, str], days: float) -> SketchOutcome:
    """Lines of the signals in `names`, from day 0 to `days`; what was drawn of them is compared."""
    return compared(model_lines(run, names, days), drawn, names)


def compared(model: Lines, drawn: Lines, names: Mapping[str, str]) -> SketchOutcome:
    known = {signal: line for signal, line in drawn.items() if signal in model}
    return SketchOutcome(model, score(known, model, names) if known else None)


def model_lines(run: Trajectory, signals: Iterable[str], days: float) -> Lines:
    """Levels day by day (on long papers every few days), as shares of this man's untreated normal."""
    last = int(min(days, run.days[-1]))
    moments = range(0, last + 1, ceil((last + 1) / MOST_DAYS))
    states = [(float(day), run.state(float(day))) for day in moments]
    p, own = run.parameters, run.baseline
    return {name: tuple((day, signal_of(name, x, p, own).level) for day, x in states) for name in signals}
