"""What can be chosen to stand? A card of all quantities, each with a box, its line and its name."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from tutor.gui.axis.pressing import ENTER
from tutor.gui.axis.shapes import pen
from tutor.gui.lab.plot.course import draw_line
from tutor.gui.lab.plot.strokes import STROKES, WIDTH_PX
from tutor.gui.theme import RADIUS, SMALL_PX, SPACE_S, TARGET_PX, Theme, font
from tutor.simulation.quantities import QUANTITIES, Quantity

BOX_PX = 16
SAMPLE_PX = 30


class Choice(QAbstractButton):
    """One curve: whether it stands, how it is drawn, its name."""

    left = Signal()  # by the focus

    def __init__(self, quantity: Quantity, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.quantity, self._theme = quantity, theme
        self.setText(quantity.name)
        self.setAccessibleName(quantity.name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(font(SMALL_PX, QFont.Weight.Medium))

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(words + BOX_PX + SAMPLE_PX + 5 * SPACE_S, TARGET_PX)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, middle = self._theme, self.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.hasFocus():
                painter.setPen(pen(theme.accent, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.raised))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            self._paint_box(painter, QRectF(SPACE_S, middle - BOX_PX / 2, BOX_PX, BOX_PX))
            x = SPACE_S + BOX_PX + SPACE_S
            sample = QPolygonF([QPointF(x, middle), QPointF(x + SAMPLE_PX, middle)])
            stroke = STROKES[self.quantity.id]
            draw_line(painter, sample, stroke.colour(theme), WIDTH_PX, stroke.dash)
            painter.setPen(QColor(theme.ink))
            words = QRectF(self.rect()).adjusted(x + SAMPLE_PX + SPACE_S, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        painter.setPen(pen(theme.accent if self.isChecked() else theme.outline, 1.4))
        painter.setBrush(QColor(theme.accent if self.isChecked() else theme.surface))
        painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            painter.setPen(pen(theme.on_accent, 2))
            tick = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.30))
            painter.drawPolyline(QPolygonF([QPointF(box.left() + x * BOX_PX, box.top() + y * BOX_PX) for x, y in tick]))


class Card(QWidget):
    """All curves, in two columns, over the window. Stays open while they are chosen; Escape or looking away closes it.

    Not a popup window: those take the keyboard from everything else.
    """

    escaped = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName("Curves to choose from")
        self.choices = [Choice(quantity, theme, self) for quantity in QUANTITIES.values()]
        half = (len(self.choices) + 1) // 2
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        for some in (self.choices[:half], self.choices[half:]):
            column = QVBoxLayout()
            column.setSpacing(0)
            for choice in some:
                column.addWidget(choice)
                choice.left.connect(self._on_left)
            column.addStretch()
            row.addLayout(column)
        self.hide()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for choice in self.choices:
            choice.show_theme(theme)

    def open_below(self, button: QWidget) -> None:
        """Under the button, inside the window."""
        window = button.window()
        self.setParent(window)
        self.adjustSize()
        below = button.mapTo(window, QPoint(0, button.height() + 2))
        self.move(max(0, min(below.x(), window.width() - self.width())), below.y())
        self.show()
        self.raise_()
        self.choices[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_left(self) -> None:
        focused = self.window().focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(self._theme.outline, 1))
            painter.setBrush(QColor(self._theme.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
