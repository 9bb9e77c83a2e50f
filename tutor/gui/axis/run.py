"""What does one run hold for the picture? Signals, testis volume and curves of a trajectory, by day."""

from functools import cached_property

from tutor.gui.axis.curves import Curves, sample
from tutor.simulation.signals import Signal, agent_signal_id, signals_at
from tutor.simulation.states import TESTIS_VOLUME
from tutor.simulation.trajectory import Trajectory


class Run:
    """A trajectory as the axis reads it."""

    def __init__(self, trajectory: Trajectory) -> None:
        self.trajectory = trajectory

    @cached_property
    def agents(self) -> tuple[str, ...]:
        """Ids of the signals of what is given."""
        return tuple(dict.fromkeys(agent_signal_id(dosing.agent) for dosing in self.trajectory.scenario.regimen))

    @property
    def cut(self) -> frozenset[str]:
        """Signals that are severed."""
        return frozenset(self.trajectory.scenario.cut)

    @cached_property
    def curves(self) -> Curves:
        return sample(self.trajectory, 0.0, self.last_day)

    @property
    def last_day(self) -> float:
        return self.trajectory.days[-1]

    def signals(self, day: float) -> dict[str, Signal]:
        return {signal.id: signal for signal in signals_at(self.trajectory, day)}

    def volume(self, day: float) -> float:
        """Of the testis, as a share of this man's untreated volume."""
        untreated = self.trajectory.baseline[TESTIS_VOLUME]
        return self.trajectory.state(day)[TESTIS_VOLUME] / untreated if untreated > 0 else 1.0
