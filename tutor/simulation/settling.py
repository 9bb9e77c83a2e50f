"""Where does an untreated man come to rest? The three loops closed by a damped fixed point, all else follows.

Read twice, like equations.py: keep to what plain Python and numba both understand.
"""

# mypy: disable-error-code="no-any-return"

from typing import Any

from tutor.simulation.equations import FLOOR, targets
from tutor.simulation.states import COUNT, ESTRADIOL, INHIBIN_B, KINETIC, TESTOSTERONE

SWEEPS = 1000
AT_REST = 1e-12  # relative
CHAIN_TO_BLOOD = 8  # set point, competence, drive, LH, lost reserve, Leydig, ITT, and one to spare
LONGEST_CHAIN = 18  # then support, six germ cells, store, sperm


def settle(x: Any, p: Any, to: Any, rate: Any) -> float:
    """Bring the untreated man `x` to rest; return the largest relative gap that is left.

    The three hormones that close a loop (testosterone, estradiol, inhibin B) are moved by a damped fixed
    point, all else follows them. Feedback is steep, so the damping tightens at once when testosterone overshoots
    and loosens slowly.
    """
    damping, gap, before = 0.3, 1.0, 1e30
    for _ in range(SWEEPS):
        gap = follow(x, p, to, rate, CHAIN_TO_BLOOD)
        if gap < AT_REST:
            gap = follow(x, p, to, rate, LONGEST_CHAIN)
        if gap < AT_REST:
            break
        missing = to[TESTOSTERONE] - x[TESTOSTERONE]
        damping = 0.6 * damping if missing * before < 0.0 else min(0.5, 1.1 * damping)
        before = missing
        for i in (TESTOSTERONE, ESTRADIOL, INHIBIN_B):
            x[i] += damping * (to[i] - x[i])
    return gap


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
