"""How is a problem in a file told? As `file:line:column: sentence`."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tutor.errors import TutorError

SHOWN = 60  # characters of a file's text that a sentence repeats
Where = tuple[str | int, ...]  # the way from the top of a file to a value: ("steps", 3, "id")


@dataclass(frozen=True, order=True)
class FileProblem:
    """One thing to mend; line and column count from 1."""

    file: Path
    line: int
    column: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.sentence}"


class ContentError(TutorError):
    """A file, or a folder of files, cannot be used; `problems` says everything that is wrong with it."""

    def __init__(self, problems: Iterable[FileProblem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def quote(value: object) -> str:
    """A value from a file as a sentence may repeat it: short, on one line, without control characters."""
    text = value if isinstance(value, str) else str(value)
    seen = "".join(letter if letter.isprintable() else " " for letter in text[: SHOWN + 1])
    return f"“{seen}”" if len(seen) <= SHOWN else f"“{seen[:SHOWN]}…”"


def nearest(word: str, known: Iterable[str]) -> str:
    """` (did you mean “x”?)`, or nothing if no known word is near."""
    near = difflib.get_close_matches(word[:SHOWN], sorted(known), n=1)
    return f" (did you mean {quote(near[0])}?)" if near else ""


def listed(words: Iterable[str]) -> str:
    return ", ".join(words)
