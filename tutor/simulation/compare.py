"""How do two plans differ, and when is the man back at his own normal? Two runs side by side, without a judgement."""

from collections.abc import Iterable
from dataclasses import dataclass

from tutor.simulation.columns import COLUMNS
from tutor.simulation.trajectory import Trajectory

COMPARED = ("lh_iu_l", "testosterone_ng_dl", "itt_nmol_l", "sperm_million_ml")
RETURNING = ("lh_iu_l", "sperm_million_ml")
PARTS = (0.5, 0.9)  # of own normal: half, where a signal turns from dim to lit; nine tenths, as good as back
MOST_DAYS = 4
NOTHING = 1e-9


@dataclass(frozen=True)
class Difference:
    """One column of two runs on one day, in the column's unit."""

    column: str
    day: float
    one: float
    other: float

    @property
    def ratio(self) -> float | None:
        """How many times the first is the second; None where the second is nothing."""
        return self.one / self.other if self.other > NOTHING else None


@dataclass(frozen=True)
class Return:
    """The day, counted from the start of the run, from which a column stays at `part` of own normal or above.

    0 where it never was below, None where it is not back by the end of the run.
    """

    column: str
    part: float
    one: float | None
    other: float | None


def differences(one: Trajectory, other: Trajectory, days: Iterable[float]) -> tuple[Difference, ...]:
    """The compared columns on each day; a day after the end of a run is read at its end."""
    moments = tuple(days)
    return tuple(
        Difference(column, day, one.value(column, day), other.value(column, day))
        for column in COMPARED
        for day in moments
    )


def returns(one: Trajectory, other: Trajectory) -> tuple[Return, ...]:
    """When LH and sperm are back at half and at nine tenths of this man's own normal in each run."""
    return tuple(
        Return(column, part, back_on(one, column, part), back_on(other, column, part))
        for column in RETURNING
        for part in PARTS
    )


def back_on(run: Trajectory, column: str, part: float) -> float | None:
    """The day from which `column` stays at `part` (0 to 1) of own normal, to the sample; see Return."""
    least = part * COLUMNS[column](run.baseline, run.parameters)
    values = run.series(column)
    for sample in range(len(values) - 1, -1, -1):
        if values[sample] < least * (1 - NOTHING):
            return run.days[sample + 1] if sample + 1 < len(values) else None
    return 0.0


def telling_days(one: Trajectory, other: Trajectory) -> tuple[float, ...]:
    """Days worth a look: where something starts or ends in either plan, the middle, the last day both have."""
    last = min(one.days[-1], other.days[-1])
    edges = {day for run in (one, other) for dosing in run.scenario.regimen for day in (dosing.from_, dosing.to)}
    found = sorted({day for day in edges if 0 < day < last} | {float(round(last / 2)), last})
    if len(found) <= MOST_DAYS:
        return tuple(found)
    step = (len(found) - 1) / (MOST_DAYS - 1)
    return tuple(found[round(n * step)] for n in range(MOST_DAYS))
