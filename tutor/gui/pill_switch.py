"""Which one of a few? A pill of segments, used for reading level, theme, motion and grades."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from tutor.gui import text_size
from tutor.gui.theme import SMALL_PX, TARGET_PX
from tutor.gui.wrap import Wrap

PAD_PX, GAP_PX = 3, 2


class Segment(QAbstractButton):
    """One of the few."""

    def __init__(self, value: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self.setText(word)
        self.setAccessibleName(word)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        text_size.set_font(self, SMALL_PX, QFont.Weight.DemiBold)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 32, text_size.tall(TARGET_PX) - 2 * PAD_PX)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        role, palette = QPalette.ColorRole, self.palette()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            radius = box.height() / 2
            painter.setPen(Qt.PenStyle.NoPen)
            if self.isChecked() or self.underMouse():
                painter.setBrush(palette.color(role.Accent if self.isChecked() else role.Midlight))
                painter.drawRoundedRect(box, radius, radius)
            if self.hasFocus():
                painter.setPen(QPen(palette.color(role.HighlightedText if self.isChecked() else role.Accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), radius - 2, radius - 2)
            painter.setPen(palette.color(role.HighlightedText if self.isChecked() else role.WindowText))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class PillSwitch(Wrap):
    """Segments side by side, in more lines where one has no room; one is chosen. Arrow keys move, as in any group of
    radio buttons."""

    value_chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(GAP_PX, PAD_PX, parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._segments = [Segment(value, word, self) for value, word in options]
        for segment in self._segments:
            segment.setAccessibleDescription(name)
            self._group.addButton(segment)
            self.add(segment)
        self._group.buttonClicked.connect(self._on_clicked)

    def show_value(self, value: str) -> None:
        """Silent: `buttonClicked` speaks only for the learner's hand."""
        next(segment for segment in self._segments if segment.value == value).setChecked(True)

    def show_offered(self, values: Collection[str]) -> None:
        """Only these can be chosen now; the others step out of sight."""
        for segment in self._segments:
            segment.setVisible(segment.value in values)

    def _on_clicked(self, segment: Segment) -> None:
        self.value_chosen.emit(segment.value)

    def paintEvent(self, event: QPaintEvent) -> None:
        role, palette = QPalette.ColorRole, self.palette()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(palette.color(role.Midlight)))
            painter.setBrush(palette.color(role.Base))
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            radius = PAD_PX + self._segments[0].sizeHint().height() / 2
            painter.drawRoundedRect(box, radius, radius)
