"""How close is a drawn line to the model's? Four parts from 0 to 1, each with its sentence; nothing is added up.

- direction: the share of moves (falls, rises) that are the same from the first on. A line that does nothing where the
  model moves has none of them.
- order, where several lines move at clearly different times: the share of pairs in which the same one moves first.
- timing: for each of those same moves, when half of it is done, counted from half of the move before. Twice too late
  or too early is 0.5, four times is 0: a ratio, since hormones move in hours and sperm in months.
- size: the largest error of the lowest, the highest and the last level; an error of half of own normal is 0.

Moving a line in time lowers timing alone, scaling it lowers size alone, and the model's own line has 1 everywhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log
from typing import Literal

from tutor.learner import sketch_words as words
from tutor.learner.sketch import Lines, Points, SketchError, top_of
from tutor.learner.sketch_shape import Move, moves, on_days

WORST_RATIO = 4.0  # chosen so that twice too late is half right
WORST_ERROR = 0.5  # share of own normal: half a man's normal is where a signal turns from lit to dim
CLEARLY_LATER = 1.5  # ratio; two lines closer than this move together
PEN = 0.02  # part of the paper's length that a hand cannot tell apart

Name = Literal["direction", "order", "timing", "size"]


@dataclass(frozen=True, slots=True)
class Part:
    """One side of the comparison, 0 to 1. `sentence` tells the line that is furthest off."""

    name: Name
    share: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Where two lines are furthest apart; levels are shares of own normal."""

    signal: str
    day: float
    drawn: float
    model: float
    sentence: str


@dataclass(frozen=True, slots=True)
class SketchMark:
    """Direction, order (only where lines can be ordered), timing, size; and the largest difference."""

    parts: tuple[Part, ...]
    gap: Gap

    def part(self, name: Name) -> Part | None:
        return next((part for part in self.parts if part.name == name), None)


@dataclass(frozen=True, slots=True)
class Pair:
    """One signal on the same days, drawn and by the model."""

    name: str
    signal: str
    drawn: Points
    model: Points
    drawn_moves: tuple[Move, ...]
    model_moves: tuple[Move, ...]

    @property
    def same(self) -> tuple[tuple[Move, Move], ...]:
        """The moves that go the same way, from the first on, drawn and by the model."""
        both = tuple(zip(self.drawn_moves, self.model_moves, strict=False))
        ends = next((n for n, (mine, its) in enumerate(both) if mine.rises != its.rises), len(both))
        return both[:ends]


def score(drawn: Lines, model: Lines, names: Mapping[str, str]) -> SketchMark:
    """Compare what was drawn with the model's lines, on the days of the model; `names` are for the sentences.

    Raises SketchError if no signal stands in both.
    """
    pairs = [_pair(signal, drawn[signal], line, names) for signal, line in model.items() if signal in drawn]
    if not pairs:
        raise SketchError("Nothing was drawn of what the model shows; draw a line first.")
    order = _order(pairs)
    parts = (_direction(pairs), *([order] if order else []), _timing(pairs), _size(pairs))
    return SketchMark(parts, _gap(pairs))


def _pair(signal: str, drawn: Points, model: Points, names: Mapping[str, str]) -> Pair:
    first, last, top = int(model[0][0]), int(model[-1][0]), top_of(signal)
    mine, its = on_days(drawn, first, last, top), on_days(model, first, last, top)
    return Pair(names.get(signal, signal), signal, mine, its, moves(mine), moves(its))


def _direction(pairs: Sequence[Pair]) -> Part:
    shares = [_same_share(pair) for pair in pairs]
    worst = pairs[shares.index(min(shares))]
    sentence = words.direction(worst.name, _ways(worst.drawn_moves), _ways(worst.model_moves))
    every = len(pairs) > 1 and min(shares) == 1
    return Part("direction", sum(shares) / len(shares), words.EVERY_DIRECTION if every else sentence)


def _same_share(pair: Pair) -> float:
    most = max(len(pair.drawn_moves), len(pair.model_moves))
    return len(pair.same) / most if most else 1.0


def _ways(found: Sequence[Move]) -> tuple[bool, ...]:
    return tuple(move.rises for move in found)


def _order(pairs: Sequence[Pair]) -> Part | None:
    """None where fewer than two lines move, or all move together."""
    moving = sorted((pair for pair in pairs if pair.model_moves), key=lambda pair: pair.model_moves[0].half_day)
    apart = [both for both in combinations(moving, 2) if _ratio(_first(both[0]), _first(both[1]), 0.0) >= CLEARLY_LATER]
    if not apart:
        return None
    kept = [bool(a.drawn_moves and b.drawn_moves and _drawn(a) < _drawn(b)) for a, b in apart]
    mine = sorted((pair for pair in moving if pair.drawn_moves), key=_drawn)
    names = [pair.name for pair in mine], [pair.name for pair in moving]
    return Part("order", sum(kept) / len(kept), words.order(*names, right=all(kept)))


def _first(pair: Pair) -> float:
    return pair.model_moves[0].half_day


def _drawn(pair: Pair) -> float:
    return pair.drawn_moves[0].half_day


def _ratio(one: float, other: float, slack: float) -> float:
    low, high = sorted((one, other))
    return (high + slack) / (low + slack) if low + slack > 0 else float("inf") if high > low else 1.0


def _timing(pairs: Sequence[Pair]) -> Part:
    found = [timed for pair in pairs for timed in _timed(pair)]
    if not found:
        still = not any(pair.model_moves for pair in pairs)
        return Part("timing", 1.0 if still else 0.0, words.no_timing(still))
    _, sentence = min(found)
    return Part("timing", sum(share for share, _ in found) / len(found), sentence)


def _timed(pair: Pair) -> list[tuple[float, str]]:
    """Each of the same moves: its share, and the sentence on it."""
    days = pair.model[-1][0] - pair.model[0][0]
    mine = its = pair.model[0][0]
    found = []
    for drawn, model in pair.same:
        ratio = _ratio(drawn.half_day - mine, model.half_day - its, PEN * days)
        share = max(0.0, 1.0 - log(ratio) / log(WORST_RATIO))
        found.append((share, words.timing(pair.name, model.rises, drawn.half_day, model.half_day, share)))
        mine, its = drawn.half_day, model.half_day
    return found


def _size(pairs: Sequence[Pair]) -> Part:
    worst = [max(_levels(pair), key=_error) for pair in pairs]
    share = sum(max(0.0, 1.0 - _error(level) / WORST_ERROR) for level in worst) / len(worst)
    return Part("size", share, words.size(*max(worst, key=_error)))


def _levels(pair: Pair) -> list[tuple[str, str, float, float]]:
    """Name of the line, which level, drawn, by the model."""
    drawn, model = [share for _, share in pair.drawn], [share for _, share in pair.model]
    return [
        (pair.name, "lowest", min(drawn), min(model)),
        (pair.name, "highest", max(drawn), max(model)),
        (pair.name, "last", drawn[-1], model[-1]),
    ]


def _error(level: tuple[str, str, float, float]) -> float:
    return abs(level[2] - level[3])


def _gap(pairs: Sequence[Pair]) -> Gap:
    signal, name, day, mine, its = max(
        (
            (pair.signal, pair.name, day, mine, its)
            for pair in pairs
            for (day, mine), (_, its) in zip(pair.drawn, pair.model, strict=True)
        ),
        key=lambda found: abs(found[3] - found[4]),
    )
    return Gap(signal, day, mine, its, words.gap(name, day, mine, its))
