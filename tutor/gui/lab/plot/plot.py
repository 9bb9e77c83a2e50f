"""What is to be drawn? Runs, which of their quantities, and how they are told: a value."""

from dataclasses import dataclass

from tutor.gui.lab.span import Span
from tutor.simulation.cohort import Percentiles
from tutor.simulation.marks import Mark
from tutor.simulation.quantities import QUANTITIES, Quantity, Units, in_units, own_normal
from tutor.simulation.trajectory import Trajectory

PERCENT = 100.0
FIRST_SPAN = Span(0.0, 1.0)
FAN_LEFT_OUT = "The men's spread is told in values, not in shares."


@dataclass(frozen=True)
class PlotRun:
    """A run under the name that the legend gives it."""

    label: str
    trajectory: Trajectory


@dataclass(frozen=True)
class Plot:
    """`share`: all curves in one panel, in per cent of this man's own normal. `days_told`: under the lowest panel.

    `fan` is where many men lie; shares leave it out, because each of the men has a normal of his own.
    """

    runs: tuple[PlotRun, ...] = ()
    quantities: tuple[str, ...] = ()
    units: Units = "us"
    share: bool = False
    log: bool = False
    span: Span = FIRST_SPAN
    marks: tuple[Mark, ...] = ()
    fan: Percentiles | None = None
    days_told: bool = False

    @property
    def shown(self) -> tuple[Quantity, ...]:
        """The quantities that are known, once each."""
        return tuple(QUANTITIES[name] for name in dict.fromkeys(self.quantities) if name in QUANTITIES)

    @property
    def fan_left_out(self) -> bool:
        """Many men are there, and the scale does not tell of them."""
        return self.fan is not None and self.share

    def unit(self, quantity: Quantity) -> str:
        return "%" if self.share else quantity.unit(self.units)

    def factor(self, quantity: Quantity, run: PlotRun) -> float:
        """What turns a value of the column into the unit that is shown; 0 where a man has none to compare with."""
        if not self.share:
            return in_units(quantity, 1.0, self.units)
        own = own_normal(quantity, run.trajectory)
        return PERCENT / own if own > 0 else 0.0
