"""Which part of a recovery run is told? The months around the day on which the other plans stop testosterone."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tutor.gui.lab.plot.axes import Scale, scale_for
from tutor.simulation.quantities import QUANTITIES, Quantity, Units, in_units
from tutor.simulation.trajectory import Trajectory

STOP = 182.0  # first day without testosterone in the scenarios of the plans
BEFORE, AFTER = 28.0, 546.0  # days in sight around it: four weeks and 18 months
MONTH = 365.25 / 12
HALF_WEEK = 3.5
STEP = 3.0  # days between two points of a curve 200 px wide
SHOWN: tuple[Quantity, ...] = tuple(QUANTITIES[name] for name in ("lh", "testosterone", "sperm", "estradiol"))
TOLD_MONTHS = (3, 6, 12)


@dataclass(frozen=True)
class Course:
    """The curves of one run: for each quantity its values at `days` after the stop, in the units that are shown."""

    days: tuple[float, ...]
    values: Mapping[str, tuple[float, ...]]

    def at_month(self, quantity: str, month: int) -> float:
        place = min(range(len(self.days)), key=lambda n: abs(self.days[n] - month * MONTH))
        return self.values[quantity][place]


def course_of(run: Trajectory, units: Units) -> Course:
    """Means of a week: single days would show where a sample falls between two doses, not how the man fares."""
    days = tuple(-BEFORE + n * STEP for n in range(int((BEFORE + AFTER) / STEP) + 1))
    values = {quantity.id: tuple(_weeks(run, quantity, days, units)) for quantity in SHOWN}
    return Course(days, values)


def _weeks(run: Trajectory, quantity: Quantity, days: Sequence[float], units: Units) -> Iterator[float]:
    """The mean of the seven days around each day, as far as the run reaches."""
    series = run.series(quantity.column)
    for day in days:
        first, end = (bisect_left(run.days, STOP + day + side * HALF_WEEK) for side in (-1, 1))
        yield in_units(quantity, sum(series[first:end]) / max(1, end - first), units)


def scales_of(courses: Sequence[Course], units: Units) -> Mapping[str, Scale]:
    """One scale for each quantity, the same for every plan, so that heights can be compared."""
    return {quantity.id: scale_for(0.0, _highest(quantity, courses, units)) for quantity in SHOWN}


def _highest(quantity: Quantity, courses: Sequence[Course], units: Units) -> float:
    low, high = quantity.normal
    normal = in_units(quantity, high or 2 * (low or 0.0), units)
    return max([normal, *(max(course.values[quantity.id]) for course in courses)])


def told(course: Course, units: Units) -> str:
    """The curves in words, for whoever cannot see them."""
    months = (
        f"after {month} months "
        + ", ".join(
            f"{quantity.name} {course.at_month(quantity.id, month):.3g} {quantity.unit(units)}" for quantity in SHOWN
        )
        for month in TOLD_MONTHS
    )
    return f"In the model: {'; '.join(months)}."
