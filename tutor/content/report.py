"""How much of the course is taught and asked, and how well? What `hpg-tutor check --json` reports."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from tutor.content.items import Item, items
from tutor.content.load import library_of
from tutor.content.model import LEVELS, Choice, Guess, Level, Library, Spot
from tutor.content.problems import ContentError
from tutor.content.reading_grade import grade_of
from tutor.content.rules.items.every import RULES
from tutor.content.rules.items.find import flaws
from tutor.content.shelf import Shelf
from tutor.content.statistics import BLOOMS, Statistic, statistics
from tutor.content.walk import parts_of_question, parts_of_step, taught


def summary(shelf: Shelf) -> Iterator[str]:
    """Two lines on the statistics that are out of bounds; nothing where none is."""
    try:
        told = [one for one in library_statistics(library_of(shelf)) if one.sentence]
    except ContentError:
        return
    if told:
        yield f"{len(told)} statistics of the questions are out of bounds; --json has them all"
        yield "; ".join(f"{one.level}: {one.sentence}" for one in told)


def report(shelf: Shelf) -> Mapping[str, Any] | None:
    """Everything as plain data; None where a file cannot be read, since half a library says nothing."""
    try:
        library = library_of(shelf)
    except ContentError:
        return None
    known = items(library)
    return {
        "claims": _claims(library, known.values()),
        "misconceptions": _misconceptions(library, known.values()),
        "items": {level: _counts([one for one in known.values() if one.level == level]) for level in LEVELS},
        "reading_grade": {opened.value.id: grade_of(opened.document.data) for opened in shelf.lessons},
        "flaws": _flaws(shelf),
        "statistics": [asdict(one) for one in library_statistics(library)],
    }


def library_statistics(library: Library) -> tuple[Statistic, ...]:
    """What no single question shows, level by level."""
    known = items(library).values()
    return tuple(one for level in LEVELS for one in statistics(level, _at(known, level), _plan(library, level)))


def _at(found: Iterable[Item], level: Level) -> list[Item]:
    return [item for item in found if item.level == level]


def _plan(library: Library, level: Level) -> list[Any]:
    outlines = (outline for module in library.path(level).modules for outline in module.lessons)
    return [objective.bloom for outline in outlines for objective in outline.objectives]


def _claims(library: Library, found: Iterable[Item]) -> Mapping[str, Any]:
    told = {claim for lesson in library.lessons.values() for claim in taught(lesson)} & library.claims.keys()
    asked = {item.question.claim for item in found} & library.claims.keys()
    return {
        "total": len(library.claims),
        "taught": len(told),
        "asked": len(asked),
        "items_per_claim": dict(sorted(Counter(Counter(item.question.claim for item in found).values()).items())),
        "not_taught": [claim for claim in library.claims if claim not in told],
        "not_asked": [claim for claim in library.claims if claim not in asked],
    }


def _misconceptions(library: Library, found: Iterable[Item]) -> Mapping[str, Any]:
    parts = [
        part for lesson in library.lessons.values() for step in lesson.steps for _, part in parts_of_step(step, ())
    ]
    parts += [part for item in found for _, part in parts_of_question(item.question, ())]
    aimed = {
        part.misconception for part in parts if isinstance(part, Choice | Spot | Guess)
    } & library.misconceptions.keys()
    missing = [wrong for wrong in library.misconceptions if wrong not in aimed]
    return {"total": len(library.misconceptions), "targeted": len(aimed), "missing": missing}


def _counts(found: list[Item]) -> Mapping[str, int]:
    blooms = Counter(item.question.bloom for item in found)
    banked = sum(item.of_bank for item in found)
    return {
        "total": len(found),
        "in_lessons": len(found) - banked,
        "in_banks": banked,
        **{bloom: blooms[bloom] for bloom in BLOOMS},
    }


def _flaws(shelf: Shelf) -> Mapping[str, Mapping[str, Any]]:
    found = Counter((flaw.rule.name, flaw.ticked) for flaw in flaws(shelf))
    return {
        rule.name: {
            "number": rule.number,
            "severity": rule.severity,
            "open": found[rule.name, False],
            "ticked": found[rule.name, True],
        }
        for rule in RULES
    }
