"""Where do many men lie, day by day? What the plot draws as a fan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Fan:
    """Percentiles of one column over the men of a cohort.

    `days` count from the start of the run. `bands` maps a percent (5, 25, 50, 75, 95) to that percentile's value on
    each of the days, in the unit of the column.
    """

    days: Sequence[float]
    bands: Mapping[int, Sequence[float]]
    column: str
