"""How is a number answered? In a field with its unit."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from tutor.content.model import Number
from tutor.gui import text_size, theme
from tutor.gui.label import Label
from tutor.gui.lesson.answer_card import AnswerCard
from tutor.gui.lesson.number_input import parse
from tutor.gui.lesson.question_view import QuestionView
from tutor.gui.lesson.signs import Outcome
from tutor.gui.theme import Theme
from tutor.learner.marking import Mark

FIELD_WIDTH_PX, FIELD_HEIGHT_PX = 160, 44


def field_style(theme_: Theme) -> str:
    """Fields share one look: a visible outline, and the accent while they have the focus."""
    return (
        f"color: {theme_.ink}; background: {theme_.surface}; border: 1px solid {theme_.outline};"
        f"border-radius: 8px; padding: 7px 11px; selection-background-color: {theme_.accent};"
        f"selection-color: {theme_.on_accent};"
    )


def focus_style(theme_: Theme) -> str:
    return f"border: 2px solid {theme_.accent}; padding: 6px 10px;"


class NumberField(QLineEdit):
    """As large as a number needs in the type of now."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(text_size.grown(FIELD_WIDTH_PX), text_size.tall(FIELD_HEIGHT_PX))


class NumberView(QuestionView):
    """A response is a float in the unit of the question."""

    def __init__(self, theme_: Theme, question: Number) -> None:
        super().__init__(theme_, question.ask)
        self._unit = question.unit
        self.field = NumberField()
        self.field.setAccessibleName(f"Your answer in {question.unit}")
        text_size.set_font(self.field, theme.LEAD_PX)
        self.field.setStyleSheet(f"QLineEdit {{ {field_style(theme_)} }} QLineEdit:focus {{ {focus_style(theme_)} }}")
        self.problem = Label(px=theme.SMALL_PX)
        self.problem.show_colour(theme_.warn)
        self.problem.hide()
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_S)
        row.addWidget(self.field)
        row.addWidget(Label(question.unit, px=theme.LEAD_PX, muted=True), 1, Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(self._row)
        self.column.addWidget(self.problem)
        self.said = Label("")
        self.note = AnswerCard(theme_, self._head())
        self.note.hide()
        self.column.addWidget(self.note)
        self.field.textEdited.connect(self._on_edited)
        self.field.returnPressed.connect(self._on_return)

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.SPACE_M, theme.SPACE_S, theme.SPACE_M, theme.SPACE_S)
        row.addWidget(self.said)
        return head

    def response(self) -> object | None:
        number = parse(self.field.text(), self._unit)
        return number if isinstance(number, float) else None

    def show_response(self, response: object | None) -> None:
        with QSignalBlocker(self.field):
            self.field.setText(f"{response:g}" if isinstance(response, int | float) else "")
        self.problem.hide()

    def begun(self) -> object | None:
        """As it was typed, also where it is no number yet."""
        return self.field.text()

    def show_begun(self, begun: object) -> None:
        with QSignalBlocker(self.field):
            self.field.setText(str(begun))
        self._show_lasting_problem()

    def first_control(self) -> QWidget | None:
        return self.field

    def _on_edited(self) -> None:
        self._show_lasting_problem()
        self.response_changed.emit()

    def _on_return(self) -> None:
        number = parse(self.field.text(), self._unit)
        if isinstance(number, str):
            self._show_problem(number)
        else:
            self.answer_wanted.emit()

    def _show_lasting_problem(self) -> None:
        """A problem is said at once if it cannot be mended by typing on, else only on Enter."""
        text = self.field.text()
        number = parse(text, self._unit)
        self._show_problem(number if isinstance(number, str) and any(mark.isalpha() for mark in text) else "")

    def _show_problem(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)

    def _show_remarks(self, mark: Mark | None) -> None:
        self.note.setVisible(mark is not None)
        if mark is None:
            self.note.show_outcome(None)
            return
        self.said.setText(f"You wrote {self.field.text()} {self._unit}.")
        word = "Right" if mark.score >= 1 else "Close" if mark.score > 0 else "Not yet"
        text = " ".join(remark.text for remark in mark.remarks)
        self.note.show_outcome(Outcome.RIGHT if mark.score >= 1 else Outcome.WRONG, text, word)

    def _lock(self, locked: bool) -> None:
        self._row.setHidden(locked)
