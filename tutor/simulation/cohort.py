"""What happens to many men? Virtual men around the patient of a scenario, carried through it together.

The men of a batch advance by a block of days, are looked at, and go on: memory holds each man's numbers, his state
and some weeks of columns, about 5 MB for a batch however long the run. Up to BATCH men percentiles are exact; those of
more are pooled (pooling.py), so that memory does not grow with the men. Each man is computed by himself, so the number
of threads changes nothing. No Qt here: `progress` gets fractions up to 1 and `cancelled` is asked many times a
second, both in the calling thread.
"""

import os
from array import array
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.simulation import compiled
from tutor.simulation.columns import COLUMNS
from tutor.simulation.crowd import STATE_OF, Crowd, gather, share
from tutor.simulation.errors import SimulationError
from tutor.simulation.patient import patient
from tutor.simulation.pooling import FRACTIONS, Pool, pooled
from tutor.simulation.problems import WIRES
from tutor.simulation.recruiting import Recruit, recruit, typical
from tutor.simulation.scenario import Scenario, find_problems
from tutor.simulation.schedule import schedule
from tutor.simulation.simulate import sample_days

if TYPE_CHECKING:
    from tutor.simulation.crowd import Looks

MOST_MEN = 100_000
PERCENTS = (5, 25, 50, 75, 95)
DRAWING = 0.1  # part of the work that goes into finding the men
BATCH = 1000  # men that are held at once
BLOCK_DAYS = 64  # how far the cohort goes before all men are looked at


class CohortCancelledError(SimulationError):
    """Raised when `cancelled` answered yes."""


