"""How is a whole cohort carried through time quickly? Long steps that relax exactly, the same for every man.

Each state relaxes towards a target, so a step over which the target moves in a straight line has an exact answer.
Two looks at the targets a step are enough: the first one and its trend predict the end, the second one corrects
it (the second-order exponential method of Cox and Matthews 2002, J Comput Phys 176:430, with a two-step
predictor). One man takes about a quarter of the time of solving.py; the price is an error near 1% of each
quantity's largest value (tests/simulation/test_stride.py), far below the spread between men.

Read twice, like equations.py and solving.py (cohort_solver.py): floats, loops, indexing, no defaults.
"""

import math
from typing import Any

from tutor.simulation.equations import free_part, targets
from tutor.simulation.solving import advance_drugs, kept, settle
from tutor.simulation.states import COUNT, KINETIC, SHBG, TESTOSTERONE

SAME_STEP = 1e-12  # days
SMALL = 1e-4  # relaxation times; below it the series is more exact than the formula
FORGOTTEN = -1.0
SPAN, WORK_ROWS = 5, 10


def relax(z: float, i: int, span: Any, keep: Any, weight: Any) -> None:
    """What a step of `z` relaxation times keeps of state i, and the weight of its first target; remembered."""
    if z == span[i]:
        return
    span[i] = z
    keep[i] = math.exp(-z)
    weight[i] = 0.5 * z - z * z / 3.0 if z < SMALL else (1.0 - keep[i]) / z - keep[i]


def stride(x: Any, p: Any, h: float, trend: float, held: Any, decay: Any, work: Any) -> None:
    """One step of `h` days, in place. `decay` belongs to half of it; `trend` is h over the step before, or 0."""
    y, to, rate, after, rate_after = work[0], work[1], work[2], work[3], work[4]
    span, keep, weight, before = work[SPAN], work[6], work[7], work[8]
    targets(x, p, to, rate)
    for i in range(COUNT):
        y[i] = x[i]
    advance_drugs(y, held, decay)
    advance_drugs(y, held, decay)
    for i in range(KINETIC, COUNT):
        relax(rate[i] * h, i, span, keep, weight)
        ahead = to[i] + trend * (to[i] - before[i])
        before[i] = to[i]
        y[i] = x[i] * keep[i] + to[i] * weight[i] + ahead * (1.0 - keep[i] - weight[i])
    targets(y, p, after, rate_after)
    for i in range(KINETIC, COUNT):
        if rate_after[i] != rate[i]:
            relax(0.5 * (rate[i] + rate_after[i]) * h, i, span, keep, weight)
        x[i] = x[i] * keep[i] + to[i] * weight[i] + after[i] * (1.0 - keep[i] - weight[i])
    for i in range(KINETIC):
        x[i] = y[i]


def march(
    x: Any, held: Any, p: Any, steps: Any, doses_until: Any, doses: Any, seen: Any, wanted: Any, notes: Any, work: Any
) -> None:
    """Carry one man through `steps` (days each); where `seen` says so, note first how he stands.

    Before step s come the doses from doses_until[s] up to doses_until[s + 1]: rows of state, amount, change of the
    held level. A note is the `wanted` states just before them, then free testosterone.
    """
    decay, decay_of, trend, note = work[9], FORGOTTEN, 0.0, 0
    for s in range(len(steps)):
        if seen[s]:
            for column in range(len(wanted)):
                notes[note, column] = x[wanted[column]]
            notes[note, len(wanted)] = x[TESTOSTERONE] * free_part(x[TESTOSTERONE], x[SHBG], p.albumin)
            note += 1
        for dose in range(doses_until[s], doses_until[s + 1]):
            state = int(doses[dose, 0])
            x[state] += doses[dose, 1]
            held[state] += doses[dose, 2]
            trend = 0.0  # a target may jump here
        if steps[s] > 0.0:
            if abs(steps[s] - decay_of) > SAME_STEP:
                decay_of = steps[s]
                kept(p, 0.5 * decay_of, decay)
            stride(x, p, decay_of, trend * decay_of, held, decay, work)
            trend = 1.0 / decay_of


def rest(x: Any, p: Any, to: Any, rate: Any) -> float:
    """`settle`, so that threads can look for the rest of several men at once."""
    return settle(x, p, to, rate)


def march_all(
    men: Any,
    x: Any,
    held: Any,
    steps: Any,
    doses_until: Any,
    doses: Any,
    seen: Any,
    wanted: Any,
    notes: Any,
    work: Any,
) -> None:
    """All of `men`, each from where he stands: x[man] and held[man], which move along; notes[man] is filled."""
    for m in range(len(men)):
        for i in range(COUNT):
            work[SPAN, i] = FORGOTTEN  # what was remembered belongs to the man before
        march(x[m], held[m], men[m], steps, doses_until, doses, seen, wanted, notes[m], work)
