"""What do all steps share? A title, a column, perhaps one act that the step waits for."""

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tutor.content.model import Lesson, Level, Library
from tutor.gui import theme
from tutor.gui.label import Label
from tutor.gui.lesson.rich_text import RichText
from tutor.gui.theme import Theme
from tutor.learner.marking import Mark
from tutor.learner.session import Answer
from tutor.learner.sketch import Lines

Reached = float | Lines  # what the model did: the level of a predicted signal, or the lines of sketched ones


@dataclass(frozen=True)
class Desk:
    """What a step needs besides itself."""

    theme: Theme
    library: Library
    lesson: Lesson
    level: Level
    outcomes: dict[str, Reached] = field(default_factory=dict)  # by id of the observe step, as far as known


class StepView(QWidget):
    """One step. `act` names what it waits for ("Check answer"), None where nothing is asked."""

    act: str | None = None
    goes_on = False  # after the act the lesson moves on by itself
    again = ""  # what the link says that opens an answered step once more

    act_changed = Signal()  # what can be done now differs
    act_wanted = Signal()  # Enter on something complete
    play_wanted = Signal()  # let the axis run
    spot_wanted = Signal(bool)  # a click on the axis is an answer now, or no longer

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self.desk = desk
        self.title = Label(title, px=theme.LEAD_PX + 2, weight=QFont.Weight.DemiBold, line_height=1.3)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.SPACE_S)
        self.column.addWidget(self.title)
        self.column.addSpacing(theme.SPACE_XS)

    def add_text(self, text: str) -> RichText:
        rich = RichText(self.desk.theme, text)
        self.column.addWidget(rich)
        return rich

    def response(self) -> object | None:
        """What the act would answer now; None while there is nothing to answer."""
        return None

    def show_answer(self, answer: Answer, mark: Mark | None) -> None:
        """Show what was answered, and its worth. Silent."""

    def begun(self) -> object | None:
        """What the learner has put in so far, whole or not; a new view of the same step can show it."""
        return self.response()

    def show_begun(self, begun: object) -> None:
        """Show what was put in and not answered yet. Silent."""

    def show_open(self) -> None:
        """Open the step for another try. Silent."""

    def show_outcome(self, reached: Reached) -> None:
        """What the model did; only observe steps say it."""

    def summary(self) -> str:
        """What an answer came to, in words for whoever does not see it."""
        return ""

    def pick(self, digit: int) -> None:
        """A digit key, 1 to 9."""

    def take_spot(self, spot: str) -> None:
        """A place on the axis."""

    def first_control(self) -> QWidget | None:
        """Where the keyboard starts; None leaves it on Next."""
        return None
