"""Where does everything stand, and who hears whom? Views are laid out and connected here, and only here.

The frame is painted first. The places are heavy: their modules are imported with the lessons, in a thread, and they
are built one after the other, so that the event loop turns in between.
"""

from collections.abc import Callable, Iterator, Sequence
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from tutor.gui import text_size, theme
from tutor.gui.buttons import LINK_PADDING_PX, link
from tutor.gui.clock import Clock
from tutor.gui.label import Label
from tutor.gui.lesson.scene import Scene, scene_at
from tutor.gui.pill_switch import PillSwitch
from tutor.gui.problem_bar import ProblemBar
from tutor.gui.rail import Rail
from tutor.gui.settings import Settings, chosen_percent, chosen_theme, stepped_text
from tutor.gui.state import AppState
from tutor.gui.theme import SPACE_M, SPACE_S, Theme
from tutor.learner.session import Session

if TYPE_CHECKING:
    from tutor.content.model import AboutId
    from tutor.gui.decks import PaperDeck
    from tutor.gui.lesson.scene import Scene
    from tutor.learner.overview import Overview
    from tutor.simulation.trajectory import Trajectory

FIRST_SIZE, LEAST_SIZE = QSize(1280, 800), QSize(900, 600)
LEVELS = (("fundamentals", "Fundamentals"), ("intermediate", "Intermediate"), ("academic", "Academic"))
PRESENT = "Show to a room"
NARROW_PX = 700  # with text of the usual size
READING = "Reading the lessons …"
ALL_LESSONS, BACK_TO = "← All lessons", "← Back to “{title}”"


