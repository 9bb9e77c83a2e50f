"""Who runs the model? A process of its own, so that the window never waits for a solve or a compilation.

Two desks ask: the lessons and the lab. One request is on its way at a time; of those that a desk has made since,
only the newest is sent.
"""

import json
import logging
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from tutor.simulation.scenario import Scenario, to_data
from tutor.simulation.trajectory import Trajectory

logger = logging.getLogger(__name__)

SAMPLES_PER_DAY = 4  # keeps the saw-tooth between two injections
MOST_DRAFT_SAMPLES = 1000  # about one for each pixel of a curve; more would only fill the pipe
WRITE_MS, CLOSE_MS = 1, 2000


@dataclass(frozen=True)
class Request:
    """What a desk wants solved; a `draft` may be coarse, for something is still being moved."""

    desk: str
    scenario: Scenario
    draft: bool = False

    @property
    def samples_per_day(self) -> float:
        """Halved until they are few enough: the solver steps by halves and doubles of a day."""
        often = float(SAMPLES_PER_DAY)
        while self.draft and often * self.scenario.days > MOST_DRAFT_SAMPLES:
            often /= 2
        return often


class Solver(QObject):
    """Turns scenarios into trajectories."""

    solved = Signal(object, object)  # Request, Trajectory
    failed = Signal(object, str)  # Request or None, sentence

    def __init__(self, cache: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._ticket = 0
        self._waiting: dict[str, Request] = {}
        self._asked: Request | None = None
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

    @property
    def idle(self) -> bool:
        """Nothing is asked and nothing waits."""
        return self._asked is None and not self._waiting

    def solve(self, request: Request) -> None:
        """What the same desk asked before and was not sent yet is dropped."""
        self._waiting.pop(request.desk, None)
        self._waiting[request.desk] = request
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self.start()
        self._send_next()

    def _send_next(self) -> None:
        if self._asked is not None or not self._waiting:
            return
        self._asked = request = self._waiting.pop(next(iter(self._waiting)))
        self._ticket += 1
        line = {
            "ticket": self._ticket,
            "scenario": to_data(request.scenario),
            "samples_per_day": request.samples_per_day,
            "draft": request.draft,
        }
        self._process.write(json.dumps(line).encode() + b"\n")
        if self._process.state() == QProcess.ProcessState.Running:
            self._process.waitForBytesWritten(WRITE_MS)  # now: else it would lie here until the window has been painted

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
            end = self._buffer.find(b"\n")
            if end < 0:
                return False
            self._header = json.loads(self._buffer[:end])
            del self._buffer[: end + 1]
        size = int(str(self._header["bytes"]))
        if len(self._buffer) < size:
            return False
        header, body = self._header, self._buffer[:size]
        self._header = None
        del self._buffer[:size]
        asked, self._asked = self._asked, None
        self._send_next()
        if header["problem"]:
            self.failed.emit(asked, str(header["problem"]))
        else:
            self.solved.emit(asked, Trajectory.from_bytes(body))
        return True

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if not self._closing:
            logger.error("the solver's process failed: %s", error)
            self.failed.emit(None, "The simulation stopped working. Close the program and open it again.")

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._buffer.clear()
        self._header = self._asked = None
        if not self._closing and status == QProcess.ExitStatus.NormalExit and code != 0:
            self.failed.emit(None, "The simulation stopped working. Close the program and open it again.")
