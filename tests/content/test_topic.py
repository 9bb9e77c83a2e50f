"""Turning the level keeps the topic, and a signal leads to the lesson that teaches it."""

from dataclasses import replace

from tests.content.example import example_lesson
from tutor.content.model import LEVELS, Course, CoursePath, Library, Module, Outline
from tutor.content.topic import lesson_on, same_topic


def outline(id: str, elsewhere: str = "") -> Outline:
    return Outline(id, "title", 5, (), elsewhere=tuple(elsewhere.split()))


COURSE = {
    "fundamentals": [outline("F1-1", "I1-2 A1-1"), outline("F1-2", "I1-9")],
    "intermediate": [outline("I1-1"), outline("I1-2", "F1-1"), outline("I1-9")],
    "academic": [outline("A1-1")],
}


def library() -> Library:
    """All planned lessons but I1-9 have a file."""
    paths = tuple(CoursePath(level, (Module("M1", "m", tuple(COURSE[level])),)) for level in LEVELS)
    ids = [o.id for outlines in COURSE.values() for o in outlines if o.id != "I1-9"]
    return Library(Course(paths), {id: replace(example_lesson(), id=id) for id in ids}, {}, {}, {}, {})


def test_the_course_names_the_lesson_on_a_topic_at_another_level() -> None:
    assert same_topic(library(), "F1-1", "intermediate") == "I1-2"
    assert same_topic(library(), "F1-1", "academic") == "A1-1"


def test_a_lesson_is_its_own_topic_at_its_own_level() -> None:
    assert same_topic(library(), "I1-2", "intermediate") == "I1-2"


def test_where_the_course_names_none_there_is_none() -> None:
    assert same_topic(library(), "I1-1", "fundamentals") is None
    assert same_topic(library(), "I1-2", "academic") is None


def test_a_lesson_without_a_file_is_left_out() -> None:
    assert same_topic(library(), "F1-2", "intermediate") is None


def teaching(**about: str) -> Library:
    """A course of fundamentals whose lessons teach these signals; the lesson F1-9 has no file."""
    outlines = tuple(
        Outline(id.replace("_", "-"), "title", 5, (), about=tuple(taught.split())) for id, taught in about.items()
    )
    lessons = {o.id: replace(example_lesson(), id=o.id) for o in outlines if o.id != "F1-9"}
    return Library(Course((CoursePath("fundamentals", (Module("F1", "m", outlines),)),)), lessons, {}, {}, {}, {})


def test_the_lesson_that_is_most_about_a_signal_is_offered() -> None:
    library = teaching(F1_1="lh", F1_2="lh fsh", F1_3="fsh lh")
    assert lesson_on(library, "fsh", "fundamentals") == library.outline("F1-3")
    assert lesson_on(library, "lh", "fundamentals") == library.outline("F1-1")


def test_no_lesson_is_offered_where_none_with_a_file_teaches_the_signal() -> None:
    library = teaching(F1_1="lh", F1_9="sperm")
    assert lesson_on(library, "sperm", "fundamentals") is None
    assert lesson_on(library, "itt", "fundamentals") is None
