"""Many men that are made by hand: every column far above any man's, and known."""

from array import array

from tutor.simulation.cohort import PERCENTS, Percentiles
from tutor.simulation.columns import COLUMNS


def men(last_day: float) -> Percentiles:
    """Of column n the percentile p is 10,000 n + 100 p on the first day and half of it on the last."""
    row = [10_000.0 * n + 100.0 * percent for n in range(1, len(COLUMNS) + 1) for percent in PERCENTS]
    return Percentiles(array("d", (0.0, last_day)), array("d", (*row, *(value / 2 for value in row))))
