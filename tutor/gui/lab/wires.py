"""Who hears whom in the lab? Every connection between its state and its parts.

What a part needs in another form than the state tells it is put into that form here.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from tutor.content.model import LabStage, Level, Library
from tutor.exchange.scenario_file import file_name, scenario_text
from tutor.gui.axis.explanation import explain
from tutor.gui.lab.cohort_runner import CohortRunner
from tutor.gui.lab.day.told import DayTold, tell_day
from tutor.gui.lab.files import Files
from tutor.gui.lab.inspector.cohort_panel import CohortChoice
from tutor.gui.lab.lab import NO_BAR, Lab
from tutor.gui.lab.lab_view import LabView
from tutor.gui.lab.look import Look
from tutor.gui.lab.plot.plot_view import PlotRun
from tutor.gui.lab.sketch.outcome import SketchOutcome
from tutor.simulation.marks import marks_for
from tutor.simulation.scenario import Scenario
from tutor.simulation.spread import Spread
from tutor.simulation.trajectory import Trajectory

SETTLE_MS = 150  # reasons follow when nothing moves any more; a chain of them costs up to 30 ms
TEXT_EVERY_S = 0.12  # figures that change at every frame cannot be read


class Wires(QObject):
    """Lives as long as the view."""

    lesson_wanted = Signal(str)
    problem_found = Signal(str)

    def __init__(self, lab: Lab, view: LabView, cohorts: CohortRunner) -> None:
        super().__init__(view)
        self._lab, self._view, self._cohorts = lab, view, cohorts
        self._files = Files(self)
        self._level: Level = "fundamentals"
        self._told: DayTold | None = None
        self._since_text_s = 0.0
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.tell_reasons)
        self._connect_learner_to_state()
        self._connect_state_to_learner()
        self._connect_files()

    def show_library(self, library: Library) -> None:
        self._lab.show_library(library)
        self._view.presets.show_stages(library.stage_groups)
        self._view.plans.show_library(library)
        self._view.axis.show_lessons(library)

    def show_level(self, level: Level) -> None:
        self._level = level
        for part in (self._view.axis, self._view.timeline, self._view.palette_, self._view.why):
            part.show_level(level)
        self._settle.start()

    def tell_reasons(self) -> None:
        """Nothing moves: tell what studies found, and the reasons."""
        run, lab = self._lab.run, self._lab
        if lab.library is not None and not lab.moving:
            self._view.plot.show_marks(marks_for(lab.plan, lab.library.trials.values()))
        if run is not None and self._view.why.isVisible():
            self._view.why.show_chain(explain(run, lab.time.day, lab.look.spot, self._level, lab.library))
            self._view.axis.show_chain(self._view.why.lit)

    def _connect_learner_to_state(self) -> None:
        lab, view = self._lab, self._view
        view.timeline.bar_selected.connect(lab.select_bar)
        view.timeline.bar_added.connect(lab.add_bar)
        view.timeline.typing_wanted.connect(self._on_typing)
        view.palette_.agent_chosen.connect(lab.give)
        for bars in (view.timeline, view.bar):
            bars.bar_edited.connect(lab.edit_bar)
            bars.bar_removed.connect(lab.remove_bar)
            bars.bar_split.connect(lab.split_bar)
        view.man.preset_chosen.connect(lab.choose_preset)
        view.man.parameter_chosen.connect(lab.choose_parameter)
        view.why.cut_chosen.connect(lab.cut)
        for asked in (view.why, view.axis):
            asked.lesson_chosen.connect(self.lesson_wanted)
        view.axis.cut_chosen.connect(lab.cut)
        view.axis.spot_chosen.connect(self._on_spot)
        for timed in (view.timeline, view.plot):
            timed.day_chosen.connect(lab.time.go_to)
            timed.span_chosen.connect(lab.choose_span)
        view.day.hour_chosen.connect(lab.time.go_to_hour)
        view.quantities.quantities_chosen.connect(lab.choose_quantities)
        view.units.value_chosen.connect(lab.choose_units)
        view.scales.value_chosen.connect(lab.choose_scale)
        view.modes.value_chosen.connect(lab.choose_mode)
        view.keep.clicked.connect(lab.keep_as_other)
        view.undo.clicked.connect(lab.undo)
        view.redo.clicked.connect(lab.redo)
        view.transport.play_chosen.connect(lab.time.play)
        view.transport.speed_chosen.connect(lab.time.choose_speed)
        view.transport.day_view_chosen.connect(lab.see_hours)
        view.transport.sound_chosen.connect(view.sound.turn)
        view.presets.preset_chosen.connect(lab.open_stage)
        view.plans.plan_chosen.connect(lab.open_stage)
        view.sketch.lines_committed.connect(lab.compare_drawing)
        view.sketch.again.clicked.connect(lab.draw_again)
        view.sketch.reason_wanted.connect(self._on_reason_wanted)
        view.many.start_chosen.connect(self._on_start_many)
        view.many.cancel_chosen.connect(self._on_cancel_many)
        view.inspector.tab_chosen.connect(self._settle.start)

    def _connect_state_to_learner(self) -> None:
        lab, view = self._lab, self._view
        lab.plan_changed.connect(self._show_plan)
        lab.ways_changed.connect(self._show_ways)
        lab.runs_changed.connect(self._show_runs)
        lab.look_changed.connect(self._show_look)
        lab.stage_changed.connect(self._show_stage)
        lab.refused.connect(self._show_refusal)
        lab.recovery_found.connect(view.plans.show_run)
        lab.outcome_changed.connect(self._show_outcome)
        lab.time.day_changed.connect(self._show_day)
        lab.time.hour_changed.connect(self._show_hour)
        lab.time.playing_changed.connect(self._show_playing)
        lab.time.speed_changed.connect(view.transport.show_speed)
        view.why.link_shown.connect(view.axis.show_chain)
        view.sound.sound_changed.connect(view.transport.show_sound)
        self._cohorts.progressed.connect(view.many.show_progress)
        self._cohorts.found.connect(self._show_spread)
        self._cohorts.failed.connect(view.many.show_failure)

    def _connect_files(self) -> None:
        files, view = self._files, self._view
        view.files.open_chosen.connect(files.open_file)
        view.files.text_given.connect(files.open_text)
        view.files.save_chosen.connect(self._on_save)
        view.files.copy_chosen.connect(self._on_copy)
        view.files.picture_chosen.connect(self._on_picture)
        view.files.numbers_chosen.connect(self._on_numbers)
        view.drop.file_dropped.connect(files.open_file)
        view.drop.text_dropped.connect(files.open_text)
        files.plan_read.connect(self._lab.open_plan)
        files.done.connect(view.files.show_done)
        files.failed.connect(self.problem_found)

    # what the learner did

    def _on_typing(self, bar: int, typed: str) -> None:
        self._lab.select_bar(bar)
        self._view.inspector.show_tab("plan")
        self._view.bar.show_typing(typed)

    def _on_spot(self, spot: str) -> None:
        self._lab.choose_spot(spot)
        self._settle.start()

    def _on_reason_wanted(self, signal: str, day: float) -> None:
        self._lab.time.go_to(day)
        self._lab.choose_spot(signal)
        self._view.inspector.show_tab("why")
        self._settle.start()

    def _on_start_many(self, choice: CohortChoice) -> None:
        self._cohorts.start(self._lab.plan, choice.men, choice.seed, choice.threshold)

    def _on_cancel_many(self) -> None:
        self._cohorts.cancel()
        self._view.many.show_progress(None)

    def _on_save(self, path: str, overwrite: bool) -> None:
        self._files.save(self._lab.plan, path, overwrite)

    def _on_copy(self) -> None:
        self._view.files.show_copied(scenario_text(self._lab.plan))

    def _on_picture(self, path: str) -> None:
        plot = self._view.plot
        self._files.save_picture(plot.plot, plot.theme, plot.size(), path)

    def _on_numbers(self, path: str) -> None:
        self._files.save_numbers(self._lab.run, path)

    # what the state tells

    def _show_plan(self, plan: Scenario) -> None:
        view = self._view
        view.timeline.show_scenario(plan)
        view.bar.show_bar(plan, self._lab.look.selected)
        view.man.show_patient(plan.patient)
        view.why.show_cut(frozenset(plan.cut))
        view.many.show_plan(plan)
        view.plot.show_fan(None)
        view.sketch.show_plan(plan)
        view.files.show_name(file_name(plan))
        if self._cohorts.running:
            self._on_cancel_many()

    def _show_ways(self, back: bool, forth: bool) -> None:
        self._view.undo.setEnabled(back)
        self._view.redo.setEnabled(forth)

    def _show_runs(self, runs: tuple[Trajectory, ...]) -> None:
        view, shown = self._view, tuple(PlotRun(run.scenario.title, run) for run in runs)
        if view.plot.plot.runs and runs[0] is not view.plot.plot.runs[0].trajectory:
            view.plot.show_marks(())  # they belong to the run that goes, and are drawn with it until then
        view.plot.show_runs(shown)
        view.axis.show_trajectory(runs[0])
        if view.axis.day != self._lab.time.day:
            view.axis.show_day(self._lab.time.day)
        view.numbers.show_runs(shown)
        view.compare.show_runs(shown)
        view.man.show_refusal("")
        self._tell_day(anew=True)
        self._settle.start()

    def _show_look(self, look: Look) -> None:
        view = self._view
        view.show_look(look)
        for timed in (view.timeline, view.plot):
            timed.show_span(look.span)
        view.plot.show_quantities(look.quantities)
        view.plot.show_share(look.share)
        view.plot.show_log(look.log)
        view.quantities.show_quantities(look.quantities)
        for part in (view.plot, view.numbers, view.compare, view.plans):
            part.show_units(look.units)
        view.timeline.show_selected(look.selected)
        view.bar.show_bar(self._lab.plan, look.selected)
        view.axis.show_watch(look.watch)
        view.transport.show_day_view(look.day_view)
        self._tell_day()

    def _show_stage(self, stage: LabStage | None) -> None:
        self._view.presets.show_chosen(stage.id if stage else None)
        self._view.show_note(stage)

    def _show_refusal(self, bar: int, sentence: str) -> None:
        view = self._view
        if bar == NO_BAR:
            view.man.show_refusal(sentence)
            self.problem_found.emit(sentence)
        else:
            view.timeline.show_refusal(bar, sentence)
            view.bar.show_refusal(sentence)

    def _show_outcome(self, outcome: SketchOutcome | None) -> None:
        """Where the days are hidden until a line is drawn, nothing of another day stays, not for a moment."""
        self._view.sketch.show_outcome(outcome)
        if self._lab.time.sealed and not self._lab.moving:
            self.tell_reasons()

    def _show_day(self, day: float) -> None:
        view, time = self._view, self._lab.time
        for part in (view.plot, view.timeline, view.numbers, view.bar):
            part.show_day(day)
        view.transport.show_day(day, time.last)
        view.axis.show_day(day, texts=self._texts_due())
        self._tell_day()
        self._settle.start()

    def _texts_due(self) -> bool:
        """While the days play, words follow a few times a second."""
        if not self._lab.time.playing:
            return True
        self._since_text_s += self._lab.time.frame_s
        due = self._since_text_s >= TEXT_EVERY_S
        if due:
            self._since_text_s = 0.0
        return due

    def _show_hour(self, hour: float) -> None:
        self._view.day.show_hour(hour)
        self._view.axis.show_hour(hour)
        self._view.sound.show_hour(hour)

    def _show_playing(self, playing: bool) -> None:
        self._view.transport.show_playing(playing)
        self._view.sound.show_playing(playing and self._lab.look.day_view)
        if not playing:
            self._view.axis.show_day(self._lab.time.day)

    def _show_spread(self, spread: Spread) -> None:
        self._view.many.show_spread(spread)
        self._view.plot.show_fan(spread.percentiles)

    def _tell_day(self, anew: bool = False) -> None:
        """The pulses of the day under the cursor, while the day view is open."""
        run, view, day = self._lab.run, self._view, self._lab.time.day
        if run is None or not self._lab.look.day_view:
            told = None
        elif not anew and self._told is not None and self._told.day == int(day + 1e-6):
            return
        else:
            told = tell_day(run, min(day, run.days[-1]))
        if told is self._told:
            return
        self._told = told
        view.day.show_day_view(told)
        view.axis.show_beats(told.beats if told else None)
        view.sound.show_day(told)
