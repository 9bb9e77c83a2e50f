"""The least state that a regimen editor needs: it edits the plan and shows what came of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from tutor.gui.lab.span import Span
from tutor.gui.lab.timeline.timeline_view import NO_BAR, TimelineView
from tutor.simulation import edit
from tutor.simulation.errors import SimulationError
from tutor.simulation.scenario import Dosing, Scenario

ENANTHATE = Dosing("testosterone-enanthate", 200, 7, 0, 84)
HCG = Dosing("hcg", 250, 2, 28, 84)
TAMOXIFEN = Dosing("tamoxifen", 20, 1, 84, 140)
PLAN = Scenario("plan", "Plan", 182, regimen=(TAMOXIFEN, HCG, ENANTHATE))


class Desk(QObject):
    """Holds the plan, and everything that was said."""

    def __init__(self, view: TimelineView, plan: Scenario) -> None:
        super().__init__(view)
        self.plan, self.selected, self.day = plan, NO_BAR, 0.0
        self.span = Span(0.0, plan.days)
        self.view = view
        self.heard: list[tuple[object, ...]] = []
        self.spoken: list[str] = []
        view.bar_edited.connect(self.edit_bar)
        view.bar_added.connect(self.add_bar)
        view.bar_removed.connect(self.remove_bar)
        view.bar_split.connect(self.split_bar)
        view.bar_selected.connect(self.select_bar)
        view.span_chosen.connect(self.choose_span)
        view.day_chosen.connect(self.choose_day)
        view.typing_wanted.connect(self.type_dose)
        view.said.connect(self.spoken.append)
        view.show_scenario(plan)
        view.show_span(self.span)

    def edit_bar(self, bar: int, dosing: Dosing, done: bool) -> None:
        self.heard.append(("edited", bar, dosing, done))
        self._do(bar, lambda: edit.replace_bar(self.plan, bar, dosing))

    def add_bar(self, dosing: Dosing) -> None:
        self.heard.append(("added", dosing))
        self._do(NO_BAR, lambda: edit.add(self.plan, dosing))

    def remove_bar(self, bar: int) -> None:
        self.heard.append(("removed", bar))
        self._do(bar, lambda: edit.remove(self.plan, bar))

    def split_bar(self, bar: int, day: float) -> None:
        self.heard.append(("split", bar, day))
        self._do(bar, lambda: edit.split(self.plan, bar, day))

    def select_bar(self, bar: int) -> None:
        self.heard.append(("selected", bar))
        self.selected = bar
        self.view.show_selected(None if bar == NO_BAR else bar)

    def choose_span(self, span: Span) -> None:
        self.heard.append(("span", span))
        self.span = span
        self.view.show_span(span)

    def choose_day(self, day: float) -> None:
        self.heard.append(("day", day))
        self.day = day
        self.view.show_day(day)

    def type_dose(self, bar: int, typed: str) -> None:
        self.heard.append(("typing", bar, typed))

    def _do(self, bar: int, act: Callable[[], Scenario]) -> None:
        try:
            self.plan = act()
        except SimulationError as problem:
            self.view.show_refusal(bar, str(problem))
        else:
            self.view.show_scenario(self.plan)
