"""How does time go in the lab? Play, speed, the hours of one day in place of the days, and their sound."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from tutor.gui.axis.signs import RoundButton, SpeedButton
from tutor.gui.axis.words import day_words
from tutor.gui.lab.toggle import Toggle
from tutor.gui.label import Label
from tutor.gui.theme import CAPTION_PX, SPACE_S, SPACE_XS, Theme

SPEEDS_DAYS_S = (1.0, 7.0, 28.0, 91.0)
COMPACT_PX = 470
LEAST_PX = 400
DAY_TYPE_PX, DAY_PX = 15, 78  # "Day 3,650" is never cut off
SOUND_HINT = "Turn on the day view to hear the day"


class Transport(QWidget):
    """Shows the day and the speed it is told; says what the learner did with time. Space plays and pauses."""

    play_chosen = Signal(bool)
    speed_chosen = Signal(float)
    day_view_chosen = Signal(bool)
    sound_chosen = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._playing, self._compact, self._speed = False, False, SPEEDS_DAYS_S[1]
        self._play = RoundButton("play", theme, self, large=True)
        self._play.show_size(38)
        self._speed_button = SpeedButton(theme, self)
        self._day = Label("", DAY_TYPE_PX, QFont.Weight.DemiBold, line_height=1.3)
        self._last = Label("", CAPTION_PX, muted=True, line_height=1.3)
        self._day_view, self._sound = Toggle("Day view", theme, self), Toggle("Sound", theme, self)
        self._why_not = Label("", CAPTION_PX, muted=True)
        for label, px in ((self._day, DAY_TYPE_PX), (self._last, CAPTION_PX)):
            label.show_size(px)  # beside the drawings, which keep their type
        self._told = 0.0, 0.0
        self._lay_out()
        self._play.clicked.connect(self._on_play)
        self._speed_button.clicked.connect(self._on_speed)
        self._day_view.clicked.connect(self.day_view_chosen)
        self._sound.clicked.connect(self.sound_chosen)
        self.show_day(0.0, 0.0)
        self.show_playing(False)
        self.show_speed(self._speed)
        self.show_day_view(False)
        self.show_sound(False, "")

    def _lay_out(self) -> None:
        """Day and length stand over each other, so that nothing moves when figures grow."""
        for label in (self._day, self._last):
            label.setWordWrap(False)
            label.setMinimumWidth(DAY_PX)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self._day)
        told.addWidget(self._last)
        self._row = row = QHBoxLayout()
        row.addWidget(self._play)
        row.addLayout(told)
        row.addStretch()
        for part in (self._speed_button, self._day_view, self._sound):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._why_not)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_playing(self, playing: bool) -> None:
        self._playing = playing
        self._play.show_sign("pause" if playing else "play")
        self._play.setAccessibleName("Pause" if playing else "Play")

    def show_day(self, day: float, last: float) -> None:
        self._told = day, last
        self._day.setText(f"Day {int(day + 1e-6):,}" if self._compact else day_words(day))
        self._last.setText(f"of {last:,.0f} days")
        self._play.setAccessibleDescription(f"{day_words(day)} of {last:,.0f} days")

    def show_speed(self, days_a_second: float) -> None:
        self._speed = days_a_second
        self._speed_button.show_speed(days_a_second, self._compact)

    def show_day_view(self, day_view: bool) -> None:
        """In the day view the hours play, at their own pace."""
        self._day_view.show_on(day_view)
        self._speed_button.setVisible(not day_view)
        self._sound.setEnabled(day_view)
        self._sound.setToolTip("" if day_view else SOUND_HINT)

    def show_sound(self, on: bool, why_not: str) -> None:
        """`why_not`: why there is no sound although it was wanted; empty if nothing is amiss."""
        self._sound.show_on(on)
        self._sound.setAccessibleDescription(
            why_not or "Beats for pulses, a drone without pauses, silence without both"
        )
        self._why_not.setText(why_not)
        self._why_not.setVisible(bool(why_not))

    def show_theme(self, theme: Theme) -> None:
        for part in (self._play, self._speed_button, self._day_view, self._sound):
            part.show_theme(theme)

    def _on_play(self) -> None:
        self.play_chosen.emit(not self._playing)

    def _on_speed(self) -> None:
        at = SPEEDS_DAYS_S.index(self._speed)
        self.speed_chosen.emit(SPEEDS_DAYS_S[(at + 1) % len(SPEEDS_DAYS_S)])

    def minimumSizeHint(self) -> QSize:
        """Narrower than its long words: those give way."""
        return QSize(LEAST_PX, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._on_play()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._compact = self.width() < COMPACT_PX
        self._row.setSpacing(SPACE_XS if self._compact else SPACE_S)
        self.show_speed(self._speed)
        self.show_day(*self._told)
