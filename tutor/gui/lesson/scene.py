"""What does the axis show during a step? One value that the window hands to the simulation and the axis."""

from dataclasses import dataclass, replace

from tutor.content.model import Ask, AxisView, Explain, Lesson, Observe, Predict, Read, Sketch, Stage


@dataclass(frozen=True, slots=True)
class Scene:
    """A stretch of a scenario, in days; `plays` asks for it to run, else the axis stands at `start`.

    A `sealed` one shows nothing of what is to come: the learner commits to a guess first. A `hidden` one shows
    nothing at all: the learner works from memory.
    """

    scenario: str
    start: float
    end: float
    watch: tuple[str, ...] = ()
    plays: bool = False
    sealed: bool = False
    hidden: bool = False

    def playing(self) -> "Scene":
        return replace(self, plays=True)

    def at_end(self) -> "Scene":
        return replace(self, start=self.end, plays=False, sealed=False)


AT_REST = Scene("baseline", 0.0, 0.0)


def own_scene(lesson: Lesson, index: int) -> Scene | None:
    """What this step says about the axis, None if it says nothing."""
    match lesson.steps[index]:
        case Read(axis=AxisView() as view) | Ask(axis=AxisView() as view) | Explain(axis=AxisView() as view):
            return Scene(view.scenario, view.day, view.day, view.watch, hidden=view.hidden)
        case Stage() as step:
            return Scene(step.scenario, step.start, step.end, step.watch)
        case Predict() as step:
            return _before(lesson, step, (step.signal,))
        case Sketch() as step:
            return _before(lesson, step, step.signals)
        case Observe() as step:
            asked = predict_of(lesson, step)
            return Scene(asked.scenario, step.start, step.end, step.watch or asked_signals(asked), plays=True)
    return None


def scene_at(lesson: Lesson, index: int) -> Scene:
    """This step's scene, or the last one before it as that one ended, or a healthy man at rest."""
    if own := own_scene(lesson, index):
        return own
    earlier = (scene for before in range(index - 1, -1, -1) if (scene := own_scene(lesson, before)))
    last = next(earlier, None)
    return last.at_end() if last else AT_REST


def _before(lesson: Lesson, asked: Predict | Sketch, watch: tuple[str, ...]) -> Scene:
    """The man as the learner meets him, at the day from which the run will be seen."""
    runs = (step.start for step in lesson.steps if isinstance(step, Observe) and step.predict == asked.id)
    start = next(runs, 0.0)
    return Scene(asked.scenario, start, start, watch, sealed=True)


def predict_of(lesson: Lesson, observe: Observe) -> Predict | Sketch:
    """The prediction or sketch that an observe step comes back to."""
    return next(step for step in lesson.steps if isinstance(step, Predict | Sketch) and step.id == observe.predict)


def asked_signals(asked: Predict | Sketch) -> tuple[str, ...]:
    return asked.signals if isinstance(asked, Sketch) else (asked.signal,)


def asked_day(asked: Predict | Sketch) -> float:
    """The day by which the model's answer is known."""
    return asked.days if isinstance(asked, Sketch) else asked.day
