"""What do the curves look like? Drawn in two layers: what stands still while a plan is bent, and what follows it."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from tutor.gui.axis.shapes import faded, mix, pen
from tutor.gui.lab.plot.axes import draw_axes
from tutor.gui.lab.plot.course import draw_line, in_pixels, polygon
from tutor.gui.lab.plot.ends import apart
from tutor.gui.lab.plot.panels import LEGEND_PX, SWATCH_PX, Entry, Line, Panel, Picture, Point, x_of
from tutor.gui.lab.plot.plot import PERCENT
from tutor.gui.lab.plot.strokes import SECOND_DASH, SECOND_WIDTH_PX, SOLID, STROKES, WIDTH_PX
from tutor.gui.theme import CAPTION_PX, Theme, font
from tutor.simulation.cohort import PERCENTS
from tutor.simulation.quantities import OF_COLUMN, Quantity, in_units

SIDE_PX = 2  # left of the bar that bears a panel's colour
NAME_X_PX = 11
NAME_PX = 80  # room for a name; the rest of the gutter is the scale's
NAME_LINE_PX = 15
MARK_PX = 4.5  # half a published point
END_PX = 17  # between two names at the right ends
WHOLE_NAMES_PX = 420  # a narrower panel has short names there
FAN = ((5, 95, 0.16), (25, 75, 0.30))  # percentiles and how strongly the room between them is filled


def draw_back(painter: QPainter, picture: Picture, theme: Theme) -> None:
    """Ground, grids, normal ranges and names."""
    painter.fillRect(QRectF(0, 0, picture.size.width(), picture.size.height()), QColor(theme.ground))
    _draw_legend(painter, picture, theme)
    painter.setClipRect(below_legend(picture))
    last = picture.panels[-1] if picture.panels else None
    for panel in picture.panels:
        painter.fillRect(panel.box, QColor(theme.surface))
        _draw_normal(painter, panel, theme)
        unit = "% of own normal" if picture.plot.share else ""
        days = picture.plot.days_told and panel is last
        draw_axes(painter, panel.box, picture.plot.span, panel.scale, theme, unit, days)
        if picture.plot.share:
            _draw_own(painter, panel, theme)
        else:
            _draw_name(painter, panel, theme)
    painter.setClipping(False)


def draw_front(painter: QPainter, picture: Picture, theme: Theme) -> None:
    """Fan, curves, published points, names at the ends."""
    room = below_legend(picture)
    for panel in picture.panels:
        painter.setClipRect(panel.box.adjusted(0, -2, 0, 2).intersected(room))
        if not picture.plot.share:
            _draw_fan(painter, picture, panel, theme)
        for line in reversed(picture.lines):
            if line.quantity in panel.quantities:
                _draw_line(painter, picture, panel, line, theme)
    painter.setClipRect(room)
    for point in picture.points:
        _draw_point(painter, picture, point, theme)
    if picture.plot.share:
        _draw_ends(painter, picture, theme)
    painter.setClipping(False)


def below_legend(picture: Picture) -> QRectF:
    """Where panels may be seen when they scroll."""
    return QRectF(0, picture.top, picture.size.width(), picture.size.height() - picture.top)


def dash_of(picture: Picture, line: Line) -> tuple[float, ...]:
    """The second plan is dashed; without one, curves that share a panel have dashes of their own."""
    if line.run:
        return SECOND_DASH
    return STROKES[line.quantity.id].dash if picture.plot.share and len(picture.plot.runs) == 1 else SOLID


def place_of(picture: Picture, point: Point) -> QPointF:
    panel = point.panel
    return QPointF(x_of(picture.plot.span, point.mark.day, panel.box), panel.scale.y(point.value, panel.box))


def _draw_line(painter: QPainter, picture: Picture, panel: Panel, line: Line, theme: Theme) -> None:
    points = polygon(line.course, line.factor, picture.plot.span, panel.scale, panel.box)
    width = SECOND_WIDTH_PX if line.run else WIDTH_PX
    draw_line(painter, points, STROKES[line.quantity.id].colour(theme), width, dash_of(picture, line))


def _draw_normal(painter: QPainter, panel: Panel, theme: Theme) -> None:
    """A band from the lowest to the highest normal value; upwards open where there is no highest."""
    if panel.normal is None:
        return
    low, high = panel.normal
    foot = panel.scale.y(max(low, panel.scale.low), panel.box)
    top = panel.box.top() if high is None else max(panel.box.top(), panel.scale.y(high, panel.box))
    painter.fillRect(QRectF(panel.box.left(), top, panel.box.width(), foot - top), QColor(theme.good_wash))


def _draw_own(painter: QPainter, panel: Panel, theme: Theme) -> None:
    """His own normal, which all shares are told against."""
    y = round(panel.scale.y(PERCENT, panel.box)) + 0.5
    painter.setPen(pen(theme.good, 1.2))
    painter.drawLine(QLineF(panel.box.left(), y, panel.box.right(), y))


def _draw_name(painter: QPainter, panel: Panel, theme: Theme) -> None:
    """In the gutter: a bar in the curve's colour and dash, and the name beside it."""
    stroke = STROKES[panel.quantities[0].id]
    bar = QPen(stroke.colour(theme), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    painter.setPen(bar)
    x = SIDE_PX + 2
    painter.drawLine(QLineF(x, panel.box.top(), x, panel.box.bottom()))
    painter.setFont(font(CAPTION_PX, QFont.Weight.DemiBold))
    painter.setPen(QColor(theme.ink))
    for n, words in enumerate(name_lines(panel.quantities[0])):
        room = QRectF(NAME_X_PX, panel.box.top() + n * NAME_LINE_PX, NAME_PX, NAME_LINE_PX)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def name_lines(quantity: Quantity) -> tuple[str, ...]:
    """A name in the gutter: one line, or two."""
    if len(quantity.name) <= 13:
        return (quantity.name,)
    words = quantity.name.split(" ")
    return (words[0], " ".join(words[1:]))


def _draw_legend(painter: QPainter, picture: Picture, theme: Theme) -> None:
    painter.setFont(font(CAPTION_PX, QFont.Weight.DemiBold))
    for entry in picture.legend:
        _draw_sign(painter, picture, entry, theme)
        painter.setPen(QColor(theme.ink))
        room = QRectF(entry.words_x, entry.y - LEGEND_PX / 2, entry.width + 2, LEGEND_PX)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, entry.text)


