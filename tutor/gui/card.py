"""What does a framed surface look like? Rounded, a hairline around it, in the colours of the palette."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tutor.gui import theme


class Card(QWidget):
    """A surface with a column of things on it: `card.body.addWidget(...)`.

    `fill` and `edge` (as #rrggbb) replace the palette's surface and hairline; show them again when the theme changes.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        padding: int = theme.SPACE_M,
        fill: str | None = None,
        edge: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill, self._edge = fill, edge
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(theme.SPACE_S)

    def show_colours(self, fill: str | None, edge: str | None) -> None:
        self._fill, self._edge = fill, edge
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        fill = QColor(self._fill) if self._fill else palette.color(QPalette.ColorRole.Base)
        edge = QColor(self._edge) if self._edge else palette.color(QPalette.ColorRole.Midlight)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(edge, 1))
            painter.setBrush(fill)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
