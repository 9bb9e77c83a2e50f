"""What was begun and not answered yet? It stands in its step again when that is shown again; a restart forgets it."""

from dataclasses import dataclass

from tutor.content.model import Step
from tutor.gui.lesson.opened import Opened
from tutor.learner.session import Answer


@dataclass(frozen=True, slots=True)
class _Kept:
    step: Step
    before: Answer | None
    value: object | None


class Begun:
    """What `StepView.begun` gave, for each step that the learner touched."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], _Kept] = {}

    def keep(self, opened: Opened, before: Answer | None, value: object | None) -> None:
        """`before`: the last answer to the step, which a new one would follow."""
        self._kept[opened.lesson.id, opened.step.id] = _Kept(opened.step, before, value)

    def find(self, opened: Opened, before: Answer | None) -> object | None:
        """None also where the step was rewritten, was answered since, or is asked anew in another examination."""
        kept = self._kept.get((opened.lesson.id, opened.step.id))
        return kept.value if kept is not None and (kept.step, kept.before) == (opened.step, before) else None
