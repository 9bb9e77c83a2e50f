"""Which lesson of another level treats the same topic? The one that shares most claims."""

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


def _claims(outline: Outline) -> frozenset[str]:
    return frozenset((*outline.claims, *outline.recap))
