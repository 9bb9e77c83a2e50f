"""How does a learner take hold of a bar? With the mouse by its middle or an end, or with the keys.

Each bar is a real button, so that a screen reader finds it. Its keys: arrows move it, with Shift its end, with
Ctrl its beginning, with Alt in small steps; + and - step the dose, digits type it; S splits, Delete removes.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from tutor.content.model import Level
from tutor.gui.lab.span import EDGE_PX, GUTTER_PX
from tutor.gui.lab.timeline import words
from tutor.gui.lab.timeline.bar_face import Pose, draw_bar
from tutor.gui.lab.timeline.hand import Board, Grasp, Hold, stepped
from tutor.gui.lab.timeline.hint import BAR_HELP
from tutor.gui.lab.timeline.lanes import BAR_PX
from tutor.gui.lab.timeline.layer import Layer
from tutor.gui.theme import Theme
from tutor.simulation.edit import stepped_dose
from tutor.simulation.scenario import Dosing

GRIP_PX = 9
LEAST_PX = 14  # the narrowest bar, and the stub of one out of sight
DRAG_PX = 3  # a hand that trembles does not drag
KEYPAD, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
ARROWS = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}
STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
DELETES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Bar(QAbstractButton):
    """One dosing of the regimen."""

    taken = Signal(int)  # the learner picked it
    carried = Signal(int, object, bool)  # Dosing, done
    removal_wanted = Signal(int)
    split_wanted = Signal(int)
    typing_wanted = Signal(int, str)  # what was typed so far

    def __init__(self, index: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.index = index
        self._theme = theme
        self._level: Level = "fundamentals"
        self._layer = Layer()
        self._dosing: Dosing | None = None
        self._board: Board | None = None
        self._grasp: Grasp | None = None
        self._selected = self._refused = self._dragging = self._repeating = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setWhatsThis(BAR_HELP)
        self.clicked.connect(self._on_clicked)

    @property
    def dosing(self) -> Dosing:
        assert self._dosing is not None, "a bar is shown before it is used"
        return self._dosing

    @property
    def held(self) -> bool:
        """A pressed hand is on it."""
        return self._grasp is not None

    @property
    def dragging(self) -> bool:
        return self._dragging

    def show_dosing(self, dosing: Dosing, board: Board, top: int) -> None:
        """Where it lies on the board, as far as that is in sight."""
        if (dosing, board, top) == (self._dosing, self._board, self.y()):
            return
        self._dosing, self._board = dosing, board
        low, high = GUTTER_PX, board.width - EDGE_PX
        left = min(max(board.x(dosing.from_), low), high - LEAST_PX)
        right = max(min(board.x(min(dosing.to, board.last)), high), left + LEAST_PX)
        self.setGeometry(round(left), top, round(right) - round(left), BAR_PX)
        self._tell()
        self.update()

    def show_level(self, level: Level) -> None:
        self._level = level
        self._tell()

    def _tell(self) -> None:
        """What it is called, and how often it is given."""
        if self._dosing is not None and self._board is not None:
            self.setAccessibleName(words.told(self._dosing, self._level))
            self.setAccessibleDescription(words.doses(self._dosing, self._board.last))

    def show_selected(self, selected: bool) -> None:
        if selected != self._selected:
            self._selected = selected
            self.update()

    def show_refusal(self, sentence: str) -> None:
        """Empty: nothing is refused."""
        if sentence:
            self.setAccessibleDescription(f"Refused: {sentence}")
        elif self._refused:
            self._tell()
        self._refused = bool(sentence)
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _on_clicked(self) -> None:
        self.taken.emit(self.index)

    def _hold_at(self, x: float) -> Hold:
        pose, grip = self._pose(), min(GRIP_PX, self.width() / 4)
        if x <= grip and not pose.goes_on_left:
            return "from"
        return "to" if x >= self.width() - grip and not pose.goes_on_right else "whole"

    def _pose(self) -> Pose:
        assert self._board is not None
        span, last = self._board.span, self._board.last
        return Pose(
            selected=self._selected,
            focused=self.hasFocus(),
            hovered=self.underMouse(),
            refused=self._refused,
            goes_on_left=self.dosing.from_ < span.start,
            goes_on_right=min(self.dosing.to, last) > span.end,
        )

    def _carry(self, dosing: Dosing, done: bool) -> None:
        self.carried.emit(self.index, dosing, done)

    def _let_go(self, dosing: Dosing) -> None:
        """The hand opens: the act is over."""
        self._grasp, self._dragging = None, False
        self.setDown(False)
        self._carry(dosing, True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._board is None:
            event.ignore()
            return
        x = event.position().x()
        self._pressed_at = event.position().toPoint()
        self._grasp = Grasp(self.dosing, self._hold_at(x), self._board.day(self.x() + x))
        self.taken.emit(self.index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grasp is None or self._board is None:
            self._show_cursor(event.position().x())
            return
        if not self._dragging and self._strayed(event.position().toPoint()) <= DRAG_PX:
            return
        self._dragging = True
        free = bool(event.modifiers() & ALT)
        there = self._grasp.at(self._board.day(self.x() + event.position().x()), self._board, free)
        if there != self.dosing:
            self._carry(there, False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._let_go(self.dosing)
        elif self._grasp is not None:
            self._grasp = None
            self.taken.emit(self.index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.typing_wanted.emit(self.index, "")

    def _strayed(self, at: QPoint) -> int:
        return (at - self._pressed_at).manhattanLength()

    def _show_cursor(self, x: float) -> None:
        whole = self._hold_at(x) == "whole"
        self.setCursor(Qt.CursorShape.OpenHandCursor if whole else Qt.CursorShape.SizeHorCursor)

    def event(self, event: QEvent) -> bool:
        """Its keys are its own, also where a shortcut of the window has the same."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._act_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act_of(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            self._repeating = event.isAutoRepeat()
            act()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Many steps of a key that is held down count as one act."""
        if self._repeating and not event.isAutoRepeat():
            self._repeating = False
            self._carry(self.dosing, True)
        super().keyReleaseEvent(event)

    def _act_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~KEYPAD
        if key in ARROWS and held in (Qt.KeyboardModifier.NoModifier, SHIFT, CTRL, ALT, SHIFT | ALT, CTRL | ALT):
            hold: Hold = "to" if held & SHIFT else "from" if held & CTRL else "whole"
            return lambda: self._step(hold, ARROWS[key], bool(held & ALT))
        if held & (CTRL | ALT):
            return None
        if key in STEPS:
            return lambda: self._carry(stepped_dose(self.dosing, STEPS[key]), not self._repeating)
        if key in DELETES:
            return lambda: self.removal_wanted.emit(self.index)
        if key == Qt.Key.Key_S:
            return lambda: self.split_wanted.emit(self.index)
        if key in ENTERS or (event.text() and event.text() in "0123456789.,"):
            typed = "" if key in ENTERS else event.text()
            return lambda: self.typing_wanted.emit(self.index, typed)
        if key == Qt.Key.Key_Escape and self._grasp is not None and self._dragging:
            origin = self._grasp.dosing
            return lambda: self._let_go(origin)
        return None

    def _step(self, hold: Hold, forward: bool, fine: bool) -> None:
        assert self._board is not None
        self._carry(stepped(self.dosing, hold, forward, self._board, fine), not self._repeating)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:  # the press itself will tell
            self.taken.emit(self.index)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._dosing is None or self._board is None:
            return
        shown = (self._dosing, self._board, self._pose(), self.x(), self._theme)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._layer.picture(self, shown, self._draw))

    def _draw(self, painter: QPainter) -> None:
        assert self._board is not None
        draw_bar(painter, QRectF(self.rect()), self.x(), self.dosing, self._board, self._pose(), self._theme)
