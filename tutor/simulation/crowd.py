"""Where does every man of a cohort stand? Arrays of numbers and states that advance together, on several threads."""

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, wait
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tutor.simulation import columns, states
from tutor.simulation.compiled import Compiled, at_first, record
from tutor.simulation.marching import FREE
from tutor.simulation.recruiting import Recruit
from tutor.simulation.schedule import Schedule
from tutor.simulation.variation import variations

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Looks = NDArray[np.float32]

MEN_AT_ONCE = 32  # of one thread, between two questions whether to stop

Question = Callable[[], None]


@dataclass(frozen=True)
class Crowd:
    """Men at one moment. `typical`: the numbers that they share, as a record; `own`: (man, variation), what each has
    instead; x, held, highest: (man, state), as solving.py knows them."""

    typical: Any
    own: "Numbers"
    x: "Numbers"
    held: "Numbers"
    highest: "Numbers"
    solver: Compiled

    def advance(
        self,
        now: float,
        given: Schedule,
        days: "array[float]",
        wanted: Sequence[int],
        pool: Executor,
        ask: Question,
        notes: "Looks",
    ) -> None:
        """Move all men from day `now` to the last of `days`, and fill notes[man, day, column]. `ask` may raise to stop.

        `wanted`: a place of STATE_OF for each column.
        """
        given = given.within(now, days[-1])

        def march(some: slice) -> None:
            men = (self._records(some), self.x[some], self.held[some], self.highest[some])
            self.solver.march(men, now, given, days, wanted, notes[some])

        share(march, len(self.x), MEN_AT_ONCE, pool, ask)

    def _records(self, some: slice) -> Any:
        """The numbers of some men; made anew each time, for a whole record takes five times the room of his own."""
        own = self.own[some]
        records = self.typical.repeat(len(own))
        for place, name in enumerate(variations()):
            records[name] = own[:, place]
        return records


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


def gather(middle: Recruit, men: Iterator[Recruit], count: int, cut: Mapping[str, float], solver: Compiled) -> Crowd:
    """`count` men around the `middle` one, before their first day; `cut` are the wires that are severed in all."""
    import numpy as np

    own = np.empty((count, len(variations())))
    x, highest = np.empty((count, states.COUNT)), np.empty((count, states.COUNT))
    for number, man in enumerate(men):
        own[number] = [getattr(man.parameters, name) for name in variations()]
        x[number] = man.baseline
        highest[number] = at_first(man.baseline)[1]
    typical = record(middle.parameters._replace(**cut))
    return Crowd(typical, own, x, np.zeros((count, states.KINETIC)), highest, solver)


# Which state each column shows, or FREE.
STATE_OF = {name: columns.STATE_OF.get(name, FREE) for name in columns.COLUMNS}
