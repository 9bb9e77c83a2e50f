"""Which day is it? A slider over the run, with the curves of the watched signals above its track."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from tutor.gui.axis import words
from tutor.gui.axis.curves import Curves, draw_curves
from tutor.gui.axis.shapes import mix, pen
from tutor.gui.theme import Theme

SIDE_PX = 10
TRACK_PX = 11  # from the bottom to the middle of the track
HANDLE_PX = 7


class Scrubber(QSlider):
    """Whole days for keys and screen readers; between them while playing."""

    day_chosen = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._day = 0.0
        self._curves: Curves | None = None
        self._watch: tuple[str, ...] = ()
        self._range = 0.0, 0.0
        self._seen = 0.0
        self._still: QPixmap | None = None
        self._drawn: QPixmap | None = None
        self.setSingleStep(1)
        self.setPageStep(7)
        self.setAccessibleName("Day of the course")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.valueChanged.connect(self._on_value)

    def show_days(self, start: float, end: float) -> None:
        with QSignalBlocker(self):
            self.setRange(int(start), max(int(start), int(end)))
        self._forget()

    def show_range(self, start: float, end: float) -> None:
        self._range = start, end
        self._forget()

    def show_curves(self, curves: Curves | None, watch: tuple[str, ...]) -> None:
        self._curves, self._watch = curves, watch
        self._forget()

    def show_seen(self, day: float) -> None:
        """Curves are told up to here: what is still to come is the learner's to predict."""
        self._seen = day
        self.update()

    def show_day(self, day: float) -> None:
        self._day = day
        with QSignalBlocker(self):
            self.setValue(int(day + 1e-6))
        self.setAccessibleDescription(words.day_words(day))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._forget()

    def sizeHint(self) -> QSize:
        return QSize(240, 64)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 28)

    def _on_value(self, value: int) -> None:
        self.day_chosen.emit(float(value))

    def _forget(self) -> None:
        self._still = self._drawn = None
        self.update()

    def _rail(self) -> tuple[float, float, float]:
        return SIDE_PX, self.width() - SIDE_PX, self.height() - TRACK_PX

    def _x(self, day: float) -> float:
        left, right, _ = self._rail()
        span = max(self.maximum() - self.minimum(), 1)
        return left + (right - left) * (day - self.minimum()) / span

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a page must not turn time."""
        event.ignore()

    def _go_to(self, event: QMouseEvent) -> None:
        left, right, _ = self._rail()
        share = min(max((event.position().x() - left) / max(right - left, 1), 0.0), 1.0)
        self.setValue(round(self.minimum() + share * (self.maximum() - self.minimum())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._still = self._still or self._layer(self._draw_rail)
        self._drawn = self._drawn or self._layer(self._draw_curves)
        left, _, y = self._rail()
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._still)
            painter.setClipRect(QRectF(0, 0, self._x(self._seen) + 1, self.height()))
            painter.drawPixmap(0, 0, self._drawn)
            painter.setClipping(False)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            x = self._x(self._day)
            painter.setPen(pen(self._theme.accent, 4))
            painter.drawLine(QPointF(left, y), QPointF(max(x, left), y))
            painter.setPen(pen(self._theme.ink, 1.4))
            painter.drawLine(QPointF(x, 1), QPointF(x, y))
            painter.setPen(pen(self._theme.surface, 2))
            painter.setBrush(QColor(self._theme.ink))
            painter.drawEllipse(QPointF(x, y), HANDLE_PX, HANDLE_PX)
            if self.hasFocus():
                painter.setPen(pen(self._theme.accent, 2.2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(x, y), HANDLE_PX + 3, HANDLE_PX + 3)

    def _layer(self, draw: Callable[[QPainter], None]) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(painter)
        return made

    def _draw_curves(self, painter: QPainter) -> None:
        left, right, y = self._rail()
        if self._curves is not None and self.height() >= 44:
            box = QRectF(left, 4, right - left, y - HANDLE_PX - 6)
            draw_curves(painter, box, self._curves, self._watch, self._theme)

    def _draw_rail(self, painter: QPainter) -> None:
        left, right, y = self._rail()
        painter.setPen(pen(mix(self._theme.line, self._theme.outline, 0.3), 4))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        start, end = self._range
        if end > start:
            painter.setPen(pen(mix(self._theme.surface, self._theme.accent, 0.35), 4))
            painter.drawLine(QPointF(self._x(start), y), QPointF(self._x(end), y))
