"""Does the worker answer, refuse politely, and end when its input ends?"""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.simulation.regimens import enanthate, run_of
from tutor.simulation.scenario import to_data
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory
from tutor.simulation.worker import OVERTAKEN, answer

TRT = run_of(enanthate(), days=28)


def told(line: bytes, newest: bool = True) -> tuple[dict[str, Any], bytes]:
    out = io.BytesIO()
    answer(line, newest, None, out)
    head, _, body = out.getvalue().partition(b"\n")
    return json.loads(head), body


def request(ticket: int, **scenario: Any) -> bytes:
    data = {**to_data(TRT), **scenario}
    return json.dumps({"ticket": ticket, "scenario": data, "samples_per_day": 2}).encode()


def test_answer_is_a_line_and_the_bytes_of_the_run() -> None:
    head, body = told(request(7))
    assert head == {"ticket": 7, "bytes": len(body), "compiled": False, "problem": None}
    assert Trajectory.from_bytes(body) == simulate(TRT, 2)


def test_draft_may_be_asked_for() -> None:
    asked = json.loads(request(1)) | {"draft": True}
    _, body = told(json.dumps(asked).encode())
    assert Trajectory.from_bytes(body) == simulate(TRT, 2, draft=True) != simulate(TRT, 2)


@pytest.mark.parametrize(
    ("line", "ticket"),
    [
        (request(1, days=-1), 1),
        (json.dumps({"ticket": 2}).encode(), 2),
        (json.dumps({"ticket": 3, "scenario": {"id": "x"}}).encode(), 3),
        (b"no json", None),
        (b"[1]", None),
    ],
)
def test_bad_request_is_told_as_a_problem(line: bytes, ticket: int | None) -> None:
    head, body = told(line)
    assert head["ticket"] == ticket
    assert head["problem"]
    assert body == b""


def test_request_with_a_newer_one_behind_it_is_overtaken() -> None:
    assert told(request(1), newest=False)[0]["problem"] == OVERTAKEN


def test_process_answers_in_plain_python_while_nothing_is_compiled_and_ends_with_its_input(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tutor.simulation.worker", str(tmp_path)],
        input=request(1) + b"\n",
        capture_output=True,
        check=True,
        timeout=60,
    )
    head, _, body = done.stdout.partition(b"\n")
    assert json.loads(head)["compiled"] is False
    assert Trajectory.from_bytes(body).scenario == TRT
