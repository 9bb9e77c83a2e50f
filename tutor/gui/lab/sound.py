"""Who plays the sound of a day? A player that the system already has, as a process of its own.

Qt's own sound needs libraries that a plain installation lacks. Where no player is found, or it fails, we say why.
"""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from tutor.gui.lab.day.told import DayTold
from tutor.gui.lab.day.tones import wav
from tutor.gui.lab.time import HOURS_A_SECOND

Command = tuple[str, ...]  # a program and its arguments; the file comes last
WINSOUND = "import sys, winsound; winsound.PlaySound(sys.argv[1], winsound.SND_FILENAME)"
PLAYERS: dict[str, tuple[Command, ...]] = {
    "win32": ((sys.executable, "-c", WINSOUND),),
    "darwin": (("afplay",),),
}
LINUX: tuple[Command, ...] = (("pw-play",), ("paplay",), ("aplay", "-q"))
NO_PLAYER = "No sound: no player is found here ({names})."
FAILED = "No sound: {name} could not play. {reason}"


class Sound(QObject):
    """Off at first. Heard while the hours of a day play; starts again with each day and each jump."""

    sound_changed = Signal(bool, str)  # on or off, and why not

    def __init__(self, folder: Path, commands: Sequence[Command] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = folder / "day.wav"
        self._commands = PLAYERS.get(sys.platform, LINUX) if commands is None else commands
        self._told: DayTold | None = None
        self._hour = 0.0
        self._on = self._playing = False
        self._process: QProcess | None = None

    @property
    def sounding(self) -> bool:
        return self._process is not None

    def turn(self, on: bool) -> None:
        """On only where a player is found."""
        player = self._player()
        self._on = on and player is not None
        names = ", ".join(Path(command[0]).name for command in self._commands)
        self.sound_changed.emit(self._on, NO_PLAYER.format(names=names) if on and player is None else "")
        self._begin()

    def show_day(self, told: DayTold | None) -> None:
        """The day to be heard; None outside the day view."""
        self._told = told
        self._begin()

    def show_playing(self, playing: bool) -> None:
        self._playing = playing
        self._begin()

    def show_hour(self, hour: float) -> None:
        """Where the day has come to; from midnight on it begins again."""
        again = hour < self._hour
        self._hour = hour
        if again:
            self._begin()

    def _player(self) -> Command | None:
        return next((command for command in self._commands if shutil.which(command[0])), None)

    def _begin(self) -> None:
        """Silence what sounds; then sound what should."""
        self._stop()
        player = self._player()
        if not (self._on and self._playing and self._told is not None and player is not None):
            return
        try:
            self._file.write_bytes(wav(self._told, self._hour, HOURS_A_SECOND))
        except OSError as problem:
            self._fail(player, str(problem))
            return
        self._process = process = QProcess(self)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        process.start(player[0], [*player[1:], str(self._file)])

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished(100)  # it is killed: a millisecond
            process.deleteLater()

    def _fail(self, player: Command, reason: str) -> None:
        self._on = False
        self._stop()
        self.sound_changed.emit(False, FAILED.format(name=Path(player[0]).name, reason=reason).strip())

    def _on_finished(self, code: int) -> None:
        process = self.sender()
        if isinstance(process, QProcess) and process is self._process:
            said = bytes(process.readAllStandardError().data()).decode(errors="replace").strip().splitlines()
            self._process = None
            process.deleteLater()
            if code:
                self._fail((process.program(),), said[0] if said else "Perhaps no sound device is there.")

    def _on_error(self, error: QProcess.ProcessError) -> None:
        process = self.sender()
        if error is QProcess.ProcessError.FailedToStart and isinstance(process, QProcess) and process is self._process:
            self._fail((process.program(),), process.errorString())
