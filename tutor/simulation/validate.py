"""Does the model give what studies found? Each published figure beside the model's answer."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tutor.simulation.cohort import Conditions
from tutor.simulation.errors import SimulationError
from tutor.simulation.figure import Figure
from tutor.simulation.measure import answer, answer_of_men, samples_per_day
from tutor.simulation.plain import Solver
from tutor.simulation.reach import Goal, waiting_days
from tutor.simulation.scenario import to_data
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory

MEN, SEED = 300, 1  # of each cohort; a fraction of 300 men is known to 3% by chance (standard error)


@dataclass(frozen=True)
class Verdict:
    """A figure and the model's answer to it."""

    figure: Figure
    answer: float

    @property
    def passed(self) -> bool:
        low, high = self.figure.band
        return low <= self.answer <= high


def judge(figures: Iterable[Figure], conditions: Conditions, compiled: Solver | None = None) -> Iterator[Verdict]:
    """A verdict on each figure, in order, as soon as it is known. Men treated alike are run once.

    Figures of a cohort take some seconds in all; they are compiled first where this machine has not done so, about
    10 s. Raises SimulationError where a scenario or a measure makes no sense.
    """
    runs: dict[str, Trajectory] = {}
    waits: dict[str, Sequence[float]] = {}
    for figure in figures:
        if figure.measure.among == "typical":
            often = samples_per_day(figure.measure)
            key = _alike(figure, often)
            if key not in runs:
                runs[key] = simulate(figure.whole_scenario, often, compiled)
            yield Verdict(figure, answer(runs[key], figure.measure))
        else:
            key = _alike(figure, figure.measure.kind, figure.measure.column, figure.measure.limit, figure.measure.from_)
            if key not in waits:
                waits[key] = _waits(figure, conditions)
            yield Verdict(figure, answer_of_men(waits[key], figure.measure))


def _alike(figure: Figure, *asked: object) -> str:
    """The same for figures that one run answers."""
    return json.dumps([asked, {**to_data(figure.whole_scenario), "id": "", "title": ""}], sort_keys=True)


def _waits(figure: Figure, conditions: Conditions) -> Sequence[float]:
    measure = figure.measure
    if measure.limit is None:
        raise SimulationError(f"{measure.kind} needs a limit")
    wanted = Goal(measure.column, "<=" if measure.kind == "weeks-until-below" else ">=", measure.limit)
    return waiting_days(figure.whole_scenario, MEN, SEED, wanted, measure.from_, conditions)


HEAD = ("figure", "published", "passes", "model", "", "unit", "quantity", "source")


def table(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """The lines of `hpg-tutor validate`: a head, one line per figure, and the count."""
    verdicts = list(verdicts)
    rows = [HEAD, *(_row(verdict) for verdict in verdicts)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD) - 1)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        yield "  ".join((*cells, row[-1])).rstrip()
    yield f"{sum(verdict.passed for verdict in verdicts)} of {len(verdicts)} pass"


def _row(verdict: Verdict) -> tuple[str, ...]:
    figure, (low, high) = verdict.figure, verdict.figure.band
    mark = "pass" if verdict.passed else "miss"
    numbers = (f"{figure.value:.4g}", f"{low:.3g} to {high:.3g}", f"{verdict.answer:.3g}")
    return (figure.id, *numbers, mark, figure.unit, figure.quantity, figure.source)
