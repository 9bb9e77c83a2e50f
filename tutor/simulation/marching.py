"""How do many men go through the same days? One after the other, each with steps of his own; a few columns stay.

Read twice, like equations.py: keep to what plain Python and numba both understand.
"""

from typing import Any

from tutor.simulation.equations import free_part
from tutor.simulation.solving import solve
from tutor.simulation.states import COUNT, SHBG, TESTOSTERONE

FREE = -1  # beside the states: free testosterone


def march(
    men: Any,
    x: Any,
    held: Any,
    highest: Any,
    now: float,
    times: Any,
    states: Any,
    amounts: Any,
    levels: Any,
    sample_days: Any,
    wanted: Any,
    notes: Any,
    tolerance: float,
    samples: Any,
    mind: Any,
    rows: Any,
) -> None:
    """Carry all of `men` from day `now` to the last sample: x[man], held[man] and highest[man] move along.

    notes[man, sample] takes the `wanted` states, and free testosterone, ng/dL, where FREE is wanted; `samples` has room
    for the samples of one man. The rest is as `solve` knows it.
    """
    for m in range(len(men)):
        man = x[m], held[m], highest[m], men[m]
        solve(*man, now, times, states, amounts, levels, sample_days, samples, tolerance, mind, rows)
        for n in range(len(sample_days)):
            total, shbg = samples[n * COUNT + TESTOSTERONE], samples[n * COUNT + SHBG]
            free = total * free_part(total, shbg, men[m].albumin)
            for column in range(len(wanted)):
                notes[m, n, column] = free if wanted[column] == FREE else samples[n * COUNT + wanted[column]]
