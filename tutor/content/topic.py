"""Which lesson treats a topic: that of another lesson, or a signal of the axis?"""

from tutor.content.model import Level, Library, Outline


def same_topic(library: Library, lesson_id: str, level: Level) -> str | None:
    """The lesson of `level` on the topic of `lesson_id`, as the course names it; at its own level it is that itself.

    None if the course names none that can be taken (one that has a file).
    """
    here = [outline.id for module in library.path(level).modules for outline in module.lessons]
    named = (lesson_id, *library.outline(lesson_id).elsewhere)
    return next((lesson for lesson in named if lesson in here and lesson in library.lessons), None)


def lesson_on(library: Library, signal: str, level: Level) -> Outline | None:
    """The lesson of `level` that is most about this signal or agent: the one that names it first.

    The earlier of two equals. None if no lesson that can be taken teaches it.
    """
    outlines = [outline for module in library.path(level).modules for outline in module.lessons]
    teaching = [o for o in outlines if signal in o.about and o.id in library.lessons]
    return min(teaching, key=lambda outline: outline.about.index(signal), default=None)
