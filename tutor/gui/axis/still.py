"""What did one day look like? A small still picture, and in words how the signals stood."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from tutor.gui.axis import words
from tutor.gui.axis.layers import paint_plate
from tutor.gui.axis.pressing import take_enter
from tutor.gui.axis.scene import Scene
from tutor.gui.axis.shapes import pen
from tutor.gui.theme import CAPTION_PX, Theme, font

STILL_PX = (112.0, 108.0)
LINE_PX = 16
WORDS_FROM_PX = 208  # a wider frame has words beside its picture
MOST_LINES = 5
EDGE_PX = 8


@dataclass(frozen=True)
class Still:
    """The axis on one day, and the state of the signals to look at: (name, state)."""

    day: float
    scene: Scene
    states: tuple[tuple[str, str], ...]


Frames = tuple[Still, ...]


class FrameButton(QAbstractButton):
    """One day: its picture, and in words how the signals stand."""

    def __init__(self, still: Still, theme: Theme, parent: QWidget, pictured: bool) -> None:
        super().__init__(parent)
        self.still = still
        self._theme, self._pictured = theme, pictured
        self._drawn: QPixmap | None = None
        self.setAccessibleName(words.day_words(still.day))
        self.setAccessibleDescription(", ".join(f"{name} {state}" for name, state in still.states))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(96, 60)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 60)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawn is None or self._drawn.deviceIndependentSize().toSize() != self.size():
            self._drawn = self._draw()
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._drawn)
            if self.hasFocus() or self.underMouse():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(pen(self._theme.accent, 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(self._theme.line, 1))
            painter.setBrush(QColor(self._theme.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            beside = self._pictured and self.width() >= WORDS_FROM_PX
            if self._pictured:
                self._paint_picture(painter, beside)
            if beside or not self._pictured:
                self._paint_words(painter, STILL_PX[0] + EDGE_PX if beside else EDGE_PX)
            else:
                self._paint_caption(painter)
        return made

    def _paint_picture(self, painter: QPainter, beside: bool) -> None:
        width, height = STILL_PX
        room = self.height() - 4 - (0 if beside else LINE_PX)
        scale = min(room / height, (self.width() - 4) / width, 1.0)
        painter.save()
        painter.translate(4 if beside else (self.width() - width * scale) / 2, (room - height * scale) / 2 + 3)
        painter.scale(scale, scale)
        paint_plate(painter, self.still.scene)
        painter.restore()

    def _paint_caption(self, painter: QPainter) -> None:
        painter.setFont(font(CAPTION_PX, QFont.Weight.DemiBold))
        painter.setPen(QColor(self._theme.ink))
        box = QRectF(0, self.height() - LINE_PX - 2, self.width(), LINE_PX)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _day(self.still.day))

    def _paint_words(self, painter: QPainter, left: float) -> None:
        y, width = 6.0, self.width() - left - EDGE_PX
        painter.setPen(QColor(self._theme.ink))
        painter.setFont(font(CAPTION_PX, QFont.Weight.DemiBold))
        painter.drawText(QRectF(left, y, width, LINE_PX), Qt.AlignmentFlag.AlignVCenter, _day(self.still.day))
        painter.setFont(font(CAPTION_PX))
        for name, state in self.still.states[:MOST_LINES]:
            y += LINE_PX
            if y + LINE_PX > self.height():
                return
            short = name.replace("Testosterone", "T").replace("testosterone", "T")
            painter.setPen(QColor(self._theme.ink))
            painter.drawText(QRectF(left, y, width, LINE_PX), Qt.AlignmentFlag.AlignVCenter, short)
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(
                QRectF(left, y, width, LINE_PX), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, state
            )


def _day(day: float) -> str:
    return f"Day {day:,.0f}"
