"""Are ids well formed, unique within their kind, and told by the file's name?"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from tutor.content.forms import StageFile
from tutor.content.model import LEVELS
from tutor.content.problems import FileProblem, Where, quote
from tutor.content.shelf import Opened, Shelf
from tutor.content.walk import outlines, parts_of_question, parts_of_step

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LESSON = re.compile(r"[FIA]\d+-\d+")
_MODULE = re.compile(r"[FIA]\d+")
_GROUP = re.compile(r"S\d+")
Named = tuple[Opened[Any], Where, str]  # a file, the place of the id in it, the id


def id_problems(shelf: Shelf) -> Iterator[FileProblem]:
    scenarios: list[Named] = [(opened, ("id",), opened.value.id) for opened in shelf.scenarios]
    for found in [scenarios, *(list(named) for named in _knowledge(shelf))]:
        yield from _ill_formed(found, _ID, "small letters, digits and hyphens")
        yield from _twice(found)
    if shelf.stages:
        groups = list(_under(shelf.stages, "groups", shelf.stages.value.groups))
        yield from _ill_formed(groups, _GROUP, "like S1")
        yield from _twice(groups)
    yield from _lesson_problems(shelf)
    yield from _bank_problems(shelf)
    yield from _course_problems(shelf)
    yield from _file_names(shelf)


def _knowledge(shelf: Shelf) -> Iterator[Iterable[Named]]:
    if shelf.claims:
        yield _under(shelf.claims, "claims", shelf.claims.value.claims)
    if shelf.references:
        yield _under(shelf.references, "references", shelf.references.value.references)
    if shelf.glossary:
        yield _under(shelf.glossary, "terms", shelf.glossary.value.terms)
    if shelf.misconceptions:
        yield _under(shelf.misconceptions, "misconceptions", shelf.misconceptions.value.misconceptions)
    if shelf.stages:
        yield _stages(shelf.stages)
    if shelf.trials:
        yield _under(shelf.trials, "figures", shelf.trials.value.figures)


def _stages(opened: Opened[StageFile]) -> Iterator[Named]:
    for g, group in enumerate(opened.value.groups):
        for n, stage in enumerate(group.stages):
            yield opened, ("groups", g, "stages", n, "id"), stage.id


def _under(opened: Opened[Any], key: str, values: Iterable[Any]) -> Iterator[Named]:
    return ((opened, (key, index, "id"), value.id) for index, value in enumerate(values))


def _lesson_problems(shelf: Shelf) -> Iterator[FileProblem]:
    lessons: list[Named] = [(opened, ("id",), opened.value.id) for opened in shelf.lessons]
    yield from _ill_formed(lessons, _LESSON, "like F1-1")
    yield from _twice(lessons)
    for opened in shelf.lessons:
        steps: list[Named] = []
        for index, step in enumerate(opened.value.steps):
            where = ("steps", index)
            steps.append((opened, (*where, "id"), step.id))
            parts: list[Named] = [(opened, (*at, "id"), part.id) for at, part in parts_of_step(step, where)]
            yield from _ill_formed(parts, _ID, "small letters, digits and hyphens")
            yield from _twice(parts)
        yield from _ill_formed(steps, _ID, "small letters, digits and hyphens")
        yield from _twice(steps)


def _bank_problems(shelf: Shelf) -> Iterator[FileProblem]:
    for bank in shelf.banks:
        found: list[Named] = list(_under(bank, "items", bank.value.items))
        yield from _ill_formed(found, _ID, "small letters, digits and hyphens")
        yield from _twice(found)
        for index, item in enumerate(bank.value.items):
            inner = parts_of_question(item.question, ("items", index, "question"))
            parts: list[Named] = [(bank, (*at, "id"), part.id) for at, part in inner]
            yield from _ill_formed(parts, _ID, "small letters, digits and hyphens")
            yield from _twice(parts)


def _course_problems(shelf: Shelf) -> Iterator[FileProblem]:
    if not (course := shelf.course):
        return
    paths = course.value.paths
    levels: list[Named] = [(course, ("paths", p, "level"), path.level) for p, path in enumerate(paths)]
    modules: list[Named] = [
        (course, ("paths", p, "modules", m, "id"), module.id)
        for p, path in enumerate(paths)
        for m, module in enumerate(path.modules)
    ]
    planned: list[Named] = [(course, (*where, "id"), outline.id) for where, _, outline in outlines(shelf)]
    yield from _twice(levels)
    for level in sorted(set(LEVELS) - {path.level for path in paths}):
        yield course.problem(("paths",), f"the course has no path for the level {level}")
    yield from _ill_formed(modules, _MODULE, "like F1")
    yield from _twice(modules)
    yield from _ill_formed(planned, _LESSON, "like F1-1")
    yield from _twice(planned)


def _file_names(shelf: Shelf) -> Iterator[FileProblem]:
    files: list[Opened[Any]] = [*shelf.lessons, *shelf.banks, *shelf.scenarios]
    for opened in files:
        name = opened.document.file.stem
        if name != opened.value.id:
            yield opened.problem(("id",), f"the id {quote(opened.value.id)} is not the file's name {quote(name)}")


def _ill_formed(found: Iterable[Named], form: re.Pattern[str], wanted: str) -> Iterator[FileProblem]:
    for opened, where, name in found:
        if not form.fullmatch(name):
            yield opened.problem(where, f"the id {quote(name)} is not {wanted}")


def _twice(found: Iterable[Named]) -> Iterator[FileProblem]:
    seen: Counter[str] = Counter()
    for opened, where, name in found:
        seen[name] += 1
        if seen[name] == 2:
            yield opened.problem(where, f"{quote(name)} is taken: another one of its kind has this id")
