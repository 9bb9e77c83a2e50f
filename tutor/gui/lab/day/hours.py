"""Which hour of the day is it? Rows of pulses and hormones with a cursor that is moved by mouse and keys."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tutor.gui.axis.shapes import pen
from tutor.gui.lab.day.rows import boxes, draw_rows, x_of
from tutor.gui.lab.day.told import DayTold
from tutor.gui.theme import Theme
from tutor.simulation.pulses import HOURS, SAMPLES_PER_HOUR

KEY_STEP_H = 0.5


class Hours(QWidget):
    """The rows. Left and right move the hour, Home and End go to its ends."""

    hour_chosen = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told: DayTold | None = None
        self._hour = 0.0
        self._drawn: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_told(self, told: DayTold | None) -> None:
        self._told = told
        self.setAccessibleName(f"Hours of day {told.day}" if told else "Hours of a day")
        self._forget()

    def show_hour(self, hour: float) -> None:
        self._hour = hour
        self.setAccessibleDescription(self.words())
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._forget()

    def words(self) -> str:
        """The hour and what is measured then."""
        minutes = round(self._hour * SAMPLES_PER_HOUR)
        clock = f"{minutes // 60:02d}:{minutes % 60:02d}"
        if self._told is None:
            return clock
        view = self._told.view
        at = min(minutes, len(view.hours) - 1)
        return f"{clock} · LH {view.lh[at]:.1f} IU/L · testosterone {view.testosterone[at]:,.0f} ng/dL"

    def _forget(self) -> None:
        self._drawn = None
        self.setAccessibleDescription(self.words())
        self.update()

    def _area(self) -> QRectF:
        return QRectF(0, 10, self.width(), self.height() - 10)

    def _go_to(self, event: QMouseEvent) -> None:
        box = boxes(self._area())[0]
        hour = (event.position().x() - box.left()) / box.width() * HOURS
        self.hour_chosen.emit(min(max(hour, 0.0), float(HOURS)))

    def sizeHint(self) -> QSize:
        return QSize(640, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 140)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        hour = {
            Qt.Key.Key_Left: self._hour - KEY_STEP_H,
            Qt.Key.Key_Right: self._hour + KEY_STEP_H,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: float(HOURS),
        }.get(Qt.Key(event.key()))
        if hour is None:
            super().keyPressEvent(event)
        else:
            self.hour_chosen.emit(min(max(hour, 0.0), float(HOURS)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drawn = None

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._told is None:
            return
        self._drawn = self._drawn or self._draw(self._told)
        box = boxes(self._area())
        x = x_of(self._hour, box[0])
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(self._theme.ink, 1.4))
            painter.drawLine(QPointF(x, box[0].top()), QPointF(x, box[-1].bottom()))
            if self.hasFocus():
                painter.setPen(pen(self._theme.accent, 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 0.5, -4, -0.5), 6, 6)

    def _draw(self, told: DayTold) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_rows(painter, self._area(), told.view, self._theme)
        return made