@dataclass(frozen=True)
class Conditions:
    """How a cohort is run: where machine code is kept, on how many threads, who hears of it, who may stop it."""

    cache: Path
    workers: int = 0  # 0: one for each core
    progress: Callable[[float], None] = lambda part: None
    cancelled: Callable[[], bool] = lambda: False

    def ask(self) -> None:
        if self.cancelled():
            raise CohortCancelledError("the cohort was stopped before its end")

    def part(self, first: int, count: int, men: int) -> "Conditions":
        """The same for some of the men: their progress is a part of that of all."""
        return replace(self, progress=lambda part: self.progress((first + part * count) / men))

    def pool(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(self.workers or os.cpu_count() or 1)


@dataclass(frozen=True)
class Percentiles:
    """Of all men, day by day. `values` is a row per day: every column of COLUMNS, each with its five PERCENTS."""

    days: "array[float]"
    values: "array[float]"

    def series(self, column: str, percent: int) -> list[float]:
        """One percentile of one column over all days; KeyError or ValueError if there is none."""
        place = list(COLUMNS).index(column) * len(PERCENTS) + PERCENTS.index(percent)
        return list(self.values[place :: len(COLUMNS) * len(PERCENTS)])


def run_cohort(scenario: Scenario, men: int, seed: int, conditions: Conditions) -> Percentiles:
    """Percentiles 5, 25, 50, 75 and 95 of each column, a row a day, each value just before that moment's doses.

    The same scenario, men and seed give the same bits. Raises SimulationError if the scenario or the number of
    men makes no sense or a man leaves the range of numbers, CohortCancelledError when stopped.
    """
    return watch_cohort(scenario, men, seed, conditions, lambda days, looks: None)


def watch_cohort(
    scenario: Scenario, men: int, seed: int, conditions: Conditions, see: Callable[["array[float]", "Looks"], None]
) -> Percentiles:
    """`run_cohort`, which shows each block of each batch to `see` on its way: the days, values[man, day, column]."""
    import numpy as np

    _check(scenario, men, tuple(COLUMNS))
    exact = men <= BATCH
    fractions = [percent / 100 for percent in PERCENTS] if exact else FRACTIONS
    found: Pool | None = None
    with conditions.pool() as pool:
        for first in range(0, men, BATCH):
            count = min(BATCH, men - first)
            days = array("d")
            blocks: list[Looks] = []
            for some, looks in follow(
                scenario, count, seed, tuple(COLUMNS), conditions.part(first, count, men), pool, first
            ):
                days.extend(some)
                blocks.append(quantiles_of(looks, fractions, conditions, pool))
                see(some, looks)
            found = pooled(found, Pool(count, np.concatenate(blocks)))
    assert found is not None
    told = found.quantiles if exact else found.at([percent / 100 for percent in PERCENTS])
    values = array("d")
    values.frombytes(told.astype(np.float64).tobytes())
    return Percentiles(days, values)


def quantiles_of(
    looks: "Looks", fractions: Sequence[float], conditions: Conditions, pool: ThreadPoolExecutor
) -> "Looks":
    """[man, day, column] to [day, column, fraction]; between two men linear."""
    import numpy as np

    men, days, columns = looks.shape
    found = np.empty((days, columns, len(fractions)), np.float32)

    def tell(some: slice) -> None:
        ordered = np.sort(looks[:, some].transpose(1, 2, 0), axis=2)
        for n, fraction in enumerate(fractions):
            place = fraction * (men - 1)
            low = int(place)
            high = min(low + 1, men - 1)
            found[some, :, n] = ordered[:, :, low] + (place - low) * (ordered[:, :, high] - ordered[:, :, low])

    share(tell, days, 1, pool, conditions.ask)
    return found


def follow(
    scenario: Scenario,
    men: int,
    seed: int,
    columns: Sequence[str],
    conditions: Conditions,
    pool: ThreadPoolExecutor,
    first: int = 0,
) -> Iterator[tuple["array[float]", "Looks"]]:
    """Block after block of days from 0 to the end: the days, and all men as values[man, day, column], which the next
    block overwrites. `first` is the number of the first man: who he is depends on it and the seed alone.

    Raises as `run_cohort` does.
    """
    import numpy as np

    _check(scenario, men, columns)
    solver = _solver(conditions.cache)
    p = patient(scenario.patient.preset, scenario.patient.set)
    given = schedule(scenario.regimen, scenario.days, p)  # no dose depends on what differs between men
    middle = typical(p, solver)

    def found() -> Iterator[Recruit]:
        for number in range(men):  # one after the other: two threads at so little would wait for each other
            conditions.ask()
            conditions.progress(DRAWING * (number + 1) / men)
            yield recruit(middle, seed, first + number, solver)

    cut = {WIRES[signal]: 0.0 for signal in scenario.cut}
    crowd: Crowd = gather(middle, found(), men, cut, solver)
    now, days, wanted = 0.0, sample_days(scenario.days, 1), [STATE_OF[name] for name in columns]
    notes = np.empty((men, BLOCK_DAYS + 1, len(columns)), np.float32)
    for some in _blocks(days):
        crowd.advance(now, given, some, wanted, pool, conditions.ask, notes)
        looks = notes[:, : len(some)]
        if not np.isfinite(looks).all():
            raise SimulationError(
                f"{scenario.id}: some men leave the range of numbers; use doses closer to published ones"
            )
        yield some, looks
        now = some[-1]
        conditions.progress(DRAWING + (1.0 - DRAWING) * now / days[-1])


def _blocks(days: "array[float]") -> "Iterator[array[float]]":
    """The days of each block; day 0 belongs to the first one."""
    for start in [0, *range(BLOCK_DAYS + 1, len(days), BLOCK_DAYS)]:
        yield days[start : BLOCK_DAYS + max(start, 1)]


@lru_cache(maxsize=1)
def _solver(cache: Path) -> compiled.Compiled:
    """Kept from cohort to cohort. SimulationError if `cache` cannot be written."""
    try:
        if not compiled.is_ready(cache):
            compiled.fill(cache)
        return compiled.load(cache)
    except compiled.DAMAGED as problem:
        raise SimulationError(
            f"a cohort needs {cache} to keep its machine code: {problem}; make it writable"
        ) from problem


def _check(scenario: Scenario, men: int, columns: Sequence[str]) -> None:
    problems = [problem.sentence for problem in find_problems(scenario)]
    if not 1 <= men <= MOST_MEN:
        problems.append(f"a cohort of {men} men is outside 1 to {MOST_MEN}")
    problems += [
        f"column {name!r} is unknown; there are {', '.join(COLUMNS)}" for name in columns if name not in COLUMNS
    ]
    if problems:
        raise SimulationError("; ".join(problems))
