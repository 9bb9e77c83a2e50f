"""Which way does a signal run? A line through waypoints, with round corners, as evenly spaced points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Literal

Point = tuple[float, float]
End = Literal["arrow", "bar", "none"]
STEP_PX = 2.0


@dataclass(frozen=True, slots=True)
class Line:
    """One piece of a signal's way. Points lie about STEP_PX apart, from start to end."""

    key: str  # the signal or agent that this line shows
    way: tuple[Point, ...]
    radius: float
    points: tuple[Point, ...]
    end: End
    slow: bool = False  # a delay of weeks lies on this way
    side: bool = False  # a branch: thinner, with few particles
    mark: float = 0.5  # where along the line its leader ends

    @property
    def anchor(self) -> Point:
        return self.points[round(self.mark * (len(self.points) - 1))]

    @property
    def length(self) -> float:
        return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in zip(self.points, self.points[1:], strict=False))


def corners(way: Sequence[Point], radius: float) -> Iterator[tuple[Point, Point, Point]]:
    """Each corner as a quadratic curve: where it begins, its control point, where it ends."""
    for before, corner, after in zip(way, way[1:], way[2:], strict=False):
        first = _towards(corner, before, min(radius, _distance(before, corner) / 2))
        yield first, corner, _towards(corner, after, min(radius, _distance(corner, after) / 2))


def rounded(way: Sequence[Point], radius: float) -> tuple[Point, ...]:
    """Points along a way whose corners are rounded from `radius` before them (less where legs are short)."""
    points: list[Point] = [way[0]]
    for first, corner, last in corners(way, radius):
        _straight(points, first)
        _curve(points, first, corner, last)
    _straight(points, way[-1])
    return tuple(points)


def _distance(a: Point, b: Point) -> float:
    return hypot(b[0] - a[0], b[1] - a[1])


def _towards(a: Point, b: Point, length: float) -> Point:
    share = length / max(_distance(a, b), 1e-9)
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _straight(points: list[Point], to: Point) -> None:
    start = points[-1]
    count = max(1, round(_distance(start, to) / STEP_PX))
    for i in range(1, count + 1):
        points.append((start[0] + (to[0] - start[0]) * i / count, start[1] + (to[1] - start[1]) * i / count))


def _curve(points: list[Point], a: Point, corner: Point, b: Point) -> None:
    count = max(2, round((_distance(a, corner) + _distance(corner, b)) / STEP_PX))
    for i in range(1, count + 1):
        t = i / count
        u = 1 - t
        points.append(
            (
                u * u * a[0] + 2 * u * t * corner[0] + t * t * b[0],
                u * u * a[1] + 2 * u * t * corner[1] + t * t * b[1],
            )
        )
