"""How are the steps shown that ask nothing? Read and stage."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tutor.content.model import Read, Stage
from tutor.gui import theme
from tutor.gui.buttons import quiet
from tutor.gui.label import Label
from tutor.gui.lesson.names import listed
from tutor.gui.lesson.step_view import Desk, StepView


class ReadView(StepView):
    """A page to read."""

    def __init__(self, desk: Desk, step: Read) -> None:
        super().__init__(desk, step.title)
        self.add_text(step.text)


class StageView(StepView):
    """The axis plays when asked to; the text says what to watch."""

    def __init__(self, desk: Desk, step: Stage) -> None:
        super().__init__(desk, step.title)
        self.add_text(step.text)
        if step.watch:
            self.column.addWidget(Label(f"Watch: {listed(step.watch, desk.level)}.", px=theme.SMALL_PX, muted=True))
        self.play = quiet(f"Play day {step.start:g} to {step.end:g}")
        self.column.addSpacing(theme.SPACE_S)
        self.column.addWidget(self.play, 0, Qt.AlignmentFlag.AlignLeft)
        self.play.clicked.connect(self._on_play)

    def first_control(self) -> QWidget:
        return self.play

    def _on_play(self) -> None:
        self.play_wanted.emit()
