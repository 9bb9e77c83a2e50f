"""Which keys work here? One line that follows what has the focus; what has no room is left out from the end."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tutor.gui.axis.shapes import pen
from tutor.gui.theme import CAPTION_PX, SPACE_M, Theme, font

HEIGHT_PX = 26
CAP_PAD_PX = 5
WORD_PX = 5  # between a key and its word

Keys = Sequence[tuple[str, str]]  # key, what it does

OF_BAR: Keys = (
    ("← →", "move"),
    ("Shift ← →", "end"),
    ("Ctrl ← →", "beginning"),
    ("+ −", "dose"),
    ("S", "split at the day"),
    ("Del", "remove"),
    ("0–9", "type the dose"),
    ("Alt", "no snapping"),
)
OF_RULER: Keys = (
    ("← →", "day"),
    ("+ −", "zoom"),
    ("0", "whole run"),
    ("Ctrl wheel", "zoom"),
    ("Shift wheel", "move on"),
)
OF_NOTHING: Keys = (
    ("", "Study doses, not doses to take."),
    ("+", "add"),
    ("Tab", "to the bars"),
    ("Ctrl wheel", "zoom"),
)
BAR_HELP = (
    "Left and right arrows move it, with Shift its end, with Control its beginning, with Alt in small steps. "
    "Plus and minus change the dose, a digit begins to type it. S splits it at the day cursor, Delete removes it."
)


def of_drag(days: str) -> Keys:
    return ("", days), ("Alt", "no snapping"), ("Esc", "put it back")


class HintLine(QWidget):
    """Drawn keys with their words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys: Keys = OF_NOTHING
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT_PX)

    @property
    def keys(self) -> Keys:
        return self._keys

    def show_keys(self, keys: Keys) -> None:
        if keys != self._keys:
            self._keys = keys
            self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = QFontMetricsF(font(CAPTION_PX))
        x = 1.0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(CAPTION_PX))
            for key, word in self._keys:
                cap = metrics.horizontalAdvance(key) + 2 * CAP_PAD_PX if key else 0.0
                text = metrics.horizontalAdvance(word) + 2
                if x + cap + WORD_PX + text > self.width():
                    break
                x = self._draw(painter, x, (key, cap), (word, text))

    def _draw(self, painter: QPainter, x: float, key: tuple[str, float], word: tuple[str, float]) -> float:
        """Gives where the next one begins."""
        if key[0]:
            box = QRectF(x, 4.5, key[1], self.height() - 8)
            painter.setPen(pen(self._theme.outline, 1))
            painter.setBrush(QColor(self._theme.surface))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor(self._theme.ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key[0])
            x = box.right() + WORD_PX
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(QRectF(x, 0, word[1], self.height()), Qt.AlignmentFlag.AlignVCenter, word[0])
        return x + word[1] + SPACE_M - 4
