"""How far apart do many men lie? Percentiles of every column, and the share of men over a threshold, day by day."""

import json
import math
from array import array
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from tutor.simulation.cohort import PERCENTS, Conditions, Percentiles, watch_cohort
from tutor.simulation.columns import COLUMNS
from tutor.simulation.errors import SimulationError
from tutor.simulation.scenario import Scenario

if TYPE_CHECKING:
    from tutor.simulation.crowd import Looks


@dataclass(frozen=True)
class Threshold:
    """A man is over it while `column` is `at_least` that much, in the column's unit."""

    column: str
    at_least: float


@dataclass(frozen=True)
class Spread:
    """What came of a cohort. `share_over` is the share of men, 0 to 1, over the threshold on each of the days."""

    men: int
    seed: int
    threshold: Threshold
    percentiles: Percentiles
    share_over: "array[float]"

    def share_on(self, day: float) -> float | None:
        """Share of men over the threshold on the last whole day up to `day`; None outside the run."""
        days = self.percentiles.days
        return self.share_over[int(day)] if 0 <= day <= days[-1] else None

    def to_bytes(self) -> bytes:
        """Everything, to be sent to another process of the same machine."""
        days, values = self.percentiles.days, self.percentiles.values
        head = {"men": self.men, "seed": self.seed, "threshold": asdict(self.threshold), "days": len(days)}
        return json.dumps(head).encode() + b"\n" + days.tobytes() + values.tobytes() + self.share_over.tobytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> "Spread":
        """The spread that `to_bytes` packed; SimulationError if the bytes are cut short."""
        line, _, rest = data.partition(b"\n")
        head = json.loads(line)
        numbers, days = array("d"), head["days"]
        if len(rest) != days * (2 + len(COLUMNS) * len(PERCENTS)) * numbers.itemsize:
            raise SimulationError("this spread is cut short")
        numbers.frombytes(rest)
        percentiles = Percentiles(numbers[:days], numbers[days:-days])
        return cls(head["men"], head["seed"], Threshold(**head["threshold"]), percentiles, numbers[-days:])


def run_spread(scenario: Scenario, men: int, seed: int, threshold: Threshold, conditions: Conditions) -> Spread:
    """Follow a cohort once and look at it from both sides; each value just before that moment's doses.

    Percentiles are those of `run_cohort`. Raises as that does, and SimulationError for an unknown column.
    """
    columns = tuple(COLUMNS)
    if threshold.column not in columns:
        raise SimulationError(f"column {threshold.column!r} is unknown; there are {', '.join(columns)}")
    place = columns.index(threshold.column)
    over = array("q", [0]) * (math.floor(scenario.days) + 2)

    def see(days: "array[float]", looks: "Looks") -> None:
        for day, count in zip(days, (looks[:, :, place] >= threshold.at_least).sum(axis=0).tolist(), strict=True):
            over[math.ceil(day)] += count

    percentiles = watch_cohort(scenario, men, seed, conditions, see)
    return Spread(
        men, seed, threshold, percentiles, array("d", [over[math.ceil(day)] / men for day in percentiles.days])
    )
