"""Which day stands where on the card of a plan? One mapping for its lanes and its curves."""

from tutor.gui.lab.plans.course import AFTER, BEFORE, MONTH

LEFT_PX, RIGHT_PX = 44, 6  # numbers left of the first day, air right of the last
TICK_MONTHS = (0, 6, 12, 18)


def x(day: float, width: float) -> float:
    """Pixels of a day counted from the stop."""
    part = (min(max(day, -BEFORE), AFTER) + BEFORE) / (BEFORE + AFTER)
    return LEFT_PX + part * (width - LEFT_PX - RIGHT_PX)


def tick_days() -> tuple[float, ...]:
    return tuple(min(month * MONTH, AFTER) for month in TICK_MONTHS)
