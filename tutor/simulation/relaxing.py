"""Where does a state end that relaxes while its supply grows? Exactly, when the supply is a polynomial of time.

dx/dt = supply - rate x. A supply that grows as (s/h)^k over a step of h days adds the integral of
exp(-rate (h - s)) (s/h)^k, here `gain` k; `keep` is what is left of x itself. Steps are powers of two of a day, and
most rates never change, so a man's weights are worked out once for each length of step and remembered.

Read twice, like equations.py: keep to what plain Python and numba both understand.
"""

import math
from typing import Any

from tutor.simulation.kinetics import kept
from tutor.simulation.states import COUNT, KINETIC

# A page of the memory, state after state: the rates that it belongs to, then what follows from them.
RATE, KEEP, GAIN_0, GAIN_1, GAIN_2, GAIN_3 = 0, COUNT, 2 * COUNT, 3 * COUNT, 4 * COUNT, 5 * COUNT
PAGE = 6 * COUNT
FINEST = 12  # page k is for steps of 2^-k days
ODD = FINEST + 1  # the page for any other length
PAGES = ODD + 1
FORGOTTEN = -1.0
SHORT = 0.1  # relaxation times; below it the series is more exact than the formula
TERMS = 5  # of the series: the next one would change it by less than 1e-11


def page_of(days: float) -> int:
    """The page for steps of this length."""
    part, exponent = math.frexp(days)
    if part == 0.5 and 0 <= 1 - exponent <= FINEST:
        return 1 - exponent
    return ODD


def forget(memory: Any) -> None:
    """Begin with another man."""
    for page in range(PAGES):
        memory[page * PAGE] = FORGOTTEN


def recall(days: float, p: Any, rate: int, memory: Any, decay: Any) -> int:
    """Where the page for a step of `days` begins; what is not remembered for the rates at `rate` is worked out.

    The first place of a page, which belongs to a drug, holds its length. decay[page] is for `advance_drugs`.
    """
    number = page_of(days)
    page = number * PAGE
    if memory[page] != days:
        kept(p, days, decay[number])
        memory[page] = days
        for i in range(KINETIC, COUNT):
            memory[page + i] = FORGOTTEN
    for i in range(KINETIC, COUNT):
        if memory[page + i] != memory[rate + i]:
            memory[page + i] = memory[rate + i]
            weigh(page + i, days, memory)
    return page


def weigh(i: int, h: float, memory: Any) -> None:
    """keep and gains of one state; each gain follows from its neighbour (integration by parts)."""
    rate = memory[i]
    if rate * h < SHORT:
        third = 1.0
        for n in range(4 + TERMS, 4, -1):
            third = 1.0 - rate * h / n * third
        third *= h / 4.0
        second = (h - rate * h * third) / 3.0
        first = (h - rate * h * second) / 2.0
        zeroth = h - rate * h * first
        keep = 1.0 - rate * zeroth
    else:
        keep = math.exp(-rate * h)
        zeroth = (1.0 - keep) / rate
        first = (1.0 - zeroth / h) / rate
        second = (1.0 - 2.0 * first / h) / rate
        third = (1.0 - 3.0 * second / h) / rate
    memory[i + KEEP] = keep
    memory[i + GAIN_0], memory[i + GAIN_1], memory[i + GAIN_2], memory[i + GAIN_3] = zeroth, first, second, third
