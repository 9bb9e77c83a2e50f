"""Do all published ids still exist? Answers point at lessons, steps, choices; reviews at terms; people at scenarios."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tutor.content.items import bank_item
from tutor.content.model import PickOnAxis
from tutor.content.problems import ContentError, FileProblem, Where, quote
from tutor.content.shelf import Opened, Shelf
from tutor.content.walk import parts_of_question, parts_of_step

NAME = "ids.txt"
_HEAD = "# Ids that stored answers point at. Never remove a line; `hpg-tutor check --write-ids` adds new ones.\n"


def register_problems(shelf: Shelf) -> Iterator[FileProblem]:
    path = shelf.folder / NAME
    try:
        kept = read_register(path)
    except ContentError as error:
        yield from error.problems
        return
    present = {name for _, _, name in published(shelf)}
    unread = {problem.file.stem for problem in shelf.problems}
    for name, line in kept.items():
        if name not in present and _source(name) not in unread:
            yield FileProblem(
                path, line, 1, f"{quote(name)} is gone, but stored answers point at it; bring the id back"
            )
    yield from _unregistered(shelf, kept.keys() | set())


def published(shelf: Shelf) -> Iterator[tuple[Opened[Any], Where, str]]:
    """Every id that something kept can name, with its place."""
    for lesson in shelf.lessons:
        yield lesson, ("id",), lesson.value.id
        for index, step in enumerate(lesson.value.steps):
            name = f"{lesson.value.id}/{step.id}"
            yield lesson, ("steps", index, "id"), name
            if isinstance(getattr(step, "question", None), PickOnAxis):
                continue  # its spots are places of the axis, not ids of ours
            for where, part in parts_of_step(step, ("steps", index)):
                yield lesson, (*where, "id"), f"{name}/{part.id}"
    yield from _of_banks(shelf)
    for index, term in enumerate(shelf.glossary.value.terms if shelf.glossary else ()):
        assert shelf.glossary
        yield shelf.glossary, ("terms", index, "id"), f"term:{term.id}"
    for scenario in shelf.scenarios:
        yield scenario, ("id",), f"scenario:{scenario.value.id}"


def _of_banks(shelf: Shelf) -> Iterator[tuple[Opened[Any], Where, str]]:
    for bank in shelf.banks:
        for index, item in enumerate(bank.value.items):
            name, where = bank_item(bank.value.id, item.id), ("items", index)
            yield bank, (*where, "id"), name
            if not isinstance(item.question, PickOnAxis):
                for inner, part in parts_of_question(item.question, (*where, "question")):
                    yield bank, (*inner, "id"), f"{name}/{part.id}"


def read_register(path: Path) -> dict[str, int]:
    """Published ids with their line numbers.

    Raises
    ------
    ContentError : the register cannot be read
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        problem = FileProblem(path, 1, 1, "the register of ids is missing; write it with `hpg-tutor check --write-ids`")
        raise ContentError([problem]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError([FileProblem(path, 1, 1, f"the register of ids cannot be read: {error}")]) from None
    return {line.strip(): n for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")}


def write_register(shelf: Shelf) -> int:
    """Adds ids that are new; never removes one. Returns how many were added.

    Raises
    ------
    ContentError : the register cannot be read or written
    """
    path = shelf.folder / NAME
    kept = set(read_register(path)) if path.exists() else set()
    present = {name for _, _, name in published(shelf)}
    try:
        path.write_text(_HEAD + "".join(f"{name}\n" for name in sorted(kept | present)), encoding="utf-8", newline="\n")
    except OSError as error:
        raise ContentError([FileProblem(path, 1, 1, f"the register cannot be written: {error.strerror}")]) from None
    return len(present - kept)


def _unregistered(shelf: Shelf, kept: set[str]) -> Iterator[FileProblem]:
    """One problem per file: a new lesson has dozens of new ids and one remedy."""
    new: dict[Path, list[tuple[Opened[Any], Where, str]]] = {}
    for found in published(shelf):
        if found[2] not in kept:
            new.setdefault(found[0].document.file, []).append(found)
    for first, *others in new.values():
        opened, where, name = first
        more = f" and {len(others)} more ids are" if others else " is"
        sentence = f"{quote(name)}{more} not in {NAME}; add them with `hpg-tutor check --write-ids`"
        yield opened.problem(where, sentence)


def _source(name: str) -> str:
    """Stem of the file that holds an id."""
    return "glossary" if name.startswith("term:") else name.removeprefix("scenario:").split("/")[0]
