"""What does the room see now? One value: nothing, the step without its answer, or the step with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Presentation:
    """The step that is shown, by lesson and step id, and how much of it. It opens blank."""

    lesson: str
    step: str
    unveiled: bool = False
    revealed: bool = False

    def at(self, lesson: str, step: str) -> "Presentation":
        """Another step hides its answer again; the same one stays as it is."""
        same = (lesson, step) == (self.lesson, self.step)
        return self if same else Presentation(lesson, step, self.unveiled)

    def forward(self) -> "Presentation":
        """One thing more: first the step, then its answer."""
        return replace(self, revealed=True) if self.unveiled else replace(self, unveiled=True)

    def blanked(self) -> "Presentation":
        """Blank the room, or show again what it saw."""
        return replace(self, unveiled=not self.unveiled)


def audience_screen(screens: Sequence[T], presenter: T) -> T:
    """A screen other than the presenter's; with a single one, that one."""
    return next((screen for screen in screens if screen != presenter), presenter)
