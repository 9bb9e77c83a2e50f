"""Killed at any moment of a quiz: no answer whose feedback was shown is lost."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from time import perf_counter

import pytest

from tutor.learner.store import Store

CHILDREN = Path(__file__).with_name("quiz_children.py")
MOST_ANSWERS = 6
OPENING_S, ANSWER_S = 0.006, 0.0015  # a little more than each takes, so that kills land all over it


def shown_until_killed(children: subprocess.Popen[str], name: str, chance: random.Random) -> list[str]:
    """The answers that a child showed before it was killed in the middle of something."""
    assert children.stdin is not None
    assert children.stdout is not None
    children.stdin.write(f"{name}\n")
    children.stdin.flush()
    said, child = children.stdout.readline().split()
    assert said == "ready"
    answers = chance.randrange(MOST_ANSWERS)
    lines = [children.stdout.readline() for _ in range(answers)]
    end = perf_counter() + chance.uniform(0, ANSWER_S if answers else OPENING_S)
    while perf_counter() < end:  # sleeping is too coarse to hit a write of a millisecond
        pass
    os.kill(int(child), signal.SIGKILL)
    return lines + list(iter(children.stdout.readline, "gone\n"))


@pytest.mark.skipif(sys.platform == "win32", reason="the children are forked")
@pytest.mark.parametrize("kills", [200, pytest.param(2000, marks=pytest.mark.assurance)])
def test_no_answer_that_was_shown_is_lost(tmp_path: Path, kills: int) -> None:
    database, chance, shown = tmp_path / "learner.sqlite3", random.Random(kills), []
    pipe = subprocess.PIPE
    command = [sys.executable, str(CHILDREN), str(database)]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as children:
        for number in range(kills):
            shown += shown_until_killed(children, f"child-{number}", chance)
        assert children.communicate() == ("", "")
    with closing(Store(database)) as store:
        kept = [f"{answer.lesson} {answer.step}\n" for answer in store.answers()]
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert len(shown) > kills
    assert set(shown) <= set(kept)
    assert len(kept) == len(set(kept))
    assert len(kept) - len(shown) <= kills  # at most the one answer that was being kept at each kill
