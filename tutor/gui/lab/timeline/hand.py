"""What does a hand do to a bar? It takes the middle or an end, and carries it along the days."""

from dataclasses import dataclass
from math import ceil, floor
from typing import Literal

from tutor.gui.lab.span import Span
from tutor.gui.lab.timeline.grid import fine_step_days, px_per_day, step_days
from tutor.simulation.edit import SHORTEST_BAR_DAYS, moved, snap, stretched
from tutor.simulation.scenario import Dosing

Hold = Literal["whole", "from", "to"]
SLACK = 1e-6
MAGNET_PX = 8.0  # so near the end of the run a bar ends with it


@dataclass(frozen=True)
class Board:
    """What bars lie on: the days in sight, across `width` pixels, of a run of `last` days."""

    span: Span
    width: float
    last: float

    def day(self, x: float) -> float:
        return self.span.day(x, self.width)

    def x(self, day: float) -> float:
        return self.span.x(day, self.width)

    def snapped(self, day: float, free: bool = False) -> float:
        """The nearest day of the grid inside the run, or the end of the run; any day where the hand is `free`."""
        inside = min(max(0.0, day), self.last)
        if free:
            return inside
        if abs(inside - self.last) * px_per_day(self.span, self.width) <= MAGNET_PX:
            return self.last
        return min(snap(inside, step_days(self.span, self.width)), self.last)

    def step(self, fine: bool) -> float:
        return (fine_step_days if fine else step_days)(self.span, self.width)


@dataclass(frozen=True)
class Grasp:
    """A bar as it was when it was taken, by which part, and on which day the hand took it."""

    dosing: Dosing
    hold: Hold
    day: float

    def at(self, day: float, board: Board, free: bool) -> Dosing:
        """The bar when the hand is at `day`."""
        way = day - self.day
        if self.hold == "whole":
            latest = max(self.dosing.from_, board.last - SHORTEST_BAR_DAYS)
            return moved(self.dosing, min(board.snapped(self.dosing.from_ + way, free), latest))
        if self.hold == "from":
            return stretched(self.dosing, from_=board.snapped(self.dosing.from_ + way, free))
        return stretched(self.dosing, to=board.snapped(min(self.dosing.to, board.last) + way, free))


def stepped(dosing: Dosing, hold: Hold, forward: bool, board: Board, fine: bool) -> Dosing:
    """One step by key: to the next day of the grid, or to the end of the run where that comes first."""
    start = min(dosing.to, board.last) if hold == "to" else dosing.from_
    by = board.step(fine)
    wanted = (floor(start / by + SLACK) + 1) * by if forward else (ceil(start / by - SLACK) - 1) * by
    if start < board.last < wanted:
        wanted = board.last
    return Grasp(dosing, hold, start).at(wanted, board, free=True)
