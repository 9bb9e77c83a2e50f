"""What did a learner draw? Lines over days, as shares of a man's own normal.

A line is held at its first level before its first point and at its last level after its last one.
"""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import pairwise

from tutor.errors import TutorError

Point = tuple[float, float]  # day from 0; share of this man's untreated normal from 0, 1 = his normal
Points = tuple[Point, ...]  # days rising
Lines = Mapping[str, Points]  # id of a signal to its line

TOP, TOP_OF_GIVEN = 1.5, 3.0  # where the paper ends, as shares
GIVEN = frozenset({"testosterone", "outside-testosterone", "estradiol"})  # a needle can lift these far above normal
DAY_DIGITS, SHARE_DIGITS = 2, 3  # finer than a hand draws
RIM_DAYS = 0.01  # the least distance of two days


class SketchError(TutorError):
    """Raised for a drawing that cannot be read."""


def top_of(signal: str) -> float:
    """The share at the upper edge of the paper for a signal."""
    return TOP_OF_GIVEN if signal in GIVEN else TOP


def redrawn(line: Points, stroke: Points, reach_days: float = 0.0) -> Points:
    """The line with a stroke over it: what stood on the days of the stroke is gone, and the rest stays as it was.

    With `reach_days` also what stood that near to it is gone, and straight lines lead to it.
    """
    over = {round(day, DAY_DIGITS): round(share, SHARE_DIGITS) for day, share in stroke}
    first, last = min(over), max(over)
    if not reach_days:
        over = {**_rims(line, first - RIM_DAYS, last + RIM_DAYS), **over}
    kept = {day: share for day, share in line if day < first - reach_days or day > last + reach_days}
    return tuple(sorted({**kept, **over}.items()))


def _rims(line: Points, *days: float) -> dict[float, float]:
    """The line's own levels right beside a stroke, where it was drawn already."""
    inside = (day for day in days if line and line[0][0] <= day <= line[-1][0])
    return {round(day, DAY_DIGITS): round(level_on(line, day), SHARE_DIGITS) for day in inside}


def level_on(line: Points, day: float) -> float:
    """Share at a day, straight between two points; ValueError for an empty line."""
    if not line:
        raise ValueError("an empty line has no level")
    after = bisect_right(line, day, key=_day)
    if after in (0, len(line)):
        return line[min(after, len(line) - 1)][1]
    (start, low), (end, high) = line[after - 1], line[after]
    return low + (day - start) / (end - start) * (high - low)


def to_data(lines: Lines) -> dict[str, list[list[float]]]:
    """Plain JSON data."""
    return {signal: [list(point) for point in line] for signal, line in lines.items()}


def from_data(data: object) -> Lines:
    """The lines that `to_data` made; SketchError for anything else."""
    if not isinstance(data, dict):
        raise SketchError("This drawing cannot be read; draw it again.")
    lines = {str(signal): tuple(_point(pair) for pair in _list(line)) for signal, line in data.items()}
    if not all(line and all(a < b for (a, _), (b, _) in pairwise(line)) for line in lines.values()):
        raise SketchError("A line of this drawing is empty or runs backwards; draw it again.")
    return lines


def _list(data: object) -> list[object]:
    if not isinstance(data, list | tuple):
        raise SketchError("A line of this drawing is not a list of points; draw it again.")
    return list(data)


def _point(data: object) -> Point:
    match data:
        case [int() | float() as day, int() | float() as share] if (
            0 <= day < float("inf") and 0 <= share <= TOP_OF_GIVEN
        ):
            return float(day), float(share)
    raise SketchError("A point of this drawing is not a day and a share; draw it again.")


def _day(point: Point) -> float:
    return point[0]
