"""What stands on the paper? The lines that a learner draws, and the model's once they are shown."""

from dataclasses import dataclass, replace

from tutor.learner.sketch import Lines, Points, level_on
from tutor.learner.sketch_score import Gap

START: Points = ((0.0, 1.0),)  # before the first dose every signal is at own normal
MOMENTS = 8  # after the start, at even distances


@dataclass(frozen=True)
class Sheet:
    """`names` are the signals that can be drawn, id to name; a line that was not begun is not in `lines`.

    `days` is the length of the paper. `model` and `gap` (the largest difference) come once the learner has committed.
    """

    names: tuple[tuple[str, str], ...]
    days: float
    lines: Lines
    model: Lines | None = None
    gap: Gap | None = None

    @property
    def drawn(self) -> bool:
        return bool(self.lines)

    @property
    def complete(self) -> bool:
        return all(signal in self.lines for signal, _ in self.names)

    def name(self, signal: str) -> str:
        return dict(self.names)[signal]

    def moment(self, number: int) -> float:
        """The day of moment 1 to MOMENTS."""
        return self.days * number / MOMENTS

    def line(self, signal: str) -> Points:
        return self.lines.get(signal, START)

    def level(self, signal: str, day: float) -> float:
        return level_on(self.line(signal), day)

    def model_level(self, signal: str, day: float) -> float | None:
        known = self.model is not None and signal in self.model
        return level_on(self.model[signal], day) if self.model is not None and known else None

    def with_line(self, signal: str, line: Points | None) -> "Sheet":
        """Another line for a signal; None takes it away."""
        others = {name: points for name, points in self.lines.items() if name != signal}
        return replace(self, lines=others if line is None else {**others, signal: line})
