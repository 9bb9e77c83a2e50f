"""Finished lessons bring their linked words, in course order."""

from collections.abc import Callable

from tutor.content.model import Library
from tutor.learner.session import Place
from tutor.learner.terms import learned_terms, linked_terms, teaching_lessons

STEPS = ("intro", "guess", "first", "proof", "second")


def test_links_are_read_from_every_text_once(library: Library) -> None:
    assert linked_terms(library.lessons["L1"]) == ("gnrh", "lh", "lost", "fsh")


def test_only_finished_lessons_bring_words_and_only_known_ones(library: Library, place: Callable[..., Place]) -> None:
    assert learned_terms(library, [place(step) for step in STEPS[:-1]]) == ()
    first = [place(step) for step in STEPS]
    assert learned_terms(library, first) == ("gnrh", "lh", "fsh")
    both = [place(step, lesson="L2") for step in STEPS] + first
    assert learned_terms(library, both) == ("gnrh", "lh", "fsh", "sperm")


def test_a_word_belongs_to_the_first_lesson_of_the_course_that_links_it(library: Library) -> None:
    assert teaching_lessons(library) == {"gnrh": "L1", "lh": "L1", "lost": "L1", "fsh": "L1", "sperm": "L2"}
