"""How did the signals run over the whole course? Levels at evenly spaced days, as lines between nothing and double."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from tutor.gui.axis.shapes import pen
from tutor.gui.axis.stroke import colour_of
from tutor.gui.theme import Theme
from tutor.simulation.signals import signals_at
from tutor.simulation.trajectory import Trajectory

SAMPLES = 121
TOP = 2.0  # levels above are drawn at the rim
DASHED = ("itt", "lh-receptor", "fsh-receptor", "gnrh-receptor", "testosterone-brake", "estradiol-brake")
DEFAULT = ("lh", "itt", "testosterone", "sperm")  # shown while nothing is watched


@dataclass(frozen=True)
class Curves:
    """`levels[key][i]` is the level of a signal at `days[i]`, share of untreated."""

    days: tuple[float, ...]
    levels: dict[str, tuple[float, ...]]


def sample(trajectory: Trajectory, start: float, end: float) -> Curves:
    days = tuple(start + (end - start) * i / (SAMPLES - 1) for i in range(SAMPLES))
    levels: dict[str, list[float]] = {}
    for day in days:
        row: dict[str, float] = {}
        for signal in signals_at(trajectory, day):
            row.setdefault(signal.id, signal.level)
        for key, level in row.items():
            levels.setdefault(key, []).append(level)
    return Curves(days, {key: tuple(values) for key, values in levels.items()})


def draw_curves(painter: QPainter, box: QRectF, curves: Curves, keys: Sequence[str], theme: Theme) -> None:
    """Single segments: a broad antialiased polyline costs ten times as much (guides: measured)."""
    first, last = curves.days[0], curves.days[-1]
    span = max(last - first, 1e-9)
    painter.setPen(pen(theme.line, 1))
    normal = box.bottom() - box.height() / TOP
    painter.drawLine(QLineF(box.left(), normal, box.right(), normal))
    for key in keys:
        values = curves.levels.get(key)
        if values is None:
            continue
        xs = [box.left() + box.width() * (day - first) / span for day in curves.days]
        ys = [box.bottom() - box.height() * min(value, TOP) / TOP for value in values]
        painter.setPen(pen(colour_of(key, theme), 1.8))
        shown = [i for i in range(len(xs) - 1) if key not in DASHED or i % 3 != 2]
        painter.drawLines([QLineF(xs[i], ys[i], xs[i + 1], ys[i + 1]) for i in shown])
