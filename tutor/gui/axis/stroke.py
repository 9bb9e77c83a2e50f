"""How does a line tell its state? Lit: whole and broad. Dim: long dashes. Dark: a dotted hairline. Striped: banded."""

from math import atan2, cos, pi, sin

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from tutor.gui.axis.line import STEP_PX, Line
from tutor.gui.axis.shapes import faded, mix, path_of, pen
from tutor.gui.theme import Theme

COLOURS = {
    "gnrh": "gnrh", "gnrh-receptor": "gnrh", "lh": "lh", "lh-receptor": "lh", "fsh": "fsh", "fsh-receptor": "fsh",
    "itt": "testosterone", "testosterone": "testosterone", "outside-testosterone": "drug",
    "testosterone-brake": "testosterone", "estradiol": "estradiol", "estradiol-brake": "estradiol",
    "inhibin-b": "inhibin", "inhibin-b-brake": "inhibin", "sperm": "sperm",
}  # fmt: skip


CLOCK_FROM_PX = 2.0  # thinner lines have no room for a clock
CLOCK_AT = 0.5  # where on a slow line it stands


def colour_of(key: str, theme: Theme) -> str:
    """The colour of a signal; every agent has the colour of drugs."""
    return str(getattr(theme, COLOURS.get(key, "drug")))


def draw_line(painter: QPainter, line: Line, state: str, theme: Theme, stroke: float, stands_back: bool) -> None:
    """`stroke` is the width of a lit line in pixels."""
    colour = QColor(theme.drug if state == "striped" else colour_of(line.key, theme))
    if stands_back:
        colour = mix(theme.surface, colour, 0.4)
    width = stroke * {"lit": 1.0, "striped": 1.15, "dim": 0.62, "dark": 0.42}[state] * (0.6 if line.side else 1)
    path = path_of(line, 1.6 * stroke if line.end == "arrow" else 0.0)  # the shaft stops inside the arrowhead
    painter.strokePath(path, pen(faded(theme.surface, 0.55), width + 2.4))
    if state == "striped":
        painter.strokePath(path, _flat(colour, width))
        _bands(painter, line, theme, width)
    elif state == "lit":
        painter.strokePath(path, pen(colour, width))
    else:
        painter.strokePath(path, _dashed(mix(theme.surface, colour, 0.8), width, state))
    _end(painter, line, colour, state, theme, stroke * (0.75 if line.side else 1))
    if line.slow and stroke > CLOCK_FROM_PX:
        _clock(painter, line, colour, theme, stroke)


def draw_halo(painter: QPainter, line: Line, theme: Theme, stroke: float) -> None:
    """Behind a line that a chain of causes points at; its own brightness stays what the model says."""
    painter.strokePath(path_of(line), pen(faded(theme.accent, 0.3), 1.6 * stroke + 8))


def _flat(colour: QColor, width: float) -> QPen:
    made = pen(colour, width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    return made


def _dashed(colour: QColor, width: float, state: str) -> QPen:
    made = pen(colour, max(width, 1.4))
    made.setDashPattern([2.6, 2.2] if state == "dim" else [0.1, 2.8])
    return made


def _bands(painter: QPainter, line: Line, theme: Theme, width: float) -> None:
    """Slanting bands across the line, in the colour of the ground."""
    every = max(3, round(2.1 * width / STEP_PX))
    bands = []
    for i in range(every, len(line.points) - every // 2, every):
        (x, y), angle = line.points[i], _angle(line, i)
        across = QPointF(cos(angle + pi / 3), sin(angle + pi / 3)) * (0.64 * width)
        bands.append(QLineF(QPointF(x, y) - across, QPointF(x, y) + across))
    painter.setPen(_flat(QColor(theme.surface), 0.55 * width))
    painter.drawLines(bands)


def _angle(line: Line, i: int) -> float:
    (x0, y0), (x1, y1) = line.points[max(i - 2, 0)], line.points[min(i + 1, len(line.points) - 1)]
    return atan2(y1 - y0, x1 - x0)


def _end(painter: QPainter, line: Line, colour: QColor, state: str, theme: Theme, stroke: float) -> None:
    if line.end == "none":
        return
    (x, y), angle = line.points[-1], _angle(line, len(line.points) - 1)
    tip, along = QPointF(x, y), QPointF(cos(angle), sin(angle))
    across = QPointF(-along.y(), along.x())
    hollow = state == "dark"
    if line.end == "bar":
        half = across * (2.3 * stroke)
        painter.setPen(pen(theme.surface, 1.2 * stroke + 3))
        painter.drawLine(tip - half, tip + half)
        painter.setPen(pen(colour, stroke * (0.55 if hollow else 1.15)))
        painter.drawLine(tip - half, tip + half)
        return
    head = QPainterPath(tip)
    head.lineTo(tip - along * (3.0 * stroke) + across * (1.75 * stroke))
    head.lineTo(tip - along * (2.4 * stroke))
    head.lineTo(tip - along * (3.0 * stroke) - across * (1.75 * stroke))
    head.closeSubpath()
    painter.strokePath(head, pen(theme.surface, 2.4))
    painter.fillPath(head, QColor(theme.surface) if hollow else colour)
    painter.strokePath(head, pen(colour, 1.3 if hollow else 0.6))


def _clock(painter: QPainter, line: Line, colour: QColor, theme: Theme, stroke: float) -> None:
    """A small clock on a way that takes weeks."""
    i = round(len(line.points) * CLOCK_AT)
    centre, radius = QPointF(*line.points[i]), max(5.5, 1.9 * stroke)
    painter.setPen(pen(colour, max(1.3, 0.32 * stroke)))
    painter.setBrush(QColor(theme.surface))
    painter.drawEllipse(centre, radius, radius)
    painter.drawLine(centre, centre - QPointF(0, radius * 0.6))
    painter.drawLine(centre, centre + QPointF(radius * 0.45, radius * 0.2))
