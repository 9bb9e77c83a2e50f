"""Where does a learner draw? A paper that takes strokes of the mouse, or a level at each of some moments by keys.

To keys and screen readers it is a slider: Up and Down move the level of one moment, Left and Right go to another.
"""

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from tutor.gui.lab.sketch.paper_picture import PERCENT, PaperPicture
from tutor.gui.lab.sketch.sheet import MOMENTS, Sheet
from tutor.gui.theme import Theme
from tutor.learner.sketch import Point, redrawn, top_of

STEP_PERCENT, PAGE_PERCENT = 5, 25
LEAST_SIZE, WISHED_SIZE = QSize(220, 120), QSize(420, 240)
TURNS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -MOMENTS, Qt.Key.Key_End: MOMENTS}
CLEARS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Paper(QAbstractSlider):
    """Shows a sheet; says which line was drawn on it."""

    line_drawn = Signal(str, object)  # signal, Points; None takes the line away

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet = Sheet((("lh", "LH"),), 56.0, {})
        self._signal = "lh"
        self._moment, self._last = 1, (0.0, 0.0)
        self._locked = self._drawing = False
        self.setSingleStep(STEP_PERCENT)
        self.setPageStep(PAGE_PERCENT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.valueChanged.connect(self._on_value)

    @property
    def sheet(self) -> Sheet:
        return self._sheet

    @property
    def picture(self) -> PaperPicture:
        return PaperPicture(self._sheet, self._signal, self._theme, self.width(), self.height())

    def show_sheet(self, sheet: Sheet) -> None:
        self._sheet = sheet
        if self._signal not in dict(sheet.names):
            self._signal = sheet.names[0][0]
        self._tell()

    def show_signal(self, signal: str) -> None:
        """The line in hand."""
        self._signal = signal
        self._tell()

    def show_locked(self, locked: bool) -> None:
        """Committed: the lines can be read, and no longer drawn."""
        self._locked = locked
        self.setCursor(Qt.CursorShape.ArrowCursor if locked else Qt.CursorShape.CrossCursor)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return WISHED_SIZE

    def minimumSizeHint(self) -> QSize:
        return LEAST_SIZE

    @property
    def _day(self) -> float:
        return self._sheet.moment(self._moment)

    def _tell(self) -> None:
        """Value, name and picture follow the line and the moment."""
        with QSignalBlocker(self):
            self.setRange(0, round(top_of(self._signal) * PERCENT))
            self.setValue(round(self._sheet.level(self._signal, self._day) * PERCENT))
        self.setAccessibleName(f"Your line of {self._sheet.name(self._signal)}, day {self._day:.0f}, % of own normal")
        model = self._sheet.model_level(self._signal, self._day)
        told = f"The model has {model * PERCENT:.0f} %." if model is not None else ""
        self.setAccessibleDescription(told or "Left and Right choose a day, Up and Down the level.")
        self.update()

    def _on_value(self, percent: int) -> None:
        """A key, or a screen reader, moved the level of a moment."""
        if not self._locked:
            reach = self._sheet.days / MOMENTS / 2
            self._draw(((self._day, percent / PERCENT),), reach)
            self._say()
        self._tell()

    def _draw(self, stroke: tuple[Point, ...], reach_days: float = 0.0) -> None:
        line = redrawn(self._sheet.line(self._signal), stroke, reach_days)
        self._sheet = self._sheet.with_line(self._signal, line)

    def _say(self) -> None:
        self.line_drawn.emit(self._signal, self._sheet.lines.get(self._signal))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in TURNS:
            self._moment = min(max(self._moment + TURNS[key], 1), MOMENTS)
            self._tell()
        elif key in CLEARS and not self._locked:
            self._sheet = self._sheet.with_line(self._signal, None)
            self._tell()
            self._say()
        elif key == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._locked or event.button() != Qt.MouseButton.LeftButton:
            return
        self._drawing = True
        self._last = self.picture.at(event.position())
        self._draw((self._last,))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._drawing:
            return
        here = self.picture.at(event.position())
        self._draw((self._last, here) if here[0] != self._last[0] else (here,))
        self._last = here
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drawing:
            self._drawing = False
            self._tell()
            self._say()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a page must not draw."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            picture = self.picture
            painter.fillRect(picture.box, QColor(self._theme.surface))
            picture.draw(painter, self._day if self.hasFocus() else None)
            if self.hasFocus():
                painter.setPen(QPen(QColor(self._theme.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRect(1, 1, self.width() - 2, self.height() - 2), 6, 6)
