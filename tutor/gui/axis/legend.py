"""Which curve is which? A dash in its colour and its name, for as many as fit."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tutor.gui.axis.curves import DASHED
from tutor.gui.axis.shapes import pen
from tutor.gui.axis.stroke import colour_of
from tutor.gui.theme import CAPTION_PX, SPACE_M, Theme, font

DASH_PX = 14


class Legend(QWidget):
    """Names of the curves that the scrubber draws."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: tuple[tuple[str, str], ...] = ()
        self.setFont(font(CAPTION_PX))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_names(self, names: Sequence[tuple[str, str]]) -> None:
        """Pairs of key and name."""
        self._names = tuple(names)
        self.setAccessibleName("Curves: " + ", ".join(name for _, name in names))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            x, middle = 0.0, self.height() / 2
            for key, name in self._names:
                width = self.fontMetrics().horizontalAdvance(name)
                if x + DASH_PX + 6 + width > self.width():
                    return
                painter.setPen(pen(colour_of(key, self._theme), 2.2))
                for start, end in ((0, 5), (9, 14)) if key in DASHED else ((0, 14),):
                    painter.drawLine(QLineF(x + start + 1, middle, x + end, middle))
                painter.setPen(QColor(self._theme.muted))
                box = QRectF(x + DASH_PX + 6, 0, width + 2, self.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
                x += DASH_PX + 6 + width + SPACE_M
