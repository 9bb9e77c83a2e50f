"""How does a learner answer to nobody but themselves? Words that are kept and never scored."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from tutor.content.model import Reflect
from tutor.gui import text_size, theme
from tutor.gui.buttons import ENTER_KEYS
from tutor.gui.label import Label
from tutor.gui.lesson.number import field_style, focus_style
from tutor.gui.lesson.step_view import Desk, StepView
from tutor.learner.marking import Mark
from tutor.learner.session import Answer

LINES_PX = 160
HINT = "Your words stay on this machine. Nobody scores them."


class Words(QPlainTextEdit):
    """A box that has every key for itself, save Ctrl+Enter, which keeps the words."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), text_size.grown(LINES_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)
            event.accept()


class ReflectView(StepView):
    """A box for the learner's own words."""

    act = "Keep my words"
    again = "Write more"

    def __init__(self, desk: Desk, step: Reflect) -> None:
        super().__init__(desk, step.title)
        asked = self.add_text(step.ask)
        self.box = Words()
        self.box.setTabChangesFocus(True)
        text_size.set_font(self.box)
        self.box.setAccessibleName(asked.accessibleName())
        self.box.setStyleSheet(
            f"QPlainTextEdit {{ {field_style(desk.theme)} }} QPlainTextEdit:focus {{ {focus_style(desk.theme)} }}"
        )
        self.hint = Label(HINT, px=theme.SMALL_PX, muted=True)
        self.column.addWidget(self.box)
        self.column.addWidget(self.hint)
        self.box.textChanged.connect(self.act_changed)

    def response(self) -> object | None:
        return self.box.toPlainText().strip() or None

    def begun(self) -> object | None:
        return self.box.toPlainText()

    def show_begun(self, begun: object) -> None:
        """Who goes on writing does so at the end."""
        with QSignalBlocker(self.box):
            self.box.setPlainText(str(begun))
            self.box.moveCursor(QTextCursor.MoveOperation.End)

    def show_answer(self, answer: Answer, mark: Mark | None) -> None:
        self.show_begun(answer.response)
        self.box.setReadOnly(True)
        self.hint.setText("Kept on this machine.")

    def show_open(self) -> None:
        """Another try goes on from the words that are there."""
        self.box.setReadOnly(False)
        self.hint.setText(HINT)

    def first_control(self) -> QWidget | None:
        return self.box
