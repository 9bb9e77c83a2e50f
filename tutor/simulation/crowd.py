"""Where does every man of a cohort stand? Arrays of numbers and states that advance together, on several threads."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, wait
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tutor.simulation import states
from tutor.simulation.cohort_solver import CohortSolver, record
from tutor.simulation.columns import COLUMNS
from tutor.simulation.plan import Block
from tutor.simulation.recruiting import Recruit
from tutor.simulation.schedule import Schedule
from tutor.simulation.stride import WORK_ROWS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

MEN_AT_ONCE = 32  # of one thread, between two questions whether to stop
FREE_TESTOSTERONE = "free_testosterone_ng_dl"

Question = Callable[[], None]


@dataclass(frozen=True)
class Crowd:
    """Men at one moment. parameters: one record each; x, held: (man, state), as solving.py knows them."""

    parameters: Any
    x: "Numbers"
    held: "Numbers"
    solver: CohortSolver

    def advance(
        self, block: Block, given: Schedule, columns: Sequence[str], pool: Executor, ask: Question
    ) -> "Numbers":
        """Move all men to the end of the block; their values[man, day, column]. `ask` may raise to stop."""
        import numpy as np

        wanted = [STATE_OF[name] for name in columns if name != FREE_TESTOSTERONE]
        notes = np.empty((len(self.x), len(block.days), len(wanted) + 1))
        doses = np.column_stack([np.asarray(row, float) for row in (given.states, given.amounts, given.levels)])
        road = [np.asarray(block.steps), np.asarray(block.doses_until), doses, np.asarray(block.seen)]

        def march(some: slice) -> None:
            work = np.zeros((WORK_ROWS, states.COUNT + 1))
            men = (self.parameters[some], self.x[some], self.held[some])
            self.solver.march_all(*men, *road, np.asarray(wanted, np.int64), notes[some], work)

        share(march, len(self.x), MEN_AT_ONCE, pool, ask)
        order = [len(wanted) if name == FREE_TESTOSTERONE else wanted.index(STATE_OF[name]) for name in columns]
        return notes if order == list(range(len(wanted) + 1)) else notes[:, :, order]


def share(work: Callable[[slice], None], count: int, at_once: int, pool: Executor, ask: Question) -> None:
    """Do `work` on slices of 0 to `count` in the pool, asking all the while; what fails or stops ends the rest."""
    slices = (slice(start, start + at_once) for start in range(0, count, at_once))
    waiting: list[Future[None]] = [pool.submit(work, some) for some in slices]
    try:
        for future in waiting:
            ask()
            future.result()
    finally:
        for future in waiting:
            future.cancel()
        wait(waiting)


def gather(recruits: Iterator[Recruit], cut: Mapping[str, float], solver: CohortSolver) -> Crowd:
    """The men before their first day; `cut` are the wires that are severed in all of them."""
    import numpy as np

    x, records = [], []
    for man in recruits:
        x.append(man.baseline)
        records.append(record(man.parameters._replace(**cut)))
    return Crowd(np.concatenate(records), np.array(x), np.zeros((len(x), states.COUNT)), solver)


def _states_of_columns() -> dict[str, int]:
    """Which state each plain column shows: the one that it picks from a row of places."""
    places = list(range(states.COUNT))
    return {name: int(read(places, None)) for name, read in COLUMNS.items() if name != FREE_TESTOSTERONE}


STATE_OF = _states_of_columns()
