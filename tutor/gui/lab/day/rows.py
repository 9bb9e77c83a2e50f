"""How are the hours of a day drawn? GnRH as spikes, LH and testosterone as curves, one row each."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from tutor.gui.axis.shapes import faded, pen
from tutor.gui.lab.plot.axes import Scale, scale_for, tick_text
from tutor.gui.lab.span import EDGE_PX, GUTTER_PX
from tutor.gui.theme import CAPTION_PX, Theme, font
from tutor.simulation.pulses import HOURS, DayView
from tutor.simulation.signals import normal_range

HOUR_EVERY, FEW_EVERY = 3, 6
FEW_BELOW_PX = 320  # a narrower row has room for few hours
LOW_PX = 44  # a lower row has room for one value
FOOT_PX = 20  # for the hours below the lowest row
ROW_GAP_PX = 14
MARK_PX = 3.4
LEAST_TOP = 1.0  # of the GnRH row: a natural mean, so that a drive near nothing lies low
ROWS = (("GnRH", "× natural mean", "gnrh"), ("LH", "IU/L", "lh"), ("Testosterone", "ng/dL", "testosterone"))


def boxes(area: QRectF) -> tuple[QRectF, ...]:
    """The room of each row inside `area`, between gutter and edge."""
    height = (area.height() - FOOT_PX - ROW_GAP_PX * (len(ROWS) - 1)) / len(ROWS)
    width = area.width() - GUTTER_PX - EDGE_PX
    step = height + ROW_GAP_PX
    return tuple(QRectF(area.left() + GUTTER_PX, area.top() + i * step, width, height) for i in range(len(ROWS)))


def x_of(hour: float, box: QRectF) -> float:
    return box.left() + hour / HOURS * box.width()


def draw_rows(painter: QPainter, area: QRectF, view: DayView, theme: Theme) -> None:
    """Everything but the cursor of the hour."""
    rooms = boxes(area)
    for box, (name, unit, key) in zip(rooms, ROWS, strict=True):
        values: Sequence[float] = getattr(view, key)
        low, high = normal_range(key) if key != "gnrh" else (None, None)
        scale = scale_for(0.0, max(max(values), high or LEAST_TOP))
        _draw_grid(painter, box, theme)
        if low is not None and high is not None:
            top = max(scale.y(high, box), box.top())
            band = QRectF(box.left(), top, box.width(), scale.y(low, box) - top)
            painter.fillRect(band, faded(theme.good, 0.12))
        _draw_gutter(painter, box, scale, name, unit, theme)
        _draw_curve(painter, box, scale, view.hours, values, str(getattr(theme, key)))
    _draw_marks(painter, rooms[0], view, theme)
    _draw_hours(painter, rooms[-1], theme)


def _draw_grid(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.setPen(pen(theme.line, 1))
    for hour in range(0, HOURS + 1, HOUR_EVERY):
        x = round(x_of(hour, box)) + 0.5
        painter.drawLine(QLineF(x, box.top(), x, box.bottom()))
    painter.drawLine(QLineF(box.left(), box.bottom(), box.right(), box.bottom()))


def _draw_gutter(painter: QPainter, box: QRectF, scale: Scale, name: str, unit: str, theme: Theme) -> None:
    left = QRectF(box.left() - GUTTER_PX + 8, box.top(), GUTTER_PX - 44, box.height())
    painter.setFont(font(CAPTION_PX, QFont.Weight.DemiBold))
    painter.setPen(QColor(theme.ink))
    line_px = 18.0
    painter.drawText(QRectF(left.left(), left.center().y() - line_px, left.width(), line_px), name)
    painter.setFont(font(CAPTION_PX))
    painter.setPen(QColor(theme.muted))
    painter.drawText(QRectF(left.left(), left.center().y(), left.width(), line_px), unit)
    for tick in (scale.low, scale.high) if box.height() >= LOW_PX else (scale.high,):
        room = QRectF(box.left() - 60, scale.y(tick, box) - 8, 52, 16)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tick_text(tick))


def _draw_curve(
    painter: QPainter, box: QRectF, scale: Scale, hours: Sequence[float], values: Sequence[float], colour: str
) -> None:
    """Single segments, a few pixels each: a broad antialiased polyline is ten times as slow."""
    every = max(1, round(len(hours) / box.width()))
    points = [(x_of(h, box), scale.y(v, box)) for h, v in zip(hours[::every], values[::every], strict=True)]
    painter.setPen(pen(colour, 1.8))
    painter.drawLines([QLineF(*a, *b) for a, b in pairwise(points)])


def _draw_marks(painter: QPainter, box: QRectF, view: DayView, theme: Theme) -> None:
    """Above each beat: a dot for his own, a hollow diamond for a given one."""
    y = box.top() + MARK_PX
    for hour in view.own_pulses:
        draw_own(painter, QPointF(x_of(hour, box), y), theme)
    for hour in view.given_pulses:
        draw_given(painter, QPointF(x_of(hour, box), y), theme)


def draw_own(painter: QPainter, at: QPointF, theme: Theme) -> None:
    painter.setPen(pen(theme.surface, 1))
    painter.setBrush(QColor(theme.gnrh))
    painter.drawEllipse(at, MARK_PX, MARK_PX)


def draw_given(painter: QPainter, at: QPointF, theme: Theme) -> None:
    painter.setPen(pen(theme.drug, 1.6))
    painter.setBrush(QColor(theme.surface))
    sides = (QPointF(0, -4.4), QPointF(4.4, 0), QPointF(0, 4.4), QPointF(-4.4, 0))
    painter.drawPolygon([at + side for side in sides])


def _draw_hours(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.setFont(font(CAPTION_PX))
    painter.setPen(QColor(theme.muted))
    for hour in range(0, HOURS + 1, HOUR_EVERY if box.width() >= FEW_BELOW_PX else FEW_EVERY):
        room = QRectF(x_of(hour, box) - 30, box.bottom() + 4, 60, FOOT_PX - 4)
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, f"{hour:02d}:00")
