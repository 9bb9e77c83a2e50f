"""Does the model give what studies found? Each published figure beside the model's answer."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tutor.simulation.figure import Figure
from tutor.simulation.measure import answer, samples_per_day
from tutor.simulation.plain import Solver
from tutor.simulation.scenario import to_data
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory


@dataclass(frozen=True)
class Verdict:
    """A figure and the model's answer to it."""

    figure: Figure
    answer: float

    @property
    def passed(self) -> bool:
        low, high = self.figure.band
        return low <= self.answer <= high


def judge(figures: Iterable[Figure], compiled: Solver | None = None) -> Iterator[Verdict]:
    """A verdict on each figure, in order, as soon as it is known. Men treated alike are run once.

    Raises SimulationError where a scenario or a measure makes no sense.
    """
    runs: dict[str, Trajectory] = {}
    for figure in figures:
        often = samples_per_day(figure.measure)
        key = json.dumps([often, {**to_data(figure.whole_scenario), "id": "", "title": ""}], sort_keys=True)
        if key not in runs:
            runs[key] = simulate(figure.whole_scenario, often, compiled)
        yield Verdict(figure, answer(runs[key], figure.measure))


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
