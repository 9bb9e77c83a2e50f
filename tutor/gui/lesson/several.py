"""How are some of several choices answered?"""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from tutor.content.model import SeveralChoices
from tutor.content.shuffle import on_screen
from tutor.gui.lesson.choices import Choices
from tutor.gui.lesson.question_view import QuestionView, remarks_by_id
from tutor.gui.lesson.single import outcome
from tutor.gui.lesson.words import several_hint, share
from tutor.gui.theme import Theme
from tutor.learner.marking import Mark


class SeveralView(QuestionView):
    """Check cards; a response is the sorted list of ids. The hint says how many fit."""

    def __init__(self, theme: Theme, question: SeveralChoices, seed: str) -> None:
        self._right = [choice.id for choice in question.choices if choice.right]
        super().__init__(theme, question.ask, several_hint(len(self._right)))
        choices = on_screen(question, seed)
        self.choices = Choices(theme, [(c.id, c.text) for c in choices], self.column, many=True, parent=self)
        self.choices.chosen_changed.connect(self._on_chosen)

    def response(self) -> object | None:
        return sorted(self.choices.chosen()) or None

    def show_response(self, response: object | None) -> None:
        self.choices.show_chosen([str(id_) for id_ in response] if isinstance(response, Sequence) else [])
        self._show_count()

    def pick(self, digit: int) -> None:
        self.choices.pick(digit)

    def first_control(self) -> QWidget | None:
        return self.choices.first().face

    def _on_chosen(self) -> None:
        self._show_count()
        self.response_changed.emit()

    def _show_count(self) -> None:
        hint, count = several_hint(len(self._right)), len(self.choices.chosen())
        self.hint.setText(f"{hint} {count} of {len(self._right)} chosen." if count else hint)

    def _parts(self, mark: Mark) -> str:
        chosen = self.choices.chosen()
        found = share(sum(id_ in chosen for id_ in self._right), len(self._right), "found")
        wrong = sum(id_ not in self._right for id_ in chosen)
        return f"{found}, {wrong} too many" if wrong else found

    def _show_remarks(self, mark: Mark | None) -> None:
        chosen = self.choices.chosen()
        self.choices.show_outcomes(
            {id_: (outcome(right, id_ in chosen), text) for id_, (text, right) in remarks_by_id(mark).items()}
        )

    def _lock(self, locked: bool) -> None:
        self.choices.lock(locked)
