"""Where does an untreated man come to rest? The three loops closed by secant steps, all else follows.

Read twice, like equations.py: keep to what plain Python and numba both understand.
"""

# mypy: disable-error-code="no-any-return"

from typing import Any

from tutor.simulation.equations import FLOOR, targets
from tutor.simulation.states import COUNT, ESTRADIOL, INHIBIN_B, KINETIC, TESTOSTERONE

SWEEPS = 1000
AT_REST = 1e-12  # relative
STRIDE = 0.5  # of what a hormone misses, in one sweep
LARGEST_MOVE = 2.0  # of a hormone in one sweep, as a factor
CHAIN_TO_BLOOD = 8  # set point, competence, drive, LH, lost reserve, Leydig, ITT, and one to spare
LONGEST_CHAIN = 18  # then support, six germ cells, store, sperm


def settle(x: Any, p: Any, to: Any, rate: Any) -> float:
    """Bring the untreated man `x` to rest; return the largest relative gap that is left.

    The three hormones that close a loop (testosterone, estradiol, inhibin B) go a part of what they miss, corrected
    by what the last move did to it (a secant step; Anderson's mixing of depth one); all else follows them. Feedback
    is steep, so no hormone moves by more than a factor at once.
    """
    gap, was, missed = 1.0, (0.0, 0.0, 0.0), (0.0, 0.0, 0.0)
    for sweep in range(SWEEPS):
        gap = follow(x, p, to, rate, CHAIN_TO_BLOOD)
        if gap < AT_REST:
            gap = follow(x, p, to, rate, LONGEST_CHAIN)
        if gap < AT_REST:
            break
        now = (x[TESTOSTERONE], x[ESTRADIOL], x[INHIBIN_B])
        misses = (to[TESTOSTERONE] - now[0], to[ESTRADIOL] - now[1], to[INHIBIN_B] - now[2])
        back = undone(now, misses, missed) if sweep > 0 else 0.0
        for place, i in enumerate((TESTOSTERONE, ESTRADIOL, INHIBIN_B)):
            turned = now[place] - was[place] + STRIDE * (misses[place] - missed[place])
            wished = now[place] + STRIDE * misses[place] - back * turned
            x[i] = min(max(wished, now[place] / LARGEST_MOVE), now[place] * LARGEST_MOVE)
        was, missed = now, misses
    return gap


def undone(now: Any, misses: Any, missed: Any) -> float:
    """The part of the last move to take back: where the straight line through the last two looks misses least."""
    along = across = 0.0
    for place in range(3):
        change = (misses[place] - missed[place]) / (abs(now[place]) + FLOOR)
        along += change * misses[place] / (abs(now[place]) + FLOOR)
        across += change * change
    return along / across if across > 0.0 else 0.0


def follow(x: Any, p: Any, to: Any, rate: Any, chain: int) -> float:
    """Put every state but the three hormones at its target, as often as the `chain` is long; the gap of the three."""
    for _ in range(chain):
        targets(x, p, to, rate)
        for i in range(KINETIC, COUNT):
            if i not in (TESTOSTERONE, ESTRADIOL, INHIBIN_B):
                x[i] = to[i]
    targets(x, p, to, rate)
    gap = 0.0
    for i in (TESTOSTERONE, ESTRADIOL, INHIBIN_B):
        gap = max(gap, abs(to[i] - x[i]) / (abs(x[i]) + FLOOR))
    return gap
