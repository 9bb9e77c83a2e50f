"""What stands in a popover to be pressed? Reasons that lead on, and the cross that closes it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from tutor.gui import text_size
from tutor.gui import theme as look
from tutor.gui.axis.pressing import take_enter
from tutor.gui.axis.shapes import mix, pen
from tutor.gui.axis.sheet import CauseLine
from tutor.gui.label import Label
from tutor.gui.theme import Theme

SHARE_PX = 48


class CauseButton(QAbstractButton):
    """A reason that leads to the spot it names; a bar tells its share."""

    def __init__(self, cause: CauseLine, theme: Theme, parent: QWidget, width: int) -> None:
        super().__init__(parent)
        self.cause = cause
        self._theme = theme
        self.setText(cause.sentence)
        self.setAccessibleName(cause.sentence)
        self.setAccessibleDescription(f"{100 * cause.share:.0f} % of the change")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 14)
        row.setSpacing(look.SPACE_S)
        words = Label(cause.sentence, look.SMALL_PX)
        share_px = text_size.grown(SHARE_PX)
        words_px = width - 20 - share_px - look.SPACE_S
        words.setFixedSize(words_px, words.heightForWidth(words_px))
        self.setFixedSize(width, max(words.height() + 20, look.TARGET_PX))
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        number = Label(f"{100 * cause.share:.0f} %", look.SMALL_PX, QFont.Weight.DemiBold)
        number.setWordWrap(False)
        number.setFixedWidth(share_px)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        number.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(words, 1)
        row.addWidget(number, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus = self.hasFocus()
            painter.setPen(pen(theme.accent if focus else theme.line, 2 if focus else 1))
            painter.setBrush(QColor(theme.raised if self.underMouse() else theme.surface))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.line))
            rail = self.rect().adjusted(10, self.height() - 10, -10, -6)
            painter.drawRoundedRect(rail, 2, 2)
            rail.setWidth(max(4, round(rail.width() * self.cause.share)))
            painter.setBrush(mix(theme.surface, theme.accent, 0.85))
            painter.drawRoundedRect(rail, 2, 2)


class CloseButton(QAbstractButton):
    """A cross."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName("Close")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(pen(self._theme.accent, 2))
                painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 8, 8)
            painter.setPen(pen(self._theme.muted, 1.8))
            c, r = self.rect().center(), 5
            painter.drawLine(c.x() - r, c.y() - r, c.x() + r, c.y() + r)
            painter.drawLine(c.x() - r, c.y() + r, c.x() + r, c.y() - r)
