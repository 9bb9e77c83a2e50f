"""How is a number moved by hand? A slider with a mark at its normal value."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from tutor.gui.axis.shapes import mix, pen
from tutor.gui.theme import Theme

HEIGHT_PX, SIDE_PX, KNOB_PX, TRACK_PX = 22, 10, 7.0, 4.0


class ValueSlider(QSlider):
    """Steps from 0; `show_normal` marks one of them. The wheel belongs to the panel that scrolls."""

    double_clicked = Signal()
    focus_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._normal = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_normal(self, step: int) -> None:
        self._normal = step
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, HEIGHT_PX)

    def _x(self, step: int) -> float:
        return SIDE_PX + (self.width() - 2 * SIDE_PX) * step / max(self.maximum(), 1)

    def _go_to(self, event: QMouseEvent) -> None:
        share = (event.position().x() - SIDE_PX) / max(self.width() - 2 * SIDE_PX, 1)
        self.setValue(round(min(max(share, 0.0), 1.0) * self.maximum()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(True)
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.double_clicked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, y, x = self._theme, self.height() / 2, self._x(self.value())
        normal = self._x(self._normal)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(mix(theme.line, theme.outline, 0.3), TRACK_PX))
            painter.drawLine(QPointF(SIDE_PX, y), QPointF(self.width() - SIDE_PX, y))
            painter.setPen(pen(theme.accent, TRACK_PX))
            painter.drawLine(QPointF(normal, y), QPointF(x, y))  # how far from normal
            painter.setPen(pen(theme.outline, 2))
            painter.drawLine(QPointF(normal, y - 7), QPointF(normal, y + 7))
            painter.setPen(pen(theme.surface, 2))
            painter.setBrush(QColor(theme.ink))
            painter.drawEllipse(QPointF(x, y), KNOB_PX, KNOB_PX)
            if self.hasFocus():
                painter.setPen(pen(theme.accent, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
