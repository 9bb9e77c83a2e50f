"""What is going on? The one state: acts arrive as method calls, facts leave as signals.

Each act is stored first and announced afterwards; nobody is told of what is not on disk.
"""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tutor.content.items import Item, items
from tutor.content.model import (
    LEVELS,
    Ask,
    Explain,
    Lesson,
    Level,
    Library,
    Module,
    Observe,
    Outline,
    Predict,
    Sketch,
    Step,
)
from tutor.content.topic import same_topic
from tutor.errors import TutorError
from tutor.gui import settings
from tutor.gui.decks import deck_of, paper_decks
from tutor.gui.lesson.scene import Scene, asked_day, predict_of
from tutor.gui.loading import LibraryLoader
from tutor.gui.solver import Request, Solver
from tutor.learner.card_sets import OwnCards, card_sets, own_cards
from tutor.learner.cards import RATINGS, Rating, by_card, due, review
from tutor.learner.effort import effort
from tutor.learner.exam import (
    START,
    Attempt,
    answers_now,
    attempts,
    draw,
    exam_id,
    exam_level,
    exam_module,
    is_ready,
    with_results,
)
from tutor.learner.marking import Mark, mark
from tutor.learner.overview import Overview
from tutor.learner.progress import path_progress
from tutor.learner.session import Answer, Place, Session, last_answers, last_step, local_day, restore, step_index
from tutor.learner.sketch import Lines
from tutor.learner.store import Store
from tutor.simulation.trajectory import Trajectory

MOST_SEEDS = 2**31  # of examinations: more than anybody takes
LESSONS = "lessons"  # the desk of the solver that asks for scenes


def utc_now() -> datetime:
    return datetime.now(UTC)


