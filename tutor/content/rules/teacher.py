"""Has each lesson one note for its teacher, and does each note belong to a lesson?"""

from collections.abc import Iterator

from tutor.content.problems import FileProblem, nearest, quote
from tutor.content.shelf import Shelf

LONGEST_MIN = 90  # a double lesson; more is a slip


def teacher_problems(shelf: Shelf) -> Iterator[FileProblem]:
    if not (shelf.course and shelf.teacher):
        return
    lessons = {outline.id for path in shelf.course.value.paths for module in path.modules for outline in module.lessons}
    seen: set[str] = set()
    for n, note in enumerate(shelf.teacher.value.notes):
        if note.lesson not in lessons:
            sentence = f"there is no lesson {quote(note.lesson)}{nearest(note.lesson, lessons)}"
            yield shelf.teacher.problem(("notes", n, "lesson"), sentence)
        if note.lesson in seen:
            yield shelf.teacher.problem(("notes", n, "lesson"), f"the lesson {quote(note.lesson)} has a note already")
        if not 1 <= note.minutes <= LONGEST_MIN:
            sentence = f"{note.minutes} minutes are outside 1 to {LONGEST_MIN}"
            yield shelf.teacher.problem(("notes", n, "minutes"), sentence)
        seen.add(note.lesson)
    for lesson in (opened.value.id for opened in shelf.lessons):
        if lesson in lessons and lesson not in seen:
            yield shelf.teacher.problem(("notes",), f"the lesson {quote(lesson)} has no note")
