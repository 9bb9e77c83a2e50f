"""What is one plan? Its name, what is given, its curves, what its article says, and what was ever tested."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from tutor.content.model import RecoveryPlan, Reference
from tutor.gui.buttons import link
from tutor.gui.card import Card
from tutor.gui.citation import short_citation
from tutor.gui.lab.plans.course import Course
from tutor.gui.lab.plans.plan_curves import PlanCurves
from tutor.gui.lab.plans.plan_strip import PlanStrip
from tutor.gui.lab.plot.axes import Scale
from tutor.gui.label import Label
from tutor.gui.theme import BODY_PX, CAPTION_PX, SMALL_PX, SPACE_S, Theme
from tutor.simulation.quantities import Units
from tutor.simulation.scenario import Scenario


class PlanCard(Card):
    """All cards have one size and one form; none stands out."""

    plan_chosen = Signal(str)  # id of its LabStage

    def __init__(
        self,
        theme: Theme,
        plan: RecoveryPlan,
        scenario: Scenario,
        sources: Sequence[Reference],
        lanes: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, padding=14)
        self.plan = plan
        self.setAccessibleName(plan.title)
        name = Label(plan.title, BODY_PX, QFont.Weight.DemiBold)
        self.strip = PlanStrip(theme, scenario, lanes)
        self.curves = PlanCurves(theme)
        self.open = link("Open in the lab")
        self.open.setAccessibleName(f"Open in the lab: {plan.title}")
        self.open.clicked.connect(self._on_open)
        for part in (name, self.strip, self.curves):
            self.body.addWidget(part)
        for title, text in (("What the article says", plan.says), ("What was tested", plan.tested)):
            self.body.addWidget(Label(title, SMALL_PX, QFont.Weight.DemiBold))
            self.body.addWidget(Label(text, SMALL_PX))
        self.body.addWidget(Label(", ".join(map(short_citation, sources)), CAPTION_PX, muted=True))
        self.body.addStretch()
        self.body.addSpacing(SPACE_S)
        self.body.addWidget(self.open)

    def show_course(self, course: Course | None, scales: Mapping[str, Scale], units: Units) -> None:
        self.curves.show_course(course, scales, units)

    def show_theme(self, theme: Theme) -> None:
        self.strip.show_theme(theme)
        self.curves.show_theme(theme)

    def _on_open(self) -> None:
        self.plan_chosen.emit(self.plan.stage)