class MainWindow(QWidget):
    """Rail on the left, level switch on top, one place at a time in the middle."""

    built = Signal()  # every place stands; `stands` says so from then on

    def __init__(self, app: QApplication, state: AppState, colours: Theme) -> None:
        super().__init__()
        theme.apply(app, colours)
        text_size.apply(app, chosen_percent(state.settings))
        self._app, self.state, self._theme = app, state, colours
        self._clock = Clock(self)
        self.stands = False
        self.setWindowTitle("HPG Axis Tutor")
        self.setMinimumSize(LEAST_SIZE)
        self.resize(FIRST_SIZE)
        self._make_frame()
        self._lay_out()
        self._parts: Iterator[None] = self._build()
        self.state.problem_found.connect(self.show_problem)
        self.state.library_changed.connect(self._build_next)
        QTimer.singleShot(0, self.state.start)

    def show_place(self, name: str) -> None:
        """Go to learn, lab, cards, progress, settings or about."""
        if name == "lab" and self.lab.run is None:
            self.lab.tell()
        self._rail.show_place("settings" if name == "about" else name)
        self._places.setCurrentWidget(self._views[name])
        self._back.setVisible(name == "learn" and self.state.session.lesson is not None)
        self.lab_view.tools.setVisible(name == "lab")
        self._show_margins()
        self._show_leads(name)
        self._views[name].setFocus()
        if name == "learn" and self.state.lesson is not None:
            self.lesson.focus_step()

    def show_about(self, page: "AboutId") -> None:
        """Tell of the sources or of the model; the way back leads to where the learner was."""
        self._came_from = next(name for name, view in self._views.items() if view is self._places.currentWidget())
        self._about.show_page(page)
        self.show_place("about")

    def show_problem(self, sentence: str) -> None:
        self.problem.show_problem(sentence)

    def tell_reasons(self) -> None:
        """At once, what the lab tells of a plan when nothing moves any more."""
        self._wires.tell_reasons()

    def _make_frame(self) -> None:
        self._rail = Rail(self._theme)
        self._rail.show_place("learn")
        self._rail.setEnabled(False)
        self._back = link(ALL_LESSONS)
        self._back.hide()
        self._present = link(PRESENT)
        self._present.hide()
        self._levels = PillSwitch("Reading level", LEVELS)
        self._levels.show_value(self.state.session.level)
        self._levels.setEnabled(False)
        self._reading = Label(READING, theme.LEAD_PX, muted=True)
        self._reading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._learn, self._places = QStackedWidget(), QStackedWidget()
        self._learn.addWidget(self._reading)
        self._places.addWidget(self._learn)
        self.problem = ProblemBar(self._theme)

    def _lay_out(self) -> None:
        self._top = top = QHBoxLayout()
        top.addWidget(self._back)
        top.addStretch()
        top.addWidget(self._present)
        top.addWidget(self._levels)
        self._right = right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(top)
        right.addWidget(self._places, 1)
        right.addWidget(self.problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(right, 1)

    def _build_next(self) -> None:
        """One more place, then a turn of the event loop."""
        if next(self._parts, self) is None:
            QTimer.singleShot(0, self._build_next)

    def _build(self) -> Iterator[None]:
        from tutor.gui import views  # imported by the thread that read the lessons

        colours = self._theme
        self._map = views.CourseMap(colours)
        self.cards = views.CardView()
        self._press = views.Press(self)
        self._progress = views.ProgressView(colours)
        yield
        self._settings = views.SettingsView(self.state.database)
        self._settings.show_settings(self.state.settings)
        assert self.state.library is not None
        self._about = views.AboutView(self.state.library)
        yield
        self.axis = views.AxisView(colours, self._clock, self.state.settings.motion == "reduced")
        yield
        self.lesson = views.LessonView(colours, self.axis)
        yield
        bar = views.PresenterBar()
        self._right.insertWidget(2, bar)
        self.presenter = views.Presenter(self, bar)
        self.presenter.show_reduced_motion(self.state.settings.motion == "reduced")
        self._on_keys(self._on_present, "F5")
        self._on_keys(self._on_larger, "Ctrl++", "Ctrl+=")  # the plus of many keyboards wants Shift
        self._on_keys(self._on_smaller, "Ctrl+-")
        self._on_keys(self._on_usual, "Ctrl+0")
        yield
        yield from self._build_lab(views)
        self._views = {
            "learn": self._learn,
            "lab": self.lab_view,
            "cards": self.cards,
            "progress": self._progress,
            "settings": self._settings,
            "about": self._about,
        }
        self._top.insertWidget(1, self.lab_view.tools)
        self.lab_view.tools.hide()
        for place in (self.lab_view, self.cards, self._progress, self._settings, self._about):
            self._places.addWidget(place)
        self._learn.addWidget(self._map)
        self._learn.addWidget(self.lesson)
        self._connect_learner_to_state()
        self._connect_state_to_learner()
        yield
        self._rail.setEnabled(True)
        self._levels.setEnabled(True)
        self.show_place("learn")
        self.state.tell()
        self.stands = True
        self.built.emit()

    def _on_keys(self, act: Callable[[], None], *keys: str) -> None:
        """In whichever of our windows has the focus."""
        for key in keys:
            QShortcut(QKeySequence(key), self, act, context=Qt.ShortcutContext.ApplicationShortcut)

    def _build_lab(self, views: ModuleType) -> Iterator[None]:
        """The lab has its own clock, because a picture that is hidden stops the one it goes by."""
        clock = Clock(self)
        self.lab = views.Lab(self.state.solver, clock, self)
        self.lab.time.keep_still(self.state.settings.motion == "reduced")
        self.cohorts = views.CohortRunner(self.state.cache, self)
        self.lab_view = views.LabView(self._theme, clock, self.state.cache, self.state.settings.motion == "reduced")
        yield from self.lab_view.build()
        self._wires = views.Wires(self.lab, self.lab_view, self.cohorts)
        assert self.state.library is not None
        self._wires.show_library(self.state.library)
        yield

    def _connect_learner_to_state(self) -> None:
        self._rail.place_chosen.connect(self.show_place)
        self._back.clicked.connect(self._on_back)
        self._levels.value_chosen.connect(self.state.choose_level)
        self._present.clicked.connect(self._on_present)
        self.presenter.ended.connect(self._on_presented)
        self.presenter.step_chosen.connect(self.state.go_to_step)
        self.presenter.scene_wanted.connect(self.state.show_scene)
        self._map.lesson_chosen.connect(self.state.open_lesson)
        self.lesson.step_chosen.connect(self.state.go_to_step)
        self.lesson.response_given.connect(self.state.answer)
        self.lesson.axis_wanted.connect(self._on_axis_wanted)
        self.lesson.spot_wanted.connect(self.axis.ask_for_spot)
        self.lesson.lesson_finished.connect(self.state.close_lesson)
        self.axis.spot_chosen.connect(self.lesson.take_spot)
        self.axis.day_chosen.connect(self.state.see_day)
        self.axis.lesson_chosen.connect(self.state.climb_to)
        self.axis.range_finished.connect(self._on_range_finished)
        self.cards.rating_given.connect(self.state.grade_card)
        self.cards.lesson_chosen.connect(self._on_lesson_wanted)
        self.cards.paper_wanted.connect(self.state.find_paper_decks)
        self._press.done.connect(self.cards.show_done)
        self._press.failed.connect(self.show_problem)
        self._settings.choice_made.connect(self.state.choose_setting)
        self.lesson.lesson_wanted.connect(self.state.climb_to)
        for view in (self.lesson, self._settings):
            view.about_wanted.connect(self.show_about)
        self._about.closed.connect(self._on_about_closed)
        self._wires.lesson_wanted.connect(self._on_lesson_taught)
        self._wires.problem_found.connect(self.show_problem)

    def _connect_state_to_learner(self) -> None:
        self.state.session_changed.connect(self._show_session)
        self.state.answer_kept.connect(self.lesson.show_answer)
        self.state.scene_changed.connect(self._show_scene)
        self.state.outcome_found.connect(self.lesson.show_outcome)
        self.state.outcome_found.connect(self.presenter.show_outcome)
        self.state.deck_changed.connect(self.cards.show_deck)
        self.state.paper_decks_found.connect(self._show_paper_decks)
        self.state.progress_changed.connect(self._show_progress)
        self.state.settings_changed.connect(self._show_settings)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_scheme)

    def _show_session(self, session: Session) -> None:
        """Map or lesson, as the session says; the same step again changes nothing."""
        self._levels.show_value(session.level)
        self.axis.show_level(session.level)
        self._wires.show_level(session.level)
        lesson = self.state.lesson
        self.axis.show_lessons(self.state.library, session.lesson)
        title = self.state.way_back
        self._back.setText(BACK_TO.format(title=title) if title else ALL_LESSONS)
        self._back.setVisible(lesson is not None and self._places.currentWidget() is self._learn)
        if lesson is None:
            self._learn.setCurrentWidget(self._map)
            self.axis.pause()
            self.presenter.end()
            self._present.hide()
            return
        library = self.state.library
        assert library is not None
        module, outline = self.state.heading
        self._learn.setCurrentWidget(self.lesson)  # first: what is hidden cannot take the focus
        self.lesson.show_lesson(
            library, outline, module, lesson, self.state.step_index, self.state.lesson_answers, session.level
        )
        self.presenter.show_step(library, lesson, self.state.step_index, session.level)
        self._show_leads("learn" if self._places.currentWidget() is self._learn else "")

    def _show_leads(self, place: str) -> None:
        """A lesson can be shown to a room; the keys of a remote lead it while the presenter stands by it."""
        offered = place == "learn" and self.state.lesson is not None and self.presenter.audience is None
        self._present.setVisible(offered)
        self.presenter.show_keys(place == "learn")

    def _show_scene(self, scene: Scene, trajectory: "Trajectory") -> None:
        self.presenter.show_scene(scene, trajectory)
        self.axis.show_trajectory(trajectory)
        self.axis.show_range(scene.start, scene.end)
        self.axis.show_watch(scene.watch)
        self.axis.show_day(scene.start)
        self.axis.show_sealed(scene.sealed)
        self.axis.show_hidden(scene.hidden)
        if scene.plays:
            self.axis.play()
        else:
            self.axis.pause()

    def _show_progress(self, progress: "Overview") -> None:
        self._map.show_path(progress.path)
        self._progress.show_progress(progress)
        self._rail.show_due(progress.due)

    def _show_paper_decks(self, decks: "Sequence[PaperDeck]") -> None:
        from tutor.gui.views import SheetDialog

        dialog = SheetDialog(decks, self)
        dialog.save_chosen.connect(self._press.save)
        dialog.print_chosen.connect(self._press.print)
        dialog.open()

    def _show_settings(self, settings: Settings) -> None:
        self._settings.show_settings(settings)
        self.axis.show_reduced_motion(settings.motion == "reduced")
        self.presenter.show_reduced_motion(settings.motion == "reduced")
        self.lab_view.show_reduced_motion(settings.motion == "reduced")
        self.lab.time.keep_still(settings.motion == "reduced")
        text_size.apply(self._app, chosen_percent(settings))
        self._show_margins()
        self._show_theme(chosen_theme(settings))

    def _show_theme(self, colours: Theme) -> None:
        if colours == self._theme:
            return
        self._theme = colours
        theme.apply(self._app, colours)
        for view in (self._rail, self._map, self.axis, self.lesson, self.lab_view, self._progress, self.problem):
            view.show_theme(colours)

    def _on_back(self) -> None:
        """The link leads elsewhere from now on: the next key belongs to what it led to."""
        self._learn.setFocus()
        self.state.go_back()

    def _on_axis_wanted(self, scene: Scene) -> None:
        """What has to be hidden is so at once; the run of a scene may take a while."""
        if scene.hidden:
            self.axis.show_hidden(True)
        self.state.show_scene(scene)

    def _on_present(self) -> None:
        """F5: show the open lesson to a room, or stop."""
        if self.presenter.audience is not None:
            self.presenter.end()
        elif self.state.lesson is not None:
            self.show_place("learn")
            self.presenter.start(scene_at(self.state.lesson, self.state.step_index))
            self._present.hide()

    def _on_larger(self) -> None:
        self.state.choose_setting("text", stepped_text(self.state.settings, 1))

    def _on_smaller(self) -> None:
        self.state.choose_setting("text", stepped_text(self.state.settings, -1))

    def _on_usual(self) -> None:
        self.state.choose_setting("text", Settings().text)

    def _on_presented(self) -> None:
        self._present.setVisible(self.state.lesson is not None and self._places.currentWidget() is self._learn)

    def _on_range_finished(self) -> None:
        self.state.see_day(self.axis.day)

    def _on_system_scheme(self) -> None:
        self._show_theme(chosen_theme(self.state.settings))

    def _on_lesson_wanted(self, lesson: str) -> None:
        self.state.open_lesson(lesson)
        self.show_place("learn")

    def _on_lesson_taught(self, lesson: str) -> None:
        self.state.climb_to(lesson)
        self.show_place("learn")

    def _on_about_closed(self) -> None:
        self.show_place(self._came_from)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The way back stands exactly above the text of a lesson."""
        super().resizeEvent(event)
        self._show_margins()

    def _show_margins(self) -> None:
        narrow = self.width() / text_size.share() < NARROW_PX
        self._present.setText(PRESENT if narrow else f"{PRESENT} (F5)")
        self._present.updateGeometry()
        side = text_size.margin(self.width() - self._rail.width()) - LINK_PADDING_PX
        in_lab = self.stands and self._places.currentWidget() is self.lab_view
        above = SPACE_M if text_size.share() == 1 else SPACE_S  # large type needs every line of the window
        self._top.setContentsMargins(SPACE_M if in_lab else side, above, SPACE_M, SPACE_S)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._clock.stop()
        if self.stands:
            self.presenter.end()
            self.cohorts.close()
            self.lab.time.play(False)
        super().closeEvent(event)
