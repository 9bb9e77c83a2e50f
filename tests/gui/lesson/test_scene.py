from tests.gui.lesson.sample import LESSON
from tutor.content.model import Lesson, Reflect
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
