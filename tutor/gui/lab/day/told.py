"""How does the axis beat on one day? Its hours, whether it beats, drones or is silent, and one sentence on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tutor.simulation import states
from tutor.simulation.equations import unblocked
from tutor.simulation.pulses import CONTINUOUS_AGONIST, HOURS, SILENT_DRIVE, DayView, day_view
from tutor.simulation.trajectory import Trajectory

Rhythm = Literal["beats", "drone", "silence"]
BLOCKED = 0.5  # an antagonist that leaves less of the drive than this is named as the reason


@dataclass(frozen=True)
class DayTold:
    """One day: `view` holds its hours, `sentence` says in words what they show."""

    day: int
    view: DayView
    rhythm: Rhythm
    sentence: str

    @property
    def beats(self) -> Mapping[str, tuple[float, ...]]:
        """Hours at which each signal leaves; signals that do not beat are left out."""
        own, given = self.view.own_pulses, self.view.given_pulses
        received = tuple(sorted((*own, *given)))
        heard = dict.fromkeys(("gnrh-receptor", "lh", "lh-receptor"), received)
        return {key: hours for key, hours in {"gnrh": own, "gonadorelin": given, **heard}.items() if hours}


def tell_day(trajectory: Trajectory, day: float, seed: int = 0) -> DayTold:
    """The day in which `day` lies. SimulationError if it is outside the run."""
    view, x, p = day_view(trajectory, day, seed), trajectory.state(day), trajectory.parameters
    number = int(day + 1e-6)
    if x[states.AGONIST] >= CONTINUOUS_AGONIST:
        reason = "a drug holds the GnRH receptor without a pause, so single pulses are not felt"
        return DayTold(number, view, "drone", f"No pulses: {reason}. {_lh(view, p)}")
    if view.own_pulses or view.given_pulses:
        return DayTold(number, view, "beats", f"{_pulses(view)} {_lh(view, p)}")
    drive = p.gnrh_wire * x[states.DRIVE]
    if p.gnrh_wire == 0.0:
        reason = "the way of GnRH to the pituitary is cut"
    elif unblocked(x, p) < BLOCKED:
        reason = "a GnRH antagonist blocks the receptor"
    elif drive < SILENT_DRIVE:
        reason = f"the hypothalamus runs at {100 * drive:.0f} % of a natural drive, too little for a pulse to be seen"
    else:
        reason = "too little LH is left for a pulse to be seen"
    return DayTold(number, view, "silence", f"No pulses: {reason}. {_lh(view, p)}")


def _pulses(view: DayView) -> str:
    own, given = len(view.own_pulses), len(view.given_pulses)
    if not given:
        return (
            f"{own} {'pulse' if own == 1 else 'pulses'} of GnRH in 24 hours, one about every {HOURS / own:.1f} hours."
        )
    theirs = f"{own} of his own and " if own else "none of his own, "
    return f"Pulses of GnRH in 24 hours: {theirs}{given} given by a drug."


def _lh(view: DayView, p: Any) -> str:
    low, high = min(view.lh), max(view.lh)
    even = high - low < 0.1 * high
    course = (
        f"stays at {_amount(high)} IU/L all day" if even else f"swings between {_amount(low)} and {_amount(high)} IU/L"
    )
    return f"LH {course}{'' if p.lh_wire else ', but its way to the testis is cut'}."


def _amount(value: float) -> str:
    return f"{value:.1f}" if value >= 0.1 else f"{value:.2f}"
