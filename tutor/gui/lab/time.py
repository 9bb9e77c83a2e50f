"""How does time go in the lab? A day that plays, at a speed, until the end of the run; or the hours of one day."""

from PySide6.QtCore import QObject, Signal

from tutor.gui.clock import Clock

FIRST_SPEED_DAYS_S = 7.0
HOURS_A_SECOND = 1.5  # of the day view
HOURS = 24.0


class Time(QObject):
    """The day under the cursor, the hour within it, and whether they go on by themselves."""

    day_changed = Signal(float)
    hour_changed = Signal(float)
    playing_changed = Signal(bool)
    speed_changed = Signal(float)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.day, self.hour, self.last = 0.0, 0.0, 0.0
        self.speed_days_s = FIRST_SPEED_DAYS_S
        self.playing = self.within_a_day = self.sealed = self.still = False
        self.frame_s = 0.0  # of the last step of the clock
        clock.ticked.connect(self._on_tick)

    def go_to(self, day: float) -> None:
        """A hand on the day stops what plays."""
        self.play(False)
        self._go(day)

    def go_to_hour(self, hour: float) -> None:
        self.play(False)
        self._go_hour(hour)

    def show_last(self, last: float) -> None:
        """The run has another end."""
        self.last = last
        if self.day > last:
            self._go(last)

    def keep_still(self, still: bool) -> None:
        """With reduced motion the hours do not go by; a strip of them stands instead."""
        self.still = still

    def seal(self, sealed: bool) -> None:
        """Stand at the beginning: what is to come stays hidden until the learner has drawn it."""
        if sealed:
            self.go_to(0.0)
        self.sealed = sealed

    def play(self, playing: bool) -> None:
        if playing and (self.sealed or (self.still and self.within_a_day)):
            self.playing_changed.emit(False)  # the button goes back
            return
        if playing == self.playing:
            return
        if playing and not self.within_a_day and self.day >= self.last:
            self._go(0.0)
        self.playing = playing
        if playing:
            self._clock.start()
        self.playing_changed.emit(playing)

    def choose_speed(self, days_s: float) -> None:
        self.speed_days_s = days_s
        self.speed_changed.emit(days_s)

    def see_hours(self, within_a_day: bool) -> None:
        """Play the hours of one day again and again, or the days of the run."""
        self.play(False)
        self.within_a_day = within_a_day
        self._go_hour(0.0)

    def _go(self, day: float) -> None:
        self.day = 0.0 if self.sealed else min(max(0.0, day), self.last)
        self.day_changed.emit(self.day)

    def _go_hour(self, hour: float) -> None:
        self.hour = hour % HOURS
        self.hour_changed.emit(self.hour)

    def _on_tick(self, seconds: float) -> None:
        self.frame_s = seconds
        if not self.playing:
            return
        if self.within_a_day:
            self._go_hour(self.hour + seconds * HOURS_A_SECOND)
            return
        self._go(self.day + seconds * self.speed_days_s)
        if self.day >= self.last:
            self.play(False)
