"""What does every screen look like? Draws them all, without a display, at pinned size, clock and font."""

import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QRect, QSize, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget

from tutor.content.model import LEVELS, Ask, Explain, Lesson, Library, Predict, Reflect, Sketch, Step
from tutor.errors import TutorError
from tutor.gui.app import prepare
from tutor.gui.axis.canvas import Canvas
from tutor.gui.lesson.rich_text import RichText
from tutor.gui.lesson.scene import Scene, scene_at
from tutor.gui.main_window import MainWindow
from tutor.gui.state import AppState
from tutor.gui.text_size import PERCENTS
from tutor.gui.theme import THEMES
from tutor.gui.tour_lab import walk_lab
from tutor.gui.tour_room import walk_room
from tutor.learner.key import key
from tutor.learner.store import Store
from tutor.learner.terms import linked_terms
from tutor.paths import shipped

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
WAIT_MS, LOOK_MS = 60_000, 10
LATE = "The lessons or the simulation did not answer within a minute; look for an error above."
TURNS = 4  # of the event loop; layouts settle in two
TELLING_DAYS = (0.0, 21.0, 56.0, 182.0)
REFLECTION = "I would ask first how long it could take until sperm come back."
SHEET_SCENARIO = "trt-200"
SPOTS = ("lh", "testosterone", "leydig")
PLACES = ("cards", "progress", "settings")


class TourError(TutorError):
    """The tour cannot be drawn; the sentence says why."""


def tour(folder: Path, themes: Sequence[str], size: tuple[int, int], percents: Sequence[int], cache: Path) -> int:
    """Draw every screen in every theme and text size into `folder`; returns the number of pictures."""
    app = QApplication(sys.argv[:1])
    prepare(app)
    return draw(app, folder, themes, size, percents, cache)


