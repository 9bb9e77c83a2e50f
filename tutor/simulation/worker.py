"""Who runs the model while the window stays free? A process that answers requests.

`python -m tutor.simulation.worker CACHE_FOLDER`. On stdin one line of JSON per request:
`{"ticket": 1, "scenario": {...}, "samples_per_day": 4, "draft": true}`; the last two may be left out. On stdout per
request one line of JSON, `{"ticket": 1, "bytes": N, "compiled": true, "problem": null}`, then N bytes of
`Trajectory.to_bytes`.
Of several requests that wait only the newest is solved; the others are answered as overtaken.
It ends when stdin ends. Until the compiled functions are ready it answers in plain Python.
"""

import json
import logging
import subprocess
import sys
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, BinaryIO

from tutor.simulation.compiled import is_ready, load
from tutor.simulation.errors import SimulationError
from tutor.simulation.plain import Solver
from tutor.simulation.scenario import from_data
from tutor.simulation.simulate import simulate

logger = logging.getLogger(__name__)

OVERTAKEN = "a newer request came before this one was solved"
END, FILLED = "end", "filled"
PIPE_BYTES = 1 << 20

Inbox = SimpleQueue[bytes | str]


def serve(cache: Path, requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer until `requests` ends."""
    inbox: Inbox = SimpleQueue()
    Thread(target=_read, args=(requests, inbox), daemon=True).start()
    solver = load(cache) if is_ready(cache) else None
    filling = None if solver else _start_filling(cache, inbox)
    try:
        while (waiting := _wait(inbox)) is not None:
            if FILLED in waiting and is_ready(cache):
                solver = load(cache)
            lines = [item for item in waiting if isinstance(item, bytes)]
            for line in lines:
                answer(line, line is lines[-1], solver, answers)
    finally:
        if filling is not None and filling.poll() is None:
            filling.terminate()
            filling.wait()


def _read(requests: BinaryIO, inbox: Inbox) -> None:
    for line in requests:
        if line.strip():
            inbox.put(line)
    inbox.put(END)


def _wait(inbox: Inbox) -> list[bytes | str] | None:
    """All that has come, at least one; None once only the end is left."""
    waiting = [inbox.get()]
    while True:
        try:
            waiting.append(inbox.get_nowait())
        except Empty:
            break
    if END in waiting:
        if len(waiting) == 1:
            return None
        waiting.remove(END)
        inbox.put(END)
    return waiting


def _start_filling(cache: Path, inbox: Inbox) -> "subprocess.Popen[bytes]":
    """Compile in a process of its own."""
    command = [sys.executable, "-m", "tutor.simulation.compiled", str(cache)]
    silent = subprocess.DEVNULL
    filling = subprocess.Popen(command, stdin=silent, stdout=silent, stderr=silent)

    def wait() -> None:
        if filling.wait() == 0:
            inbox.put(FILLED)
        else:
            logger.info("no compiled model: %s could not be filled; runs stay in plain Python", cache)

    Thread(target=wait, daemon=True).start()
    return filling


def answer(line: bytes, newest: bool, solver: Solver | None, answers: BinaryIO) -> None:
    ticket, body, problem = _solve(line, newest, solver)
    head = {"ticket": ticket, "bytes": len(body), "compiled": solver is not None, "problem": problem}
    answers.write(json.dumps(head).encode() + b"\n" + body)
    answers.flush()


def _solve(line: bytes, newest: bool, solver: Solver | None) -> tuple[Any, bytes, str | None]:
    try:
        request = json.loads(line)
        ticket = request["ticket"]
    except (ValueError, KeyError, TypeError):
        return None, b"", "this request is not a line of JSON with a ticket"
    if not newest:
        return ticket, b"", OVERTAKEN
    try:
        often, draft = request.get("samples_per_day", 1), bool(request.get("draft", False))
        run = simulate(from_data(request["scenario"]), often, solver, draft)
    except SimulationError as problem:
        return ticket, b"", str(problem)
    except (KeyError, TypeError) as problem:
        return ticket, b"", f"this request holds no scenario ({problem})"
    return ticket, run.to_bytes(), None


def widen(answers: BinaryIO) -> None:
    """Where the system can: room in the pipe for a whole draft, or the window would have to fetch it in six parts."""
    try:
        import fcntl

        fcntl.fcntl(answers.fileno(), fcntl.F_SETPIPE_SZ, PIPE_BYTES)
    except (ImportError, AttributeError, OSError):  # not Linux, or not as much for this user
        logger.debug("the pipe stays as it is")


if __name__ == "__main__":
    widen(sys.stdout.buffer)
    serve(Path(sys.argv[1]), sys.stdin.buffer, sys.stdout.buffer)
