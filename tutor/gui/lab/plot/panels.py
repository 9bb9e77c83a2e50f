"""What stands where? One panel for each quantity, or one for all as shares; their scales, curves and points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from tutor.gui.lab.plot.axes import Scale, scale_for
from tutor.gui.lab.plot.course import Course, course
from tutor.gui.lab.plot.plot import FAN_LEFT_OUT, PERCENT, Plot
from tutor.gui.lab.span import EDGE_PX, GUTTER_PX, Span
from tutor.gui.theme import CAPTION_PX, SPACE_M, SPACE_S, font
from tutor.simulation.cohort import PERCENTS
from tutor.simulation.marks import Mark
from tutor.simulation.quantities import Quantity, in_units, own_normal

LEAST_PX = 54  # a panel with its name and value; when more stand than fit, they scroll
GAP_PX = 14
LEGEND_PX = 22
LEGEND_X_PX = 2.0  # as the bars of the names
DAYS_PX = 22
UNIT_PX = 22
SWATCH_PX = 22
VALUE_PX = 50  # room for a share after a name in the legend, one for each run


@dataclass(frozen=True)
class Line:
    """A quantity of one run (its place in the plot's runs); `factor` turns its values into what is shown."""

    quantity: Quantity
    run: int
    course: Course
    factor: float


@dataclass(frozen=True)
class Panel:
    """`box` is where curves run; `normal` the normal range in the unit shown, the high one None if there is none."""

    quantities: tuple[Quantity, ...]
    box: QRectF
    scale: Scale
    unit: str
    normal: tuple[float, float | None] | None


@dataclass(frozen=True)
class Point:
    """A published point in its panel, in the unit shown."""

    mark: Mark
    panel: Panel
    value: float
    low: float | None
    high: float | None


Sign = Literal["curve", "plan", "normal", "point", "median", "half", "most", "none"]


@dataclass(frozen=True)
class Entry:
    """A place in the legend: what is drawn as a sample, the words, the left end, the middle line, the words' width.
    Words with the sign "none" stand for themselves.

    `run` is the plan's place in the plot's runs, `quantity` that of a curve.
    """

    sign: Sign
    text: str
    x: float
    y: float
    width: float
    run: int = 0
    quantity: Quantity | None = None

    @property
    def words_x(self) -> float:
        return self.x + _before_words(self.sign)


@dataclass(frozen=True)
class Picture:
    """A plot that knows where everything stands, in a room `size` large. Panels lie below `top`; all need `height`."""

    plot: Plot
    size: QSizeF
    top: float
    height: float
    panels: tuple[Panel, ...]
    lines: tuple[Line, ...]
    points: tuple[Point, ...]
    legend: tuple[Entry, ...]

    def panel_of(self, quantity: Quantity) -> Panel:
        return next(panel for panel in self.panels if quantity in panel.quantities)


def lay_out(plot: Plot, size: QSizeF, scroll: float = 0.0) -> Picture:
    """`scroll` is how many pixels of the picture lie above its room."""
    lines = tuple(_lines(plot, size.width()))
    legend = tuple(_legend(plot, size.width()))
    strip = legend[-1].y + LEGEND_PX / 2 if legend else 0.0
    top = strip + (UNIT_PX if plot.share else GAP_PX / 2)
    foot = DAYS_PX if plot.days_told else GAP_PX / 2
    groups = _groups(plot)
    room = (size.height() - top - foot - GAP_PX * (len(groups) - 1)) / max(1, len(groups))
    each = max(LEAST_PX, int(room))
    panels = tuple(
        _panel(plot, group, lines, _box(top + n * (each + GAP_PX) - scroll, size.width(), each))
        for n, group in enumerate(groups)
    )
    height = top + len(groups) * each + GAP_PX * max(0, len(groups) - 1) + foot
    return Picture(plot, size, strip, height, panels, lines, tuple(_points(plot, panels)), legend)


def _groups(plot: Plot) -> list[tuple[Quantity, ...]]:
    if not plot.runs or not plot.shown:
        return []
    return [plot.shown] if plot.share else [(quantity,) for quantity in plot.shown]


def _box(top: float, width: float, height: float) -> QRectF:
    return QRectF(GUTTER_PX, top, max(1.0, width - GUTTER_PX - EDGE_PX), height)


def _lines(plot: Plot, width: float) -> Iterator[Line]:
    span = plot.span.end - plot.span.start
    for place, run in enumerate(plot.runs):
        run_px = (width - GUTTER_PX - EDGE_PX) * run.trajectory.days[-1] / span
        for quantity in plot.shown:
            made = course(run.trajectory, quantity.column, run_px)
            yield Line(quantity, place, made, plot.factor(quantity, run))


def _legend(plot: Plot, width: float) -> Iterator[Entry]:
    """From left to right, in as many rows as it takes."""
    metrics = QFontMetricsF(font(CAPTION_PX, QFont.Weight.DemiBold))
    most = width - LEGEND_X_PX - EDGE_PX
    x, y = LEGEND_X_PX, LEGEND_PX / 2
    for sign, text, run, quantity in _signs(plot):
        after = VALUE_PX * len(plot.runs) if quantity else 0
        room = _before_words(sign) + after + SPACE_M
        words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(60.0, most - room))
        words_px = metrics.horizontalAdvance(words)
        if x > LEGEND_X_PX and x + room - SPACE_M + words_px > width - EDGE_PX:
            x, y = LEGEND_X_PX, y + LEGEND_PX
        yield Entry(sign, words, x, y, words_px, run, quantity)
        x += room + words_px


