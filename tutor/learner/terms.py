"""Which words did the lessons bring? A lesson teaches the glossary terms that its texts link."""

import re
from collections.abc import Iterable, Iterator, Mapping

from tutor.content.model import Lesson, Library, Step
from tutor.learner.session import Place

TERM_LINK = re.compile(r"\]\(term:([^)\s]+)\)")


def learned_terms(library: Library, places: Iterable[Place]) -> tuple[str, ...]:
    """Terms of all lessons whose every step was opened, each once, in course order; level plays no part."""
    opened = {(place.lesson, place.step) for place in places}
    done = (one for one in _lessons(library) if all((one.id, step.id) in opened for step in one.steps))
    met = dict.fromkeys(term for lesson in done for term in linked_terms(lesson))
    return tuple(term for term in met if term in library.terms)


def teaching_lessons(library: Library) -> Mapping[str, str]:
    """Term id to the id of the first lesson that links it."""
    first: dict[str, str] = {}
    for lesson in _lessons(library):
        for term in linked_terms(lesson):
            first.setdefault(term, lesson.id)
    return first


def linked_terms(lesson: Lesson) -> tuple[str, ...]:
    """Terms that the texts of a lesson link with `[word](term:id)`, each once."""
    found = (term for step in lesson.steps for text in _texts(step) for term in TERM_LINK.findall(text))
    return tuple(dict.fromkeys(found))


def _lessons(library: Library) -> Iterator[Lesson]:
    """In course order; lessons that are only planned have no file."""
    planned = (outline.id for path in library.course.paths for module in path.modules for outline in module.lessons)
    return (library.lessons[id_] for id_ in planned if id_ in library.lessons)


def _texts(step: Step) -> tuple[str, ...]:
    names = ("text", "ask", "articles", "evidence", "study")
    return tuple(text for name in names if isinstance(text := getattr(step, name, None), str))
