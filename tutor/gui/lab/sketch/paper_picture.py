"""What does the paper look like? Axes, drawn lines dashed, the model's solid, and where they are furthest apart."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen

from tutor.gui.axis.stroke import colour_of
from tutor.gui.lab.plot.axes import Scale, draw_axes
from tutor.gui.lab.sketch.sheet import Sheet
from tutor.gui.lab.span import EDGE_PX, GUTTER_PX, Span
from tutor.gui.theme import CAPTION_PX, SMALL_PX, Theme, font
from tutor.learner.sketch import Points, top_of

WIDE_PX = 620  # from here on the days stand under those of the lab's other pictures
NARROW_GUTTER_PX, NARROW_EDGE_PX = 44, 30
HEAD_PX, FOOT_PX = 26, 24
PERCENT = 100.0
MINE_PX, MODEL_PX, ASIDE_PX = 2.6, 2.4, 1.4
DASH = (3.0, 2.2)  # in widths of the pen
DOTS = (1.0, 2.5)
HANDLE_PX = 6.0
NAME_PX = 16  # above a line that is not in hand
AROUND_MIDDLE = range(2, 7)  # the moments (sheet.py) between which the invitation stands
HEIGHTS = (0.0, 0.4, 0.8, -0.4, -0.8)  # where it may stand, from the middle: parts of the way to the foot, to the top


class PaperPicture:
    """One sheet in a room of some size; maps days and shares to pixels and draws."""

    def __init__(self, sheet: Sheet, signal: str, theme: Theme, width: float, height: float) -> None:
        self.sheet, self.signal, self.theme = sheet, signal, theme
        wide = width >= WIDE_PX
        left, right = (GUTTER_PX, EDGE_PX) if wide else (NARROW_GUTTER_PX, NARROW_EDGE_PX)
        self.box = QRectF(left, HEAD_PX, max(1.0, width - left - right), max(1.0, height - HEAD_PX - FOOT_PX))
        self._top = top_of(signal)
        self._scale = Scale(0.0, self._top * PERCENT)

    def point(self, day: float, share: float) -> QPointF:
        x = self.box.left() + day / self.sheet.days * self.box.width()
        return QPointF(x, self._scale.y(min(share, self._top) * PERCENT, self.box))

    def at(self, where: QPointF) -> tuple[float, float]:
        """Day and share at a pixel, inside the paper. The start is given: it cannot be drawn over."""
        part = (where.x() - self.box.left()) / self.box.width()
        share = self._scale.value(where.y(), self.box) / PERCENT
        return self.sheet.days * min(max(part, 0.005), 1.0), min(max(share, 0.0), self._top)

    def draw(self, painter: QPainter, moment: float | None) -> None:
        """`moment` is the day that the keyboard holds."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_axes(painter, self.box, Span(0.0, self.sheet.days), self._scale, self.theme, "")
        self._draw_normal(painter)
        painter.save()
        painter.setClipRect(self.box.adjusted(0, -3, 0, 3))
        for number, signal in enumerate(signal for signal in self.sheet.lines if signal != self.signal):
            self._draw_aside(painter, signal, number)
        self._draw_active(painter)
        painter.restore()
        self._draw_start(painter)
        gap = self.sheet.gap
        if gap is not None and gap.signal == self.signal:
            self._draw_gap(painter, gap.day, gap.drawn, gap.model)
        if moment is not None:
            self._draw_moment(painter, moment)
        if self.signal not in self.sheet.lines and self.sheet.model is None:
            self._draw_invitation(painter)

    def _draw_normal(self, painter: QPainter) -> None:
        y = self.point(0.0, 1.0).y()
        painter.setPen(QPen(QColor(self.theme.muted), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(self.box.left(), y, self.box.right(), y))
        self._write(painter, QRectF(4, 0, 200, HEAD_PX - 4), "% of own normal", self.theme.muted, right=False)

    def _draw_active(self, painter: QPainter) -> None:
        """The signal in hand: the model solid in its colour, the learner's line dashed like a pencil's."""
        model, line = (self.sheet.model or {}).get(self.signal), self.sheet.lines.get(self.signal)
        if model is not None:
            painter.setPen(QPen(QColor(colour_of(self.signal, self.theme)), MODEL_PX))
            painter.drawLines(self._segments(model))
        if line is not None:
            self._draw_mine(painter, line, self.theme.ink, MINE_PX)

    def _draw_aside(self, painter: QPainter, signal: str, number: int) -> None:
        """Another line that was drawn, thin and with its name; its model's shows when it is in hand."""
        line, colour = self.sheet.lines[signal], colour_of(signal, self.theme)
        self._draw_mine(painter, line, colour, ASIDE_PX)
        place = self.point(day := self.sheet.days * (0.5 + 0.25 * number), self.sheet.level(signal, day))
        top = max(place.y() - NAME_PX - 3, self.box.top() + 4)  # under a line that leaves the paper
        self._write(painter, QRectF(place.x() - 172, top, 168, NAME_PX), self.sheet.name(signal), colour)

    def _draw_mine(self, painter: QPainter, line: Points, colour: str, width: float) -> None:
        path = QPainterPath(self.point(*line[0]))
        for one in line[1:]:
            path.lineTo(self.point(*one))
        painter.strokePath(path, _pen(colour, width, DASH))
        last = line[-1]
        if last[0] < self.sheet.days:  # held at its last level
            held = QLineF(self.point(*last), self.point(self.sheet.days, last[1]))
            painter.setPen(_pen(colour, width, DOTS))
            painter.drawLine(held)

    def _segments(self, line: Points) -> list[QLineF]:
        every = max(1, len(line) // max(1, int(self.box.width())))
        points = [self.point(*one) for one in (*line[:-1:every], line[-1])]
        return [QLineF(a, b) for a, b in pairwise(points)]

    def _draw_start(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.ink))
        painter.drawEllipse(self.point(0.0, 1.0), 4, 4)

    def _draw_gap(self, painter: QPainter, day: float, drawn: float, model: float) -> None:
        top, bottom = self.point(day, max(drawn, model)), self.point(day, min(drawn, model))
        painter.setPen(QPen(QColor(self.theme.ink), 1.4))
        for line in (
            QLineF(top, bottom),
            QLineF(top.x() - 4, top.y(), top.x() + 4, top.y()),
            QLineF(bottom.x() - 4, bottom.y(), bottom.x() + 4, bottom.y()),
        ):
            painter.drawLine(line)
        words = f"day {day:.0f}"
        room = QRectF(0, 0, QFontMetrics(font(CAPTION_PX)).horizontalAdvance(words) + 12, 18)
        beside = 8 if top.x() + 16 + room.width() < self.box.right() else -8 - room.width()
        room.moveTo(top.x() + beside, (top.y() + bottom.y()) / 2 - 9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.surface))
        painter.drawRoundedRect(room, 4, 4)
        self._write(painter, room.adjusted(6, 0, 0, 0), words, self.theme.ink, right=False)

    def _draw_moment(self, painter: QPainter, day: float) -> None:
        x = self.point(day, 0.0).x()
        painter.setPen(QPen(QColor(self.theme.ink), 1))
        painter.drawLine(QLineF(x, self.box.top(), x, self.box.bottom()))
        painter.setPen(QPen(QColor(self.theme.accent), 2.4))
        painter.setBrush(QColor(self.theme.surface))
        painter.drawEllipse(self.point(day, self.sheet.level(self.signal, day)), HANDLE_PX, HANDLE_PX)

    def _draw_invitation(self, painter: QPainter) -> None:
        name = self.sheet.name(self.signal)
        words = f"Draw the line of {name} from the dot on.\nKeys: ← → choose a day, ↑ ↓ the level."
        place = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.setFont(font(SMALL_PX))
        painter.setPen(QColor(self.theme.muted))  # first: without a pen words have no bounds
        room = painter.boundingRect(QRectF(self.point(0.0, 1.0), self.box.bottomRight()), place, words)
        height = self._clear_height(room.height())
        if height is None:  # who drew those lines knows how
            return
        room.moveCenter(QPointF(room.center().x(), height))
        painter.fillRect(room.adjusted(-6, -4, 6, 4) & self.box, QColor(self.theme.surface))
        painter.drawText(room, place, words)

    def _clear_height(self, height: float) -> float | None:
        """The middle of words this high that stand clear of the other lines; None if they have taken the room."""
        others = [signal for signal in self.sheet.lines if signal != self.signal]
        days = [self.sheet.moment(number) for number in AROUND_MIDDLE]
        taken = [self.point(day, self.sheet.level(signal, day)).y() - NAME_PX / 2 for signal in others for day in days]
        taken.append(self.point(0.0, 1.0).y())
        middle, reach = self.box.center().y(), (self.box.height() - height) / 2
        places = [middle + reach * part for part in HEIGHTS]
        heights = {y: min(abs(y - one) for one in taken) for y in places}
        clear = (y for y, room in heights.items() if room > height / 2 + NAME_PX)
        return next(clear, None if others else max(heights, key=heights.__getitem__))

    def _write(self, painter: QPainter, room: QRectF, text: str, colour: str, right: bool = True) -> None:
        painter.setFont(font(CAPTION_PX))
        painter.setPen(QColor(colour))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)


def _pen(colour: str, width: float, dash: Sequence[float]) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(list(dash))
    return pen
