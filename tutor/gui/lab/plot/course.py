"""How does a series become a line on the screen, without a loop over its points? Thinned, then mapped by Qt.

Measured for 1,000 points: a QPolygonF filled point by point 0.6 ms, from bytes through a QDataStream 0.06 ms; a
hairline polyline 0.06 to 0.3 ms, one of 2 px 6 to 40 ms. So a broad line is the hairline, drawn a few times.
"""

import struct
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, repeat
from math import ceil, log10

from PySide6.QtCore import QByteArray, QDataStream, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QPolygonF, QTransform
from PySide6.QtWidgets import QWidget

from tutor.gui.lab.plot.axes import Scale
from tutor.gui.lab.span import Span
from tutor.simulation.free_testosterone import free_testosterone
from tutor.simulation.trajectory import Trajectory

FREE, TOTAL, SHBG = "free_testosterone_ng_dl", "testosterone_ng_dl", "shbg_nmol_l"
MOST_PER_PX = 2.4  # samples; more are thinned
PAIR_PX = 1.5  # room for the lowest and the highest of those that are thinned
HAIR_PX = 1.0
OVERLAP_PX = 0.9  # between the hairlines of a broad line
PIXELS = (QWidget, QPixmap, QImage)  # devices made of pixels


@dataclass(frozen=True)
class Course:
    """Points to be joined by lines, in days and in the unit of the column; `low` and `high` bound the values."""

    days: Sequence[float]
    values: Sequence[float]
    low: float
    high: float


def course(run: Trajectory, column: str, run_px: float) -> Course:
    """A column of a run that takes `run_px` on the screen; what stands out between two points stays in sight."""
    few = len(run.days) <= MOST_PER_PX * run_px
    every = 1 if few else ceil(len(run.days) / max(1.0, run_px / PAIR_PX))
    if column != FREE:
        days, values = thinned(run.days, run.series(column), every)
    else:  # it follows the total, and SHBG is slow: 2,000 points less to solve for
        days, totals = thinned(run.days, run.series(TOTAL), every)
        _, bound = thinned(run.days, run.series(SHBG), every)
        values = list(map(free_testosterone, totals, bound, repeat(run.parameters.albumin)))
    return Course(days, values, min(values), max(values))


def thinned(days: Sequence[float], values: Sequence[float], every: int) -> tuple[Sequence[float], Sequence[float]]:
    """Of each `every` samples the lowest and the highest, in the order in which the series goes; and the last."""
    if every == 1:
        return days, values
    whole = len(values) // every * every
    parts = [values[start:whole:every] for start in range(every)]
    lows, highs = list(map(min, *parts)), list(map(max, *parts))
    rises = list(map(float.__le__, parts[0], parts[-1]))
    first = [low if up else high for low, high, up in zip(lows, highs, rises, strict=True)]
    second = [high if up else low for low, high, up in zip(lows, highs, rises, strict=True)]
    at, then = days[0:whole:every], days[every // 2 : whole : every]
    return _woven(at, then, days[-1]), _woven(first, second, values[-1])


def _woven(first: Sequence[float], second: Sequence[float], last: float) -> "array[float]":
    return array("d", chain(chain.from_iterable(zip(first, second, strict=True)), (last,)))


def polygon(line: Course, factor: float, span: Span, scale: Scale, box: QRectF) -> QPolygonF:
    """The part of a course inside the span, in pixels. `factor` turns its values into the unit of the scale."""
    start = max(0, bisect_left(line.days, span.start) - 1)
    end = bisect_right(line.days, span.end) + 1
    return in_pixels(line.days[start:end], line.values[start:end], factor, span, scale, box)


def in_pixels(
    days: Sequence[float], values: Sequence[float], factor: float, span: Span, scale: Scale, box: QRectF
) -> QPolygonF:
    """Points in days and in the unit of the column, mapped to a box."""
    ys = array("d", values)
    if scale.log and factor > 0:
        ys = array("d", map(log10, map(max, values, repeat(scale.low / factor))))
    elif scale.log:
        ys = array("d", repeat(0.0, len(values)))
    return _to_pixels(factor, span, scale, box).map(of_arrays(array("d", days), ys))


def of_arrays(xs: "array[float]", ys: "array[float]") -> QPolygonF:
    flat = array("d", bytes(16 * len(xs)))
    flat[0::2], flat[1::2] = xs, ys
    stream = QDataStream(QByteArray(struct.pack("=I", len(xs)) + flat.tobytes()))
    stream.setByteOrder(_byte_order())
    made = QPolygonF()
    stream >> made
    return made


@cache
def _byte_order() -> QDataStream.ByteOrder:
    little = struct.pack("=I", 1)[0] == 1
    return QDataStream.ByteOrder.LittleEndian if little else QDataStream.ByteOrder.BigEndian


def _to_pixels(factor: float, span: Span, scale: Scale, box: QRectF) -> QTransform:
    """From days and values (their logarithms on a log scale) to pixels."""
    across = box.width() / (span.end - span.start)
    if scale.log:
        up = box.height() / log10(scale.high / scale.low)
        foot = box.bottom() + up * (log10(scale.low / factor) if factor > 0 else 0.0)
        return QTransform(across, 0, 0, -up, box.left() - across * span.start, foot)
    up = box.height() / (scale.high - scale.low)
    return QTransform(across, 0, 0, -up * factor, box.left() - across * span.start, box.bottom() + up * scale.low)


def draw_line(painter: QPainter, points: QPolygonF, colour: QColor, width_px: float, dash: Sequence[float]) -> None:
    """A line through the points; on paper and in an SVG it is one path."""
    device = painter.device()
    pixels = isinstance(device, PIXELS)
    ratio = device.devicePixelRatio() if pixels else 1.0
    pen = QPen(colour, HAIR_PX if pixels else width_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCosmetic(pixels)
    if dash:
        pen.setDashPattern([length * ratio / pen.widthF() for length in dash])
    painter.setPen(pen)
    if not pixels:
        painter.drawPolyline(points)
        return
    for x, y in offsets(width_px * ratio):
        painter.drawPolyline(points.translated(x / ratio, y / ratio))


def offsets(width: float) -> list[tuple[float, float]]:
    """Where hairlines must lie, in device pixels, to fill a line of this width."""
    spread = max(0.0, width - HAIR_PX)
    steps = max(1, ceil(spread / OVERLAP_PX)) if spread else 0
    places = [spread * (n / steps - 0.5) for n in range(steps + 1)] if steps else [0.0]
    return [(x, y) for x in places for y in places]
