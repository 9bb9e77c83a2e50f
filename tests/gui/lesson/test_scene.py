import pytest

from tests.gui.lesson.sample import LESSON
from tutor.content.load import load_library
from tutor.content.model import (
    Ask,
    Explain,
    Lesson,
    Library,
    Observe,
    PickOnAxis,
    Predict,
    Reflect,
    Sketch,
    Stage,
)
from tutor.gui.lesson.scene import AT_REST, Scene, own_scene, scene_at
from tutor.paths import shipped

IDS = [step.id for step in LESSON.steps]


def test_each_kind_says_where_the_axis_stands() -> None:
    assert own_scene(LESSON, IDS.index("start")) == Scene("baseline", 0.0, 0.0, ("gnrh", "lh"))
    assert own_scene(LESSON, IDS.index("play")) == Scene("baseline", 0, 7, ("lh",))
    assert own_scene(LESSON, IDS.index("guess")) == Scene("trt-200", 0.0, 0.0, ("lh",), sealed=True)
    assert own_scene(LESSON, IDS.index("run")) == Scene("trt-200", 0, 56, ("lh", "fsh"), plays=True)
    assert own_scene(LESSON, IDS.index("own")) is None


def test_a_silent_step_keeps_the_end_of_the_last_scene() -> None:
    assert scene_at(LESSON, IDS.index("q-why")) == Scene("trt-200", 56, 56, ("lh", "fsh"))


def test_a_lesson_that_says_nothing_about_the_axis_shows_a_healthy_man() -> None:
    assert scene_at(Lesson("x", (Reflect("reflect", "own", "Own", "Why?"),)), 0) == AT_REST
    assert AT_REST.scenario in {file.stem for file in (shipped("lessons") / "scenarios").glob("*.yaml")}


FROM_MEMORY = {
    "I1-1": ("before-you-look", "blank-map", "q-readers", "q-one-turn"),
    "A0-1": ("from-memory", "blank-page", "q-broken-links"),
}


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(shipped("lessons"))


@pytest.mark.parametrize("lesson", FROM_MEMORY)
def test_the_axis_stays_away_while_it_is_rebuilt_from_memory(library: Library, lesson: str) -> None:
    opened = library.lessons[lesson]
    hidden = [step.id for index, step in enumerate(opened.steps) if scene_at(opened, index).hidden]
    assert tuple(hidden) == FROM_MEMORY[lesson]


def test_a_guess_is_asked_where_its_run_begins(library: Library) -> None:
    lesson = library.lessons["F3-2"]
    shown = {step.id: scene_at(lesson, n) for n, step in enumerate(lesson.steps) if isinstance(step, Predict)}
    runs = {step.predict: step.start for step in lesson.steps if isinstance(step, Observe)}
    assert {id_: scene.start for id_, scene in shown.items()} == runs
    assert min(runs.values()) > 0


def test_the_axis_is_there_wherever_it_plays_or_is_to_be_pressed(library: Library) -> None:
    for lesson in library.lessons.values():
        for index, step in enumerate(lesson.steps):
            needed = isinstance(step, Stage | Predict | Sketch | Observe) or (
                isinstance(step, Ask | Explain) and isinstance(step.question, PickOnAxis)
            )
            assert not (needed and scene_at(lesson, index).hidden), f"{lesson.id}, {step.id}"
