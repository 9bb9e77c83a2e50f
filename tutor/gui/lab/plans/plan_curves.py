"""How do the hormones run under one plan? Four small curves, each on the scale that all plans share."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tutor.gui.axis.shapes import pen
from tutor.gui.lab.plans.course import SHOWN, Course, told
from tutor.gui.lab.plans.frame import LEFT_PX, RIGHT_PX, TICK_MONTHS, tick_days, x
from tutor.gui.lab.plot.axes import Scale, tick_text
from tutor.gui.theme import CAPTION_PX, SMALL_PX, Theme, font
from tutor.simulation.quantities import Quantity, Units, in_units

TITLE_PX, CURVE_PX, GAP_PX = 28, 60, 8
FOOT_PX = 36
CURVE_WIDTH = 1.8


class PlanCurves(QWidget):
    """Painted once for each run; nothing moves here."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._course: Course | None = None
        self._scales: Mapping[str, Scale] = {}
        self._units: Units = "us"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Curves")

    def show_course(self, course: Course | None, scales: Mapping[str, Scale], units: Units) -> None:
        self._course, self._scales, self._units = course, scales, units
        self.setAccessibleDescription(told(course, units) if course else "The model is at work.")
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, len(SHOWN) * (TITLE_PX + CURVE_PX + GAP_PX) + FOOT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            top = 0.0
            for quantity in SHOWN:
                box = QRectF(LEFT_PX, top + TITLE_PX, self.width() - LEFT_PX - RIGHT_PX, CURVE_PX)
                self._draw_title(painter, top, quantity)
                if quantity.id in self._scales:
                    self._draw_ground(painter, box, quantity, self._scales[quantity.id])
                    self._draw_curve(painter, box, quantity, self._scales[quantity.id])
                top = box.bottom() + GAP_PX
            self._draw_months(painter, top)

    def _draw_title(self, painter: QPainter, top: float, quantity: Quantity) -> None:
        painter.setFont(font(SMALL_PX, QFont.Weight.DemiBold))
        painter.setPen(QColor(self._theme.ink))
        room = QRectF(0, top, self.width(), TITLE_PX - 8)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, quantity.name)
        painter.setFont(font(CAPTION_PX))
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, quantity.unit(self._units))

    def _draw_ground(self, painter: QPainter, box: QRectF, quantity: Quantity, scale: Scale) -> None:
        """Band of what is normal (in no colour that praises), foot and head of the scale, and the day of the stop."""
        low, high = (None if one is None else in_units(quantity, one, self._units) for one in quantity.normal)
        if low is not None or high is not None:
            head = scale.y(scale.high if high is None else high, box)
            painter.fillRect(
                QRectF(box.left(), head, box.width(), scale.y(low or 0.0, box) - head), QColor(self._theme.raised)
            )
        painter.setFont(font(CAPTION_PX))
        for value in (scale.low, scale.high):
            y = round(scale.y(value, box)) + 0.5
            painter.setPen(pen(self._theme.line, 1))
            painter.drawLine(QLineF(box.left(), y, box.right(), y))
            painter.setPen(QColor(self._theme.muted))
            room = QRectF(0, y - 8, LEFT_PX - 6, 16)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tick_text(value))
        stop = round(x(0, self.width())) + 0.5
        painter.setPen(pen(self._theme.outline, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(stop, box.top(), stop, box.bottom()))

    def _draw_curve(self, painter: QPainter, box: QRectF, quantity: Quantity, scale: Scale) -> None:
        if self._course is None:
            return
        xs = [x(day, self.width()) for day in self._course.days]
        ys = [scale.y(value, box) for value in self._course.values[quantity.id]]
        colour = QColor(getattr(self._theme, quantity.id))
        painter.setPen(QPen(colour, CURVE_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        ends = pairwise(zip(xs, ys, strict=True))
        painter.drawLines([QLineF(*start, *end) for start, end in ends])  # a polyline costs ten times as much

    def _draw_months(self, painter: QPainter, top: float) -> None:
        painter.setFont(font(CAPTION_PX))
        painter.setPen(QColor(self._theme.muted))
        for month, day in zip(TICK_MONTHS, tick_days(), strict=True):
            room = QRectF(x(day, self.width()) - 12, top - 4, 24, 16)
            side = Qt.AlignmentFlag.AlignRight if month == TICK_MONTHS[-1] else Qt.AlignmentFlag.AlignHCenter
            if month == TICK_MONTHS[-1]:
                room.moveRight(self.width() - RIGHT_PX)
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, str(month))
        room = QRectF(LEFT_PX, top + 12, self.width() - LEFT_PX - RIGHT_PX, 16)
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, "months after week 26")
