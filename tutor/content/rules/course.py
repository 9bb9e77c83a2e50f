"""Do the course and the lesson files agree: outlines, levels, claims promised and taught, evidence shown?"""

from collections.abc import Iterator

from tutor.content.model import Lesson, Outline
from tutor.content.problems import FileProblem, quote
from tutor.content.shelf import Opened, Shelf
from tutor.content.walk import evidenced, outlines, questions, taught

LEAST_QUESTIONS, MOST_QUESTIONS = 2, 6
MOST_RECALLING = 12


def course_problems(shelf: Shelf) -> Iterator[FileProblem]:
    """A planned lesson may lack its file; a file may not lack its outline."""
    if not shelf.course:
        return
    planned = {outline.id: (level, outline) for _, level, outline in outlines(shelf)}
    for opened in shelf.lessons:
        if opened.value.id not in planned:
            yield opened.problem(("id",), f"course.yaml has no outline for the lesson {quote(opened.value.id)}")
            continue
        level, outline = planned[opened.value.id]
        folder = opened.document.file.parent.name
        if folder != level:
            yield opened.problem(("id",), f"the course has this lesson under {level}, and the file lies in {folder}")
        yield from _promises(shelf, opened, outline)
        yield from _questions(opened, outline)
    yield from _letters(shelf)
    yield from _minutes(shelf)
    yield from _elsewhere(shelf)


def _questions(opened: Opened[Lesson], outline: Outline) -> Iterator[FileProblem]:
    """Item-writing list, rule 32. A lesson that only recalls is itself a test, and may ask more."""
    count, most = len(list(questions(opened.value))), MOST_QUESTIONS if outline.claims else MOST_RECALLING
    if not LEAST_QUESTIONS <= count <= most:
        yield opened.problem(("steps",), f"a lesson asks {LEAST_QUESTIONS} to {most} questions, and this one {count}")


def _promises(shelf: Shelf, opened: Opened[Lesson], outline: Outline) -> Iterator[FileProblem]:
    verdicts = {claim.id: claim.verdict for claim in shelf.claims.value.claims} if shelf.claims else {}
    told, shown = taught(opened.value), evidenced(opened.value)
    for claim in outline.claims:
        if claim not in told:
            yield opened.problem(("steps",), f"course.yaml promises the claim {quote(claim)}, and no step teaches it")
        elif verdicts.get(claim, "supported") != "supported" and claim not in shown:
            sentence = f"the claim {quote(claim)} is {verdicts[claim]} and needs an evidence step"
            yield opened.problem(("steps",), sentence)


def _letters(shelf: Shelf) -> Iterator[FileProblem]:
    """F1-1 belongs to the module F1, and F to fundamentals: readers find a lesson by its id."""
    assert shelf.course
    for p, path in enumerate(shelf.course.value.paths):
        for m, module in enumerate(path.modules):
            where = ("paths", p, "modules", m)
            if not module.id.startswith(path.level[0].upper()):
                yield shelf.course.problem(
                    (*where, "id"), f"the module {quote(module.id)} does not belong to {path.level}"
                )
            for n, outline in enumerate(module.lessons):
                if not outline.id.startswith(f"{module.id}-"):
                    sentence = f"the lesson {quote(outline.id)} does not belong to the module {module.id}"
                    yield shelf.course.problem((*where, "lessons", n, "id"), sentence)


def _minutes(shelf: Shelf) -> Iterator[FileProblem]:
    assert shelf.course
    for where, _, outline in outlines(shelf):
        if not 1 <= outline.minutes <= 60:
            yield shelf.course.problem((*where, "minutes"), f"{outline.minutes} minutes is outside 1 to 60")
        if not outline.objectives:
            yield shelf.course.problem((*where, "objectives"), "a lesson needs at least one objective")


def _elsewhere(shelf: Shelf) -> Iterator[FileProblem]:
    """The level switch needs one lesson of each other level, and none of the lesson's own."""
    assert shelf.course
    levels = {outline.id: level for _, level, outline in outlines(shelf)}
    for where, level, outline in outlines(shelf):
        taken = {level}
        for n, lesson in enumerate(outline.elsewhere):
            there = levels.get(lesson)
            if there in taken:
                sentence = f"{quote(lesson)} is of {there}, which needs no second lesson on the topic of {outline.id}"
                yield shelf.course.problem((*where, "elsewhere", n), sentence)
            taken |= {there} if there else set()
        for missing in sorted(set(levels.values()) - taken):
            sentence = (
                f"{outline.id} names no lesson of {missing} on its topic; the level switch asks for one, `elsewhere`"
            )
            yield shelf.course.problem((*where, "id"), sentence)
