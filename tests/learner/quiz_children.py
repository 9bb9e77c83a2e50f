"""Answers questions until it is killed; says each answer whose feedback a learner would now see.

usage: quiz_children.py DATABASE

For every name on its input it forks a child, which says "ready PID", opens the store and answers without end.
When the child was killed, the parent says "gone". Forking costs 2 ms, a new Python 100.
"""

import os
import sys
from datetime import UTC, datetime

from tutor.content.model import Choice, SingleChoice
from tutor.learner.marking import mark
from tutor.learner.session import Answer
from tutor.learner.store import Store

QUESTION = SingleChoice(
    "single", "c", "remember", "?", (Choice("a", "A", "Right.", right=True), Choice("b", "B", "Not quite."))
)


def say(line: str) -> None:
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


def answer_without_end(database: str, name: str) -> None:
    say(f"ready {os.getpid()}")
    store = Store(database)
    number = 0
    while True:
        response = "ab"[number % 2]
        result = mark(QUESTION, response)
        store.add_answer(Answer(name, f"step-{number}", response, result.score, datetime.now(UTC), 1.0))
        say(f"{name} step-{number}")
        number += 1


def main(database: str) -> None:
    for line in sys.stdin:
        child = os.fork()
        if not child:
            answer_without_end(database, line.strip())
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main(sys.argv[1])
