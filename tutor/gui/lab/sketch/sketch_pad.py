"""What if you draw it first? A paper over the days of the plan; the model's lines come when they are asked for."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tutor.gui import text_size
from tutor.gui.buttons import link, primary, quiet
from tutor.gui.lab.inspector.inspector import scrolling
from tutor.gui.lab.sketch.drawing import Drawing
from tutor.gui.lab.sketch.mark_list import MarkList, told
from tutor.gui.lab.sketch.outcome import SketchOutcome
from tutor.gui.label import Label
from tutor.gui.theme import SMALL_PX, SPACE_S, Theme
from tutor.learner.sketch import Lines
from tutor.simulation.scenario import Scenario

NAMES = (("lh", "LH"), ("testosterone", "testosterone"), ("sperm", "sperm count"))
FIRST_DAYS = 182.0
LEAST_DRAWING_PX, LEAST_MARKS_PX = 180, 60


class SketchPad(QWidget):
    """The lab's paper."""

    lines_committed = Signal(object)  # Lines; the learner wants the model's beside them
    reason_wanted = Signal(str, float)  # signal and day of the largest difference

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Scenario | None = None
        self._outcome: SketchOutcome | None = None
        self.drawing = Drawing(theme, NAMES, FIRST_DAYS)
        self.commit, self.again, self.why = primary("Show the model"), quiet("Draw again"), link("Why?")
        self.drawing.head.add(self.again)
        self.gap = Label(px=SMALL_PX)
        self.marks = MarkList(columns=2)
        below_it = QWidget()
        self._below = below = QVBoxLayout(below_it)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(SPACE_S)
        below.addLayout(self._gap_row())
        below.addWidget(self.marks)
        self._room = scrolling(below_it)
        acts = QHBoxLayout()
        acts.addStretch()
        acts.addWidget(self.commit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.drawing, 1)
        column.addLayout(acts)
        column.addWidget(self._room)
        self.drawing.lines_changed.connect(self._on_lines)
        self.commit.clicked.connect(self._on_commit)
        self.again.clicked.connect(self._on_again)
        self.why.clicked.connect(self._on_why)
        self._show_state()

    @property
    def lines(self) -> Lines:
        return self.drawing.lines

    @property
    def days(self) -> float:
        return self.drawing.sheet.days

    def show_plan(self, plan: Scenario) -> None:
        """Another plan: the drawn lines stay, and the model's are hidden again."""
        if plan == self._plan:
            return
        self._plan = plan
        self.drawing.show_days(plan.days)
        self.show_outcome(None)

    def show_outcome(self, outcome: SketchOutcome | None) -> None:
        """The model's lines and what they say of the drawing; None opens the paper again."""
        self._outcome = outcome
        self.drawing.show_outcome(outcome)
        if outcome is not None and outcome.mark is not None:
            self.marks.show_mark(outcome.mark)
            self.gap.setText(outcome.mark.gap.sentence)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told(outcome.mark)))
        self._show_state()

    def show_theme(self, theme: Theme) -> None:
        self.drawing.show_theme(theme)

    def _gap_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.gap, 1)
        row.addWidget(self.why)
        return row

    def _show_state(self) -> None:
        shown = self._outcome is not None
        self._room.setVisible(self._outcome is not None and self._outcome.mark is not None)
        self.again.setVisible(shown)
        self.commit.setVisible(not shown)
        self.commit.setEnabled(self.drawing.sheet.drawn)
        self._fit()

    def _fit(self) -> None:
        """The paper keeps its height; what does not fit below it scrolls."""
        whole = self._below.heightForWidth(max(1, self.width()))
        left = self.height() - text_size.grown(LEAST_DRAWING_PX) - SPACE_S
        self._room.setFixedHeight(min(whole, max(text_size.grown(LEAST_MARKS_PX), left)))

    def minimumSizeHint(self) -> QSize:
        """What comes below the paper can be as low as a line or two: it scrolls."""
        least = text_size.grown(LEAST_DRAWING_PX) + SPACE_S + text_size.grown(LEAST_MARKS_PX)
        return QSize(super().minimumSizeHint().width(), least)

    def _on_lines(self, lines: Lines) -> None:
        self.commit.setEnabled(bool(lines))

    def _on_commit(self) -> None:
        self.lines_committed.emit(self.lines)

    def _on_again(self) -> None:
        self.show_outcome(None)
        self.drawing.paper.setFocus()

    def _on_why(self) -> None:
        if self._outcome is not None and self._outcome.mark is not None:
            gap = self._outcome.mark.gap
            self.reason_wanted.emit(gap.signal, gap.day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
