"""Does something read every file of the folder?"""

from collections.abc import Iterator
from pathlib import Path

from tutor.content.model import LEVELS
from tutor.content.problems import FileProblem
from tutor.content.shelf import Shelf

_TOP = frozenset(
    {
        "course.yaml",
        "claims.yaml",
        "references.yaml",
        "glossary.yaml",
        "misconceptions.yaml",
        "trials.yaml",
        "stages.yaml",
        "left-out.yaml",
        "about.yaml",
        "teacher.yaml",
        "ids.txt",
        "keys.txt",
        "lesson.schema.json",
        "bank.schema.json",
    }
)
_FOLDERS = (*LEVELS, "banks", "scenarios")


def file_problems(shelf: Shelf) -> Iterator[FileProblem]:
    for path in sorted(shelf.folder.rglob("*")):
        inner = path.relative_to(shelf.folder)
        if path.is_file() and not inner.name.startswith(".") and not _is_read(inner):
            yield FileProblem(path, 1, 1, "nothing reads this file; remove it, or correct its name or folder")


def _is_read(inner: Path) -> bool:
    if len(inner.parts) == 1:
        return inner.name in _TOP
    return len(inner.parts) == 2 and inner.parts[0] in _FOLDERS and inner.suffix == ".yaml"
