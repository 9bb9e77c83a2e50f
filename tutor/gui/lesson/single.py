"""How is one of several choices answered?"""

from PySide6.QtWidgets import QWidget

from tutor.content.model import SingleChoice
from tutor.content.shuffle import on_screen
from tutor.gui.lesson.choices import Choices
from tutor.gui.lesson.question_view import QuestionView, remarks_by_id
from tutor.gui.lesson.signs import Outcome
from tutor.gui.theme import Theme
from tutor.learner.marking import Mark

MISSED = "This one fits"


class SingleView(QuestionView):
    """Radio cards; a response is the id of the chosen one."""

    def __init__(self, theme: Theme, question: SingleChoice, seed: str) -> None:
        super().__init__(theme, question.ask)
        choices = on_screen(question, seed)
        self.choices = Choices(theme, [(c.id, c.text) for c in choices], self.column, many=False, parent=self)
        self.choices.chosen_changed.connect(self.response_changed)
        self.choices.confirmed.connect(self.answer_wanted)

    def response(self) -> object | None:
        return next(iter(self.choices.chosen()), None)

    def show_response(self, response: object | None) -> None:
        self.choices.show_chosen([str(response)] if response is not None else [])

    def pick(self, digit: int) -> None:
        self.choices.pick(digit)

    def first_control(self) -> QWidget | None:
        return self.choices.first().face

    def _show_remarks(self, mark: Mark | None) -> None:
        chosen = self.choices.chosen()
        self.choices.show_outcomes(
            {id_: (outcome(right, id_ in chosen), text) for id_, (text, right) in remarks_by_id(mark).items()},
            MISSED,
        )

    def _lock(self, locked: bool) -> None:
        self.choices.lock(locked)


def outcome(right: bool, chosen: bool) -> Outcome:
    """A remark that is not right is either about a wrong choice or about a right one that was missed."""
    return Outcome.RIGHT if right else Outcome.WRONG if chosen else Outcome.MISSED
