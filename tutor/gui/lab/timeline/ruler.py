"""Which day is it, and how much time is in sight? A ruler: dragging on it moves the day, the wheel and + - zoom."""

from PySide6.QtCore import QLine, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from tutor.gui.axis.shapes import pen
from tutor.gui.lab.span import EDGE_PX, GUTTER_PX, Span
from tutor.gui.lab.timeline.grid import day_words, marks, px_per_day
from tutor.gui.lab.timeline.hand import Board
from tutor.gui.lab.timeline.layer import Layer
from tutor.gui.theme import CAPTION_PX, Theme, font

HEIGHT_PX = 36
ZOOM = 1.6  # of one step
WHEEL_STEP = 120  # Qt: one notch
HOURLY_PX = 60.0  # from so many pixels to a day the day moves by hours
SMALL_PX, LARGE_PX = 4, 9
FLAG_PAD_PX = 6


class Ruler(QSlider):
    """Whole days for keys and screen readers; hours where the zoom shows them."""

    day_chosen = Signal(float)
    span_chosen = Signal(object)  # Span
    focused = Signal()  # it has the focus now, or has it no more

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._board = Board(Span(0.0, 1.0), 1.0, 1.0)
        self._day = 0.0
        self._words: list[tuple[QRectF, str]] = []
        self._layer = Layer()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedHeight(HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSingleStep(1)
        self.setPageStep(7)
        self.setAccessibleName("Day of the run")
        self.setToolTip("Drag to choose a day. Ctrl with the wheel, or + and −, zooms; Shift with the wheel moves on.")
        self.valueChanged.connect(self._on_value)

    def show_board(self, board: Board) -> None:
        if board == self._board:
            return
        self._board = board
        self._place_words()
        with QSignalBlocker(self):
            self.setRange(0, max(1, int(board.last)))
        self.update()

    def show_day(self, day: float) -> None:
        self._day = day
        with QSignalBlocker(self):
            self.setValue(int(day + 1e-6))
        self.setAccessibleDescription(day_words(day))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(GUTTER_PX + 80, HEIGHT_PX)

    def zoom(self, steps: float, around: float) -> None:
        self._choose(self._board.span.zoomed(ZOOM**steps, around, self._board.last))

    def pan(self, parts: float) -> None:
        """Go on by so many lengths of what is in sight."""
        span, last = self._board.span, self._board.last
        length = span.end - span.start
        start = min(max(0.0, span.start + parts * length), max(0.0, last - length))
        self._choose(Span(start, start + length))

    def roll(self, event: QWheelEvent) -> bool:
        """Zoom with Ctrl, move on with Shift or a sideways wheel; else the wheel is not for us."""
        notches = (event.angleDelta().y() or event.angleDelta().x()) / WHEEL_STEP
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            x = self.mapFromGlobal(event.globalPosition()).x()
            self.zoom(notches, min(max(self._board.span.start, self._board.day(x)), self._board.span.end))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not event.angleDelta().y():
            self.pan(-notches / 5)
        else:
            return False
        return True

    def _choose(self, span: Span) -> None:
        if span != self._board.span:
            self.span_chosen.emit(span)

    def _on_value(self, value: int) -> None:
        self.day_chosen.emit(float(value))

    def _go_to(self, event: QMouseEvent) -> None:
        board = self._board
        day = min(max(0.0, board.day(event.position().x())), board.last)
        hourly = px_per_day(board.span, board.width) >= HOURLY_PX
        self.day_chosen.emit(round(day * 24) / 24 if hourly else min(float(round(day)), board.last))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.setAccepted(self.roll(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}.get(Qt.Key(event.key()))
        if steps is not None:
            self.zoom(steps, self._day)
        elif event.key() == Qt.Key.Key_0:
            self._choose(Span(0.0, self._board.last))
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        flag = self._flag()
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._layer.picture(self, (self._board, self._theme), self._draw_marks))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_words(painter, flag)
            self._draw_flag(painter, flag)
            if self.hasFocus():
                painter.setPen(pen(self._theme.accent, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(GUTTER_PX - 6, 1, -1, -1), 6, 6)

    def _draw_marks(self, painter: QPainter) -> None:
        """Upright hairlines need no smoothing, which costs most of the time."""
        foot, board = self.height() - 1, self._board
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(self.rect(), QColor(self._theme.surface))
        painter.setPen(QColor(self._theme.outline))
        lines = []
        for mark in marks(board.span, board.width):
            x = round(board.x(mark.day))
            lines.append(QLine(x, foot - (LARGE_PX if mark.word else SMALL_PX), x, foot))
        painter.drawLines(lines)
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(GUTTER_PX, foot, self.width() - EDGE_PX, foot)

    def _place_words(self) -> None:
        """A word stands right of its mark; none runs out of the ruler."""
        metrics, board = QFontMetricsF(font(CAPTION_PX)), self._board
        self._words = []
        for mark in marks(board.span, board.width):
            width = metrics.horizontalAdvance(mark.word) + 2
            box = QRectF(round(board.x(mark.day)) + 4.5, 4, width, HEIGHT_PX - 5 - LARGE_PX)
            if mark.word and box.right() <= board.width:
                self._words.append((box, mark.word))

    def _draw_words(self, painter: QPainter, flag: QRectF | None) -> None:
        """None shows below the flag."""
        painter.setFont(font(CAPTION_PX))
        painter.setPen(QColor(self._theme.muted))
        for box, word in self._words:
            if flag is None or not flag.adjusted(-4, 0, 4, 0).intersects(box):
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)

    def _flag(self) -> QRectF | None:
        """Where the day is told: above its cursor, inside the ruler. None while the day is out of sight."""
        span = self._board.span
        if not span.start - 1e-6 <= self._day <= span.end + 1e-6:
            return None
        width = QFontMetricsF(_bold()).horizontalAdvance(day_words(self._day)) + 2 * FLAG_PAD_PX
        x = self._board.x(self._day)
        left = min(max(GUTTER_PX, x - width / 2), self.width() - width - 2)
        return QRectF(left, 4, width, self.height() - 14)

    def _draw_flag(self, painter: QPainter, flag: QRectF | None) -> None:
        if flag is None:
            return
        x = self._board.x(self._day)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.ink))
        painter.drawRoundedRect(flag, 5, 5)
        foot = flag.bottom() - 1
        painter.drawPolygon(QPolygonF([QPointF(x - 4, foot), QPointF(x + 4, foot), QPointF(x, foot + 6)]))
        painter.fillRect(QRectF(x - 0.7, foot + 3, 1.4, self.height() - foot), QColor(self._theme.ink))
        painter.setPen(QColor(self._theme.surface))
        painter.setFont(_bold())
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, day_words(self._day))


def _bold() -> QFont:
    return font(CAPTION_PX, QFont.Weight.DemiBold)
