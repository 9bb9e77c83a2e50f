"""What does the axis do on a day of a run? The picture with its controls, and the player below it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tutor.content.model import Level, Library
from tutor.gui.axis.curves import DEFAULT
from tutor.gui.axis.layout import miniature
from tutor.gui.axis.player import COMPACT_PX, Player
from tutor.gui.axis.run import Run
from tutor.gui.axis.scene import Scene
from tutor.gui.axis.sheet import sheet
from tutor.gui.axis.short import short_name
from tutor.gui.axis.stage import Stage
from tutor.gui.axis.still import STILL_PX, Frames, Still
from tutor.gui.clock import Clock
from tutor.gui.label import Label
from tutor.gui.theme import LEAD_PX, SPACE_L, SPACE_S, Theme
from tutor.simulation.trajectory import Trajectory

TEXT_EVERY_S = 0.12  # figures that change at every frame cannot be read
SETTLE_MS = 150  # what stands open is told anew when nothing moves any more; a chain of reasons costs up to 30 ms
STILLS = 5
LOW_PX = 500
DEFAULT_SPEED_DAYS_S = 7.0
AWAY = "The axis is put away while you work from memory. It comes back in this lesson, to compare with yours."


class AxisView(QWidget):
    """Shows a trajectory at a day; plays it; says what the learner picked."""

    day_chosen = Signal(float)
    spot_chosen = Signal(str)
    cut_chosen = Signal(str, bool)  # signal, severed or mended
    playing_changed = Signal(bool)
    lesson_chosen = Signal(str)  # that teaches what was asked about
    range_finished = Signal()  # playing came to the end of its range

    def __init__(self, theme: Theme, clock: Clock, reduced_motion: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock, self._reduced = theme, clock, reduced_motion
        self._level: Level = "fundamentals"
        self._run: Run | None = None
        self._day, self._start, self._end, self._seen = 0.0, 0.0, 0.0, 0.0
        self._speed_days_s = DEFAULT_SPEED_DAYS_S
        self._playing = self._asking = self._severable = False
        self._with_player, self._hidden = True, False
        self._watch: tuple[str, ...] = ()
        self._beats: Mapping[str, Sequence[float]] = {}
        self._since_text_s = 0.0
        self._library: Library | None = None
        self._here: str | None = None  # the open lesson
        self._stage = Stage(theme, self._level, clock, reduced_motion, self)
        self._player = Player(theme, self)
        self._rows = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self._stage, 1)
        column.addWidget(self._player)
        self._away = QWidget()  # of a hidden widget a layout keeps no room; of a row with one it does
        self._away.hide()
        middle = QHBoxLayout(self._away)
        middle.setContentsMargins(SPACE_L, 0, SPACE_L, 0)
        words = Label(AWAY, LEAD_PX, muted=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle.addWidget(words)
        column.addWidget(self._away, 1)
        self._stage.spot_pressed.connect(self._on_spot)
        self._stage.lesson_chosen.connect(self.lesson_chosen)
        self._stage.cut_chosen.connect(self.cut_chosen)
        self._player.day_chosen.connect(self._on_day)
        self._player.play_chosen.connect(self._on_play)
        self._player.speed_chosen.connect(self._on_speed)
        clock.ticked.connect(self._on_tick)
        self._stage.canvas.show_motion(not reduced_motion)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._tell_again)

    @property
    def stage(self) -> Stage:
        return self._stage

    @property
    def clock(self) -> Clock:
        return self._clock

    @property
    def player(self) -> Player:
        return self._player

    @property
    def day(self) -> float:
        return self._day

    @property
    def playing(self) -> bool:
        return self._playing

    def show_trajectory(self, trajectory: Trajectory) -> None:
        """A new run; its whole course becomes the range, the day stays if the run has it."""
        if self._run is not None and trajectory is self._run.trajectory:
            return
        self._run = run = Run(trajectory)
        self._stage.popover.hide()
        self._stage.show_agents(run.agents)
        self._stage.show_cut(run.cut)
        self._player.show_days(0.0, run.last_day)
        self.show_range(0.0, run.last_day)
        self.show_day(min(self._day, run.last_day))
        self._show_curves()

    def show_range(self, start: float, end: float) -> None:
        """Where playing starts and stops, in days."""
        self._start, self._end, self._seen = start, end, start
        self._player.show_range(start, end)
        self._show_frames()

    def show_day(self, day: float, texts: bool = True) -> None:
        """Without `texts` only the picture follows."""
        self._day, self._seen = day, max(self._seen, day)
        if self._with_player:
            self._player.show_day(day, self._seen)
        self._show_signals(texts)

    def show_player(self, shown: bool) -> None:
        """Without its player the picture fills the room, and somebody else tells the day."""
        self._with_player = shown
        self._player.setVisible(shown and not self._hidden)
        self._show_curves()
        self._show_frames()

    def show_severable(self, severable: bool) -> None:
        """Popovers offer to cut and mend wires; `cut_chosen` tells which."""
        self._severable = severable

    def show_beats(self, beats: Mapping[str, Sequence[float]] | None) -> None:
        """The hours at which signals leave within one day; None: no day view, everything flows.

        With reduced motion nothing beats.
        """
        self._beats = beats or {}
        self._stage.canvas.show_beats({} if self._reduced else self._beats)

    def show_hour(self, hour: float) -> None:
        """Where the beats of the day view have come to."""
        self._stage.canvas.show_hour(hour)

    def show_chain(self, ids: Iterable[str]) -> None:
        """Arrows and stations of a link in a chain of causes; none: what is watched stands out again."""
        self._stage.show_chain(frozenset(ids))

    def show_sealed(self, sealed: bool) -> None:
        """The learner has to commit before the run: no playing, no looking ahead."""
        self.pause()
        self._player.show_sealed(sealed)

    def show_hidden(self, hidden: bool) -> None:
        """Put the picture away, names and values with it, for the eye and for a screen reader; or bring it back."""
        self._hidden = hidden
        self._stage.popover.hide()
        self._stage.setVisible(not hidden)
        self._player.setVisible(self._with_player and not hidden)
        self._away.setVisible(hidden)
        self._run_clock()

    def show_watch(self, ids: Iterable[str]) -> None:
        """Signals (or agents) to look at; the others step back. None watched: all are equal."""
        self._watch = tuple(ids)
        self._stage.show_watch(frozenset(self._watch))
        self._show_curves()
        self._show_frames()

    def show_level(self, level: Level) -> None:
        if level == self._level:
            return
        self._level = level
        self._stage.popover.hide()
        self._stage.show_level(level)
        self._show_signals(texts=True)
        self._show_curves()
        self._show_frames()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._stage.show_theme(theme)
        self._player.show_theme(theme)
        self._show_frames()

    def show_reduced_motion(self, reduced: bool) -> None:
        """Nothing moves by itself; a strip of stills tells the change instead."""
        self._reduced = reduced
        self._stage.canvas.show_motion(not reduced)
        self._stage.popover.show_reduced_motion(reduced)
        self.show_beats(self._beats)
        self._show_frames()
        self._run_clock()

    def show_why(self, spot: str) -> None:
        """Open the popover of a spot: what it is, how much, and why."""
        known = self._stage.spot(spot)
        if self._run is not None and known is not None:
            told = sheet(self._run, self._day, known, self._level, self._library, self._here)
            self._stage.show_sheet(told if self._severable else replace(told, cut=None))

    def show_lessons(self, library: Library | None, here: str | None = None) -> None:
        """Popovers offer the lesson that teaches a signal, unless it is the one that is open `here`."""
        self._library, self._here = library, here

    def ask_for_spot(self, asked: bool) -> None:
        """A question is open: every spot answers with `spot_chosen` and opens nothing."""
        self._asking = asked
        self._stage.popover.hide()
        self._stage.show_asked(asked)

    def play(self) -> None:
        """From the day shown to the end of the range; from its start if the day is not before its end."""
        if self._run is None or self._playing:
            return
        if not self._start <= self._day < self._stop_day():
            self.show_day(self._start)
        self._playing = True
        self._tell_playing()

    def pause(self) -> None:
        if self._playing:
            self._playing = False
            self._show_signals(texts=True)
            self._tell_playing()

    def _stop_day(self) -> float:
        last = self._run.last_day if self._run else 0.0
        return self._end if self._end > self._start else last

    def _tell_playing(self) -> None:
        self._player.show_playing(self._playing)
        self._run_clock()
        self.playing_changed.emit(self._playing)

    def _show_signals(self, texts: bool) -> None:
        if self._run is not None:
            self._stage.show_signals(self._run.signals(self._day), self._run.volume(self._day), texts)
        if self._stage.popover.key is not None:
            self._settle.start()

    def _show_curves(self) -> None:
        if not self._with_player:
            return
        names = [(key, short_name(key, self._level)) for key in self._watch or DEFAULT]
        self._player.show_curves(self._run.curves if self._run else None, self._watch, names)

    def _show_frames(self) -> None:
        wanted = self._reduced and self._with_player
        self._player.show_frames(self._frames(self._run) if wanted and self._run else None)

    def _frames(self, run: Run) -> Frames:
        end = self._stop_day()
        days = [round(self._start + (end - self._start) * i / (STILLS - 1)) for i in range(STILLS)]
        return tuple(self._still(run, float(day)) for day in dict.fromkeys(days))

    def _still(self, run: Run, day: float) -> Still:
        signals = run.signals(day)
        scene = Scene(miniature(*STILL_PX, run.agents), self._theme, run.agents, signals, run.volume(day))
        keys = [key for key in self._watch or DEFAULT if key in signals]
        return Still(day, scene, tuple((short_name(key, self._level), signals[key].state) for key in keys))

    def _run_clock(self) -> None:
        """Ticks are wanted while something can be seen to move."""
        if self.isVisible() and not self._hidden and (self._playing or not self._reduced):
            self._clock.start()
        else:
            self._clock.stop()

    def _on_tick(self, seconds: float) -> None:
        if self._playing:
            self._go_on(seconds)
        self._stage.canvas.advance(seconds)

    def _go_on(self, seconds: float) -> None:
        self._day = min(self._day + seconds * self._speed_days_s, self._stop_day())
        self._seen = max(self._seen, self._day)
        self._since_text_s += seconds
        texts = self._since_text_s >= TEXT_EVERY_S
        if texts:
            self._since_text_s = 0.0
            self._player.show_day(self._day, self._seen)
        self._show_signals(texts)
        if self._day >= self._stop_day():
            self._player.show_day(self._day, self._seen)
            self.pause()
            self.range_finished.emit()

    def _on_day(self, day: float) -> None:
        self.pause()
        self.show_day(day)
        self.day_chosen.emit(day)

    def _on_play(self, playing: bool) -> None:
        self.play() if playing else self.pause()

    def _on_speed(self, days_a_second: float) -> None:
        self._speed_days_s = days_a_second
        self._player.show_speed(days_a_second)

    def _on_spot(self, key: str) -> None:
        """`spot_chosen` tells what was picked; without a question its popover opens too."""
        spot = self._stage.spot(key)
        if spot is None:
            return
        if not self._asking:
            self.show_why(key)
        self.spot_chosen.emit(spot.id)

    def _tell_again(self) -> None:
        """The popover that stands open belongs to the day that is shown."""
        if self._stage.popover.key is not None:
            self.show_why(self._stage.popover.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < LOW_PX
        self._player.show_compact(low or self.width() < COMPACT_PX, low)
        self._rows.activate()  # now: the picture is drawn for the height that lasts

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run_clock()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.pause()
        self._clock.stop()
