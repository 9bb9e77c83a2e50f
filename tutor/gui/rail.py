"""Where can I go? The places on the left edge."""

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from tutor.gui import text_size
from tutor.gui.icons import pixmap
from tutor.gui.theme import CAPTION_PX, RADIUS, SPACE_M, SPACE_S, Theme

WIDTH_PX = 88
ICON_PX, WAITING_PX = 24, 11
PLACES = (("learn", "Learn"), ("lab", "Lab"), ("cards", "Cards"), ("progress", "Progress"), ("settings", "Settings"))


class RailButton(QAbstractButton):
    """An icon, its word and, where something waits, a number."""

    def __init__(self, name: str, word: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._theme, self._waiting = name, theme, 0
        self.setText(word)
        self.setAccessibleName(word)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_waiting(self, count: int) -> None:
        self._waiting = count
        self.setAccessibleDescription(f"{count} due" if count else "")
        self.update()

    def sizeHint(self) -> QSize:
        word = QFontMetrics(text_size.font(CAPTION_PX, QFont.Weight.DemiBold)).horizontalAdvance(self.text())
        return QSize(max(WIDTH_PX - 2 * SPACE_S, word + SPACE_S), text_size.tall(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        colour = theme.accent if self.isChecked() else theme.muted
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            if self.isChecked() or self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.raised))
                painter.drawRoundedRect(box, RADIUS, RADIUS)
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, RADIUS, RADIUS)
            painter.drawPixmap(QPointF(box.center().x() - ICON_PX / 2, 10), pixmap(self._name, colour, ICON_PX))
            weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium
            painter.setFont(text_size.font(CAPTION_PX, weight))
            painter.setPen(QColor(colour))
            painter.drawText(box.adjusted(0, 36, 0, -6), Qt.AlignmentFlag.AlignCenter, self.text())
            if self._waiting:
                self._paint_waiting(painter, box)

    def _paint_waiting(self, painter: QPainter, box: QRectF) -> None:
        text = str(self._waiting) if self._waiting < 100 else "99+"
        painter.setFont(text_size.font(WAITING_PX, QFont.Weight.Bold))
        high = text_size.grown(18)
        width = max(float(high), painter.fontMetrics().horizontalAdvance(text) + 10.0)
        badge = QRectF(box.center().x() + 6, 4, width, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.warn))
        painter.drawRoundedRect(badge, high / 2, high / 2)
        painter.setPen(QColor(self._theme.on_accent))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)


class Rail(QWidget):
    """The places, top to bottom; settings stand at the foot."""

    place_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_S, SPACE_M, SPACE_S, SPACE_M)
        layout.setSpacing(SPACE_S)
        for name, word in PLACES:
            button = RailButton(name, word, theme, self)
            self._group.addButton(button)
            self._buttons[name] = button
            if name == "settings":
                layout.addStretch()
            layout.addWidget(button)
        self._group.buttonClicked.connect(self._on_clicked)

    def show_place(self, name: str) -> None:
        with QSignalBlocker(self._group):
            self._buttons[name].setChecked(True)

    def show_due(self, count: int) -> None:
        self._buttons["cards"].show_waiting(count)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for button in self._buttons.values():
            button.show_theme(theme)
        self.update()

    def _on_clicked(self, button: QAbstractButton) -> None:
        self.place_chosen.emit(next(name for name, one in self._buttons.items() if one is button))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.surface))
            painter.setPen(QColor(self._theme.line))
            painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
