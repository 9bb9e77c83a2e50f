"""Which view shows which kind of step?"""

from collections.abc import Mapping

from tutor.content.model import Ask, Evidence, Explain, Observe, Predict, Read, Reflect, Sketch, Stage, Step
from tutor.gui.lesson.ask import AskView
from tutor.gui.lesson.evidence import EvidenceView
from tutor.gui.lesson.predict import ObserveView, PredictView
from tutor.gui.lesson.reflect import ReflectView
from tutor.gui.lesson.scene import predict_of
from tutor.gui.lesson.sketch import SketchObserveView, SketchView
from tutor.gui.lesson.step_view import Desk, StepView
from tutor.gui.lesson.text_steps import ReadView, StageView
from tutor.learner.session import Answer


def make_step(desk: Desk, step: Step, answers: Mapping[str, Answer]) -> StepView:
    """A view of `step`, not yet showing an answer to it."""
    match step:
        case Read():
            return ReadView(desk, step)
        case Stage():
            return StageView(desk, step)
        case Predict():
            return PredictView(desk, step)
        case Sketch():
            return SketchView(desk, step)
        case Observe():
            said = answers.get(step.predict)
            return _observe(desk, step, said.response if said else None)
        case Ask() | Explain():
            return AskView(desk, step)
        case Evidence():
            return EvidenceView(desk, step)
        case Reflect():
            return ReflectView(desk, step)


def _observe(desk: Desk, step: Observe, said: object | None) -> StepView:
    asked = predict_of(desk.lesson, step)
    if isinstance(asked, Sketch):
        return SketchObserveView(desk, step, asked, said)
    return ObserveView(desk, step, asked, str(said) if said is not None else None)
