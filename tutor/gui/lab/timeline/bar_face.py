"""What does a bar look like? A field in the colour of its agent, what is given, and a tick for each dose."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from tutor.gui.axis.shapes import faded, mix, pen
from tutor.gui.lab.timeline import words
from tutor.gui.lab.timeline.grid import px_per_day
from tutor.gui.lab.timeline.groups import colour_of
from tutor.gui.lab.timeline.hand import Board
from tutor.gui.theme import SMALL_PX, Theme, font
from tutor.simulation.agents import is_held
from tutor.simulation.scenario import Dosing
from tutor.simulation.schedule import dose_count

RADIUS_PX = 6
SIDE_PX = 10  # from the edge to the text
TICKS_PX = 9  # from the foot of the bar to the top of the ticks
LEAST_TICK_PX = 3.0  # nearer to each other they melt into a line
SLACK = 1e-6
WASH = 0.16
WASH_SELECTED = 0.30
WASH_DARK = 0.14  # more of the colour on a dark ground


@dataclass(frozen=True)
class Pose:
    """How a bar stands at this moment."""

    selected: bool = False
    focused: bool = False
    hovered: bool = False
    refused: bool = False
    goes_on_left: bool = False
    goes_on_right: bool = False


def draw_bar(
    painter: QPainter, box: QRectF, left_px: float, dosing: Dosing, board: Board, pose: Pose, theme: Theme
) -> None:
    """`left_px` is where the box lies on the board."""
    colour = colour_of(dosing.agent, theme)
    _draw_field(painter, box, colour, pose, theme)
    painter.setClipRect(box)
    _draw_doses(painter, box, left_px, dosing, board, QColor(colour))
    _draw_text(painter, box, dosing, pose, theme)
    _draw_ends(painter, box, pose, QColor(colour), theme)
    painter.setClipping(False)
    _draw_ring(painter, box, pose, theme)


def _draw_field(painter: QPainter, box: QRectF, colour: str, pose: Pose, theme: Theme) -> None:
    wash = (WASH_SELECTED if pose.selected or pose.hovered else WASH) + (WASH_DARK if theme.dark else 0.0)
    painter.setPen(pen(colour, 1.6 if pose.selected else 1.0))
    painter.setBrush(mix(theme.surface, colour, wash))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS_PX, RADIUS_PX)


def _draw_doses(painter: QPainter, box: QRectF, left_px: float, dosing: Dosing, board: Board, colour: QColor) -> None:
    foot = box.bottom() - 4
    ends = QLineF(box.left() + 5, foot - 1, box.right() - 5, foot - 1)
    if is_held(dosing):
        painter.setPen(pen(colour, 2.4))
        painter.drawLine(ends)
    elif dosing.every * px_per_day(board.span, board.width) < LEAST_TICK_PX:
        painter.setPen(QPen(faded(colour, 0.55), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(ends)
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # upright and whole: smoothing costs most
        painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLines(_ticks(box, left_px, dosing, board))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _ticks(box: QRectF, left_px: float, dosing: Dosing, board: Board) -> Sequence[QLineF]:
    count = dose_count(dosing, board.last)
    first = max(0, ceil((board.day(left_px) - dosing.from_) / dosing.every - SLACK))
    last = min(count, floor((board.day(left_px + box.width()) - dosing.from_) / dosing.every + SLACK) + 1)
    top, foot = box.bottom() - TICKS_PX, box.bottom() - 4
    xs = (board.x(dosing.from_ + number * dosing.every) - left_px + box.left() for number in range(first, last))
    return [QLineF(x, top, x, foot) for x in (round(max(x, box.left() + 4)) for x in xs)]


def _draw_text(painter: QPainter, box: QRectF, dosing: Dosing, pose: Pose, theme: Theme) -> None:
    made = font(SMALL_PX, QFont.Weight.DemiBold if pose.selected else QFont.Weight.Medium)
    room = box.adjusted(
        SIDE_PX + (4 if pose.goes_on_left else 0), 1, -SIDE_PX - (14 if pose.refused else 0), -TICKS_PX + 2
    )
    metrics = QFontMetricsF(made)
    text = next((one for one in words.short(dosing) if metrics.horizontalAdvance(one) <= room.width()), "")
    painter.setFont(made)
    painter.setPen(QColor(theme.ink))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _draw_ends(painter: QPainter, box: QRectF, pose: Pose, colour: QColor, theme: Theme) -> None:
    """Grips where an end can be taken hold of; an arrowhead where the bar goes on out of sight."""
    middle = box.center().y() - 2
    painter.setPen(pen(colour, 1.8))
    for goes_on, x, way in ((pose.goes_on_left, box.left() + 4, -1), (pose.goes_on_right, box.right() - 4, 1)):
        if goes_on:
            head = [QPointF(x - way * 3, middle - 4), QPointF(x, middle), QPointF(x - way * 3, middle + 4)]
            painter.drawPolyline(head)
        elif (pose.selected or pose.hovered) and box.width() > 4 * SIDE_PX:
            painter.drawLine(QLineF(x, middle - 5, x, middle + 5))
    if pose.refused:
        painter.setFont(font(SMALL_PX, QFont.Weight.Bold))
        painter.setPen(QColor(theme.warn))
        painter.drawText(
            box.adjusted(0, 0, -SIDE_PX, -4), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "!"
        )


def _draw_ring(painter: QPainter, box: QRectF, pose: Pose, theme: Theme) -> None:
    if pose.refused or pose.focused:
        painter.setPen(pen(theme.warn if pose.refused else theme.accent, 2.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1.2, 1.2, -1.2, -1.2), RADIUS_PX, RADIUS_PX)
