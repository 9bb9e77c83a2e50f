"""How high does a value stand, and which lines are drawn behind a curve? A scale, its ticks and the grid."""

from dataclasses import dataclass
from math import ceil, floor, isfinite, log10

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from tutor.gui.lab.span import EDGE_PX, Span
from tutor.gui.theme import CAPTION_PX, Theme, font

LEAST_TICK_PX = 28  # between two lines of the grid
FEW = 3  # ticks: where so many are allowed, there are two at least
LABEL_PX = 6  # between a value and its line
LEAST_DAY_PX = 64  # between two moments of the ruler
DAY_STEPS = (1, 2, 7, 14, 28, 56, 84, 182, 364, 728)  # whole weeks, as injections are given
MOST_DECADES = 3.0  # a log scale that reaches further down says nothing more: below is "not detected"
SLACK = 1e-9


@dataclass(frozen=True)
class Scale:
    """Values from `low` at the foot of a box to `high` at its top, in the unit that is shown; `log` needs low > 0."""

    low: float
    high: float
    log: bool = False

    def part(self, value: float) -> float:
        """0 at `low`, 1 at `high`, not clamped; on a log scale nothing and less stand at the foot."""
        if not self.log:
            return (value - self.low) / (self.high - self.low)
        return log10(max(value, self.low) / self.low) / log10(self.high / self.low)

    def y(self, value: float, box: QRectF) -> float:
        return box.bottom() - self.part(value) * box.height()

    def value(self, y: float, box: QRectF) -> float:
        """The value at a pixel, not clamped."""
        part = (box.bottom() - y) / box.height()
        if not self.log:
            return self.low + part * (self.high - self.low)
        return float(self.low * (self.high / self.low) ** part)

    def ticks(self, most: int = 5) -> tuple[float, ...]:
        """Round values from `low` to `high`, at most `most` (FEW or more), upwards."""
        return _log_ticks(self, most) if self.log else _even_ticks(self, most)


def scale_for(low: float, high: float, log: bool = False) -> Scale:
    """A scale with round ends that holds both values. Linear ones start at 0 unless something is below."""
    if not (isfinite(low) and isfinite(high)):
        raise ValueError(f"no scale from {low} to {high}")
    if log:
        top = _round_up(max(high, SLACK))
        bottom = min(max(low, top / 10**MOST_DECADES), top / 10)
        return Scale(_round_down(bottom), top, True)
    low, high = min(low, 0.0), max(high, 0.0)
    step = _step((high - low) or 1.0, 5)
    return Scale(floor(low / step + SLACK) * step, max(1, ceil(high / step - SLACK)) * step)


def tick_text(value: float) -> str:
    return f"{value:,.6g}"


def day_ticks(span: Span, width_px: float) -> tuple[int, ...]:
    """Days for the ruler of a box `width_px` wide: every day, week or some weeks, never crowded."""
    days = span.end - span.start
    least = LEAST_DAY_PX * days / max(width_px, 1.0)
    step = next((step for step in DAY_STEPS if step >= least), ceil(least / 364) * 364)
    return tuple(range(ceil(span.start / step - SLACK) * step, floor(span.end + SLACK) + 1, step))


def day_text(day: int) -> str:
    """Weeks once whole weeks are told, as trials tell them."""
    return f"week {day // 7}" if day and day % 7 == 0 else f"day {day}"


def draw_axes(
    painter: QPainter, box: QRectF, span: Span, scale: Scale, theme: Theme, unit: str, days: bool = True
) -> None:
    """Hairlines with their values left of the box, the unit over them; `days`: with the days written under it."""
    painter.setFont(font(CAPTION_PX))
    _draw_values(painter, box, scale, theme)
    _draw_days(painter, box, span, theme, days)
    if unit:
        room = QRectF(box.left() - 120, box.top() - 22, 120 - LABEL_PX, 16)
        _write(painter, room, unit, theme, Qt.AlignmentFlag.AlignRight)


def _draw_values(painter: QPainter, box: QRectF, scale: Scale, theme: Theme) -> None:
    for tick in scale.ticks(max(FEW, int(box.height() / LEAST_TICK_PX) + 1)):
        y = round(scale.y(tick, box)) + 0.5
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QLineF(box.left(), y, box.right(), y))
        room = QRectF(box.left() - 120, y - 8, 120 - LABEL_PX, 16)
        _write(painter, room, tick_text(tick), theme, Qt.AlignmentFlag.AlignRight)


def _draw_days(painter: QPainter, box: QRectF, span: Span, theme: Theme, written: bool) -> None:
    for day in day_ticks(span, box.width()):
        x = round(box.left() + (day - span.start) / (span.end - span.start) * box.width()) + 0.5
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QLineF(x, box.top(), x, box.bottom()))
        if written:
            room = QRectF(x - LEAST_DAY_PX / 2, box.bottom() + 4, LEAST_DAY_PX, 16)
            room.moveRight(min(room.right(), box.right() + EDGE_PX))  # the last one keeps inside
            _write(painter, room, day_text(day), theme, Qt.AlignmentFlag.AlignHCenter)


def _write(painter: QPainter, room: QRectF, text: str, theme: Theme, side: Qt.AlignmentFlag) -> None:
    painter.setPen(QColor(theme.muted))
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)


def _step(length: float, most: int) -> float:
    """The least of 1, 2, 5 times a power of ten that divides `length` into at most `most` parts."""
    raw = length / most
    power = 10.0 ** floor(log10(raw))
    return next(factor * power for factor in (1.0, 2.0, 5.0, 10.0) if factor * power >= raw * (1 - SLACK))


def _even_ticks(scale: Scale, most: int) -> tuple[float, ...]:
    """The finest of 1, 2, 5 times a power of ten that is not too fine."""
    parts = most
    while True:
        step = _step(scale.high - scale.low, parts)
        first, last = ceil(scale.low / step - SLACK), floor(scale.high / step + SLACK)
        if last - first < most:
            return tuple(float(f"{number * step:.12g}") for number in range(first, last + 1))
        parts -= 1


def _log_ticks(scale: Scale, most: int) -> tuple[float, ...]:
    """All of 1, 2, 5 where they fit, else the powers of ten, else some of those."""
    low, high = floor(log10(scale.low) + SLACK), ceil(log10(scale.high) - SLACK)
    for factors, every in (((1, 2, 5), 1), ((1, 3), 1), ((1,), 1), ((1,), 2), ((1,), 3), ((1,), high - low or 1)):
        found = [float(f"{factor * 10.0**power:.12g}") for power in range(low, high + 1, every) for factor in factors]
        inside = tuple(tick for tick in found if scale.low * (1 - SLACK) <= tick <= scale.high * (1 + SLACK))
        if len(inside) <= most:
            break
    return inside[:most]


def _round_up(value: float) -> float:
    power = 10.0 ** floor(log10(value))
    return next(factor * power for factor in (1.0, 2.0, 5.0, 10.0) if factor * power >= value * (1 - SLACK))


def _round_down(value: float) -> float:
    power = 10.0 ** floor(log10(value) + SLACK)
    return max(factor * power for factor in (1.0, 2.0, 5.0) if factor * power <= value * (1 + SLACK))
