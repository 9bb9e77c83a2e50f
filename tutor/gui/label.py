"""How is plain text set? A label with our type scale and a generous line height, as tall as its text needs."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from tutor.gui import text_size, theme

LINE_HEIGHT = 1.5  # of the type size: the leading of running text
UNBOUND_PX = 100_000


class Label(QLabel):
    """Plain text that wraps; never rich text, so nothing in it can be markup.

    `muted` is for second text. `colour` (#rrggbb) replaces the palette's ink.
    """

    def __init__(
        self,
        text: str = "",
        px: int = theme.BODY_PX,
        weight: QFont.Weight = QFont.Weight.Normal,
        muted: bool = False,
        parent: QWidget | None = None,
        line_height: float = LINE_HEIGHT,
    ) -> None:
        super().__init__(parent)
        self._line_height = line_height
        self._colour: str | None = None
        self._role = QPalette.ColorRole.PlaceholderText if muted else QPalette.ColorRole.WindowText
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        text_size.set_font(self, px, weight)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)  # Fixed would cut to one line
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def show_colour(self, colour: str | None) -> None:
        self._colour = colour
        self.update()

    def show_size(self, px: int) -> None:
        """Exactly `px` from now on, whatever the text size: for a wall, and beside drawings."""
        self.setProperty(text_size.TYPE, None)
        font = QFont(self.font())
        font.setPixelSize(px)
        text_size.give(self, font)
        self.updateGeometry()

    @property
    def _line_px(self) -> int:
        return round(self.font().pixelSize() * self._line_height)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(1, self._lay_out(width).lineCount()) * self._line_px

    def sizeHint(self) -> QSize:
        lines = self.text().split("\n")
        width = max(QFontMetrics(self.font()).horizontalAdvance(line) for line in lines) + 2
        return QSize(width, len(lines) * self._line_px)

    def minimumSizeHint(self) -> QSize:
        """A label may become as narrow as its longest word."""
        metrics = QFontMetrics(self.font())
        return QSize(
            max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0) + 2, self._line_px
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        with QPainter(self) as painter:
            painter.setPen(self._colour or self.palette().color(group, self._role))
            lines = self._lay_out(self.width())
            air = self.height() - lines.lineCount() * self._line_px
            top = air / 2 if self.alignment() & Qt.AlignmentFlag.AlignVCenter else 0.0
            lines.draw(painter, QPointF(0, max(top, 0.0)))

    def _lay_out(self, width: int) -> QTextLayout:
        return lay_out(self.text(), self.font(), self._line_px, width, self.alignment())


def lay_out(
    text: str, font: QFont, line_px: float, width: float, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> QTextLayout:
    """Lines of `text` no wider than `width`, each `line_px` tall with its glyphs in the middle."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, y + (line_px - line.height()) / 2))
        y += line_px
    layout.endLayout()
    return layout
