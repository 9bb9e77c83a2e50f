"""Which view shows which kind of step?"""

from collections.abc import Mapping

from tutor.content.model import Ask, Evidence, Explain, Observe, Predict, Read, Reflect, Stage, Step
from tutor.gui.lesson.ask import AskView
from tutor.gui.lesson.evidence import EvidenceView
from tutor.gui.lesson.predict import ObserveView, PredictView
from tutor.gui.lesson.reflect import ReflectView
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
        case Observe():
            guess = answers.get(step.predict)
            return ObserveView(desk, step, str(guess.response) if guess else None)
        case Ask() | Explain():
            return AskView(desk, step)
        case Evidence():
            return EvidenceView(desk, step)
        case Reflect():
            return ReflectView(desk, step)
