"""Who follows many men while the window stays awake? A process for each cohort; cancelling kills it."""

import json
import logging
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from tutor.simulation.scenario import Scenario, to_data
from tutor.simulation.spread import Spread, Threshold

logger = logging.getLogger(__name__)

CLOSE_MS = 2000
BROKEN = "The many men stopped before their end. Start them again."


class CohortRunner(QObject):
    """At most one cohort at a time: a new one takes the place of the old."""

    progressed = Signal(float)  # 0 to 1
    found = Signal(object)  # Spread
    failed = Signal(str)

    def __init__(self, cache: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._process: QProcess | None = None
        self._buffer = bytearray()
        self._answered = False

    @property
    def running(self) -> bool:
        return self._process is not None and not self._answered

    def start(self, scenario: Scenario, men: int, seed: int, threshold: Threshold) -> None:
        self.cancel()
        asked = {"column": threshold.column, "at_least": threshold.at_least}
        request = {"scenario": to_data(scenario), "men": men, "seed": seed, "threshold": asked}
        self._buffer.clear()
        self._answered = False
        self._process = process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._on_output)
        process.errorOccurred.connect(self._on_error)
        process.finished.connect(self._on_finished)
        process.start(sys.executable, ["-m", "tutor.simulation.cohort_worker", str(self._cache)])
        process.write(json.dumps(request).encode() + b"\n")
        process.closeWriteChannel()
        self.progressed.emit(0.0)

    def cancel(self) -> None:
        """Nothing more is heard of the cohort that runs."""
        process, self._process = self._process, None
        if process is None:
            return
        process.readyReadStandardOutput.disconnect(self._on_output)
        process.errorOccurred.disconnect(self._on_error)
        process.finished.disconnect(self._on_finished)
        process.kill()
        process.waitForFinished(CLOSE_MS)
        process.deleteLater()

    def close(self) -> None:
        self.cancel()

    def _on_output(self) -> None:
        if self._process is not None:
            self._buffer += self._process.readAllStandardOutput().data()
        while self._take_line():
            pass

    def _take_line(self) -> bool:
        """Lines of progress, then one that says how many bytes follow."""
        line, ended, rest = self._buffer.partition(b"\n")
        if not ended or not self.running:
            return False
        head = json.loads(line)
        if "progress" in head:
            self._buffer = bytearray(rest)
            self.progressed.emit(head["progress"])
            return True
        if len(rest) == head["bytes"]:
            self._answered = True
            self._tell(head["problem"], bytes(rest))
        return False

    def _tell(self, problem: str | None, body: bytes) -> None:
        if problem:
            self.failed.emit(problem)
        else:
            self.found.emit(Spread.from_bytes(body))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        logger.error("the process of many men failed: %s", error)
        self._fail()

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._on_output()
        self._fail()
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()

    def _fail(self) -> None:
        """An end before the answer."""
        if self.running:
            self._answered = True
            self.failed.emit(BROKEN)
