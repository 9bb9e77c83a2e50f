"""What does a line do? It falls, rises and comes back: the moves that are left when the ripples are taken out.

Each line is first made calm: the mean of seven days around each day, so that the saw-tooth between two weekly
injections is no move. Where the line then spans less than `LEAST_RANGE` it does nothing. Otherwise it turns wherever it
goes back by more than `TURN_PART` of its own span, so that a line and the same line scaled make the same moves.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from tutor.learner.sketch import Point, Points, level_on

CALM_REACH_DAYS = 3  # seven days in all, the interval of the usual injections
LEAST_RANGE = 0.1  # share of own normal: a tenth is within what one man's hormones vary from day to day
TURN_PART = 0.25  # chosen so that a shaking hand and the last days of a saw-tooth make no turn


@dataclass(frozen=True, slots=True)
class Move:
    """One way from a turn to the next. `half_day` is when half of it is done."""

    start: Point
    end: Point
    half_day: float

    @property
    def rises(self) -> bool:
        return self.end[1] > self.start[1]


def on_days(line: Points, first: int, last: int, top: float) -> Points:
    """The line on each whole day, calm; above `top` the paper ends, and so does the line."""
    levels = [min(level_on(line, float(day)), top) for day in range(first, last + 1)]
    sums = [0.0, *accumulate(levels)]
    return tuple((float(first + n), _mean(n, sums)) for n in range(len(levels)))


def _mean(n: int, sums: Sequence[float]) -> float:
    """The mean around sample `n`: the first level stands as it is, the last one is that of the last days."""
    reach = min(CALM_REACH_DAYS, n)
    end = min(n + reach, len(sums) - 2)
    start = max(0, end - 2 * reach)
    return (sums[end + 1] - sums[start]) / (end + 1 - start)


def moves(line: Points) -> tuple[Move, ...]:
    """What a calm line does, in order; nothing if it stays about where it is."""
    return tuple(Move(start, end, _half_day(line, start, end)) for start, end in pairwise(_turns(line)))


def _turns(line: Points) -> Points:
    """First level, each turning point, last extreme; empty where nothing happens."""
    levels = [share for _, share in line]
    span = max(levels) - min(levels)
    if span < LEAST_RANGE:
        return ()
    least = TURN_PART * span
    turns, way, low, high = [], 0, line[0], line[0]
    for point in line:
        level = point[1]
        if way >= 0 and level > high[1]:
            high = point
        if way <= 0 and level < low[1]:
            low = point
        if way >= 0 and high[1] - level >= least:
            turns.append(high)
            way, low = -1, point
        elif way <= 0 and level - low[1] >= least:
            turns.append(low)
            way, high = 1, point
    return (*turns, high if way > 0 else low)


def _half_day(line: Points, start: Point, end: Point) -> float:
    half = (start[1] + end[1]) / 2
    way = 1.0 if end[1] > start[1] else -1.0
    inside = [point for point in line if start[0] <= point[0] <= end[0]]
    for (day, level), (next_day, next_level) in pairwise(inside):
        if (next_level - half) * way >= 0:
            return day + (half - level) / (next_level - level) * (next_day - day)
    return end[0]
