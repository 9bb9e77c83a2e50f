"""Who runs the model? A process of its own, so that the window never waits for a solve or a compilation."""

import json
import logging
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from tutor.simulation.scenario import Scenario, to_data
from tutor.simulation.trajectory import Trajectory

logger = logging.getLogger(__name__)

SAMPLES_PER_DAY = 4  # keeps the saw-tooth between two injections
CLOSE_MS = 2000


class Solver(QObject):
    """Turns scenarios into trajectories; of requests that wait for an answer only the newest is told."""

    solved = Signal(object)  # Trajectory
    failed = Signal(str)

    def __init__(self, cache: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._ticket = 0
        self._buffer = bytearray()
        self._header: dict[str, object] | None = None
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.errorOccurred.connect(self._on_error)
        self._process.finished.connect(self._on_finished)
        self._closing = False

    def start(self) -> None:
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.start(sys.executable, ["-m", "tutor.simulation.worker", str(self._cache)])

    def solve(self, scenario: Scenario) -> None:
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self.start()
        self._ticket += 1
        request = {"ticket": self._ticket, "scenario": to_data(scenario), "samples_per_day": SAMPLES_PER_DAY}
        self._process.write(json.dumps(request).encode() + b"\n")

    def close(self) -> None:
        self._closing = True
        self._process.closeWriteChannel()
        if self._process.state() != QProcess.ProcessState.NotRunning and not self._process.waitForFinished(CLOSE_MS):
            self._process.kill()
            self._process.waitForFinished(CLOSE_MS)

    def _on_output(self) -> None:
        self._buffer += self._process.readAllStandardOutput().data()
        while self._take_answer():
            pass

    def _take_answer(self) -> bool:
        """One answer is a line of JSON, then as many bytes as it names."""
        if self._header is None:
            line, found, rest = self._buffer.partition(b"\n")
            if not found:
                return False
            self._header, self._buffer = json.loads(line), bytearray(rest)
        size = int(str(self._header["bytes"]))
        if len(self._buffer) < size:
            return False
        header, body = self._header, bytes(self._buffer[:size])
        self._header, self._buffer = None, self._buffer[size:]
        if header["ticket"] == self._ticket:
            self._tell(header, body)
        return True

    def _tell(self, header: dict[str, object], body: bytes) -> None:
        if header["problem"]:
            self.failed.emit(str(header["problem"]))
        else:
            self.solved.emit(Trajectory.from_bytes(body))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if not self._closing:
            logger.error("the solver's process failed: %s", error)
            self.failed.emit("The simulation stopped working. Close the program and open it again.")

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._buffer.clear()
        self._header = None
        if not self._closing and status == QProcess.ExitStatus.NormalExit and code != 0:
            self.failed.emit("The simulation stopped working. Close the program and open it again.")
