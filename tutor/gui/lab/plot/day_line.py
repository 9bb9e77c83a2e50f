"""What does the cursor say? A line at the day, a dot on each curve, the values beside the names."""

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from tutor.gui.axis.words import share
from tutor.gui.lab.plot.course import draw_line
from tutor.gui.lab.plot.panels import LEGEND_PX, VALUE_PX, Panel, Picture, x_of
from tutor.gui.lab.plot.picture import NAME_LINE_PX, NAME_X_PX, below_legend, name_lines
from tutor.gui.lab.plot.plot import PERCENT
from tutor.gui.lab.plot.strokes import SECOND_DASH, SECOND_WIDTH_PX, STROKES
from tutor.gui.theme import CAPTION_PX, Theme, font
from tutor.simulation.columns import COLUMNS
from tutor.simulation.describe import figure
from tutor.simulation.quantities import own_normal

CURSOR_PX = 1.0
DOT_PX = 3.5
OVER_PX = 4  # that the last row may reach below its panel
BASE_PX = 12  # from the top of a line of type to its base
SAMPLE_PX = 14  # of the second plan's dashes: whole dashes and gaps
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip

Readings = Mapping[tuple[str, int], float]  # by quantity and run, in the unit shown


def readings(picture: Picture, day: float) -> Readings:
    """What every curve is at a day; a run that is over keeps its last value."""
    states = [run.trajectory.state(day) for run in picture.plot.runs]
    return {
        (line.quantity.id, line.run): line.factor
        * COLUMNS[line.quantity.column](states[line.run], picture.plot.runs[line.run].trajectory.parameters)
        for line in picture.lines
    }


def draw_day(painter: QPainter, picture: Picture, day: float, found: Readings, theme: Theme) -> None:
    """Over the two layers of picture.py."""
    span = picture.plot.span
    if picture.panels and span.start <= day <= span.end:
        _draw_cursor(painter, picture, day, found, theme)
    if picture.plot.share:
        _write_shares(painter, picture, found, theme)
        return
    painter.setClipRect(below_legend(picture))
    for panel in picture.panels:
        _write_values(painter, picture, panel, found, theme)
    painter.setClipping(False)


def _draw_cursor(painter: QPainter, picture: Picture, day: float, found: Readings, theme: Theme) -> None:
    x = x_of(picture.plot.span, day, picture.panels[0].box)
    painter.fillRect(QRectF(round(x), picture.top, CURSOR_PX, picture.size.height()), QColor(theme.ink))
    for line in picture.lines:
        panel, colour = picture.panel_of(line.quantity), STROKES[line.quantity.id].colour(theme)
        ground = QColor(theme.surface)
        painter.setPen(QPen(colour if line.run else ground, 1))  # a ring for the second plan
        painter.setBrush(ground if line.run else colour)
        y = panel.scale.y(found[line.quantity.id, line.run], panel.box)
        painter.drawEllipse(QPointF(x, y), DOT_PX, DOT_PX)


def _write_values(painter: QPainter, picture: Picture, panel: Panel, found: Readings, theme: Theme) -> None:
    """Under the name: the value, then that of the second plan, or the share of this man's own normal."""
    quantity, runs = panel.quantities[0], picture.plot.runs
    value = found[quantity.id, 0]
    y = panel.box.top() + NAME_LINE_PX * len(name_lines(quantity))
    _write(painter, y, f"{figure(value)} {panel.unit}", theme.ink, QFont.Weight.DemiBold)
    y += NAME_LINE_PX
    if y + NAME_LINE_PX > panel.box.bottom() + OVER_PX:
        return
    if len(runs) > 1:
        middle = QPointF(NAME_X_PX, y + NAME_LINE_PX / 2)
        sample = QPolygonF([middle, middle + QPointF(SAMPLE_PX, 0)])
        draw_line(painter, sample, STROKES[quantity.id].colour(theme), SECOND_WIDTH_PX, SECOND_DASH)
        _write(painter, y, figure(found[quantity.id, 1]), theme.ink, x=NAME_X_PX + SAMPLE_PX + 6)
        return
    own = own_normal(quantity, runs[0].trajectory) * picture.plot.factor(quantity, runs[0])
    if own > 0 and quantity.id != "gnrh":  # which is told as a share already
        _write(painter, y, f"{share(value / own)} of own", theme.muted)


def _write(
    painter: QPainter,
    y: float,
    text: str,
    colour: str,
    weight: QFont.Weight = QFont.Weight.Normal,
    x: float = NAME_X_PX,
) -> None:
    """By its base line: half the time of a text that is aligned in a box."""
    painter.setFont(_type(weight))
    painter.setPen(QColor(colour))
    painter.drawText(QPointF(x, y + BASE_PX), text)


@cache
def _type(weight: QFont.Weight) -> QFont:
    return font(CAPTION_PX, weight)


def _write_shares(painter: QPainter, picture: Picture, found: Readings, theme: Theme) -> None:
    """Behind each name of the legend."""
    painter.setFont(font(CAPTION_PX))
    painter.setPen(QColor(theme.muted))
    for entry in picture.legend:
        if entry.quantity is None:
            continue
        told = [share(found[entry.quantity.id, run] / PERCENT) for run in range(len(picture.plot.runs))]
        x = entry.words_x + entry.width + 6
        painter.drawText(QRectF(x, entry.y - LEGEND_PX / 2, VALUE_PX * len(told), LEGEND_PX), LEFT, " | ".join(told))
