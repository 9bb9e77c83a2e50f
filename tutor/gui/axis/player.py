"""How does time go? Play, pause, a day back or forward, speed, and a slider over the days."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from tutor.gui.axis import words
from tutor.gui.axis.curves import DEFAULT, Curves
from tutor.gui.axis.legend import Legend
from tutor.gui.axis.scrubber import Scrubber
from tutor.gui.axis.shapes import pen
from tutor.gui.axis.signs import SPEEDS_DAYS_S, RoundButton, SpeedButton
from tutor.gui.axis.still import Frames
from tutor.gui.axis.strip import Strip
from tutor.gui.label import Label
from tutor.gui.theme import RADIUS, SPACE_M, SPACE_S, Theme

SEALED = " · guess first"
DAY_PX = 15
COMPACT_PX = 560  # narrower bars stand in one row and spell less


class Player(QWidget):
    """Says what the learner did with time; shows the day it is told."""

    day_chosen = Signal(float)
    play_chosen = Signal(bool)
    speed_chosen = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day, self._start, self._end = 0.0, 0.0, 0.0
        self._names: tuple[tuple[str, str], ...] = ()
        self._speed, self._playing, self._compact, self._sealed = SPEEDS_DAYS_S[1], False, False, False
        self._button = RoundButton("play", theme, self, large=True)
        self._back = RoundButton("back", theme, self)
        self._forward = RoundButton("forward", theme, self)
        self._speed_button = SpeedButton(theme, self)
        self._legend = Legend(theme, self)
        self._scrubber = Scrubber(theme, self)
        self._strip = Strip(theme, self)
        self._label = Label("Day 0", DAY_PX, QFont.Weight.DemiBold, line_height=1.3)
        self._label.setWordWrap(False)
        self._label.show_size(DAY_PX)
        self._back.setAccessibleName("One day back")
        self._forward.setAccessibleName("One day on")
        self._connect()
        self._lay_out()
        self.show_playing(False)
        self.show_speed(self._speed)

    @property
    def scrubber(self) -> Scrubber:
        return self._scrubber

    @property
    def strip(self) -> Strip:
        return self._strip

    @property
    def button(self) -> RoundButton:
        """Play or pause."""
        return self._button

    def _connect(self) -> None:
        self._button.clicked.connect(self._on_play)
        self._back.clicked.connect(self._on_back)
        self._forward.clicked.connect(self._on_forward)
        self._speed_button.clicked.connect(self._on_speed)
        self._scrubber.day_chosen.connect(self.day_chosen)
        self._strip.day_chosen.connect(self.day_chosen)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE_M)
        top.addWidget(self._label)
        top.addWidget(self._legend, 1)
        top.addStretch(0)
        top.addWidget(self._speed_button)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addLayout(top)
        right.addWidget(self._strip)
        right.addWidget(self._scrubber, 1)
        steps = QHBoxLayout()
        steps.setSpacing(2)
        steps.addWidget(self._back)
        steps.addWidget(self._forward)
        self._keys = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._keys.setSpacing(2)
        self._keys.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        self._keys.addLayout(steps)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._keys)
        self._row.addLayout(right, 1)
        self.show_compact(False)

    def show_compact(self, compact: bool, low: bool = False) -> None:
        """In a small pane everything stands in one row; in a `low` one the curves give way to the picture."""
        self._compact = compact
        way = QBoxLayout.Direction.LeftToRight if compact else QBoxLayout.Direction.TopToBottom
        self._keys.setDirection(way)
        self._button.show_size(36 if compact else 44)
        self._legend.show_names(() if compact else self._names)
        self._strip.show_compact(compact)
        self._scrubber.setFixedHeight(56 if not compact else 30 if low else 46)
        self._row.setContentsMargins(*((8, 4, 10, 2) if compact else (14, 8, 14, 6)))
        self._row.setSpacing(SPACE_S if compact else 14)
        self.show_speed(self._speed)

    def show_days(self, start: float, end: float) -> None:
        """The whole run."""
        self._start, self._end = start, end
        self._scrubber.show_days(start, end)

    def show_range(self, start: float, end: float) -> None:
        """The part that playing goes through."""
        self._scrubber.show_range(start, end)

    def show_day(self, day: float, seen: float) -> None:
        """Curves are told up to the day `seen`."""
        self._day = day
        self._scrubber.show_day(day)
        self._scrubber.show_seen(seen)
        self._show_words()

    def show_sealed(self, sealed: bool) -> None:
        """Until the learner has committed to a guess nothing can be played."""
        self._sealed = sealed
        for part in (self._button, self._back, self._forward, self._scrubber, self._strip):
            part.setEnabled(not sealed)
        self._show_words()

    def _show_words(self) -> None:
        self._label.setText(words.day_words(self._day) + (SEALED if self._sealed else ""))

    def show_curves(self, curves: Curves | None, watch: Sequence[str], names: Sequence[tuple[str, str]]) -> None:
        """`names`: key and name of what is drawn."""
        self._scrubber.show_curves(curves, tuple(watch) or DEFAULT)
        self._names = tuple(names)
        self._legend.show_names(() if self._compact else names)

    def show_frames(self, frames: Frames | None) -> None:
        """A strip of still pictures, for readers who want nothing to move; None hides it."""
        self._strip.show_frames(frames)

    def show_playing(self, playing: bool) -> None:
        self._playing = playing
        self._button.show_sign("pause" if playing else "play")
        self._button.setAccessibleName("Pause" if playing else "Play")

    def show_speed(self, days_a_second: float) -> None:
        self._speed = days_a_second
        self._speed_button.show_speed(days_a_second, self._compact)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        parts = (self._button, self._back, self._forward, self._speed_button, self._legend, self._scrubber, self._strip)
        for part in parts:
            part.show_theme(theme)
        self.update()

    def _on_play(self) -> None:
        self.play_chosen.emit(not self._playing)

    def _on_back(self) -> None:
        day = int(self._day + 1e-6)
        self.day_chosen.emit(max(self._start, float(day - 1 if abs(day - self._day) < 1e-6 else day)))

    def _on_forward(self) -> None:
        self.day_chosen.emit(min(self._end, float(int(self._day + 1e-6) + 1)))

    def _on_speed(self) -> None:
        at = SPEEDS_DAYS_S.index(self._speed)
        self.speed_chosen.emit(SPEEDS_DAYS_S[(at + 1) % len(SPEEDS_DAYS_S)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space inside the player plays and pauses."""
        if event.key() == Qt.Key.Key_Space:
            self._on_play()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(self._theme.line, 1))
            painter.setBrush(QColor(self._theme.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
