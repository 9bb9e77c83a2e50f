"""What does one signal say? Its name, its state in a word, its number and its place in the normal range."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from tutor.gui.axis import words
from tutor.gui.axis.pressing import take_enter
from tutor.gui.axis.shapes import mix, pen
from tutor.gui.axis.stroke import colour_of
from tutor.gui.axis.tier import Tier
from tutor.gui.theme import Theme, font
from tutor.simulation.signals import Signal

MARK_PX = 4
SIDE_PX = 7


class Chip(QAbstractButton):
    """One signal or agent. Shown text is what a screen reader gets too."""

    def __init__(self, key: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._theme = theme
        self._tier: Tier | None = None
        self._signal: Signal | None = None
        self._back = self._watched = self._cut = False
        self._shown: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_tier(self, tier: Tier) -> None:
        self._tier = tier
        self.update()

    def show_name(self, written: str, told: str) -> None:
        """`written` is short; `told` is the full name for a screen reader."""
        self.setText(written)
        self.setAccessibleName(told)
        self.update()

    def show_signal(self, signal: Signal, cut: bool = False) -> None:
        """Repaints only when a word, a figure or the mark on the bar moves."""
        self._signal, self._cut = signal, cut
        shown = (words.description(signal, cut), str(round(60 * self._place(signal.level))))
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleDescription(shown[0])
            self.update()

    def show_watch(self, watched: bool, stands_back: bool) -> None:
        if (watched, stands_back) != (self._watched, self._back):
            self._watched, self._back = watched, stands_back
            self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._signal is None or self._tier is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_frame(painter)
            self._paint_mark(painter)
            self._paint_words(painter, self._tier, self._signal)

    def _paint_frame(self, painter: QPainter) -> None:
        theme, box = self._theme, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = min(8.0, box.height() / 4)
        fill = theme.raised if self.underMouse() or self._watched else theme.surface
        edge = theme.accent if self._watched else theme.surface if self._back else theme.line
        painter.setPen(pen(edge, 1.4 if self._watched else 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            painter.setPen(pen(theme.accent, 2.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, radius, radius)

    def _paint_mark(self, painter: QPainter) -> None:
        """The chip's edge is drawn like its line: whole, dashed, dotted or banded."""
        assert self._signal is not None
        state = self._signal.state
        colour = QColor(self._theme.drug if state == "striped" else colour_of(self.key, self._theme))
        if self._back:
            colour = mix(self._theme.surface, colour, 0.55)
        bar = QRectF(1, 6, MARK_PX, self.height() - 12)
        line = QLineF(bar.center().x(), bar.top() + 2, bar.center().x(), bar.bottom() - 2)
        if state in ("dim", "dark"):
            stroke = pen(colour, MARK_PX * (0.7 if state == "dim" else 0.5))
            stroke.setDashPattern([2.0, 2.2] if state == "dim" else [0.1, 2.4])
            painter.setPen(stroke)
            painter.drawLine(line)
            return
        path = QPainterPath()
        path.addRoundedRect(bar, MARK_PX / 2, MARK_PX / 2)
        painter.fillPath(path, colour)
        if state == "striped":
            painter.setPen(pen(self._theme.surface, 1.5))
            for y in range(int(bar.top()) + 3, int(bar.bottom()), 5):
                painter.drawLine(QPointF(bar.left(), y + 1.6), QPointF(bar.right(), y - 1.6))

    def _paint_words(self, painter: QPainter, tier: Tier, signal: Signal) -> None:
        inner = QRectF(SIDE_PX + MARK_PX, 0, self.width() - 2 * SIDE_PX - MARK_PX, self.height())
        top, low = _halves(inner, tier)
        ink = self._theme.muted if self._back else self._theme.ink
        whole = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        left, right = Qt.AlignmentFlag.AlignLeft | whole, Qt.AlignmentFlag.AlignRight | whole
        painter.setFont(font(tier.name_px, QFont.Weight.DemiBold))
        painter.setPen(QColor(ink))
        painter.drawText(top, left, self.text())
        painter.setFont(font(tier.value_px))
        painter.setPen(QColor(self._theme.warn if self._cut else self._theme.muted))
        painter.drawText(low, left, "cut" if self._cut else signal.state)
        if tier.bar:
            word_px = QFontMetricsF(painter.font()).horizontalAdvance("striped") + 8
            number = words.number(signal)
            number_px = QFontMetricsF(painter.font()).horizontalAdvance(number) + 8
            self._paint_bar(painter, low.adjusted(word_px, 0, -number_px, 0), signal)
        painter.setPen(QColor(ink))
        painter.drawText(low, right, words.number(signal, tier.units))

    def _paint_bar(self, painter: QPainter, box: QRectF, signal: Signal) -> None:
        if box.width() < 16:
            return
        rail = QRectF(box.left(), box.center().y() - 2, box.width(), 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.line))
        painter.drawRoundedRect(rail, 2, 2)
        low, high = _normal(signal)
        painter.setBrush(mix(self._theme.surface, self._theme.good, 0.55))
        span = QRectF(rail.left() + low * rail.width(), rail.top(), (high - low) * rail.width(), 4)
        painter.drawRoundedRect(span, 2, 2)
        x = rail.left() + 1.5 + self._place(signal.level) * (rail.width() - 3)
        painter.setBrush(QColor(self._theme.ink))
        painter.drawRoundedRect(QRectF(x - 1.5, box.center().y() - 5, 3, 10), 1.5, 1.5)

    def _place(self, level: float) -> float:
        """From nothing at the left to twice this man's normal at the right."""
        return min(max(level / 2, 0.0), 1.0)


def _halves(inner: QRectF, tier: Tier) -> tuple[QRectF, QRectF]:
    line_px = min(inner.height() / 2 - 1, tier.name_px * 1.45)
    top = inner.center().y() - line_px
    first = QRectF(inner.left(), top, inner.width(), line_px)
    return first, first.translated(0, line_px)


def _normal(signal: Signal) -> tuple[float, float]:
    """The normal range on the rail; where there is none, a narrow mark at this man's own normal."""
    if signal.low is None or signal.high is None or not signal.value or signal.level <= 0:
        return 0.47, 0.53
    own = signal.value / signal.level
    return min(signal.low / own / 2, 0.94), min(max(signal.high / own / 2, 0.06), 1.0)
