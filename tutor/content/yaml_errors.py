"""What does the YAML parser complain about, in words an author can act on?"""

from pathlib import Path

import yaml

from tutor.content.problems import FileProblem

_HINTS = {
    "character that cannot start any token": "this character cannot stand here; indent with spaces, not tabs, and put "
    "text that begins with a sign in quotes",
    "mapping values are not allowed": "a colon stands where none is expected; put text that contains “: ” in quotes",
    "could not find expected ':'": "a key lacks its colon, or the indentation is not even",
    "did not find expected key": "the indentation is not even, or a quote or bracket is not closed",
    "did not find expected '-' indicator": "the indentation of this list is not even",
    "did not find expected ',' or": "the bracket that opens here is not closed, or a comma is missing",
    "unexpected end of stream": "the quoted text that begins here does not end",
    "did not find expected node content": "a value is missing here",
    "block sequence entries are not allowed": "a list cannot begin here; put it on its own line",
    "unknown escape character": "a backslash in double quotes begins an unknown escape; use single quotes",
}
_OPENED = ("did not find expected ',' or", "unexpected end of stream")


def yaml_problem(file: Path, text: str, error: yaml.YAMLError) -> FileProblem:
    """A complaint of the YAML parser, in words an author can act on."""
    reason = getattr(error, "problem", None) or "it cannot be parsed"
    hint = next((hint for known, hint in _HINTS.items() if known in reason), reason)
    return FileProblem(file, *_place(text, error, reason), f"this is not YAML: {hint}")


def _place(text: str, error: yaml.YAMLError, reason: str) -> tuple[int, int]:
    """Where a bracket or quote was opened, if it is not closed; else where the parser stopped."""
    opened = any(known in reason for known in _OPENED)
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    lines = text.split("\n")
    if mark is None or mark.line >= len(lines):  # the parser may stop on a line after the last one
        return len(lines), len(lines[-1]) + 1
    return mark.line + 1, mark.column + 1
