"""What does a run answer to a published figure? One number, read the way the study read it."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Literal

from tutor.simulation import states
from tutor.simulation.columns import COLUMNS
from tutor.simulation.errors import SimulationError
from tutor.simulation.scenario import FileForm
from tutor.simulation.trajectory import Trajectory

Kind = Literal["level", "mean", "lowest", "highest", "day-of-highest", "weeks-until-below", "weeks-until-above"]
Among = Literal["typical", "median", "mean", "fraction"]
FINE_KINDS: tuple[Kind, ...] = ("highest", "day-of-highest")
SAMPLES_PER_DAY, FINE_SAMPLES_PER_DAY = 1, 8  # peaks last hours


@dataclass(frozen=True)
class Measure(FileForm):
    """How a study's number is read from a run: `kind` over the samples of `column` from day `from_` to day `to`.

    `level` is the value at day `to`. The two `weeks-until` are counted from `from_` and look for `limit`; never is
    infinite. `against` tells what the value (or the limit) is told against: nothing, or the untreated value of the
    same man (`fraction`), or its distance from that (`change`).

    `among` tells whose answer counts: the typical man of the scenario, or a cohort of men around him (validate.py).
    A cohort is asked for `weeks-until` only: the median of all men, the mean of those who cross the limit by day
    `to`, or the fraction who do.
    """

    kind: Kind
    column: str
    to: float
    from_: float = 0.0
    limit: float | None = None
    against: Literal["nothing", "fraction", "change"] = "nothing"
    among: Among = "typical"


def samples_per_day(measure: Measure) -> int:
    """How finely a run must be sampled for it."""
    return FINE_SAMPLES_PER_DAY if measure.kind in FINE_KINDS else SAMPLES_PER_DAY


def known_columns() -> tuple[str, ...]:
    """What a measure may read: the columns of the tables, and the states of the model."""
    return (*COLUMNS, *(name for name in states.STATES if name not in COLUMNS))


def answer(run: Trajectory, measure: Measure) -> float:
    """The number; SimulationError for a column that is not known or a window outside the run."""
    if measure.column not in known_columns():
        raise SimulationError(f"column {measure.column!r} is unknown; there are {', '.join(known_columns())}")
    if not 0 <= measure.from_ <= measure.to <= run.days[-1]:
        raise SimulationError(f"days {measure.from_:g} to {measure.to:g} are outside the run")
    baseline = _read(run, measure.column, run.baseline)
    if measure.kind == "level":
        value = _read(run, measure.column, run.state(measure.to))
        return _told(value, baseline, measure)
    window = [(day, run.row(n)) for n, day in enumerate(run.days) if measure.from_ <= day <= measure.to]
    found = [(day, _told(_read(run, measure.column, row), baseline, measure)) for day, row in window]
    return _KINDS[measure.kind](found, measure)


def answer_of_men(waits: Sequence[float], measure: Measure) -> float:
    """The number, from the days that each man of a cohort waits after `from_` until he crosses the limit.

    Who crosses it after day `to` has not crossed it: he waits for ever. NaN for the mean of nobody.
    """
    weeks = [wait / 7.0 if wait <= measure.to - measure.from_ else math.inf for wait in waits]
    there = [week for week in weeks if week < math.inf]
    if measure.among == "fraction":
        return len(there) / len(weeks)
    if measure.among == "mean":
        return fmean(there) if there else math.nan
    return median(weeks)


def _read(run: Trajectory, column: str, row: tuple[float, ...]) -> float:
    if column in COLUMNS:
        return COLUMNS[column](row, run.parameters)
    return row[states.STATES.index(column)]


def _told(value: float, baseline: float, measure: Measure) -> float:
    if measure.against == "fraction":
        return value / baseline
    return value - baseline if measure.against == "change" else value


Found = list[tuple[float, float]]


def _until(found: Found, measure: Measure, sign: float) -> float:
    """Weeks from the first sample to the moment that the limit is crossed, linear between samples."""
    if measure.limit is None:
        raise SimulationError(f"{measure.kind} needs a limit")
    above = [sign * (value - measure.limit) for _, value in found]
    after = next((n for n, height in enumerate(above) if height > 0), None)
    if after is None:
        return math.inf
    if after == 0:
        return 0.0
    start, end = found[after - 1][0], found[after][0]
    day = start + (end - start) * above[after - 1] / (above[after - 1] - above[after])
    return (day - measure.from_) / 7.0


def _summit(found: Found, measure: Measure) -> float:
    """Day of the highest value, by the parabola through the highest sample and its neighbours."""
    n = max(range(len(found)), key=lambda n: found[n][1])
    if n in (0, len(found) - 1):
        return found[n][0]
    (start, before), (day, high), (_, after) = found[n - 1 : n + 2]
    bend = before - 2.0 * high + after
    return day + 0.5 * (day - start) * (before - after) / bend if bend < 0 else day


_KINDS: Mapping[Kind, Callable[[Found, Measure], float]] = {
    "mean": lambda found, measure: sum(value for _, value in found) / len(found),
    "lowest": lambda found, measure: min(value for _, value in found),
    "highest": lambda found, measure: max(value for _, value in found),
    "day-of-highest": _summit,
    "weeks-until-below": lambda found, measure: _until(found, measure, -1.0),
    "weeks-until-above": lambda found, measure: _until(found, measure, 1.0),
}
