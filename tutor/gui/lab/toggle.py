"""Is it on or off? A switch with its word beside it; the knob's place tells the state, not its colour alone."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from tutor.gui.axis.pressing import take_enter
from tutor.gui.axis.shapes import pen
from tutor.gui.theme import SMALL_PX, TARGET_PX, Theme, font

TRACK_W_PX, TRACK_H_PX, SIDE_PX, GAP_PX = 30, 16, 4, 6


class Toggle(QAbstractButton):
    """`clicked(bool)` tells what the learner wants; `show_on` is silent."""

    def __init__(self, word: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(word)
        self.setAccessibleName(word)
        self.setCheckable(True)
        self.setFont(font(SMALL_PX))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_on(self, on: bool) -> None:
        self.setChecked(on)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        words_px = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(2 * SIDE_PX + TRACK_W_PX + GAP_PX + words_px, TARGET_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        ink = QColor(theme.ink if self.isEnabled() else theme.muted)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus() or self.underMouse():
                painter.setPen(pen(theme.accent, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.raised) if self.underMouse() else Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
            track = QRectF(SIDE_PX, (self.height() - TRACK_H_PX) / 2, TRACK_W_PX, TRACK_H_PX)
            painter.setPen(pen(theme.accent if on else theme.outline, 1.4))
            painter.setBrush(QColor(theme.accent if on else theme.surface))
            painter.drawRoundedRect(track, TRACK_H_PX / 2, TRACK_H_PX / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.on_accent if on else theme.outline))
            middle = track.right() - TRACK_H_PX / 2 if on else track.left() + TRACK_H_PX / 2
            painter.drawEllipse(QPointF(middle, track.center().y()), TRACK_H_PX / 2 - 3.5, TRACK_H_PX / 2 - 3.5)
            painter.setPen(ink)
            left = round(track.right()) + GAP_PX
            painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
