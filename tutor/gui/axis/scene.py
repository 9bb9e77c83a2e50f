"""What does the still picture depend on? A layout, a theme, the signals of one day."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tutor.gui.axis.layout import Layout
from tutor.gui.theme import Theme
from tutor.simulation.signals import Signal

BUCKETS = 6  # an organ is drawn anew when its level moves by a sixth
Heading = tuple[str, str]  # name of a station and a word on how it fares


@dataclass(frozen=True)
class Scene:
    """All that the still picture depends on."""

    layout: Layout
    theme: Theme
    agents: tuple[str, ...]
    signals: Mapping[str, Signal]
    volume: float  # of the testis, share of untreated
    watch: frozenset[str] = frozenset()
    headings: Mapping[str, Heading] = field(default_factory=dict)
    cut: frozenset[str] = frozenset()  # severed signals
    chain: frozenset[str] = frozenset()  # what a chain of causes points at now

    def level(self, key: str) -> float:
        """In steps, so that organs are not drawn anew at every frame."""
        signal = self.signals.get(key)
        return round(min(signal.level, 1.5) * BUCKETS) / BUCKETS if signal else 0.0

    def states(self) -> tuple[tuple[str, str], ...]:
        return tuple((line.key, self.state(line.key)) for line in self.layout.lines)

    def state(self, key: str) -> str:
        signal = self.signals.get(key)
        return signal.state if signal else "dark"
