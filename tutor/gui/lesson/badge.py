"""How is a verdict told? By its word, by a shape, and only then by colour."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from tutor.content.model import Verdict
from tutor.gui import text_size, theme
from tutor.gui.lesson.signs import paint_cross, paint_tick
from tutor.gui.theme import Theme

MEANINGS: dict[Verdict, str] = {
    "supported": "Supported by studies",
    "simplified": "Simplified: true in outline",
    "contested": "Contested: not settled",
    "wrong": "Wrong: studies speak against it",
    "promotional": "Promotional: sales talk",
}
HEIGHT_PX, SIGN_PX = 28, 18


class Badge(QLabel):
    """A verdict on one claim."""

    def __init__(self, theme_: Theme, verdict: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(MEANINGS[verdict], parent)
        self._theme, self._verdict = theme_, verdict
        self.setTextFormat(Qt.TextFormat.PlainText)
        text_size.set_font(self, theme.SMALL_PX, QFont.Weight.DemiBold)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"Verdict: {MEANINGS[verdict]}")

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.text()) + SIGN_PX + 26, text_size.tall(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        ink, wash = self._colours()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(wash)
            painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
            self._paint_shape(painter, QRectF(8, (self.height() - SIGN_PX) / 2, SIGN_PX, SIGN_PX), ink)
            painter.setPen(ink)
            text = self.rect().adjusted(SIGN_PX + 14, 0, 0, 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _colours(self) -> tuple[QColor, QColor]:
        t = self._theme
        ink, wash = {
            "supported": (t.good, t.good_wash),
            "simplified": (t.ink, t.raised),
            "contested": (t.ink, t.raised),
            "wrong": (t.warn, t.warn_wash),
            "promotional": (t.warn, t.warn_wash),
        }[self._verdict]
        return QColor(ink), QColor(wash)

    def _paint_shape(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        """Tick, half disc, two arrows that part, cross, price tag."""
        painter.setPen(QPen(ink, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = box.adjusted(2, 2, -2, -2)
        match self._verdict:
            case "supported":
                painter.drawEllipse(inner)
                paint_tick(painter, box, ink, 1.8)
            case "simplified":
                painter.drawEllipse(inner)
                painter.setBrush(ink)
                painter.drawChord(inner, 90 * 16, 180 * 16)
            case "contested":
                _paint_arrows(painter, box)
            case "wrong":
                painter.drawRect(inner)
                paint_cross(painter, box, ink, 1.8)
            case "promotional":
                _paint_tag(painter, box, ink)


def _paint_arrows(painter: QPainter, box: QRectF) -> None:
    left, right, middle = box.left() + 1, box.right() - 1, box.center()
    for tip, inward in ((left, 4.0), (right, -4.0)):
        base = middle.x() - (1.5 if tip < middle.x() else -1.5)
        painter.drawLine(QPointF(base, middle.y()), QPointF(tip, middle.y()))
        painter.drawLine(QPointF(tip, middle.y()), QPointF(tip + inward, middle.y() - 4))
        painter.drawLine(QPointF(tip, middle.y()), QPointF(tip + inward, middle.y() + 4))


def _paint_tag(painter: QPainter, box: QRectF, ink: QColor) -> None:
    x, y, size = box.left(), box.top(), box.width()
    points = ((0.08, 0.5), (0.4, 0.18), (0.92, 0.18), (0.92, 0.82), (0.4, 0.82))
    painter.drawPolygon(QPolygonF([QPointF(x + a * size, y + b * size) for a, b in points]))
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(x + 0.42 * size, y + 0.5 * size), 1.4, 1.4)
