"""How does a day go, without anything moving? A row of frames, some hours each, told in words."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from tutor.gui.axis.pressing import take_enter
from tutor.gui.axis.shapes import pen
from tutor.gui.lab.day.told import DayTold
from tutor.gui.theme import CAPTION_PX, SPACE_XS, Theme, font
from tutor.simulation.pulses import HOURS, SAMPLES_PER_HOUR

FRAME_H = 4
HEIGHT_PX, LINE_PX = 64, 17


class HourFrame(QAbstractButton):
    """Some hours of the day: how many pulses, and how far LH ran."""

    def __init__(self, start: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.start = start
        self._theme = theme
        self._lines: tuple[str, str] = ("", "")
        self.setAccessibleName(f"{start} to {start + FRAME_H} o'clock")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_told(self, told: DayTold | None) -> None:
        self._lines = self._words(told) if told else ("", "")
        self.setAccessibleDescription(", ".join(line for line in self._lines if line))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _words(self, told: DayTold) -> tuple[str, str]:
        view, end = told.view, self.start + FRAME_H
        count = sum(self.start <= hour < end for hour in (*view.own_pulses, *view.given_pulses))
        part = view.lh[self.start * SAMPLES_PER_HOUR : end * SAMPLES_PER_HOUR]
        low, high = f"{min(part):.1f}", f"{max(part):.1f}"
        return f"{count or 'no'} pulse{'' if count == 1 else 's'}", f"LH {low if low == high else f'{low} to {high}'}"

    def sizeHint(self) -> QSize:
        return QSize(96, HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, HEIGHT_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, told = self._theme, self.hasFocus() or self.underMouse()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(theme.accent if told else theme.line, 2 if told else 1))
            painter.setBrush(QColor(theme.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            painter.setPen(QColor(theme.ink))
            painter.setFont(font(CAPTION_PX, QFont.Weight.DemiBold))
            for i, line in enumerate((f"{self.start:02d}\u2013{self.start + FRAME_H:02d} h", *self._lines)):
                room = QRectF(0, 6 + i * LINE_PX, self.width(), LINE_PX)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, line)
                painter.setFont(font(CAPTION_PX))


class HourStrip(QWidget):
    """Pressing a frame goes to its first hour."""

    hour_chosen = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frames = [HourFrame(start, theme, self) for start in range(0, HOURS, FRAME_H)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_XS)
        for frame in self.frames:
            frame.clicked.connect(self._on_clicked)
            row.addWidget(frame)

    def show_told(self, told: DayTold | None) -> None:
        for frame in self.frames:
            frame.show_told(told)

    def show_theme(self, theme: Theme) -> None:
        for frame in self.frames:
            frame.show_theme(theme)

    def _on_clicked(self) -> None:
        frame = self.sender()
        if isinstance(frame, HourFrame):
            self.hour_chosen.emit(float(frame.start))
