"""What do the player's buttons look like? Signs we draw, and a pill for the speed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from tutor.gui.axis.pressing import take_enter
from tutor.gui.axis.shapes import mix, pen
from tutor.gui.theme import SMALL_PX, Theme, font

SPEEDS_DAYS_S = (1.0, 7.0, 14.0, 28.0)
SPEED_WORDS = {
    1.0: "1 day a second",
    7.0: "1 week a second",
    14.0: "2 weeks a second",
    28.0: "4 weeks a second",
    91.0: "3 months a second",
}
SPEED_SHORT = {1.0: "1 d/s", 7.0: "7 d/s", 14.0: "14 d/s", 28.0: "28 d/s", 91.0: "91 d/s"}


class RoundButton(QAbstractButton):
    """Play, pause, back or forward as a sign we draw."""

    def __init__(self, sign: str, theme: Theme, parent: QWidget, large: bool = False) -> None:
        super().__init__(parent)
        self._sign, self._theme, self._large = sign, theme, large
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_size(44 if large else 28)

    def show_size(self, px: int) -> None:
        self.setFixedSize(px, px)

    def show_sign(self, sign: str) -> None:
        self._sign = sign
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self._large:
            event.ignore()  # the player takes it, once for all its parts
        elif not take_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            enabled = self.isEnabled()
            fill = QColor((theme.accent if enabled else theme.line) if self._large else theme.surface)
            if self.underMouse() and enabled:
                fill = mix(fill, theme.ink, 0.12)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawEllipse(box)
            if self.hasFocus():
                painter.setPen(pen(theme.on_accent if self._large else theme.accent, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(box.adjusted(2, 2, -2, -2) if self._large else box)
            painter.translate(box.center())
            painter.scale(box.width() / 40, box.width() / 40)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.muted if not enabled else theme.on_accent if self._large else theme.ink))
            _draw_sign(painter, self._sign)


def _draw_sign(painter: QPainter, sign: str) -> None:
    if sign == "pause":
        painter.drawRoundedRect(QRectF(-8, -9, 5.5, 18), 1.5, 1.5)
        painter.drawRoundedRect(QRectF(2.5, -9, 5.5, 18), 1.5, 1.5)
        return
    path = QPainterPath()
    turned = -1 if sign == "back" else 1
    shift = 1.5 if sign == "play" else 0
    path.moveTo(turned * (-6 + shift), -10)
    path.lineTo(turned * (10 + shift), 0)
    path.lineTo(turned * (-6 + shift), 10)
    path.closeSubpath()
    painter.drawPath(path)
    if sign != "play":
        painter.drawRoundedRect(QRectF(-11 if sign == "forward" else 8, -10, 3, 20), 1, 1)


class SpeedButton(QAbstractButton):
    """Pressing it goes to the next speed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(font(SMALL_PX))

    def show_speed(self, days_a_second: float, short: bool) -> None:
        self.setText((SPEED_SHORT if short else SPEED_WORDS)[days_a_second])
        self.setAccessibleName(f"Speed: {SPEED_WORDS[days_a_second]}")
        self.setToolTip("Press to change the speed")
        self.updateGeometry()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 20, 26)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(theme.accent if self.hasFocus() else theme.line, 2 if self.hasFocus() else 1))
            painter.setBrush(QColor(theme.raised if self.underMouse() else theme.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
            painter.setPen(QColor(theme.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
