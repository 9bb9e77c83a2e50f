"""Does the whole library make sense? Every problem of every file, each with its place."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tutor.content.problems import ContentError, FileProblem
from tutor.content.rules.course import course_problems
from tutor.content.rules.doses import dose_problems
from tutor.content.rules.files import file_problems
from tutor.content.rules.ids import id_problems
from tutor.content.rules.links import link_problems
from tutor.content.rules.questions import question_problems
from tutor.content.rules.register import register_problems, write_register
from tutor.content.rules.stages import stage_problems
from tutor.content.rules.steps import step_problems
from tutor.content.rules.text import text_problems
from tutor.content.shelf import Shelf, open_folder

RULES: tuple[Callable[[Shelf], Iterator[FileProblem]], ...] = (
    id_problems,
    link_problems,
    course_problems,
    step_problems,
    stage_problems,
    question_problems,
    dose_problems,
    text_problems,
    register_problems,
    file_problems,
)


def find_problems(folder: Path) -> Iterator[FileProblem]:
    """All problems, in the order of files and lines. Nothing is raised for bad input."""
    try:
        shelf = open_folder(folder)
    except ContentError as error:
        yield from error.problems
        return
    broken = (problem for rule in RULES for problem in rule(shelf))
    yield from sorted({*shelf.problems, *broken})


def write_ids(folder: Path) -> int:
    """Adds new ids to the register `ids.txt`, so that they are for ever. Returns how many were added.

    Raises
    ------
    ContentError : a file cannot be read; ids of half a library are not registered
    """
    shelf = open_folder(folder)
    if shelf.problems:
        raise ContentError(shelf.problems)
    return write_register(shelf)
