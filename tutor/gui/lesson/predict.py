"""How does a learner commit to a guess, and how does the model answer it?"""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from tutor.content.model import Guess, Observe, Predict
from tutor.gui import theme
from tutor.gui.buttons import quiet
from tutor.gui.card import Card
from tutor.gui.label import Label
from tutor.gui.lesson.choices import Choices
from tutor.gui.lesson.markdown import to_plain
from tutor.gui.lesson.names import spot_name
from tutor.gui.lesson.step_view import Desk, Reached, StepView
from tutor.gui.lesson.words import outcome, verdict_on_guess
from tutor.learner.marking import Mark
from tutor.learner.session import Answer

COMMIT_HINT = "A guess is never scored. Commit first, then watch."


class PredictView(StepView):
    """Guesses to choose from; committing moves on to the run."""

    act = "Commit"
    goes_on = True
    again = "Guess again"

    def __init__(self, desk: Desk, step: Predict) -> None:
        super().__init__(desk, step.title)
        self.add_text(step.ask)
        self.hint = Label(COMMIT_HINT, px=theme.SMALL_PX, muted=True)
        self.column.addWidget(self.hint)
        self.column.addSpacing(theme.SPACE_XS)
        self.choices = Choices(desk.theme, [(g.id, g.text) for g in step.guesses], self.column, many=False, parent=self)
        self.choices.chosen_changed.connect(self.act_changed)
        self.choices.confirmed.connect(self.act_wanted)

    def response(self) -> object | None:
        return next(iter(self.choices.chosen()), None)

    def show_answer(self, answer: Answer, mark: Mark | None) -> None:
        self.choices.show_chosen([str(answer.response)])
        self.choices.lock(True)
        self.hint.setText("This is what you said.")

    def show_begun(self, begun: object) -> None:
        self.choices.show_chosen([str(begun)])

    def show_open(self) -> None:
        self.choices.show_chosen([])
        self.choices.lock(False)
        self.hint.setText(COMMIT_HINT)

    def pick(self, digit: int) -> None:
        self.choices.pick(digit)

    def first_control(self) -> QWidget | None:
        return self.choices.first().face


class ObserveView(StepView):
    """The run, and then the learner's words beside the model's."""

    def __init__(self, desk: Desk, step: Observe, asked: Predict, guessed: str | None) -> None:
        super().__init__(desk, step.title)
        self._asked = asked
        self._guess = next((guess for guess in self._asked.guesses if guess.id == guessed), None)
        self._card = Card(padding=theme.SPACE_M)
        self._verdict = Label("The axis is playing.", px=theme.BODY_PX, weight=QFont.Weight.DemiBold)
        self._you, self._model = Label(), Label()
        for caption, said in (("You said", self._you), ("The model", self._model)):
            self._card.body.addSpacing(theme.SPACE_XS)
            self._card.body.addWidget(Label(caption, px=theme.CAPTION_PX, muted=True))
            self._card.body.addWidget(said)
        self._card.body.insertWidget(0, self._verdict)
        self._card.body.setSpacing(2)
        self._show_guess(self._guess)
        self._model.setText(f"Wait for day {self._asked.day:g}.")
        self.column.addWidget(self._card)
        self.column.addSpacing(theme.SPACE_XS)
        self.add_text(step.text)
        self.play = quiet("Play again")
        self.column.addSpacing(theme.SPACE_XS)
        self.column.addWidget(self.play, 0, Qt.AlignmentFlag.AlignLeft)
        self.play.clicked.connect(self._on_play)
        if step.id in desk.outcomes:
            self.show_outcome(desk.outcomes[step.id])

    def show_outcome(self, reached: Reached) -> None:
        level = cast(float, reached)
        name = spot_name(self._asked.signal, self.desk.level)
        self._verdict.setText(verdict_on_guess(self._guess, level) if self._guess else "What happened")
        self._model.setText(outcome(self._asked, name, level))

    def summary(self) -> str:
        return f"{self._verdict.text()} {self._model.text()}"

    def _show_guess(self, guess: Guess | None) -> None:
        self._you.setText(to_plain(guess.text) if guess else "You made no guess this time.")

    def _on_play(self) -> None:
        self.play_wanted.emit()
