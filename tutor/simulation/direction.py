"""What has a signal done? Risen, fallen, or stayed about the same."""

from typing import Literal

RISE_ABOVE = 1.2  # level as a share of this man's untreated normal; chosen so that the picture shows a difference
FALL_BELOW = 0.8


def direction(level: float) -> Literal["rise", "same", "fall"]:
    """What a signal did, from its level at the end (1 = this man's untreated normal)."""
    return "rise" if level > RISE_ABOVE else "fall" if level < FALL_BELOW else "same"
