"""What time is it for everything that moves? One clock, which a test or the tour can set by hand."""

from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

FRAME_MS = 16
LONGEST_STEP_S = 0.1  # after a pause of the machine things go on from where they were, without a jump


class Clock(QObject):
    """Says how many seconds went by since it last spoke."""

    ticked = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last_s = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def running(self) -> bool:
        return self._timer.isActive()

    def start(self) -> None:
        self._last_s = monotonic()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def advance(self, seconds: float) -> None:
        """Let time pass without waiting."""
        self.ticked.emit(seconds)

    def _on_timeout(self) -> None:
        now_s = monotonic()
        self.advance(min(now_s - self._last_s, LONGEST_STEP_S))
        self._last_s = now_s