def _before_words(sign: Sign) -> int:
    return 0 if sign == "none" else SWATCH_PX + SPACE_S


def _signs(plot: Plot) -> Iterator[tuple[Sign, str, int, Quantity | None]]:
    """What has to be explained: plans where there are two, curves that share a panel, bands, points."""
    if not plot.runs or not plot.shown:
        return
    if len(plot.runs) > 1:
        yield from (("plan", run.label, place, None) for place, run in enumerate(plot.runs))
    if plot.share:
        yield from (("curve", quantity.name, 0, quantity) for quantity in plot.shown)
    elif any(quantity.normal[0] is not None for quantity in plot.shown):
        yield "normal", "normal range", 0, None
    columns = {quantity.column for quantity in plot.shown}
    if any(mark.column in columns for mark in plot.marks):
        yield "point", "published", 0, None
    if plot.fan_left_out:
        yield "none", FAN_LEFT_OUT, 0, None
    elif plot.fan:
        yield "median", "median of the men", 0, None
        yield "half", "half of them", 0, None
        yield "most", "9 of 10", 0, None


def _panel(plot: Plot, group: tuple[Quantity, ...], lines: Sequence[Line], box: QRectF) -> Panel:
    inside = [line for line in lines if line.quantity in group]
    lows = [line.course.low * line.factor for line in inside]
    highs = [line.course.high * line.factor for line in inside]
    normal = None if plot.share else _normal(plot, group[0])
    if plot.share:
        lows, highs = [*lows, PERCENT], [*highs, PERCENT]
    if normal:
        highs.append(normal[1] or normal[0])
        lows.append(normal[0])
    for point in _values(plot, group):
        highs.append(point)
    if plot.fan and not plot.share:
        lows.append(in_units(group[0], min(plot.fan.series(group[0].column, PERCENTS[0])), plot.units))
        highs.append(in_units(group[0], max(plot.fan.series(group[0].column, PERCENTS[-1])), plot.units))
    log = plot.log and (plot.share or group[0].log)
    return Panel(group, box, scale_for(min(lows), max(highs), log), plot.unit(group[0]), normal)


def _normal(plot: Plot, quantity: Quantity) -> tuple[float, float | None] | None:
    low, high = quantity.normal
    if low is None:
        return None
    return in_units(quantity, low, plot.units), None if high is None else in_units(quantity, high, plot.units)


def _told(plot: Plot, mark: Mark, quantity: Quantity) -> tuple[float, float | None, float | None] | None:
    """A published point in the unit shown; None where the man has no normal to tell it against."""
    run = plot.runs[0]
    factor = plot.factor(quantity, run)
    if factor == 0.0:
        return None
    value, low, high = mark.values(own_normal(quantity, run.trajectory))
    return value * factor, None if low is None else low * factor, None if high is None else high * factor


def _values(plot: Plot, group: tuple[Quantity, ...]) -> Iterator[float]:
    for quantity in group:
        for mark in plot.marks:
            if mark.column == quantity.column and (told := _told(plot, mark, quantity)):
                yield told[2] or told[0]


def _points(plot: Plot, panels: Sequence[Panel]) -> Iterator[Point]:
    """From the top panel down, in the order of time."""
    for panel in panels:
        for quantity in panel.quantities:
            for mark in plot.marks:
                inside = plot.span.start <= mark.day <= plot.span.end
                if inside and mark.column == quantity.column and (told := _told(plot, mark, quantity)):
                    yield Point(mark, panel, *told)


def x_of(span: Span, day: float, box: QRectF) -> float:
    return box.left() + (day - span.start) / (span.end - span.start) * box.width()
