"""Days that are made by hand: any hours can be asked for."""

from array import array

from tutor.gui.lab.day.told import DayTold, Rhythm
from tutor.simulation.pulses import HOURS, SAMPLES_PER_HOUR, DayView


def day(own: tuple[float, ...] = (), given: tuple[float, ...] = (), rhythm: Rhythm = "beats") -> DayTold:
    """LH rises by 1 IU/L each hour from 0."""
    hours = array("d", (n / SAMPLES_PER_HOUR for n in range(HOURS * SAMPLES_PER_HOUR)))
    flat = array("d", [1.0] * len(hours))
    return DayTold(3, DayView(hours, flat, hours, flat, own, given), rhythm, "A sentence.")
