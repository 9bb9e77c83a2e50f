"""Which days are marked, and on which does a bar snap? It follows how many pixels a day has.

Worded marks are those of the curves above (plot/axes.py), so that one grid runs through both.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.gui.lab.plot.axes import DAY_STEPS, day_text, day_ticks
from tutor.gui.lab.span import EDGE_PX, GUTTER_PX, Span

DAYWISE_PX = 3.0  # with fewer pixels to a day, bars snap to weeks
LEAST_PX = 6.0  # between two marks without a word
DAYS_PER_MONTH = 365.25 / 12
FIRST_MONTHS = 2  # before, weeks say it better


@dataclass(frozen=True)
class Mark:
    """A day on the ruler; a small one has no word."""

    day: float
    word: str


def room_px(width: float) -> float:
    return max(1.0, width - GUTTER_PX - EDGE_PX)


def px_per_day(span: Span, width: float) -> float:
    return room_px(width) / (span.end - span.start)


def step_days(span: Span, width: float) -> float:
    """What a bar moves by and snaps to: days when zoomed in, weeks when out."""
    return 1.0 if px_per_day(span, width) >= DAYWISE_PX else 7.0


def fine_step_days(span: Span, width: float) -> float:
    """The step with Alt: days among weeks, quarters of a day among days."""
    return 1.0 if step_days(span, width) > 1.0 else 0.25


def marks(span: Span, width: float) -> tuple[Mark, ...]:
    """Marks with words that never collide, and small ones between them where there is room."""
    worded = day_ticks(span, room_px(width))
    small = _small_days(worded, px_per_day(span, width))
    bare = [day for day in _multiples(small, span) if day not in worded] if small else []
    return tuple(sorted([Mark(day, day_text(day)) for day in worded] + [Mark(day, "") for day in bare], key=_day_of))


def day_words(day: float) -> str:
    """day 9 · week 1.3; later day 182 · month 6, since the ruler itself tells the weeks"""
    words = f"day {day:,.1f}".removesuffix(".0")
    if day >= FIRST_MONTHS * DAYS_PER_MONTH:
        return words + f" · month {day / DAYS_PER_MONTH:,.1f}".removesuffix(".0")
    return words + f" · week {day / 7:,.1f}".removesuffix(".0") if day >= 7 else words


def _day_of(mark: Mark) -> float:
    return mark.day


def _small_days(worded: Sequence[int], day_px: float) -> int | None:
    """The finest step that is not too fine and falls in with the worded one."""
    large = worded[1] - worded[0] if len(worded) > 1 else 0
    return next((days for days in DAY_STEPS if days * day_px >= LEAST_PX and large % days == 0), None)


def _multiples(days: int, span: Span) -> range:
    first = -int(-span.start // days) * days
    return range(first, int(span.end) + 1, days)
