"""How is a question asked as a step of a lesson? Any of the six question views, and the act of checking."""

from PySide6.QtWidgets import QWidget

from tutor.content.model import (
    Ask,
    Explain,
    Level,
    Match,
    Number,
    PickOnAxis,
    PutInOrder,
    Question,
    SeveralChoices,
    SingleChoice,
)
from tutor.gui.lesson.match import MatchView
from tutor.gui.lesson.number import NumberView
from tutor.gui.lesson.order import OrderView
from tutor.gui.lesson.pick import PickView
from tutor.gui.lesson.question_view import QuestionView
from tutor.gui.lesson.several import SeveralView
from tutor.gui.lesson.single import SingleView
from tutor.gui.lesson.step_view import Desk, StepView
from tutor.gui.theme import Theme
from tutor.learner.marking import Mark
from tutor.learner.session import Answer


class AskView(StepView):
    """A question, scored when the learner asks for it."""

    act = "Check answer"
    again = "Try again"

    def __init__(self, desk: Desk, step: Ask | Explain) -> None:
        super().__init__(desk, step.title)
        self.question = question_view(desk.theme, step.question, step.id, desk.level)
        self._summary = ""
        self.column.addWidget(self.question)
        self.question.response_changed.connect(self.act_changed)
        self.question.answer_wanted.connect(self.act_wanted)

    def response(self) -> object | None:
        return self.question.response()

    def show_answer(self, answer: Answer, mark: Mark | None) -> None:
        self.question.show_response(answer.response)
        self.question.show_mark(mark)
        remarks = " ".join(remark.text for remark in mark.remarks) if mark else ""
        self._summary = f"{self.question.summary(mark)} {remarks}" if mark else ""

    def begun(self) -> object | None:
        return self.question.begun()

    def show_begun(self, begun: object) -> None:
        self.question.show_begun(begun)

    def show_open(self) -> None:
        self._summary = ""
        self.question.show_mark(None)
        self.question.show_response(None)

    def summary(self) -> str:
        return self._summary

    def pick(self, digit: int) -> None:
        self.question.pick(digit)

    def take_spot(self, spot: str) -> None:
        self.question.take_spot(spot)

    @property
    def picks_on_axis(self) -> bool:
        return isinstance(self.question, PickView)

    def first_control(self) -> QWidget | None:
        return self.question.first_control()


def question_view(theme: Theme, question: Question, seed: str, level: Level) -> QuestionView:
    """The view that a question needs; `seed` settles the order of its answers."""
    match question:
        case SingleChoice():
            return SingleView(theme, question, seed)
        case SeveralChoices():
            return SeveralView(theme, question, seed)
        case PutInOrder():
            return OrderView(theme, question, seed)
        case Match():
            return MatchView(theme, question, seed)
        case Number():
            return NumberView(theme, question)
        case PickOnAxis():
            return PickView(theme, question, level)
