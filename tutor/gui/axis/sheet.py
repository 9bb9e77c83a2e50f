"""What does the popover say? One spot: what it is, how much of it there is, and why."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CauseLine:
    """One reason: the spot it leads to, what is said, and its share of the change (0 to 1)."""

    key: str
    sentence: str
    share: float


@dataclass(frozen=True)
class Sheet:
    """All that the popover says about one spot."""

    key: str
    title: str
    state: str  # one line: word, number, share; empty for a station without a level
    normal: str
    about: str
    sentence: str
    causes: tuple[CauseLine, ...] = ()
    cut: bool | None = None  # whether its wire is severed; None: it has none that can be
