"""Does the whole library make sense? Every problem of every file, each with its place."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tutor.content.keyed import key_problems, keyed, write_keys
from tutor.content.problems import ContentError, FileProblem
from tutor.content.rules.banks import bank_problems
from tutor.content.rules.course import course_problems
from tutor.content.rules.evidence import evidence_problems
from tutor.content.rules.files import file_problems
from tutor.content.rules.ids import id_problems
from tutor.content.rules.items.find import item_problems
from tutor.content.rules.left_out import left_out_problems
from tutor.content.rules.links import link_problems
from tutor.content.rules.register import register_problems, write_register
from tutor.content.rules.stages import stage_problems
from tutor.content.rules.steps import step_problems
from tutor.content.rules.teacher import teacher_problems
from tutor.content.rules.text import text_problems
from tutor.content.shelf import Shelf, open_folder

RULES: tuple[Callable[[Shelf], Iterator[FileProblem]], ...] = (
    id_problems,
    link_problems,
    course_problems,
    step_problems,
    evidence_problems,
    stage_problems,
    left_out_problems,
    item_problems,
    bank_problems,
    teacher_problems,
    key_problems,
    text_problems,
    register_problems,
    file_problems,
)


def find_problems(folder: Path) -> Iterator[FileProblem]:
    """All problems, in the order of files and lines. Nothing is raised for bad input."""
    return iter(checked(folder)[1])


def checked(folder: Path) -> tuple[Shelf | None, tuple[FileProblem, ...]]:
    """The files, None where there is no such folder, and all their problems."""
    try:
        shelf = keyed(open_folder(folder))
    except ContentError as error:
        return None, error.problems
    broken = (problem for rule in RULES for problem in rule(shelf))
    return shelf, tuple(sorted({*shelf.problems, *broken}))


def write_kept_keys(folder: Path) -> int:
    """Asks the model for its keys and keeps them in `keys.txt`. Returns how many there are.

    Raises
    ------
    ContentError : a file cannot be read; keys of half a library are not kept
    """
    shelf = open_folder(folder)
    if shelf.problems:
        raise ContentError(shelf.problems)
    return write_keys(shelf)


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