def _draw_sign(painter: QPainter, picture: Picture, entry: Entry, theme: Theme) -> None:
    """The sample left of the words."""
    ends = [QPointF(entry.x, entry.y), QPointF(entry.x + SWATCH_PX, entry.y)]
    patch = QRectF(entry.x, entry.y - 6, SWATCH_PX, 12)
    if entry.sign in ("plan", "median"):
        width = SECOND_WIDTH_PX if entry.run else WIDTH_PX
        dash = SECOND_DASH if entry.run or entry.sign == "median" else SOLID
        draw_line(painter, QPolygonF(ends), QColor(theme.ink), width, dash)
    elif entry.sign == "curve" and entry.quantity is not None:
        stroke = STROKES[entry.quantity.id]
        dash = stroke.dash if len(picture.plot.runs) == 1 else SOLID
        draw_line(painter, QPolygonF(ends), stroke.colour(theme), WIDTH_PX, dash)
    elif entry.sign == "point":
        _draw_diamond(painter, patch.center(), QColor(theme.ink), theme)
    elif entry.sign != "none":
        share = {"half": FAN[1][2], "most": FAN[0][2]}.get(entry.sign)
        fill = QColor(theme.good_wash) if share is None else mix(theme.surface, QColor(theme.ink), share)
        painter.setPen(pen(theme.good if share is None else theme.outline, 1))
        painter.setBrush(fill)
        painter.drawRect(patch.adjusted(0.5, 0.5, -0.5, -0.5))


def _draw_point(painter: QPainter, picture: Picture, point: Point, theme: Theme) -> None:
    """A diamond; its spread upright, the days it may belong to across."""
    box, at = point.panel.box, place_of(picture, point)
    colour = STROKES[OF_COLUMN[point.mark.column].id].colour(theme) if picture.plot.share else QColor(theme.ink)
    painter.setPen(pen(colour, 1.3))
    if point.low is not None and point.high is not None:
        top, foot = (point.panel.scale.y(value, box) for value in (point.high, point.low))
        painter.drawLine(QLineF(at.x(), top, at.x(), foot))
    if point.mark.to_day > point.mark.from_day:
        days = (point.mark.from_day, point.mark.to_day)
        left, right = (min(max(x_of(picture.plot.span, day, box), box.left()), box.right()) for day in days)
        painter.drawLine(QLineF(left, at.y(), right, at.y()))
    _draw_diamond(painter, at, colour, theme)


def _draw_diamond(painter: QPainter, at: QPointF, colour: QColor, theme: Theme) -> None:
    painter.setPen(pen(colour, 1.3))
    painter.setBrush(QColor(theme.surface))
    corners = ((0, -MARK_PX), (MARK_PX, 0), (0, MARK_PX), (-MARK_PX, 0))
    painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))


def _draw_ends(painter: QPainter, picture: Picture, theme: Theme) -> None:
    """The name of each curve of the first run at its right end, none over another."""
    lines = [line for line in picture.lines if line.run == 0]
    if not lines:
        return
    box, scale = picture.panels[0].box, picture.panels[0].scale
    last = min(picture.plot.span.end, lines[0].course.days[-1])
    run = picture.plot.runs[0].trajectory
    heights = [scale.y(run.value(line.quantity.column, last) * line.factor, box) - END_PX / 2 for line in lines]
    painter.setFont(font(CAPTION_PX, QFont.Weight.DemiBold))
    right = x_of(picture.plot.span, last, box) - 6
    for line, y in zip(lines, apart(heights, END_PX, box.top() + 9, box.bottom() - 9), strict=True):
        name = line.quantity.name if box.width() >= WHOLE_NAMES_PX else line.quantity.short
        width = painter.fontMetrics().horizontalAdvance(name)
        room = QRectF(right - width, y - 8, width, 16)
        painter.fillRect(room.adjusted(-3, 0, 3, 0), faded(theme.surface, 0.8))
        painter.setPen(STROKES[line.quantity.id].colour(theme))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, name)


def _draw_fan(painter: QPainter, picture: Picture, panel: Panel, theme: Theme) -> None:
    """Half of the men between the strong edges, nine of ten between the faint ones, the median as a line."""
    fan, quantity = picture.plot.fan, panel.quantities[0]
    if fan is None:
        return
    days, bands = list(fan.days), {percent: fan.series(quantity.column, percent) for percent in PERCENTS}
    place = (in_units(quantity, 1.0, picture.plot.units), picture.plot.span, panel.scale, panel.box)
    colour = STROKES[quantity.id].colour(theme)
    painter.setPen(Qt.PenStyle.NoPen)
    for low, high, share in FAN:
        painter.setBrush(mix(theme.surface, colour, share))
        around = [*bands[high], *reversed(bands[low])]
        painter.drawPolygon(in_pixels([*days, *reversed(days)], around, *place))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    draw_line(painter, in_pixels(days, bands[50], *place), colour, WIDTH_PX, SECOND_DASH)