def draw(
    app: QApplication,
    folder: Path,
    themes: Sequence[str],
    size: tuple[int, int],
    percents: Sequence[int],
    cache: Path,
) -> int:
    """The same with an application that exists."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise TourError(f"{folder}: cannot be made ({problem.strerror}); name another folder") from problem
    looks = [(theme, percent) for theme in themes for percent in percents]
    return sum(_draw_look(app, folder, theme, percent, QSize(*size), cache) for theme, percent in looks)


def _draw_look(app: QApplication, folder: Path, theme: str, percent: int, size: QSize, cache: Path) -> int:
    with tempfile.TemporaryDirectory() as data:
        store = Store(Path(data) / "learner.sqlite3")
        store.set_setting("theme", theme)
        store.set_setting("text", str(percent))
        state = AppState(store, shipped("lessons"), cache, now=_now)
        window = MainWindow(app, state, THEMES[theme])
        look = theme if percent == PERCENTS[0] else f"{theme}-{percent}"
        guide = Guide(app, window, state, folder, look)
        try:
            window.resize(size)
            window.show()
            guide.walk()
        finally:
            window.close()
            state.close()
            store.close()
    return len(guide.pictures)


def _now() -> datetime:
    return NOW


@dataclass
class Guide:
    """Leads through the program and takes the pictures."""

    app: QApplication
    window: MainWindow
    state: AppState
    folder: Path
    look: str  # how the names of the pictures begin
    pictures: list[Path] = field(default_factory=list)

    def walk(self) -> None:
        self.shoot("0-reading")
        if not self.window.stands:
            _wait_for(self.window.built)
        library = self.state.library
        assert library is not None
        for level in (*LEVELS[1:], LEVELS[0]):
            self.state.choose_level(level)
            self.shoot(f"1-course-{level}")
        self.window.show_place("cards")
        self.shoot("2-cards-none")
        self.window.show_place("learn")
        for lesson in library.lessons.values():
            self.walk_lesson(lesson)
        self.shoot("3-course-finished")
        self.walk_scenarios(library)
        self.walk_pop_ups(library)
        self.walk_cards()
        for place in PLACES[1:]:
            self.window.show_place(place)
            self.shoot(f"5-{place}")
        for page in library.about:
            self.window.show_about(page)
            self.shoot(f"5-about-{page}")
        walk_lab(self)
        walk_room(self)

    def walk_lesson(self, lesson: Lesson) -> None:
        """Every step, and what asks something a second time with its answer."""
        self.state.open_lesson(lesson.id)
        for index, step in enumerate(lesson.steps):
            self.state.go_to_step(index)
            self.see(scene_at(lesson, index))
            self.shoot(f"{lesson.id}-{index + 1:02}-{step.id}")
            if (response := _response(step)) is not None:
                self.state.answer(step.id, response, seconds=12.0)
                self.shoot(f"{lesson.id}-{index + 1:02}-{step.id}-answered")
        self.state.close_lesson()

    def walk_scenarios(self, library: Library) -> None:
        """Each scenario at a few days, beside the lesson that is open."""
        self.state.open_lesson(next(iter(library.lessons)))
        for scenario in library.scenarios.values():
            for day in TELLING_DAYS:
                if day <= scenario.days:
                    self.see(Scene(scenario.id, day, scenario.days))
                    self.shoot(f"4-scenario-{scenario.id}-day-{day:g}")
        self.state.close_lesson()

    def walk_pop_ups(self, library: Library) -> None:
        """The glossary over a word, and the sheet of a signal with its causes."""
        lesson = next(iter(library.lessons.values()))
        self.state.open_lesson(lesson.id)
        text = self.window.lesson.findChild(RichText)
        assert isinstance(text, RichText)
        term = linked_terms(lesson)[0]
        text.term_chosen.emit(term, QRect(text.mapToGlobal(QPoint(180, 130)), QSize(60, 20)))
        self.shoot("4-glossary")
        self.window.lesson.glossary.close_now()
        for spot in SPOTS:
            self.see(Scene(SHEET_SCENARIO, TELLING_DAYS[2], TELLING_DAYS[2]))
            self.window.axis.show_why(spot)
            self.shoot(f"4-why-{spot}")
            self.window.axis.stage.popover.chain.rows[0].click()
            self.shoot(f"4-why-{spot}-first-link")
        self.state.close_lesson()

    def walk_cards(self) -> None:
        self.window.show_place("cards")
        self.shoot("5-cards-word")
        self.window.cards.reveal()
        self.shoot("5-cards-meaning")

    def see(self, scene: Scene) -> None:
        """Ask for a scene, wait for its run, and stand still at its end."""
        if not self.state.is_solved(scene.scenario):
            QTimer.singleShot(0, self.state, lambda: self.state.show_scene(scene))
            _wait_for(self.state.scene_changed)
        else:
            self.state.show_scene(scene)
        self.window.axis.pause()
        day = scene.end if scene.plays else scene.start
        self.window.axis.show_day(day)
        self.state.see_day(day)

    def wait_until(self, done: Callable[[], bool]) -> None:
        """Let the program work until `done` says so."""
        loop, look = QEventLoop(), QTimer()
        look.setInterval(LOOK_MS)
        look.timeout.connect(lambda: loop.quit() if done() else None)
        alarm = QTimer()
        alarm.setSingleShot(True)
        alarm.timeout.connect(loop.quit)
        look.start()
        alarm.start(WAIT_MS)
        loop.exec()
        if not done():
            raise TourError(LATE)

    def shoot(self, name: str, window: QWidget | None = None) -> None:
        """A picture of the program's window, or of another one of ours."""
        window = window or self.window
        for _ in range(TURNS):
            self.app.processEvents()
        for canvas in window.findChildren(Canvas):
            while canvas.isVisible() and not canvas.complete:
                canvas.repaint()
        path = self.folder / f"{self.look}-{name}.png"
        if not window.grab().save(str(path)):
            raise TourError(f"{path}: cannot be written; name another folder")
        self.pictures.append(path)


def _response(step: Step) -> object | None:
    match step:
        case Ask() | Explain():
            return key(step.question)
        case Predict():
            return step.guesses[0].id
        case Sketch():
            return {signal: [[0.0, 1.0], [step.days, 0.5]] for signal in step.signals}
        case Reflect():
            return REFLECTION
    return None


def _wait_for(signal: SignalInstance) -> None:
    """Let the program work until it says so."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    alarm = QTimer()
    alarm.setSingleShot(True)
    alarm.timeout.connect(loop.quit)
    alarm.start(WAIT_MS)
    loop.exec()
    if not alarm.isActive():
        raise TourError(LATE)
