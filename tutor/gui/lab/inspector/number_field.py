"""How is a number of a bar given? Typed, or stepped with the arrow keys and two small buttons."""

from PySide6.QtCore import QLineF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from tutor.gui.axis.shapes import pen
from tutor.gui.lab.timeline.words import number
from tutor.gui.label import Label
from tutor.gui.lesson.number import field_style, focus_style
from tutor.gui.lesson.number_input import parse
from tutor.gui.theme import CAPTION_PX, SMALL_PX, SPACE_XS, TARGET_PX, Theme, font

FIELD_PX = 76
STEP_PX = 30


class NumberField(QWidget):
    """A name, a line to type in, its unit, and two steps."""

    number_given = Signal(float)
    step_wanted = Signal(int)  # 1 up, -1 down
    nonsense_given = Signal(str)  # what is wrong with what was typed

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._unit, self._shown = name, "", ""
        self.caption = Label(name, CAPTION_PX, muted=True, line_height=1.3)
        self.line = QLineEdit()
        self.line.setFont(font(SMALL_PX))
        self.line.setFixedSize(FIELD_PX, TARGET_PX)
        self.less, self.more = Step(-1, theme, self), Step(1, theme, self)
        row = QHBoxLayout()
        row.setSpacing(SPACE_XS)
        for part in (self.line, self.less, self.more):
            row.addWidget(part)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.caption)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.line.editingFinished.connect(self._on_finished)
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)
        self.show_theme(theme)

    def show_number(self, value: float, unit: str) -> None:
        """What is being typed is left alone until it is given."""
        self._unit, self._shown = unit, number(value).replace(",", "")
        self.caption.setText(f"{self._name}, {unit}" if unit else self._name)
        self.line.setAccessibleName(f"{self._name} in {unit}" if unit else self._name)
        self.less.setAccessibleName(f"Less: {self._name}")
        self.more.setAccessibleName(f"More: {self._name}")
        if not self.line.isModified():
            self._write(self._shown)

    def forget_typing(self) -> None:
        """What was typed belonged to another bar."""
        self._write(self._shown)

    def show_typing(self, typed: str) -> None:
        """The line has the focus; `typed` replaces what stood there."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if typed:
            self.line.setText(typed)
            self.line.setModified(True)
        else:
            self.line.selectAll()

    def show_theme(self, theme: Theme) -> None:
        style = field_style(theme).replace("padding: 7px 11px", "padding: 4px 8px")
        focus = focus_style(theme).replace("padding: 6px 10px", "padding: 3px 7px")
        self.line.setStyleSheet(f"QLineEdit {{ {style} }} QLineEdit:focus {{ {focus} }}")
        self.less.show_theme(theme)
        self.more.show_theme(theme)

    def _write(self, text: str) -> None:
        with QSignalBlocker(self.line):
            self.line.setText(text)
            self.line.setModified(False)

    def _on_finished(self) -> None:
        if not self.line.isModified():
            return
        given = parse(self.line.text(), self._unit)
        self.line.setModified(False)
        if isinstance(given, str):
            self._write(self._shown)
            self.nonsense_given.emit(given)
        else:
            self.number_given.emit(given)
            self._write(self._shown)  # what the state made of it

    def _on_less(self) -> None:
        self.step_wanted.emit(-1)

    def _on_more(self) -> None:
        self.step_wanted.emit(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The line leaves these keys to us."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._on_finished()
            self.step_wanted.emit(1 if event.key() == Qt.Key.Key_Up else -1)
        elif event.key() == Qt.Key.Key_Escape and self.line.isModified():
            self._write(self._shown)
        else:
            super().keyPressEvent(event)


class Step(QAbstractButton):
    """Plus or minus. Keys have the arrows for it, so the focus passes by."""

    def __init__(self, way: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._way, self._theme = way, theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoRepeat(True)
        self.setFixedSize(STEP_PX, TARGET_PX)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(STEP_PX, TARGET_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, box = self._theme, QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(theme.outline, 1))
            painter.setBrush(QColor(theme.raised if self.underMouse() or self.isDown() else theme.surface))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            at = box.center()
            painter.setPen(pen(theme.ink, 1.8))
            painter.drawLine(QLineF(at.x() - 5, at.y(), at.x() + 5, at.y()))
            if self._way > 0:
                painter.drawLine(QLineF(at.x(), at.y() - 5, at.x(), at.y() + 5))
