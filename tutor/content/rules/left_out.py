"""Does each lesson below the top level tell what it left out, and does a lesson of a higher level lift it?"""

from collections import Counter
from collections.abc import Iterator

from tutor.content.model import LEVELS
from tutor.content.problems import FileProblem, nearest, quote
from tutor.content.shelf import Shelf
from tutor.content.walk import outlines

MOST = 3  # of one lesson: a note, not a second lesson


def left_out_problems(shelf: Shelf) -> Iterator[FileProblem]:
    if not shelf.left_out or not shelf.course:
        return
    levels = {outline.id: LEVELS.index(level) for _, level, outline in outlines(shelf)}
    told = Counter(one.lesson for one in shelf.left_out.value.left_out)
    for n, one in enumerate(shelf.left_out.value.left_out):
        for key, lesson in (("lesson", one.lesson), ("lifted_by", one.lifted_by)):
            if lesson not in levels:
                sentence = f"there is no lesson {quote(lesson)}{nearest(lesson, levels)}"
                yield shelf.left_out.problem(("left_out", n, key), sentence)
        if levels.get(one.lifted_by, len(LEVELS)) <= levels.get(one.lesson, -1):
            sentence = (
                f"{one.lifted_by} is not at a higher level than {one.lesson}, so it cannot lift what that left out"
            )
            yield shelf.left_out.problem(("left_out", n, "lifted_by"), sentence)
    for lesson in (opened.value.id for opened in shelf.lessons):
        if lesson in levels and levels[lesson] < len(LEVELS) - 1 and not 1 <= told[lesson] <= MOST:
            sentence = f"the lesson {lesson} tells 1 to {MOST} things that it left out, and here are {told[lesson]}"
            yield shelf.left_out.problem(("left_out",), sentence)
