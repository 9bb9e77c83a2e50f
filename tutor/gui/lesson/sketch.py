"""How does a learner draw a prediction, and how does the model's line come beside it?"""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from tutor.content.model import Level, Observe, Sketch
from tutor.gui import theme
from tutor.gui.buttons import quiet
from tutor.gui.lab.sketch.drawing import Drawing
from tutor.gui.lab.sketch.mark_list import MarkList, told
from tutor.gui.lab.sketch.outcome import compared
from tutor.gui.label import Label
from tutor.gui.lesson.names import spot_name
from tutor.gui.lesson.step_view import Desk, Reached, StepView
from tutor.learner.marking import Mark
from tutor.learner.session import Answer
from tutor.learner.sketch import Lines, SketchError, from_data, to_data

DRAWING_PX = 270
HINT = "A drawing is never scored. Commit first, then watch."
WAITING, BESIDE = "The axis is playing.", "Your line is dashed, the model's is solid."
NOTHING_DRAWN = "You drew nothing this time. The model's line is solid."


class SketchView(StepView):
    """A paper to draw on; committing moves on to the run."""

    act = "Commit"
    goes_on = True
    again = "Draw again"

    def __init__(self, desk: Desk, step: Sketch) -> None:
        super().__init__(desk, step.title)
        self.add_text(step.ask)
        self.hint = Label(HINT, px=theme.SMALL_PX, muted=True)
        self.drawing = drawing(desk, step)
        self.column.addWidget(self.hint)
        self.column.addWidget(self.drawing)
        self.drawing.lines_changed.connect(self.act_changed)

    def response(self) -> object | None:
        """Every line has to be begun; where one ends early, it is held."""
        return self.begun() if self.drawing.sheet.complete else None

    def begun(self) -> object | None:
        return to_data(self.drawing.lines)

    def show_answer(self, answer: Answer, mark: Mark | None) -> None:
        self.show_begun(answer.response)
        self.drawing.show_locked(True)
        self.hint.setText("This is what you drew.")

    def show_begun(self, begun: object) -> None:
        self.drawing.show_lines(drawn(begun))

    def show_open(self) -> None:
        """Another try goes on from the lines that are there."""
        self.drawing.show_locked(False)
        self.hint.setText(HINT)

    def first_control(self) -> QWidget | None:
        return self.drawing.paper


class SketchObserveView(StepView):
    """The run, and then both lines on one paper."""

    def __init__(self, desk: Desk, step: Observe, asked: Sketch, response: object | None) -> None:
        super().__init__(desk, step.title)
        self._names = names(asked, desk.level)
        self._summary = ""
        self._verdict = Label(WAITING, weight=QFont.Weight.DemiBold)
        self.drawing, self.marks = drawing(desk, asked), MarkList()
        self.drawing.show_lines(drawn(response))
        self.drawing.show_locked(True)
        for part in (self._verdict, self.drawing, self.marks):
            self.column.addWidget(part)
        self.marks.hide()
        self.column.addSpacing(theme.SPACE_XS)
        self.add_text(step.text)
        self.play = quiet("Play again")
        self.column.addWidget(self.play, 0, Qt.AlignmentFlag.AlignLeft)
        self.play.clicked.connect(self._on_play)
        if step.id in desk.outcomes:
            self.show_outcome(desk.outcomes[step.id])

    def show_outcome(self, reached: Reached) -> None:
        outcome = compared(cast(Lines, reached), self.drawing.lines, self._names)
        self.drawing.show_outcome(outcome)
        self._verdict.setText(BESIDE if outcome.mark else NOTHING_DRAWN)
        self._summary = self._verdict.text()
        if outcome.mark is not None:
            self.marks.show_mark(outcome.mark)
            self._summary = told(outcome.mark)
        self.marks.setVisible(outcome.mark is not None)

    def summary(self) -> str:
        return self._summary

    def _on_play(self) -> None:
        self.play_wanted.emit()


def drawing(desk: Desk, step: Sketch) -> Drawing:
    made = Drawing(desk.theme, tuple(names(step, desk.level).items()), step.days)
    made.setFixedHeight(DRAWING_PX)
    return made


def names(step: Sketch, level: Level) -> Mapping[str, str]:
    """Signal to its name, as it stands within a sentence."""
    return {signal: _within(spot_name(signal, level)) for signal in step.signals}


def _within(name: str) -> str:
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def drawn(response: object) -> Lines:
    """The lines of a stored response; none where it cannot be read any more."""
    try:
        return from_data(response)
    except SketchError:
        return {}
