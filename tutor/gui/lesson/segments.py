"""How far through the lesson? One segment for each step; the one that is open stands taller."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from tutor.gui.theme import Theme

GAP_PX, HEIGHT_PX, THIN_PX = 4, 8, 4
WIDEST_PX = 48


class Segments(QProgressBar):
    """A progress bar in steps: done, open, to come, told by height as well as by colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextVisible(False)
        self.setFixedHeight(HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, index: int, count: int) -> None:
        """`index` counts from 0."""
        self.setUpdatesEnabled(False)  # setValue would paint the whole window at once, half laid out
        self.setRange(0, count)
        self.setValue(index + 1)
        self.setUpdatesEnabled(True)
        self.setAccessibleName(f"Step {index + 1} of {count}")

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.maximum() * 32, HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        count = max(1, self.maximum())
        width = min(WIDEST_PX, (self.width() - GAP_PX * (count - 1)) / count)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for place in range(count):
                here = place == self.value() - 1
                tall = HEIGHT_PX if here else THIN_PX
                painter.setBrush(QColor(self._theme.accent if place < self.value() else self._theme.outline))
                box = QRectF(place * (width + GAP_PX), (HEIGHT_PX - tall) / 2, width, tall)
                painter.drawRoundedRect(box, tall / 2, tall / 2)
