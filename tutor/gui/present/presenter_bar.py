"""What does the teacher see that the room does not? The note of the lesson, the next step, the time, and four acts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tutor.content.model import TeacherNote
from tutor.gui import theme
from tutor.gui.buttons import Button, link, primary, quiet
from tutor.gui.label import Label
from tutor.gui.present.present import Presentation

UNVEIL, BLANK = "Show the room (B)", "Blank the room (B)"
REVEAL, REVEALED, NOTHING = "Reveal (Space)", "Revealed", "Nothing to reveal"
NO_NOTE = "This lesson has no teacher's note."


class PresenterBar(QWidget):
    """Across the foot of the presenter's window while the room watches."""

    blank_chosen = Signal()
    reveal_chosen = Signal()
    next_chosen = Signal()
    end_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reveal, self.blank = primary(REVEAL), quiet(UNVEIL)
        self.next, self.end = quiet("Next step"), link("End (F5)")
        self.coming, self.time = Label(px=theme.SMALL_PX, muted=True), Label(px=theme.SMALL_PX, muted=True)
        self.ask, self.goes_wrong = Label(px=theme.SMALL_PX), Label(px=theme.SMALL_PX)
        self.time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.coming.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_S, theme.SPACE_L, theme.SPACE_S)
        column.setSpacing(theme.SPACE_XS)
        column.addLayout(self._acts())
        column.addLayout(self._note())
        self.blank.clicked.connect(self.blank_chosen)
        self.reveal.clicked.connect(self.reveal_chosen)
        self.next.clicked.connect(self.next_chosen)
        self.end.clicked.connect(self.end_chosen)
        self.hide()

    def show_presentation(self, shown: Presentation, hides: bool) -> None:
        """What can be done now. `hides`: the step has something to reveal."""
        _say(self.blank, BLANK if shown.unveiled else UNVEIL)
        _say(self.reveal, NOTHING if not hides else REVEALED if shown.revealed else REVEAL)
        self.reveal.setEnabled(hides and not shown.revealed)

    def show_next(self, coming: str | None) -> None:
        """The title of the next step, None at the last."""
        self.coming.setText(f"Next: {coming}" if coming else "This is the last step.")
        self.next.setEnabled(coming is not None)

    def show_note(self, note: TeacherNote | None) -> None:
        self.ask.setText(note.ask if note else NO_NOTE)
        self.goes_wrong.setText(note.goes_wrong if note else "")
        self._wrong.setVisible(note is not None)

    def show_time(self, spent_min: int, planned_min: int | None) -> None:
        """Minutes since the room was opened, beside those of the note."""
        self.time.setText(f"{spent_min} of about {planned_min} min" if planned_min else f"{spent_min} min")

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        row.addWidget(self.reveal)
        row.addWidget(self.blank)
        row.addWidget(self.next)
        row.addWidget(self.coming, 1)
        row.addWidget(self.time)
        row.addWidget(self.end)
        return row

    def _note(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_L)
        row.addWidget(_part("Ask", self.ask), 1)
        self._wrong = _part("What goes wrong", self.goes_wrong)
        row.addWidget(self._wrong, 1)
        return row

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
            painter.setPen(self.palette().color(QPalette.ColorRole.Midlight))
            painter.drawLine(0, 0, self.width(), 0)


def _say(button: Button, text: str) -> None:
    button.setText(text)
    button.updateGeometry()


def _part(heading: str, text: Label) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(heading, px=theme.CAPTION_PX, weight=QFont.Weight.DemiBold, muted=True))
    column.addWidget(text)
    column.addStretch(1)
    return part
