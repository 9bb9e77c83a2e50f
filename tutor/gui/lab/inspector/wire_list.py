"""Which wires are whole? A button for each signal that can be severed, the three brakes one by one."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from tutor.content.model import Level
from tutor.gui.axis.pressing import take_enter
from tutor.gui.axis.shapes import pen
from tutor.gui.axis.short import short_name
from tutor.gui.axis.stroke import colour_of
from tutor.gui.theme import SMALL_PX, SPACE_XS, TARGET_PX, Theme, font
from tutor.simulation.sentences import name
from tutor.simulation.signals import READINGS

SEVERABLE = tuple(key for key, reading in READINGS.items() if reading.cut_by)
TWO_FROM_PX = 420  # narrower lists have one column
WIRE_PX, SIDE_PX = 20, 8


class WireButton(QAbstractButton):
    """One wire: a line that is whole or has a gap, its name, and the word for it."""

    def __init__(self, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self._theme, self._cut = key, theme, False
        self.setFont(font(SMALL_PX))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def cut(self) -> bool:
        return self._cut

    def show_name(self, level: Level) -> None:
        self.setText(short_name(self.key, level))
        self.setAccessibleName(f"Wire of {name(self.key, level)}")

    def show_cut(self, cut: bool) -> None:
        self._cut = cut
        self.setAccessibleDescription("cut, press to mend" if cut else "whole, press to cut")
        self.setToolTip("Mend this wire" if cut else "Cut this wire")
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, TARGET_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, TARGET_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(theme.accent if self.hasFocus() else theme.line, 2 if self.hasFocus() else 1))
            painter.setBrush(QColor(theme.raised if self.underMouse() else theme.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
            self._paint_wire(painter)
            words = self.rect().adjusted(2 * SIDE_PX + WIRE_PX, 0, -SIDE_PX, 0)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.setPen(QColor(theme.ink))
            painter.drawText(words, middle, self.text())
            painter.setPen(QColor(theme.warn if self._cut else theme.muted))
            painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, "cut" if self._cut else "whole")

    def _paint_wire(self, painter: QPainter) -> None:
        y, left, right = self.height() / 2, float(SIDE_PX), float(SIDE_PX + WIRE_PX)
        painter.setPen(pen(colour_of(self.key, self._theme), 3))
        if not self._cut:
            painter.drawLine(QLineF(left, y, right, y))
            return
        middle = (left + right) / 2
        painter.drawLines([QLineF(left, y, middle - 5, y), QLineF(middle + 5, y, right, y)])
        painter.setPen(pen(self._theme.warn, 2))
        painter.drawLines([QLineF(middle - 4, y + 5, middle, y - 5), QLineF(middle, y + 5, middle + 4, y - 5)])


class WireList(QWidget):
    """All wires."""

    cut_chosen = Signal(str, bool)  # signal, severed or mended

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {key: WireButton(key, theme, self) for key in SEVERABLE}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE_XS)
        self._columns = 0
        self._place(1)
        for button in self.buttons.values():
            button.clicked.connect(self._on_clicked)
        self.show_level("fundamentals")
        self.show_cut(frozenset())

    def _place(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for place, button in enumerate(self.buttons.values()):
                self._grid.addWidget(button, *divmod(place, columns))

    def show_cut(self, cut: frozenset[str]) -> None:
        for key, button in self.buttons.items():
            button.show_cut(key in cut)

    def show_level(self, level: Level) -> None:
        for button in self.buttons.values():
            button.show_name(level)

    def show_theme(self, theme: Theme) -> None:
        for button in self.buttons.values():
            button.show_theme(theme)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, WireButton):
            self.cut_chosen.emit(button.key, not button.cut)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(2 if self.width() >= TWO_FROM_PX else 1)
