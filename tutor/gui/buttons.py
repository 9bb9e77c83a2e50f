"""What does a button look like? One primary act on a screen, quiet ones beside it, links for the rest.

Colours come from the palette, so a change of theme needs no word to a button.
"""

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from tutor.gui import text_size, theme

HEIGHT_PX = 40
PADDING_PX = 18
LINK_PADDING_PX = 4
LINK_PX = 14
RING_PX = 2
HOVER_SHARE = 0.14  # how far a hovered fill moves towards the ink
PRESS_SHARE = 0.26
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ARROW_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Look(Enum):
    """How loudly a button speaks."""

    PRIMARY = "primary"
    QUIET = "quiet"
    LINK = "link"


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """`first` moved by `share` (0 to 1) towards `second`."""
    parts = zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * share) for a, b in parts))


class Button(QPushButton):
    """A button that Enter and Space press alike; the arrow keys stay with the screen around it."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        if look is Look.LINK:
            text_size.set_font(self, LINK_PX)
        else:
            text_size.set_font(self, theme.BODY_PX, QFont.Weight.DemiBold)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(theme.TARGET_PX)

    def sizeHint(self) -> QSize:
        padding = LINK_PADDING_PX if self._look is Look.LINK else PADDING_PX
        width = QFontMetrics(self.font()).horizontalAdvance(self.text().replace("&", "")) + 2 * padding
        return QSize(width, text_size.tall(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.click()
        elif event.key() in ARROW_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            {Look.PRIMARY: self._paint_primary, Look.QUIET: self._paint_quiet, Look.LINK: self._paint_link}[self._look](
                painter
            )

    def _paint_primary(self, painter: QPainter) -> None:
        role = QPalette.ColorRole
        fill = self._moved(self._colour(role.Accent)) if self.isEnabled() else self._colour(role.Midlight)
        text = self._colour(role.HighlightedText if self.isEnabled() else role.PlaceholderText)
        self._paint_frame(painter, fill, QPen(Qt.PenStyle.NoPen), 0)
        if self.hasFocus():
            self._paint_frame(painter, None, QPen(text, RING_PX), 4)
        self._paint_text(painter, text)

    def _paint_quiet(self, painter: QPainter) -> None:
        role = QPalette.ColorRole
        fill = self._moved(self._colour(role.Base)) if self.isEnabled() else self._colour(role.Window)
        edge = self._colour(role.Dark if self.isEnabled() else role.Midlight)
        self._paint_frame(painter, fill, QPen(edge, 1), 0.5)
        if self.hasFocus():
            self._paint_frame(painter, None, QPen(self._colour(role.Accent), RING_PX), 1)
        self._paint_text(painter, self._colour(role.ButtonText if self.isEnabled() else role.PlaceholderText))

    def _paint_link(self, painter: QPainter) -> None:
        role = QPalette.ColorRole
        colour = self._colour(role.Accent if self.isEnabled() else role.PlaceholderText)
        if self.hasFocus():
            self._paint_frame(painter, None, QPen(self._colour(role.Accent), RING_PX), 1)
        if self.underMouse() and self.isEnabled():
            font = self.font()
            font.setUnderline(True)
            painter.setFont(font)
        self._paint_text(painter, colour)

    def _paint_frame(self, painter: QPainter, fill: QColor | None, pen: QPen, inset: float) -> None:
        painter.setPen(pen)
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        radius = max(theme.RADIUS - inset, 2)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    def _paint_text(self, painter: QPainter, colour: QColor) -> None:
        painter.setPen(colour)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic, self.text())

    def _moved(self, colour: QColor) -> QColor:
        share = PRESS_SHARE if self.isDown() else HOVER_SHARE if self.underMouse() else 0.0
        return mix(
            colour, self._colour(QPalette.ColorRole.WindowText), share * (1.0 if self._look is Look.PRIMARY else 0.5)
        )

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(QPalette.ColorGroup.Active, role)


def primary(text: str, parent: QWidget | None = None) -> Button:
    """The one act that this screen waits for."""
    return Button(text, Look.PRIMARY, parent)


def quiet(text: str, parent: QWidget | None = None) -> Button:
    """An act of second rank, framed."""
    return Button(text, Look.QUIET, parent)


def link(text: str, parent: QWidget | None = None) -> Button:
    """An act of last rank: a word to click."""
    return Button(text, Look.LINK, parent)
