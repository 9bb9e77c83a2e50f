"""What does one line of an ordering question look like? A grip, its place, its text, and two arrows."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from tutor.gui import text_size, theme
from tutor.gui.buttons import ENTER_KEYS
from tutor.gui.label import Label
from tutor.gui.lesson.answer_card import AnswerCard
from tutor.gui.lesson.markdown import to_plain
from tutor.gui.lesson.signs import paint_chevron
from tutor.gui.theme import Theme

GRIP_PX, LOCKED_PX, PLACE_PX = 28, 20, 20


class Arrow(QAbstractButton):
    """Moves its line by one."""

    def __init__(self, theme_: Theme, up: bool, text: str) -> None:
        super().__init__()
        self._theme, self._up = theme_, up
        self.setAccessibleName(f"Move {'up' if up else 'down'}: {text}")
        self.setFixedSize(theme.TARGET_PX, theme.TARGET_PX)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(theme.TARGET_PX, theme.TARGET_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            painter.setPen(QPen(QColor(self._theme.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.raised if self.underMouse() else self._theme.surface))
            painter.drawRoundedRect(box, 6, 6)
            colour = QColor(self._theme.ink if self.isEnabled() else self._theme.line)
            paint_chevron(painter, box, colour, self._up)


class OrderHead(QWidget):
    """The line itself: focus it, then move it with the keys, or drag it."""

    moved = Signal(int)  # by how many places
    walked = Signal(int)  # the focus goes to a neighbour
    sent = Signal(int)  # to this place, from 1
    dragged = Signal(float)  # the pointer is here, in the height of the list

    def __init__(self, theme_: Theme, text: str) -> None:
        super().__init__()
        self._theme, self.text = theme_, text
        self.place = Label(px=theme.BODY_PX, weight=QFont.Weight.DemiBold, muted=True)
        self.place.setFixedWidth(text_size.grown(PLACE_PX))
        self.label = Label(text)
        self.up, self.down = Arrow(theme_, True, text), Arrow(theme_, False, text)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(theme.SPACE_XS)
        row.addWidget(self.place)
        row.addWidget(self.label, 1)
        row.addWidget(self.up)
        row.addWidget(self.down)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.lock(False)

    def show_place(self, place: int, count: int) -> None:
        self.place.setText(str(place))
        self.up.setEnabled(place > 1)
        self.down.setEnabled(place < count)
        self.setAccessibleName(f"Place {place} of {count}: {self.text}")

    def lock(self, locked: bool) -> None:
        self._locked = locked
        self._row.setContentsMargins(LOCKED_PX if locked else GRIP_PX, theme.SPACE_S, theme.SPACE_S, theme.SPACE_S)
        self.up.setVisible(not locked)
        self.down.setVisible(not locked)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if locked else Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor if locked else Qt.CursorShape.OpenHandCursor)
        self.setAccessibleDescription(
            "" if locked else "Control and Up or Down move it; a digit sends it to that place."
        )

    def changeEvent(self, event: QEvent) -> None:
        """The texts of all lines begin at one place, whatever the digit."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.place.setFixedWidth(text_size.grown(PLACE_PX))

    def _on_up(self) -> None:
        self.moved.emit(-1)

    def _on_down(self) -> None:
        self.moved.emit(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            moving = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            (self.moved if moving else self.walked).emit(step)
        elif "1" <= event.text() <= "9" and len(event.text()) == 1:
            self.sent.emit(int(event.text()))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._locked and event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(event.globalPosition().y())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(QColor(self._theme.accent), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 8, 8)
            if not self._locked:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._theme.outline))
                for x, y in ((x, y) for x in (12, 18) for y in (-6, 0, 6)):
                    painter.drawEllipse(QPointF(x, self.height() / 2 + y), 1.5, 1.5)


class OrderRow(AnswerCard):
    """One item to put in its place."""

    def __init__(self, theme_: Theme, id_: str, text: str) -> None:
        self.line = OrderHead(theme_, to_plain(text))
        super().__init__(theme_, self.line)
        self.id = id_
