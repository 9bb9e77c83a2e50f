"""What stands on the bench of the lab? A plan that can be bent, undone and laid over another, and its runs.

The part of the program's state that the lab shows: acts arrive as method calls, facts leave as signals.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from tutor.content.model import LabStage, Library
from tutor.gui.clock import Clock
from tutor.gui.lab.look import Look, Mode
from tutor.gui.lab.sketch.outcome import sketch_outcome
from tutor.gui.lab.sketch.sketch_pad import NAMES
from tutor.gui.lab.span import Span
from tutor.gui.lab.time import Time
from tutor.gui.solver import Request, Solver
from tutor.learner.sketch import Lines
from tutor.simulation import edit
from tutor.simulation.errors import SimulationError
from tutor.simulation.history import History
from tutor.simulation.scenario import Dosing, Scenario
from tutor.simulation.trajectory import Trajectory

PLAN, OTHER, RECOVERY = "lab", "lab: the plan laid over", "lab: recovery plan "  # desks of the solver
NO_BAR = -1
FIRST = Scenario("baseline", "Nothing given", 182.0)


class Lab(QObject):
    """One plan, at most one other laid over it."""

    plan_changed = Signal(object)  # Scenario
    ways_changed = Signal(bool, bool)  # something can be undone, redone
    runs_changed = Signal(object)  # tuple of Trajectory: that of the plan, then that of the other
    look_changed = Signal(object)  # Look
    stage_changed = Signal(object)  # LabStage that was opened, None once something else lies there
    recovery_found = Signal(str, object)  # id of a LabStage, Trajectory
    outcome_changed = Signal(object)  # SketchOutcome, None while the paper is open
    refused = Signal(int, str)  # bar, or NO_BAR for the man and the run; the reason
    problem_found = Signal(str)

    def __init__(self, solver: Solver, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._solver = solver
        self._history: History[Scenario] = History(FIRST)
        self.look = Look(Span(0.0, FIRST.days))
        self.other: Scenario | None = None
        self.library: Library | None = None
        self.stage: LabStage | None = None
        self._runs: dict[str, Trajectory] = {}
        self._recovery: set[str] = set()
        self.time = Time(clock, self)
        self.time.show_last(FIRST.days)
        solver.solved.connect(self._on_solved)
        solver.failed.connect(self._on_unsolved)

    @property
    def plan(self) -> Scenario:
        return self._history.present

    @property
    def moving(self) -> bool:
        """Something is under the hand and not let go yet."""
        return self._history.open

    @property
    def run(self) -> Trajectory | None:
        """The newest run of the plan; while a bar moves it may be a step behind."""
        return self._runs.get(PLAN)

    def show_library(self, library: Library) -> None:
        self.library = library

    def tell(self) -> None:
        """Say everything once more, to views that are new."""
        self._tell_plan()
        self.look_changed.emit(self.look)
        self._tell_runs()
        self.time.choose_speed(self.time.speed_days_s)
        self.time.go_to(self.time.day)
        if PLAN not in self._runs:
            self._solve(draft=False)

    # the plan

    def open_plan(self, plan: Scenario) -> None:
        """Put another plan on the bench; the one before comes back by undoing."""
        self._tell_stage(None)
        self._history = self._history.with_value(plan)
        self._look(selected=None)
        self._after_plan(draft=False)
        self.choose_span(Span(0.0, plan.days))

    def open_stage(self, name: str) -> None:
        """A preset: its plan, its telling day, what to watch, and the plan that it is laid over."""
        assert self.library is not None
        stage = self.library.stages[name]
        self.open_plan(self.library.scenarios[stage.scenario])
        self.lay_over(self.library.scenarios[stage.against] if stage.against else None)
        curves = stage.curves or self.look.quantities
        mode: Mode = "two" if stage.against else "one"
        spot = next(iter(stage.watch), self.look.spot)
        self._look(mode=mode, quantities=curves, watch=stage.watch, spot=spot)
        self._open_paper()
        self.time.go_to(stage.day)
        self._tell_stage(stage)

    def edit_bar(self, bar: int, dosing: Dosing, done: bool = True) -> None:
        self._do(lambda plan: edit.replace_bar(plan, bar, dosing), bar, done)

    def add_bar(self, dosing: Dosing) -> None:
        self._do(lambda plan: edit.add(plan, dosing), NO_BAR)
        self.select_bar(len(self.plan.regimen) - 1)

    def give(self, agent: str) -> None:
        """A bar of this agent from the day under the cursor on, as a study gave it."""
        self._do(lambda plan: edit.add(plan, edit.default_dosing(agent, self.time.day, plan)))
        self.select_bar(len(self.plan.regimen) - 1)

    def remove_bar(self, bar: int) -> None:
        self._look(selected=None)
        self._do(lambda plan: edit.remove(plan, bar), bar)

    def split_bar(self, bar: int, day: float) -> None:
        self._do(lambda plan: edit.split(plan, bar, day), bar)

    def choose_preset(self, preset: str) -> None:
        self._do(lambda plan: edit.with_preset(plan, preset))

    def choose_parameter(self, name: str, value: float | None, done: bool = True) -> None:
        self._do(lambda plan: edit.with_parameter(plan, name, value), NO_BAR, done)

    def cut(self, signal: str, cut: bool) -> None:
        self._do(lambda plan: edit.with_cut(plan, signal, cut))

    def choose_days(self, days: float) -> None:
        self._do(lambda plan: edit.with_days(plan, days))
        self.choose_span(Span(0.0, self.plan.days))

    def undo(self) -> None:
        self._turn(self._history.undone())

    def redo(self) -> None:
        self._turn(self._history.redone())

    # the other plan

    def lay_over(self, other: Scenario | None) -> None:
        """Another plan beside this one, followed as long; None takes it away."""
        self.other = replace(other, days=max(other.days, self.plan.days)) if other else None
        self._runs.pop(OTHER, None)
        if self.other is not None:
            self._solver.solve(Request(OTHER, self.other))
        self._tell_runs()

    def keep_as_other(self) -> None:
        """Lay the plan of this moment over; what is changed from now on is seen against it."""
        self.lay_over(self.plan)
        self.choose_mode("two")

    # how it is looked at

    def choose_mode(self, mode: str) -> None:
        if mode == "two" and self.other is None:
            self.lay_over(self.plan)
        elif mode == "one":
            self.lay_over(None)
        elif mode == "plans":
            self._solve_recovery()
        self._look(mode=mode)
        self._open_paper()

    def choose_quantities(self, quantities: tuple[str, ...]) -> None:
        self._look(quantities=quantities)

    def choose_units(self, units: str) -> None:
        self._look(units=units)

    def choose_scale(self, scale: str) -> None:
        """`value`, `share` of this man's own normal, or `log`."""
        self._look(share=scale == "share", log=scale == "log")

    def choose_span(self, span: Span) -> None:
        self._look(span=span)

    def choose_spot(self, spot: str) -> None:
        self._look(spot=spot)

    def select_bar(self, bar: int) -> None:
        self._look(selected=bar if 0 <= bar < len(self.plan.regimen) else None)

    def see_hours(self, day_view: bool) -> None:
        self.time.see_hours(day_view)
        self._look(day_view=day_view)

    def compare_drawing(self, lines: Lines) -> None:
        """The model's lines come beside what was drawn; the days may be seen from now on."""
        if self.run is not None:
            self.time.seal(False)
            self.outcome_changed.emit(sketch_outcome(self.run, lines, dict(NAMES), self.plan.days))

    def draw_again(self) -> None:
        self._open_paper()

    def _open_paper(self) -> None:
        """In the mode of drawing nothing is told of what is to come."""
        self.time.seal(self.look.mode == "draw")
        self.outcome_changed.emit(None)

    def _solve_recovery(self) -> None:
        if self.library is None:
            return
        for plan in self.library.plans:
            if plan.stage not in self._recovery:
                scenario = self.library.scenarios[self.library.stages[plan.stage].scenario]
                self._solver.solve(Request(RECOVERY + plan.stage, scenario))

    def _tell_stage(self, stage: LabStage | None) -> None:
        if stage != self.stage:
            self.stage = stage
            self.stage_changed.emit(stage)

    def _look(self, **changes: Any) -> None:
        changed = replace(self.look, **changes)
        if changed != self.look:
            self.look = changed
            self.look_changed.emit(changed)

    def _do(self, act: Callable[[Scenario], Scenario], bar: int = NO_BAR, done: bool = True) -> None:
        """An act on the plan; what makes no sense is refused with its reason, and the plan stays."""
        try:
            changed = act(self.plan)
        except SimulationError as problem:
            self.refused.emit(bar, str(problem))
            if done and self._history.open:
                self._history = self._history.settled()
                self._solve(draft=False)
            return
        settled = done and self._history.open
        if changed == self.plan and not settled:
            return
        self._history = self._history.with_value(changed, done)
        self._after_plan(draft=not done)

    def _turn(self, history: History[Scenario]) -> None:
        if history is not self._history:
            self._history = history
            self._after_plan(draft=False)

    def _after_plan(self, draft: bool) -> None:
        if self.look.selected is not None and self.look.selected >= len(self.plan.regimen):
            self._look(selected=None)
        if self.look.span.end > self.plan.days:
            self._look(span=Span(0.0, self.plan.days))
        self.time.show_last(self.plan.days)
        self._solve(draft)  # first: the worker solves while the views follow
        self._open_paper()
        self._tell_plan()

    def _solve(self, draft: bool) -> None:
        self._solver.solve(Request(PLAN, self.plan, draft))

    def _tell_plan(self) -> None:
        self.plan_changed.emit(self.plan)
        self.ways_changed.emit(bool(self._history.past), bool(self._history.future))

    def _tell_runs(self) -> None:
        if PLAN in self._runs:
            self.runs_changed.emit(tuple(self._runs[desk] for desk in (PLAN, OTHER) if desk in self._runs))

    def _on_solved(self, request: Request, run: Trajectory) -> None:
        if request.desk.startswith(RECOVERY):
            stage = request.desk.removeprefix(RECOVERY)
            self._recovery.add(stage)
            self.recovery_found.emit(stage, run)
            return
        wanted = {PLAN: self.plan, OTHER: self.other}.get(request.desk)
        if wanted is None or (not request.draft and request.scenario != wanted):
            return
        self._runs[request.desk] = run
        self._tell_runs()

    def _on_unsolved(self, request: Request | None, sentence: str) -> None:
        if request is not None and request.desk in (PLAN, OTHER):
            self.refused.emit(NO_BAR, sentence)
