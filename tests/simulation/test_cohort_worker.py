"""Does the process say how far it is, answer once, refuse politely and end?"""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.simulation.regimens import enanthate, run_of
from tutor.simulation.cohort import Conditions
from tutor.simulation.cohort_worker import serve
from tutor.simulation.scenario import to_data
from tutor.simulation.spread import Spread, Threshold, run_spread

TRT = run_of(enanthate(), days=28)
SPERM = Threshold("sperm_million_ml", 15.0)


@pytest.fixture(scope="module")
def cache(machine_code: Path) -> Path:
    return machine_code


def request(**changes: Any) -> bytes:
    threshold = {"column": SPERM.column, "at_least": SPERM.at_least}
    return json.dumps({"scenario": to_data(TRT), "men": 6, "seed": 3, "threshold": threshold, **changes}).encode()


def told(data: bytes) -> tuple[list[float], dict[str, Any], bytes]:
    """Progress, the last line, the bytes after it."""
    progress: list[float] = []
    while True:
        line, _, data = data.partition(b"\n")
        head = json.loads(line)
        if "bytes" in head:
            return progress, head, data
        progress.append(head["progress"])


def test_a_process_tells_progress_then_the_spread_and_ends(cache: Path) -> None:
    command = [sys.executable, "-m", "tutor.simulation.cohort_worker", str(cache)]
    done = subprocess.run(command, input=request() + b"\n", capture_output=True, check=True, timeout=120)
    progress, head, body = told(done.stdout)
    assert progress == sorted(set(progress))
    assert progress[-1] == 1
    assert head == {"bytes": len(body), "problem": None}
    assert Spread.from_bytes(body) == run_spread(TRT, 6, 3, SPERM, Conditions(cache))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (request(men=0), "0 men"),
        (request(scenario={"id": "x"}), "no cohort"),
        (request(threshold={"column": "x", "at_least": 1}), "unknown"),
        (b"no json", "no cohort"),
        (b"", "no cohort"),
    ],
)
def test_what_cannot_be_run_is_told_as_a_problem(cache: Path, line: bytes, words: str) -> None:
    out = io.BytesIO()
    serve(cache, line, out)
    _, head, body = told(out.getvalue())
    assert words in head["problem"]
    assert body == b""
