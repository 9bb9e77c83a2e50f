"""The same equations under SciPy's adaptive LSODA, drugs as states, started anew at every dose."""

from itertools import pairwise
from typing import Any

import numpy as np
from scipy.integrate import solve_ivp

from tutor.simulation import equations, kinetics, states
from tutor.simulation.schedule import Schedule


def slope(p: Any, held: Any) -> Any:
    rate = [0.0] * states.COUNT

    def rates_of_change(_: float, y: Any) -> list[float]:
        x, to = y.tolist(), [0.0] * states.COUNT
        equations.targets(x, p, to, rate)
        kinetics.kinetic_rates(p, rate)
        to[: states.KINETIC] = held
        change = [r * (t - value) for r, t, value in zip(rate, to, x, strict=True)]
        change[states.HCG] += p.hcg_absorption / p.hcg_volume * x[states.HCG_DEPOT]
        change[states.GIVEN_FSH] += p.fsh_absorption / p.fsh_volume * x[states.FSH_DEPOT]
        return change

    return rates_of_change


def solve(baseline: Any, p: Any, given: Schedule, days: Any) -> Any:
    """One row per sample, just before the doses of its moment."""
    x, held = np.array(baseline), [0.0] * states.KINETIC
    rows = [x.copy()]
    doses = list(zip(given.times, given.states, given.amounts, given.levels, strict=True))
    edges = sorted({0.0, *given.times, days[-1]})
    for start, end in pairwise(edges):
        for _, state, amount, level in (dose for dose in doses if dose[0] == start):
            x[state] += amount
            held[state] += level
        wanted = [day for day in days if start < day <= end]
        found = solve_ivp(slope(p, held), (start, end), x, "LSODA", t_eval=sorted({*wanted, end}), rtol=1e-8, atol=1e-9)
        rows += [found.y[:, place] for place, day in enumerate(found.t) if day in wanted]
        x = found.y[:, -1].copy()
    return np.array(rows)
