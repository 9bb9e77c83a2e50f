"""Which lesson treats a topic: that of another lesson, or a signal of the axis?"""

from tutor.content.model import Level, Library, Outline


def same_topic(library: Library, lesson_id: str, level: Level) -> str | None:
    """The lesson of `level` that shares most claims with `lesson_id`; the earlier of two equals.

    At its own level that is the lesson itself. None if no lesson that can be taken (one that has a file) shares any.
    """
    claims = _claims(library.outline(lesson_id))
    outlines = [outline for module in library.path(level).modules for outline in module.lessons]
    shared = {o.id: len(claims & _claims(o)) for o in outlines if o.id in library.lessons}
    best = max(shared, key=lambda lesson: (shared[lesson], lesson == lesson_id), default=None)
    return best if best and shared[best] else None


def lesson_on(library: Library, signal: str, level: Level) -> Outline | None:
    """The lesson of `level` that is most about this signal or agent: the one that names it first.

    The earlier of two equals. None if no lesson that can be taken teaches it.
    """
    outlines = [outline for module in library.path(level).modules for outline in module.lessons]
    teaching = [o for o in outlines if signal in o.about and o.id in library.lessons]
    return min(teaching, key=lambda outline: outline.about.index(signal), default=None)


def _claims(outline: Outline) -> frozenset[str]:
    return frozenset((*outline.claims, *outline.recap))
