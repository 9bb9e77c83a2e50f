"""Who leads the room? Keeps what it may see, and tells the audience's window and the presenter's bar."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import QWidget

from tutor.content.model import Lesson, Level, Library
from tutor.gui.lesson.scene import Scene
from tutor.gui.lesson.step_view import Reached
from tutor.gui.present.audience_window import AudienceWindow
from tutor.gui.present.present import Presentation, audience_screen
from tutor.gui.present.presenter_bar import PresenterBar
from tutor.gui.present.slide import hides, slide
from tutor.simulation.trajectory import Trajectory

TIME_MS = 10_000
KEY = Qt.Key


class Presenter(QObject):
    """Idle until `start`; from then on a remote's keys lead, in whichever of our windows has the focus."""

    step_chosen = Signal(int)  # index in lesson.steps
    scene_wanted = Signal(object)  # Scene: the room has none yet
    ended = Signal()

    def __init__(self, window: QWidget, bar: PresenterBar, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(window)
        self._window, self.bar, self._clock = window, bar, clock
        self.audience: AudienceWindow | None = None
        self.shown: Presentation | None = None
        self._at: tuple[Library, Lesson, int, Level] | None = None
        self._scene: tuple[Scene, Trajectory] | None = None
        self._reached: dict[str, Reached] = {}
        self._began_s = 0.0
        self._reduced = False
        self._timer = QTimer(self)
        self._timer.setInterval(TIME_MS)
        self._timer.timeout.connect(self._show_time)
        self._keys = [
            *self._on_keys(self._on_next, KEY.Key_PageDown, KEY.Key_Right),
            *self._on_keys(self._on_back, KEY.Key_PageUp, KEY.Key_Left),
            *self._on_keys(self._on_blank, KEY.Key_B, KEY.Key_Period),
            *self._on_keys(self._on_forward, KEY.Key_Space),
            *self._on_keys(self.end, KEY.Key_Escape),
        ]
        bar.next_chosen.connect(self._on_next)
        bar.blank_chosen.connect(self._on_blank)
        bar.reveal_chosen.connect(self._on_reveal)
        bar.end_chosen.connect(self.end)

    def start(self, scene: Scene, screen: QScreen | None = None) -> None:
        """Open the room's window, blank, on a screen other than the presenter's. `scene` is asked for anew."""
        if self._at is None or self.audience is not None:
            return
        _, lesson, index, level = self._at
        self.shown = Presentation(lesson.id, lesson.steps[index].id)
        self.audience = AudienceWindow(self._reduced)
        self.audience.show_level(level)
        self.audience.closed.connect(self.end)
        self.audience.show_on(screen or audience_screen(QGuiApplication.screens(), self._window.screen()))
        self._began_s = self._clock()
        self._timer.start()
        self.show_keys(True)
        self.bar.show()
        self._show()
        self.scene_wanted.emit(scene)

    def end(self) -> None:
        """Close the room's window and come back to the presenter's."""
        audience, self.audience, self.shown = self.audience, None, None
        if audience is None:
            return
        self._timer.stop()
        self.show_keys(False)
        self.bar.hide()
        audience.close()
        audience.deleteLater()
        self._window.activateWindow()
        self.ended.emit()

    def show_step(self, library: Library, lesson: Lesson, index: int, level: Level) -> None:
        """The presenter went to a step; the room follows, and the answer is hidden again."""
        before, self._at = self._at, (library, lesson, index, level)
        if before is not None and before[1].id != lesson.id:
            self._reached = {}
        if self.shown is None or self.audience is None:
            return
        shown = self.shown.at(lesson.id, lesson.steps[index].id)
        self.audience.show_level(level)
        if shown != self.shown or before is None or before[3] != level:
            self.shown = shown
            self._show()

    def show_scene(self, scene: Scene, trajectory: Trajectory) -> None:
        self._scene = (scene, trajectory)
        self._show_axis()

    def show_outcome(self, step: str, reached: Reached) -> None:
        """What the model did; the room is told once it is revealed."""
        self._reached[step] = reached
        if self.shown is not None and self.shown.step == step and self.shown.revealed:
            self._show_slide()

    def show_keys(self, lead: bool) -> None:
        """Whether the keys of a remote lead the room now; beside the lesson they belong to what is there."""
        for shortcut in self._keys:
            shortcut.setEnabled(lead and self.audience is not None)

    def show_reduced_motion(self, reduced: bool) -> None:
        self._reduced = reduced
        if self.audience is not None:
            self.audience.show_reduced_motion(reduced)

    def _show(self) -> None:
        if self._at is None or self.shown is None:
            return
        library, lesson, index, _ = self._at
        coming = lesson.steps[index + 1].title if index + 1 < len(lesson.steps) else None
        self.bar.show_note(library.notes.get(lesson.id))
        self.bar.show_presentation(self.shown, hides(lesson.steps[index]))
        self.bar.show_next(coming)
        self._show_time()
        self._show_slide()
        self._show_axis()

    def _show_slide(self) -> None:
        if self._at is None or self.shown is None or self.audience is None:
            return
        library, lesson, index, level = self._at
        reached = self._reached.get(self.shown.step)
        made = slide(library, lesson, index, level, self.shown.revealed, reached)
        self.audience.show_slide(made if self.shown.unveiled else None)

    def _show_axis(self) -> None:
        if self.audience is not None and self.shown is not None and self._scene is not None:
            self.audience.show_scene(*self._scene, plays=self.shown.unveiled and self.shown.revealed)

    def _show_time(self) -> None:
        if self._at is not None:
            library, lesson, _, _ = self._at
            note = library.notes.get(lesson.id)
            self.bar.show_time(int((self._clock() - self._began_s) / 60), note.minutes if note else None)

    def _change(self, shown: Presentation) -> None:
        if shown != self.shown:
            self.shown = shown
            self._show()

    def _on_keys(self, act: Callable[[], None], *keys: Qt.Key) -> list[QShortcut]:
        made = [QShortcut(QKeySequence(key), self._window) for key in keys]
        for shortcut in made:
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.setEnabled(False)
            shortcut.activated.connect(act)
        return made

    def _on_next(self) -> None:
        if self._at is not None and self._at[2] + 1 < len(self._at[1].steps):
            self.step_chosen.emit(self._at[2] + 1)

    def _on_back(self) -> None:
        if self._at is not None and self._at[2] > 0:
            self.step_chosen.emit(self._at[2] - 1)

    def _on_blank(self) -> None:
        if self.shown is not None:
            self._change(self.shown.blanked())

    def _on_forward(self) -> None:
        """Space: unveil, then reveal where there is something to reveal."""
        if self.shown is None or self._at is None:
            return
        if not self.shown.unveiled or hides(self._at[1].steps[self._at[2]]):
            self._change(self.shown.forward())

    def _on_reveal(self) -> None:
        if self.shown is not None:
            self._change(self.shown.forward() if self.shown.unveiled else self.shown.forward().forward())
