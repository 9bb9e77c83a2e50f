"""Does each bank belong to a module, and each of its questions to a lesson and an objective of it?"""

from collections.abc import Iterator

from tutor.content.problems import FileProblem, nearest, quote
from tutor.content.shelf import Shelf


def bank_problems(shelf: Shelf) -> Iterator[FileProblem]:
    if not shelf.course:
        return
    modules = {module.id: module for path in shelf.course.value.paths for module in path.modules}
    for bank in shelf.banks:
        if bank.value.id not in modules:
            sentence = f"there is no module {quote(bank.value.id)}{nearest(bank.value.id, modules)}"
            yield bank.problem(("id",), sentence)
            continue
        lessons = {outline.id: outline for outline in modules[bank.value.id].lessons}
        for n, item in enumerate(bank.value.items):
            outline = lessons.get(item.lesson)
            if outline is None:
                sentence = f"the module {bank.value.id} has no lesson {quote(item.lesson)}"
                yield bank.problem(("items", n, "lesson"), sentence + nearest(item.lesson, lessons))
            elif item.objective is not None and not 1 <= item.objective <= len(outline.objectives):
                sentence = f"the lesson {outline.id} has {len(outline.objectives)} objectives, counted from 1"
                yield bank.problem(("items", n, "objective"), sentence)
