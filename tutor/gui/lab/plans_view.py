"""What would each plan do in one model man? The plans side by side, in the order of the articles; none is the best."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from tutor.content.model import Library
from tutor.gui.lab.plans.course import Course, course_of, scales_of
from tutor.gui.lab.plans.plan_card import PlanCard
from tutor.gui.lab.plans.plan_strip import lanes_of
from tutor.gui.label import Label
from tutor.gui.theme import BODY_PX, LEAD_PX, SMALL_PX, SPACE_M, SPACE_S, SPACE_XS, Theme
from tutor.simulation.quantities import Units
from tutor.simulation.trajectory import Trajectory

CARD_PX = 208  # narrower, and the words of a card crowd
WIDEST_CARD_PX = 420
TITLE = "No trial has compared these plans with each other, or with waiting."
HINT = (
    "The curves show what the drugs do in one model man after 26 weeks of testosterone. Men differ more than these "
    "curves do. The articles name hardly any doses, so doses of studies stand in. Each point is the mean of a week. "
    "The shaded band is the normal range."
)
DISCLAIMER = "Teaching model. Not medical advice."


class PlansView(QScrollArea):
    """Equal cards in a grid. `show_library` first; then `show_run` for each plan of the library."""

    plan_chosen = Signal(str)  # id of the LabStage to open

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._units: Units = "us"
        self._runs: dict[str, Trajectory] = {}
        self._courses: dict[str, Course] = {}
        self.cards: list[PlanCard] = []
        self.setAccessibleName("Recovery plans side by side")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, SPACE_S, SPACE_S, SPACE_M)
        column.setSpacing(SPACE_XS)
        column.addWidget(Label(TITLE, LEAD_PX, QFont.Weight.DemiBold))
        column.addWidget(Label(HINT, BODY_PX - 1))
        column.addWidget(Label(DISCLAIMER, SMALL_PX, muted=True))
        column.addSpacing(SPACE_S)
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE_M - 4)
        column.addLayout(self._grid)
        column.addStretch()
        self.setWidget(page)

    def show_library(self, library: Library) -> None:
        """Cards for the plans of the library, still without curves."""
        for card in self.cards:
            card.deleteLater()
        stages = {plan.stage: library.stages[plan.stage] for plan in library.plans}
        lanes = [len(lanes_of(library.scenarios[stage.scenario])) for stage in stages.values()]
        self.cards = [
            PlanCard(
                self._theme,
                plan,
                library.scenarios[stages[plan.stage].scenario],
                [library.references[name] for name in plan.cite],
                max(lanes, default=0),
            )
            for plan in library.plans
        ]
        for card in self.cards:
            card.plan_chosen.connect(self.plan_chosen)
        self._lay_out()
        self._show_courses()

    def show_run(self, stage: str, run: Trajectory) -> None:
        """The run of one plan has come."""
        self._runs[stage] = run
        self._courses[stage] = course_of(run, self._units)
        self._show_courses()

    def show_units(self, units: Units) -> None:
        self._units = units
        self._courses = {stage: course_of(run, units) for stage, run in self._runs.items()}
        self._show_courses()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for card in self.cards:
            card.show_theme(theme)

    def _show_courses(self) -> None:
        scales = scales_of(list(self._courses.values()), self._units)
        for card in self.cards:
            card.show_course(self._courses.get(card.plan.stage), scales, self._units)

    def _lay_out(self) -> None:
        """As many in a row as have room for their words; the order stays."""
        columns = self._columns()
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(len(self.cards)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _columns(self) -> int:
        room = self.viewport().width() + self._grid.spacing() - SPACE_S
        return min(max(1, room // (CARD_PX + self._grid.spacing())), max(1, len(self.cards)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
