"""Why was that refused? A sentence that points at its bar."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from tutor.gui.axis.shapes import pen
from tutor.gui.label import lay_out
from tutor.gui.theme import SMALL_PX, Theme, font

WIDEST_PX = 380
PAD_PX, SIGN_PX, LINE_PX = 8, 24, 19
TIP_PX = 7
MARGIN_PX = 4


class Callout(QWidget):
    """Lies over its parent, above or below the bar; the mouse goes through it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._bounds = parent
        self._theme = theme
        self._sentence = ""
        self._points_up = True
        self._tip_x = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def sentence(self) -> str:
        """Empty while nothing is refused."""
        return self._sentence

    def show_refusal(self, sentence: str, at: QRect) -> None:
        """`at` is the bar, in the coordinates of the parent. An empty sentence takes the callout away."""
        self._sentence = sentence
        self.setVisible(bool(sentence))
        if sentence:
            self.setAccessibleName(sentence)
            self._place(at, self._bounds.rect())
            self.raise_()
            self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _place(self, at: QRect, bounds: QRect) -> None:
        """Below the bar where there is room, else above it."""
        text_px = QFontMetrics(self._font()).horizontalAdvance(self._sentence) + 4
        width = min(text_px + SIGN_PX + 2 * PAD_PX, WIDEST_PX, bounds.width() - 2 * MARGIN_PX)
        lines = lay_out(self._sentence, self._font(), LINE_PX, width - SIGN_PX - 2 * PAD_PX).lineCount()
        height = lines * LINE_PX + 2 * PAD_PX + TIP_PX
        self._points_up = at.bottom() + height <= bounds.bottom()
        top = at.bottom() + 1 if self._points_up else max(bounds.top(), at.top() - height)
        left = min(max(MARGIN_PX, at.center().x() - width // 2), bounds.right() - width - MARGIN_PX)
        self.setGeometry(left, top, width, height)
        self._tip_x = min(max(16.0, at.center().x() - left), width - 16.0)

    def _font(self) -> QFont:
        return font(SMALL_PX, QFont.Weight.Medium)

    def paintEvent(self, event: QPaintEvent) -> None:
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        box = whole.adjusted(0, TIP_PX, 0, 0) if self._points_up else whole.adjusted(0, 0, 0, -TIP_PX)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(self._theme.warn, 1.6))
            painter.setBrush(QColor(self._theme.warn_wash))
            painter.drawRoundedRect(box, 7, 7)
            self._draw_tip(painter, box)
            self._draw_sign(painter, QPointF(box.left() + PAD_PX + 8, box.top() + PAD_PX + LINE_PX / 2 - 1))
            painter.setPen(QColor(self._theme.ink))
            text_px = box.width() - SIGN_PX - 2 * PAD_PX + 2
            lines = lay_out(self._sentence, self._font(), LINE_PX, text_px)
            lines.draw(painter, QPointF(box.left() + PAD_PX + SIGN_PX, box.top() + PAD_PX - 1))

    def _draw_tip(self, painter: QPainter, box: QRectF) -> None:
        edge, way = (box.top(), -1) if self._points_up else (box.bottom(), 1)
        x, out = self._tip_x, edge + way * (TIP_PX - 1)
        painter.drawPolyline(QPolygonF([QPointF(x - 7, edge), QPointF(x, out), QPointF(x + 7, edge)]))
        painter.setPen(Qt.PenStyle.NoPen)
        inner = edge - way * 1.5
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(x - 7, inner),
                    QPointF(x - 6, edge),
                    QPointF(x, out - way),
                    QPointF(x + 6, edge),
                    QPointF(x + 7, inner),
                ]
            )
        )

    def _draw_sign(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.warn))
        painter.drawEllipse(at, 8, 8)
        painter.setPen(QColor(self._theme.warn_wash))
        painter.setFont(font(SMALL_PX, QFont.Weight.Bold))
        painter.drawText(QRectF(at.x() - 8, at.y() - 8, 16, 16), Qt.AlignmentFlag.AlignCenter, "!")
