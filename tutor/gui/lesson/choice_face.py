"""What does the pressed part of a choice look like? A whole line: indicator, text, the key that picks it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from tutor.gui import text_size, theme
from tutor.gui.buttons import ENTER_KEYS
from tutor.gui.label import LINE_HEIGHT, lay_out
from tutor.gui.lesson.signs import paint_tick
from tutor.gui.theme import Theme

INDICATOR_PX = 20
PADDING_PX = 12
KEY_PX = 22
TEXT_LEFT = PADDING_PX + INDICATOR_PX + PADDING_PX
TEXT_RIGHT = PADDING_PX + KEY_PX + PADDING_PX

if TYPE_CHECKING:
    ButtonBase = QAbstractButton
else:
    ButtonBase = object  # Qt allows one Qt parent: the real one stands behind the face


class ChoiceFace(ButtonBase):
    """The common face of RadioFace and CheckFace: mixed into a Qt button, which keeps its own role."""

    def _begin(self, theme_: Theme, digit: int | None) -> None:
        self._theme, self._digit = theme_, digit
        text_size.set_font(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def _line_px(self) -> int:
        return round(self.font().pixelSize() * LINE_HEIGHT)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = lay_out(self.text(), self.font(), self._line_px, width - TEXT_LEFT - TEXT_RIGHT).lineCount()
        return max(theme.TARGET_PX, lines * self._line_px + 2 * PADDING_PX)

    def sizeHint(self) -> QSize:
        text = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(TEXT_LEFT + text + TEXT_RIGHT, self._line_px + 2 * PADDING_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(TEXT_LEFT + TEXT_RIGHT + 80, theme.TARGET_PX)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space is Qt's; Enter presses and then confirms; arrows up and down walk the list."""
        if event.key() in ENTER_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._press()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Space:
            self.click()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            if self.hasFocus():
                self._paint_round(painter, 4, None, QPen(QColor(self._theme.accent), 2))
            self._paint_indicator(painter, QRectF(PADDING_PX, self._top(INDICATOR_PX), INDICATOR_PX, INDICATOR_PX))
            self._paint_text(painter)
            if self._digit is not None and not self._locked():
                self._paint_key(painter)

    def _paint_text(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._theme.ink))
        lines = lay_out(self.text(), self.font(), self._line_px, self.width() - TEXT_LEFT - TEXT_RIGHT)
        lines.draw(
            painter, QPointF(TEXT_LEFT, max(PADDING_PX, (self.height() - lines.lineCount() * self._line_px) / 2))
        )

    def _press(self) -> None:
        raise NotImplementedError

    def _walk(self, by: int) -> None:
        raise NotImplementedError

    def _locked(self) -> bool:
        return self.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _paint_ground(self, painter: QPainter) -> None:
        """The frame is the card's; only what the pointer is on stands out."""
        if self.underMouse() and not self.isChecked() and not self._locked():
            self._paint_round(painter, 2, QColor(self._theme.raised), None)

    def _top(self, height: int) -> float:
        return PADDING_PX + (self._line_px - height) / 2

    def _paint_round(self, painter: QPainter, inset: int, fill: QColor | None, pen: QPen | None) -> None:
        painter.setPen(pen or Qt.PenStyle.NoPen)
        painter.setBrush(fill or Qt.BrushStyle.NoBrush)
        radius = theme.RADIUS - inset / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    def _paint_indicator(self, painter: QPainter, box: QRectF) -> None:
        raise NotImplementedError

    def _paint_key(self, painter: QPainter) -> None:
        box = QRectF(self.width() - PADDING_PX - KEY_PX, self._top(KEY_PX), KEY_PX, KEY_PX)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.setBrush(QColor(self._theme.ground))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(QColor(self._theme.muted))
        painter.setFont(text_size.font(theme.CAPTION_PX))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._digit))


class RadioFace(ChoiceFace, QRadioButton):
    """One of several, drawn by us: Fusion's ring is lost on a dark ground."""

    confirmed = Signal()
    walked = Signal(int)

    def __init__(self, theme_: Theme, text: str, digit: int | None) -> None:
        QRadioButton.__init__(self, text)
        self._begin(theme_, digit)

    def _press(self) -> None:
        if self.isChecked():
            self.confirmed.emit()
        else:
            self.click()

    def _walk(self, by: int) -> None:
        self.walked.emit(by)

    def _paint_indicator(self, painter: QPainter, box: QRectF) -> None:
        colour = QColor(self._theme.accent if self.isChecked() else self._theme.outline)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(QColor(self._theme.surface))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(box.adjusted(5, 5, -5, -5))


class CheckFace(ChoiceFace, QCheckBox):
    """Any of several."""

    confirmed = Signal()
    walked = Signal(int)

    def __init__(self, theme_: Theme, text: str, digit: int | None) -> None:
        QCheckBox.__init__(self, text)
        self._begin(theme_, digit)

    def _press(self) -> None:
        self.click()

    def _walk(self, by: int) -> None:
        self.walked.emit(by)

    def _paint_indicator(self, painter: QPainter, box: QRectF) -> None:
        colour = QColor(self._theme.accent if self.isChecked() else self._theme.outline)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if self.isChecked() else QColor(self._theme.surface))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        if self.isChecked():
            paint_tick(painter, box, QColor(self._theme.on_accent), 2.5)
