"""How does one part of an answer look, and what is said about it? A framed head with a washed note below."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tutor.gui import theme
from tutor.gui.label import Label
from tutor.gui.lesson.rich_text import RichText
from tutor.gui.lesson.signs import Outcome, Sign
from tutor.gui.theme import Theme

NOTE_INSET = 12


class AnswerCard(QWidget):
    """`head` is what can be acted on; the note appears below it once the answer is marked."""

    def __init__(self, theme_: Theme, head: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.head = theme_, head
        self._active = False
        self.outcome: Outcome | None = None
        self._sign = Sign(theme_)
        self._word = Label(px=theme.SMALL_PX, weight=QFont.Weight.DemiBold)
        self.feedback = RichText(theme_, px=theme.SMALL_PX + 2)
        self._note = self._make_note()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._note)
        self._note.hide()

    def _make_note(self) -> QWidget:
        note = QWidget()
        row = QHBoxLayout(note)
        row.setContentsMargins(NOTE_INSET, NOTE_INSET, theme.SPACE_M, NOTE_INSET)
        row.setSpacing(NOTE_INSET)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._word)
        column.addWidget(self.feedback)
        row.addLayout(column, 1)
        return note

    def show_active(self, active: bool) -> None:
        """Chosen, but not marked."""
        self._active = active
        self.update()

    def show_outcome(self, outcome: Outcome | None, feedback: str = "", word: str | None = None) -> None:
        self.outcome = outcome
        self._note.setVisible(outcome is not None)
        if outcome is not None:
            self._sign.show_outcome(outcome)
            self._word.setText(word or outcome.value)
            self._word.show_colour(outcome.colour(self._theme))
            self.feedback.show_text(feedback)
            self.feedback.setVisible(bool(feedback))
        self.update()

    @property
    def word(self) -> str:
        """What is said in short, empty while nothing is marked."""
        return self._word.text() if self.outcome else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            frame = QPainterPath()
            frame.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
            chosen = self._active and self.outcome is None
            painter.fillPath(frame, QColor(self._theme.raised if chosen else self._theme.surface))
            if self.outcome is not None:
                painter.setClipPath(frame)
                painter.fillRect(self._note.geometry(), QColor(self.outcome.wash(self._theme)))
                painter.setClipping(False)
            painter.setPen(self._edge())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(frame)

    def _edge(self) -> QPen:
        if self.outcome is None:
            return QPen(QColor(self._theme.accent), 2) if self._active else QPen(QColor(self._theme.outline), 1)
        style = Qt.PenStyle.DashLine if self.outcome is Outcome.MISSED else Qt.PenStyle.SolidLine
        return QPen(QColor(self.outcome.colour(self._theme)), 1.5, style)
