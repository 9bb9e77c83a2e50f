"""Where does the palette open when it is asked for at the lanes? On a sheet over the window.

A sheet, not a window of its own: it needs no grab of the keyboard, and an agent can be dragged out of it.
"""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tutor.gui import text_size
from tutor.gui.axis.shapes import faded, pen
from tutor.gui.lab.timeline.palette import Palette
from tutor.gui.theme import RADIUS, SPACE_M, SPACE_S, Theme

WIDTH_PX = 500
VEIL = 0.18  # of black over what lies behind


class PalettePopup(QWidget):
    """Closes when an agent is chosen or dragged out of it, and at Escape or a press beside it."""

    agent_chosen = Signal(str)
    closed = Signal()  # without a choice

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._panel = QRect()
        self.palette_ = Palette(theme, self)
        self.palette_.agent_chosen.connect(self._on_chosen)
        self.palette_.agent_dragged.connect(self.hide)
        self.hide()

    def open_at(self, anchor: QWidget) -> None:
        """Above `anchor` where there is room, else as low as the window allows."""
        window = anchor.window()
        self.setParent(window)
        self.setGeometry(window.rect())
        width = min(text_size.grown(WIDTH_PX), window.width() - 2 * SPACE_S)
        height = self.palette_.height_for(width - 2 * SPACE_M) + 2 * SPACE_M
        at = anchor.mapTo(window, QPoint(0, 0))
        left = min(max(SPACE_S, at.x()), window.width() - width - SPACE_S)
        top = max(SPACE_S, min(at.y() - height - SPACE_S, window.height() - height - SPACE_S))
        self._panel = QRect(left, top, width, height)
        self.palette_.setGeometry(self._panel.adjusted(SPACE_M, SPACE_M, -SPACE_M, -SPACE_M))
        self.show()
        self.raise_()
        self.palette_.buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.palette_.show_theme(theme)
        self.update()

    def _on_chosen(self, agent: str) -> None:
        self.hide()
        self.agent_chosen.emit(agent)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stays on the sheet while it is open."""
        buttons = self.palette_.buttons
        now = next_of([button.hasFocus() for button in buttons], next)
        buttons[now].setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.contains(event.position().toPoint()):
            self._close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing behind the sheet hears a key."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), faded("#000000", VEIL))
            painter.setPen(pen(self._theme.outline, 1))
            painter.setBrush(QColor(self._theme.surface))
            painter.drawRoundedRect(self._panel, RADIUS, RADIUS)


def next_of(focused: list[bool], forward: bool) -> int:
    """The place after (or before) the one that has the focus, around the ends."""
    now = focused.index(True) if True in focused else -1 if forward else 0
    return (now + (1 if forward else -1)) % len(focused)
