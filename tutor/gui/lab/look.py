"""How does the learner look at the bench? A value: nothing in it changes what the model does."""

from dataclasses import dataclass
from typing import Literal

from tutor.gui.lab.span import Span

Mode = Literal["one", "two", "many", "draw", "plans"]
Units = Literal["us", "si"]
FIRST_QUANTITIES = ("lh", "testosterone", "itt", "sperm")


@dataclass(frozen=True)
class Look:
    """`selected` is the bar under the hand, `spot` the signal or station whose reasons are told;
    `watch` are the signals that the axis brings forward."""

    span: Span
    mode: Mode = "one"
    quantities: tuple[str, ...] = FIRST_QUANTITIES
    watch: tuple[str, ...] = ()
    units: Units = "us"
    share: bool = False
    log: bool = False
    selected: int | None = None
    spot: str = "lh"
    day_view: bool = False
