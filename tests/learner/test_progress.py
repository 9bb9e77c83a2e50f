"""Finished when every step was opened; mastered when the last answers are good enough too."""

from collections.abc import Callable

from tutor.content.model import Library, Outline
from tutor.learner.progress import (
    MASTERED_FROM,
    LessonProgress,
    ModuleProgress,
    PathProgress,
    lesson_progress,
    path_progress,
)
from tutor.learner.session import Answer, Place

STEPS = ("intro", "guess", "first", "proof", "second")
Places, Answers = Callable[..., Place], Callable[..., Answer]


def test_a_new_course(library: Library) -> None:
    path = path_progress(library, "fundamentals", (), ())
    assert [(m.id, [lesson.state for lesson in m.lessons]) for m in path.modules] == [
        ("M1", ["new", "new"]),
        ("M2", ["planned"]),
    ]
    assert path.written
    assert path.next_lesson == path.lessons[0]
    assert [one.mastered for one in path.objectives] == [False] * 6


def test_a_lesson_is_finished_by_its_last_unopened_step(library: Library, place: Places) -> None:
    states = []
    for count in range(len(STEPS) + 1):
        path = path_progress(library, "fundamentals", [place(step) for step in STEPS[:count]], ())
        states.append((path.lessons[0].state, path.lessons[0].reached))
    assert states == [("new", 0), *(("started", n) for n in range(1, 5)), ("finished", 5)]


def test_jumping_to_the_end_does_not_finish(library: Library, place: Places) -> None:
    outline = library.outline("L1")
    places = [place("intro"), place("second"), place("second")]
    assert lesson_progress(outline, library.lessons["L1"], places, ()).state == "started"


def test_the_last_answers_decide_mastery_and_the_best_are_kept(
    library: Library, place: Places, answer: Answers
) -> None:
    outline, lesson = library.outline("L1"), library.lessons["L1"]
    places = [place(step) for step in STEPS]
    answers = [answer("guess", None), answer("first", 1.0), answer("second", 0.6)]
    good = lesson_progress(outline, lesson, places, answers)
    assert (good.last, good.best, good.answered, good.questions) == (0.8, 0.8, 2, 2)
    assert good.last is not None
    assert good.last >= MASTERED_FROM
    assert good.state == "mastered"
    worse = lesson_progress(outline, lesson, places, [*answers, answer("first", 0.0)])
    assert (worse.last, worse.best, worse.state) == (0.3, 0.8, "finished")


def test_a_question_without_an_answer_counts_nothing(library: Library, place: Places, answer: Answers) -> None:
    places = [place(step) for step in STEPS]
    one = lesson_progress(library.outline("L1"), library.lessons["L1"], places, [answer("first", 1.0)])
    assert (one.last, one.state) == (0.5, "finished")


def test_entries_of_other_lessons_and_lost_steps_count_nothing(
    library: Library, place: Places, answer: Answers
) -> None:
    places = [place(step, lesson="L2") for step in STEPS] + [place("taken-out")]
    answers = [answer("first", 1.0, lesson="L2"), answer("taken-out", 1.0)]
    path = path_progress(library, "fundamentals", places, answers)
    assert path.lessons[0] == lesson_progress(library.outline("L1"), library.lessons["L1"], (), ())
    assert path.lessons[1].state == "finished"
    assert path.next_lesson == path.lessons[0]


def test_objectives_follow_their_lesson(library: Library, place: Places, answer: Answers) -> None:
    places = [place(step) for step in STEPS]
    answers = [answer("first", 1.0), answer("second", 1.0)]
    path = path_progress(library, "fundamentals", places, answers)
    assert [one.mastered for one in path.objectives] == [True, True, False, False, False, False]


def test_a_path_of_plans_is_not_written() -> None:
    planned = Outline("X1", "X", 5, ())
    path = PathProgress("academic", (ModuleProgress("X", "X", (LessonProgress(planned),)),))
    assert not path.written
    assert path.next_lesson is None
