"""What do the two sides of a matching question look like? Lines that wait for an answer, and the answers."""

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QPushButton

from tutor.gui import text_size, theme
from tutor.gui.label import lay_out
from tutor.gui.lesson.choice_card import ChoiceCard
from tutor.gui.lesson.choice_face import PADDING_PX, TEXT_LEFT, ChoiceFace, RadioFace
from tutor.gui.lesson.markdown import to_plain
from tutor.gui.theme import Theme

EMPTY = "no answer yet"


class MatchFace(RadioFace):
    """What is asked in bold, and below it what was joined to it."""

    def __init__(self, theme_: Theme, left: str) -> None:
        self._left, self._joined = left, ""
        super().__init__(theme_, left, None)
        self.show_joined(None)

    def show_joined(self, text: str | None) -> None:
        self._joined = text or ""
        self.setAccessibleName(f"{self._left}: {text or EMPTY}")
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        lines = sum(part.lineCount() for part in self._parts(width))
        return lines * self._line_px + 2 * PADDING_PX

    def _parts(self, width: int) -> tuple[QTextLayout, QTextLayout]:
        room = width - TEXT_LEFT - PADDING_PX
        bold = text_size.font(theme.BODY_PX, QFont.Weight.DemiBold)
        joined = f"→ {self._joined or EMPTY}"
        return (
            lay_out(self._left, bold, self._line_px, room),
            lay_out(joined, self.font(), self._line_px, room),
        )

    def _paint_indicator(self, painter: QPainter, box: QRectF) -> None:
        """Once marked, no line waits any more."""
        if not self._locked():
            super()._paint_indicator(painter, box)

    def _paint_text(self, painter: QPainter) -> None:
        left, joined = self._parts(self.width())
        painter.setPen(QColor(self._theme.ink))
        left.draw(painter, QPointF(TEXT_LEFT, PADDING_PX))
        painter.setPen(QColor(self._theme.ink if self._joined else self._theme.muted))
        joined.draw(painter, QPointF(TEXT_LEFT, PADDING_PX + left.lineCount() * self._line_px))


class MatchRow(ChoiceCard):
    """A left side in its frame."""

    def __init__(self, theme_: Theme, left: str) -> None:
        self.line = MatchFace(theme_, to_plain(left))
        super().__init__(theme_, self.line)


class RightSide(ChoiceFace, QPushButton):
    """An answer that can be joined to the line that waits."""

    chosen = Signal(str)  # the right side as the lesson writes it

    def __init__(self, theme_: Theme, text: str, place: int) -> None:
        QPushButton.__init__(self, to_plain(text))
        self.raw = text
        self._begin(theme_, place if place <= 9 else None)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.raw)

    def _press(self) -> None:
        self.click()

    def _walk(self, by: int) -> None:
        self.focusNextPrevChild(by > 0)

    def _paint_ground(self, painter: QPainter) -> None:
        """These have no card around them."""
        fill = QColor(self._theme.raised if self.underMouse() else self._theme.surface)
        self._paint_round(painter, 1, fill, QPen(QColor(self._theme.outline), 1))

    def _paint_indicator(self, painter: QPainter, box: QRectF) -> None:
        """A plus where a choice has its ring."""
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        middle = box.center()
        painter.drawLine(QPointF(middle.x() - 5, middle.y()), QPointF(middle.x() + 5, middle.y()))
        painter.drawLine(QPointF(middle.x(), middle.y() - 5), QPointF(middle.x(), middle.y() + 5))
