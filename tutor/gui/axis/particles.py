"""What moves along the lines? Small bright drops: many on a lit line, few on a dim one, none on a dark one."""

from collections.abc import Iterator, Mapping, Sequence
from math import hypot

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPixmap

from tutor.gui.axis.line import STEP_PX, Line
from tutor.gui.axis.sprites import draw_cell, draw_drop
from tutor.gui.axis.stroke import CLOCK_AT, colour_of
from tutor.gui.theme import Theme
from tutor.simulation.signals import Signal

SPEED_LANES_S = 4.6  # lanes a second
SLOW_LANES_S = 1.1
SPACING_LANES = 2.7  # between drops on a line at 100 %
PULSE = ("gnrh", "lh", "lh-receptor", "gnrh-receptor")  # these leave in bursts
BURST = 3
DIM_DENSITY = 0.28  # a fraction of a lit line, yet never none
CLOCK_SHARE = 0.045  # of a slow line, hidden by its clock
LEAST_SPACING_PX = 28.0
FADE_POINTS = 6  # drops are born and vanish softly
CELL_LANES_S, CELL_SPACING_LANES = 1.4, 3.1
BEAT_LANES_H = 9.0  # in the day view: lanes an hour, so that a beat is in sight until the next has left
STREAMS = ("lh", "testosterone", "inhibin-b")  # cells drift on the right of these lines
MOST = 1.6  # more than this share of normal is not drawn denser


class Particles:
    """Where each drop is now, and its picture."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._lines: tuple[Line, ...] = ()
        self._streams: tuple[tuple[tuple[float, float], ...], ...] = ()
        self._lane = 10.0
        self._travelled: float = 0.0
        self._sprites: dict[tuple[str, bool, float], QPixmap] = {}
        self._beats: Mapping[str, Sequence[float]] = {}
        self._hour = 0.0

    def show_beats(self, beats: Mapping[str, Sequence[float]]) -> None:
        """Hours at which a signal leaves in one day; signals without beats flow as ever."""
        self._beats = beats

    def show_hour(self, hour: float) -> None:
        self._hour = hour

    def show_lines(self, lines: tuple[Line, ...], lane: float) -> None:
        self._lines, self._lane = lines, lane
        self._streams = tuple(_beside(line, 0.5 * lane) for line in lines if line.key in STREAMS and not line.side)
        self._sprites.clear()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._sprites.clear()

    def advance(self, seconds: float) -> None:
        self._travelled += seconds

    def paint(self, painter: QPainter, signals: Mapping[str, Signal], watch: frozenset[str], ratio: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_cells(painter, ratio)
        for line in self._lines:
            signal = signals.get(line.key)
            if signal is None or signal.state == "dark":
                continue
            back = bool(watch) and line.key not in watch
            sprite = self._sprite(line.key, signal.state == "striped", ratio)
            half = sprite.width() / ratio / 2
            density = DIM_DENSITY if signal.state == "dim" else min(signal.level, MOST)
            painter.setOpacity(0.35 if back else 1.0)
            beats = self._beats.get(line.key)
            places = beating(line, beats, self._hour, self._lane) if beats else self._drops(line, density)
            for x, y in places:
                painter.drawPixmap(QPointF(x - half, y - half), sprite)
        painter.setOpacity(1.0)

    def _paint_cells(self, painter: QPainter, ratio: float) -> None:
        """Red cells drift between the lines: the blood flows, whatever the hormones do."""
        cell = self._sprites.get(("cell", False, ratio))
        if cell is None:
            cell = self._sprites["cell", False, ratio] = draw_cell(self._theme, self._lane, ratio)
        half = cell.width() / ratio / 2
        spacing = round(CELL_SPACING_LANES * self._lane / STEP_PX)
        offset = (self._travelled * CELL_LANES_S * self._lane / STEP_PX) % spacing
        for points in self._streams:
            for at in range(round(offset), len(points), spacing):
                x, y = points[at]
                painter.drawPixmap(QPointF(x - half, y - half), cell)

    def _drops(self, line: Line, density: float) -> Iterator[tuple[float, float]]:
        points = line.points
        last = len(points) - 1 - FADE_POINTS
        if last <= FADE_POINTS:
            return
        spacing = _spacing(self._lane) / max(density, 0.08) * (2.2 if line.side else 1)
        speed = (SLOW_LANES_S if line.slow else SPEED_LANES_S) * self._lane / STEP_PX
        offset = (self._travelled * speed) % (spacing * BURST)
        burst = line.key in PULSE
        i = 0
        while True:
            at = offset - spacing * BURST + spacing * (i if not burst else BURST * (i // BURST) + 0.5 * (i % BURST))
            i += 1
            if at > last:
                return
            if at < FADE_POINTS / 2 or (line.slow and abs(at / len(points) - CLOCK_AT) < CLOCK_SHARE):
                continue
            yield _between(points, at)

    def _sprite(self, key: str, drug: bool, ratio: float) -> QPixmap:
        colour = self._theme.drug if drug else colour_of(key, self._theme)
        known = self._sprites.get((colour, drug, ratio))
        if known is None:
            known = self._sprites[colour, drug, ratio] = draw_drop(QColor(colour), self._theme, self._lane, ratio)
        return known


def beating(line: Line, beats: Sequence[float], hour: float, lane: float) -> Iterator[tuple[float, float]]:
    """One burst for each beat of the day so far, as far along the line as it has come by this hour."""
    last, apart = len(line.points) - 1 - FADE_POINTS, 0.5 * _spacing(lane)
    for beat in beats:
        head = (hour - beat) * BEAT_LANES_H * lane / STEP_PX
        for at in (head - place * apart for place in range(BURST)):
            if FADE_POINTS / 2 <= at <= last:
                yield _between(line.points, at)


def _spacing(lane: float) -> float:
    """Points between drops on a line at 100 %."""
    return max(SPACING_LANES * lane, LEAST_SPACING_PX) / STEP_PX


def _between(points: Sequence[tuple[float, float]], at: float) -> tuple[float, float]:
    """`at` counts points; between two of them it is linear."""
    whole = int(at)
    (x0, y0), (x1, y1) = points[whole], points[whole + 1]
    part = at - whole
    return x0 + (x1 - x0) * part, y0 + (y1 - y0) * part


def _beside(line: Line, distance: float) -> tuple[tuple[float, float], ...]:
    """The line moved to its right by `distance` pixels."""
    moved = []
    for a, b in zip(line.points, line.points[1:], strict=False):
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = hypot(dx, dy) or 1.0
        side = -1 if line.key == "lh" else 1
        moved.append((a[0] - side * dy / length * distance, a[1] + side * dx / length * distance))
    return tuple(moved)