class AppState(QObject):
    """Holds the session, calls the other folders, announces."""

    library_changed = Signal(object)  # Library
    session_changed = Signal(object)  # Session
    answer_kept = Signal(str, object, object)  # step id, Answer, Mark or None
    scene_changed = Signal(object, object)  # Scene, Trajectory
    outcome_found = Signal(str, object)  # id of an observe step, what the model reached
    deck_changed = Signal(object)  # Deck
    paper_decks_found = Signal(object)  # all PaperDecks
    progress_changed = Signal(object)  # Overview
    settings_changed = Signal(object)  # Settings
    problem_found = Signal(str)

    def __init__(
        self,
        store: Store,
        lessons: Path,
        cache: Path,
        now: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._now = store, now
        self.settings = settings.read(store)
        self._places = list(store.places())
        self._reviews = list(store.reviews())
        level = str(store.setting("level", LEVELS[0]))
        self.session = restore(next((one for one in LEVELS if one == level), LEVELS[0]), self._places, store.answers())
        if not store.setting("lesson_open", False):
            self.session = replace(self.session, lesson=None, step=None)
        self.library: Library | None = None
        self._items: Mapping[str, Item] = {}
        self._exam: Lesson | None = None
        self._came_from: list[Session] = []  # lessons that led, each by a link, to the one that is open
        self._turned_from: dict[tuple[str, Level], str] = {}  # for a lesson the one that the switch left for it
        self._trajectories: dict[str, Trajectory] = {}
        self._scene: Scene | None = None
        self._loader = LibraryLoader(lessons, self)
        self._loader.loaded.connect(self._on_library)
        self._loader.failed.connect(self.problem_found)
        self._solver = Solver(cache, self)
        self._solver.solved.connect(self._on_solved)
        self._solver.failed.connect(self._on_unsolved)
        self.cache = cache

    def start(self) -> None:
        """Read the lessons and warm the solver up; both away from the window."""
        self._loader.start()
        self._solver.start()

    def close(self) -> None:
        self._loader.wait()
        self._solver.close()

    @property
    def solver(self) -> Solver:
        """The lab asks it too, from a desk of its own."""
        return self._solver

    @property
    def database(self) -> Path:
        return Path(self._store.path)

    @property
    def lesson(self) -> Lesson | None:
        """The open lesson, or the examination as this attempt drew it."""
        if self.library is None or self.session.lesson is None:
            return None
        if self._exam is not None and self._exam.id == self.session.lesson:
            return self._exam
        return self.library.lessons.get(self.session.lesson)

    @property
    def heading(self) -> tuple[Module, Outline]:
        """The module and the outline of the open lesson."""
        assert self.session.lesson is not None
        return self._heading(self.session.lesson)

    def _heading(self, lesson: str) -> tuple[Module, Outline]:
        assert self.library is not None
        if level := exam_level(lesson):
            module = exam_module(level)
            return module, module.lessons[0]
        return self.library.module(lesson), self.library.outline(lesson)

    @property
    def way_back(self) -> str | None:
        """Title of the lesson that led to the open one; None where `go_back` leads to the course map."""
        left = self._came_from[-1].lesson if self._came_from else None
        return self._heading(left)[1].title if left else None

    @property
    def lesson_answers(self) -> Mapping[str, Answer]:
        """Step id to the last answer in the open lesson; of an examination, in this attempt."""
        if level := exam_level(self.session.lesson):
            return last_answers(answers_now(self.session.answers, level), exam_id(level))
        return last_answers(self.session.answers, self.session.lesson or "")

    @property
    def step_index(self) -> int:
        return step_index(self.lesson, self.session.step) if self.lesson else 0

    def choose_level(self, level: Level) -> None:
        """Turn the switch and keep the topic: the lesson changes only where that level has one on it.

        Turned back, it leads to the lesson that was left.
        """
        if level == self.session.level:
            return
        self._keep(lambda: self._store.set_setting("level", level))
        self._announce(self.session.at_level(level))
        left = self.session.lesson
        if self.library is not None and left is not None and not exam_level(left):
            back = self._turned_from.get((left, level))
            twin = back if back in self.library.lessons else same_topic(self.library, left, level)
            if twin is not None and twin != left:
                self._turned_from[twin, self.library.level_of(left)] = left
                self.open_lesson(twin)
        self._announce_learning()

    def climb_to(self, lesson: str) -> None:
        """Open a lesson of any level, and turn the switch to it; `go_back` leads to the step that was left for it."""
        assert self.library is not None
        if self.session.lesson is not None:
            self._came_from.append(self.session)
        self._turn_to(self.library.level_of(lesson))
        self._open(lesson)

    def go_back(self) -> None:
        """To the very step from which a link led here; without one, to the course map."""
        if not self._came_from:
            self.close_lesson()
            return
        left = self._came_from.pop()
        assert left.lesson is not None
        assert left.step is not None
        self._turn_to(left.level)
        self._go(left.lesson, left.step)

    def _turn_to(self, level: Level) -> None:
        self._keep(lambda: self._store.set_setting("level", level))
        self.session = self.session.at_level(level)

    def open_lesson(self, lesson: str) -> None:
        """Open a lesson where it was left; a finished one from its beginning."""
        self._came_from.clear()
        self._open(lesson)

    def _open(self, lesson: str) -> None:
        assert self.library is not None
        if level := exam_level(lesson):
            self._open_exam(level)
            return
        steps = self.library.lessons[lesson].steps
        index = step_index(self.library.lessons[lesson], last_step(self._places, lesson))
        self._keep(lambda: self._store.set_setting("lesson_open", True))
        self._go(lesson, steps[0 if index == len(steps) - 1 else index].id)

    def _open_exam(self, level: Level) -> None:
        """Where the last attempt was left, if it is not finished; else a new one, whose seed is kept first."""
        library = self.library
        if library is None or not is_ready(library, level):
            return
        attempt = self._attempt(level)
        if attempt is None or attempt.done:
            seed = secrets.randbelow(MOST_SEEDS)
            begun = Answer(exam_id(level), START, seed, None, self._now(), 0.0)
            if not self._keep(lambda: self._store.add_answer(begun)):
                return
            self.session = self.session.with_answer(begun)
            attempt = Attempt(level, seed)
        self._exam = draw(library, level, attempt.seed)
        left = last_step(self._places, exam_id(level)) if attempt.answers else None
        index = step_index(self._exam, left)
        self._keep(lambda: self._store.set_setting("lesson_open", True))
        self._go(exam_id(level), self._exam.steps[index].id)

    def _attempt(self, level: Level) -> Attempt | None:
        return next(iter(reversed(attempts(self.session.answers, level))), None)

    def close_lesson(self) -> None:
        """Back to the course map."""
        self._came_from.clear()
        self._keep(lambda: self._store.set_setting("lesson_open", False))
        self._announce(replace(self.session, lesson=None, step=None))

    def go_to_step(self, index: int) -> None:
        lesson = self.lesson
        if lesson is not None and 0 <= index < len(lesson.steps) and lesson.steps[index].id != self.session.step:
            self._go(lesson.id, lesson.steps[index].id)

    def answer(self, step_id: str, response: object, seconds: float) -> None:
        """Mark and keep a response; only then is it shown."""
        lesson = self.lesson
        step = next((one for one in lesson.steps if one.id == step_id), None) if lesson else None
        if lesson is None or step is None:
            return
        try:
            found = marked(step, response)
            answer = Answer(lesson.id, step_id, response, found.score if found else None, self._now(), seconds)
            self._store.add_answer(answer)
        except TutorError as problem:
            self.problem_found.emit(str(problem))
            return
        self._announce(self.session.with_answer(answer))
        self.answer_kept.emit(step_id, answer, found)
        self._announce_learning()

    def grade_card(self, term: str, rating: str, seconds: float) -> None:
        grade: Rating = next(one for one in RATINGS if one == rating)
        log = by_card(self._reviews).get(term, ())
        entry = review(log, grade, self._now(), card=term, seconds=seconds)
        if self._keep(lambda: self._store.add_review(entry)):
            self._reviews.append(entry)
            self._announce_learning()

    def find_paper_decks(self) -> None:
        """Tell which decks can go onto paper now."""
        if self.library is None:
            return
        level, own = self.session.level, self._own_cards(self.library)
        sets = card_sets(self.library, level, due(own.all, self._reviews, self._now()), own.missed)
        self.paper_decks_found.emit(paper_decks(self.library, self._items, sets, level))

    def choose_setting(self, name: str, value: str) -> None:
        changed = self.settings.with_choice(name, value)
        if changed != self.settings and self._keep(lambda: self._store.set_setting(name, value)):
            self.settings = changed
            self.settings_changed.emit(changed)
            self._announce_learning()

    def is_solved(self, scenario: str) -> bool:
        return scenario in self._trajectories

    def show_scene(self, scene: Scene) -> None:
        """Bring the axis to a scene; its run comes with `scene_changed`, at once where it was solved before."""
        self._scene = scene
        if scene.scenario in self._trajectories:
            self.scene_changed.emit(scene, self._trajectories[scene.scenario])
        elif self.library is not None:
            self._solver.solve(Request(LESSONS, self.library.scenarios[scene.scenario]))

    def last_answer(self, step_id: str) -> Answer | None:
        return self.lesson_answers.get(step_id)

    def _go(self, lesson: str, step: str) -> None:
        """A full disk must not stop anybody from reading on; that the place is not kept is told."""
        place = Place(lesson, step, self._now())
        if self._keep(lambda: self._store.add_place(place)):
            self._places.append(place)
        self._fill_results(step)
        self._announce(self.session.at_place(place))
        self._announce_learning()

    def _fill_results(self, step: str) -> None:
        """The last step of an examination tells how it went so far."""
        level = exam_level(self._exam.id) if self._exam else None
        attempt = self._attempt(level) if level else None
        if self.library and self._exam and attempt and step == self._exam.steps[-1].id:
            self._exam = with_results(self.library, self._exam, attempt)

    def _keep(self, act: Callable[[], None]) -> bool:
        """Do something with the store; a failure is told in a sentence."""
        try:
            act()
        except TutorError as problem:
            self.problem_found.emit(str(problem))
            return False
        return True

    def tell(self) -> None:
        """Say everything once more, to views that are new."""
        self.session_changed.emit(self.session)
        self._announce_learning()

    def _announce(self, session: Session) -> None:
        self.session = session
        self.session_changed.emit(session)

    def _announce_learning(self) -> None:
        """Progress and cards follow from the log."""
        library = self.library
        if library is None:
            return
        now = self._now()
        own = self._own_cards(library)
        deck = deck_of(library, self._items, own.all, self._reviews, self.session.level, self.settings, now)
        path = path_progress(library, self.session.level, self._places, self.session.answers)
        days = effort(self.session.answers, self._places, self._reviews)
        self.progress_changed.emit(Overview(path, days, local_day(now), deck.waiting, len(own.words)))
        self.deck_changed.emit(deck)

    def _own_cards(self, library: Library) -> OwnCards:
        every_word = self.settings.words == "all"
        return own_cards(library, self._items, self._places, self.session.answers, every_word)

    def _on_library(self, library: Library) -> None:
        self.library, self._items = library, items(library)
        level = exam_level(self.session.lesson)
        attempt = self._attempt(level) if level and is_ready(library, level) else None
        if level and attempt:
            self._exam = draw(library, level, attempt.seed)
            self._fill_results(self.session.step or "")
        elif self.session.lesson is not None and self.session.lesson not in library.lessons:
            self.session = replace(self.session, lesson=None, step=None)
        self.library_changed.emit(library)

    def _on_unsolved(self, request: Request | None, sentence: str) -> None:
        if request is None or request.desk == LESSONS:
            self.problem_found.emit(sentence)

    def _on_solved(self, request: Request, trajectory: Trajectory) -> None:
        if request.desk != LESSONS:
            return
        self._trajectories[trajectory.scenario.id] = trajectory
        if self._scene is not None and self._scene.scenario == trajectory.scenario.id:
            self.scene_changed.emit(self._scene, trajectory)

    def see_day(self, day: float) -> None:
        """The axis stands at this day of the scene; an observe step tells its outcome once its day has come."""
        lesson = self.lesson
        step = lesson.steps[self.step_index] if lesson else None
        if lesson is None or not isinstance(step, Observe):
            return
        asked = predict_of(lesson, step)
        if day >= asked_day(asked) and asked.scenario in self._trajectories:
            self.outcome_found.emit(step.id, reached(self._trajectories[asked.scenario], asked))


def reached(trajectory: Trajectory, asked: Predict | Sketch) -> float | Lines:
    """What the model did of what was asked: a level, or lines."""
    if isinstance(asked, Predict):
        return level_at(trajectory, asked.day, asked.signal)
    from tutor.gui.lab.sketch.outcome import model_lines  # reads the parameters: not before the first window

    return model_lines(trajectory, asked.signals, asked.days)


def level_at(trajectory: Trajectory, day: float, signal: str) -> float:
    """Level of one signal on one day, 1 = this man's untreated normal."""
    from tutor.simulation.signals import signals_at  # reads the parameters: not before the first window

    return next(one.level for one in signals_at(trajectory, day) if one.id == signal)


def marked(step: Step, response: object) -> Mark | None:
    """The mark of a question; predictions and reflections have none."""
    return mark(step.question, response) if isinstance(step, Ask | Explain) else None
