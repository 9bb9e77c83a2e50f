"""How are the equations carried through time? Exact drugs, Runge-Kutta steps, doses as impulses, rest.

Read twice, like equations.py: keep to what plain Python and numba both understand. Steps have a fixed grid, are
split at every dose and are short for a while after it; the error stays near or below 1e-4 of each quantity's
largest value (tests/simulation/test_solver.py). Rates that differ for rising and falling make kinks, which are kept.
"""

# mypy: disable-error-code="no-any-return"

import math
from typing import Any

from tutor.simulation.equations import FLOOR, targets
from tutor.simulation.states import (
    AGONIST,
    ANASTROZOLE,
    ANTAGONIST,
    COUNT,
    CYPIONATE_DEPOT,
    ENANTHATE_DEPOT,
    ENCLOMIPHENE,
    ESTRADIOL,
    FSH_DEPOT,
    GEL_DEPOT,
    GIVEN_FSH,
    GONADORELIN,
    HCG,
    HCG_DEPOT,
    INHIBIN_B,
    KINETIC,
    LETROZOLE,
    TAMOXIFEN,
    TESTOSTERONE,
    UNDECANOATE_DEPOT,
    UNDECANOATE_TEA_DEPOT,
    ZUCLOMIPHENE,
)

LONGEST_STEP = 0.125  # days; RK4 is stable below 0.2 (LH: 12.8 per day)
STEP_AFTER_DOSE = 0.03125  # days; blood jumps towards its new level within hours of a dose
STEP_AFTER_PULSE = 0.0078125  # days; LH multiplies within an hour
SHORTEST_STEPS_AFTER_PULSE = 0.03125  # days
SHORT_STEPS_AFTER_DOSE = 1.0  # days
SHORT_STEPS_AFTER_PULSE = 1.25  # days; LH follows a bolus of gonadorelin up and down
SHORT_STEPS_AFTER_DEPOT = 4.0  # days; the flare builds up and breaks down
SAME_MOMENT = 1e-9  # days
WORK_ROWS = 8
SWEEPS = 1000  # of the search for rest
AT_REST = 1e-12  # relative
LONGEST_CHAIN = 18  # set point, competence, drive, LH, lost reserve, Leydig, ITT, support, six germ cells, store, sperm


def kinetic_rates(p: Any, rate: Any) -> None:
    """Elimination or release of each drug state, 1/day."""
    rate[ENANTHATE_DEPOT] = p.enanthate_release
    rate[CYPIONATE_DEPOT] = p.cypionate_release
    rate[UNDECANOATE_DEPOT] = p.undecanoate_release
    rate[UNDECANOATE_TEA_DEPOT] = p.undecanoate_tea_release
    rate[GEL_DEPOT] = p.gel_release
    rate[HCG_DEPOT] = p.hcg_absorption
    rate[HCG] = p.hcg_elimination
    rate[FSH_DEPOT] = p.fsh_absorption
    rate[GIVEN_FSH] = p.fsh_elimination
    rate[ENCLOMIPHENE] = p.enclomiphene_elimination
    rate[ZUCLOMIPHENE] = p.zuclomiphene_elimination
    rate[TAMOXIFEN] = p.tamoxifen_elimination
    rate[ANASTROZOLE] = p.anastrozole_elimination
    rate[LETROZOLE] = p.letrozole_elimination
    rate[AGONIST] = p.agonist_decay
    rate[ANTAGONIST] = p.antagonist_decay
    rate[GONADORELIN] = p.gonadorelin_decay


def kept(p: Any, days: float, decay: Any) -> None:
    """Fraction of each drug state that is left after `days`; the last two places hold what hCG and FSH in blood
    gain per IU at the injection site."""
    kinetic_rates(p, decay)
    for i in range(KINETIC):
        decay[i] = math.exp(-decay[i] * days)
    transfer = p.hcg_absorption / (p.hcg_volume * (p.hcg_elimination - p.hcg_absorption))
    decay[KINETIC] = transfer * (decay[HCG_DEPOT] - decay[HCG])
    transfer = p.fsh_absorption / (p.fsh_volume * (p.fsh_elimination - p.fsh_absorption))
    decay[KINETIC + 1] = transfer * (decay[FSH_DEPOT] - decay[GIVEN_FSH])


def advance_drugs(x: Any, held: Any, decay: Any) -> None:
    """Exact step of the drugs. A state with a constant supply tends to its `held` level instead of 0."""
    hcg_gain = decay[KINETIC] * x[HCG_DEPOT]
    fsh_gain = decay[KINETIC + 1] * x[FSH_DEPOT]
    for i in range(KINETIC):
        x[i] = held[i] + (x[i] - held[i]) * decay[i]
    x[HCG] += hcg_gain
    x[GIVEN_FSH] += fsh_gain


def advance(x: Any, p: Any, h: float, held: Any, decay: Any, y: Any, to: Any, rate: Any, slope: Any) -> None:
    """One classical Runge-Kutta step of `h` days, in place; `decay` belongs to half the step."""
    for i in range(COUNT):
        y[i] = x[i]
    targets(y, p, to, rate)
    for i in range(KINETIC, COUNT):
        k = rate[i] * (to[i] - y[i])
        slope[i] = k
        y[i] = x[i] + 0.5 * h * k
    advance_drugs(y, held, decay)
    targets(y, p, to, rate)
    for i in range(KINETIC, COUNT):
        k = rate[i] * (to[i] - y[i])
        slope[i] += 2.0 * k
        y[i] = x[i] + 0.5 * h * k
    targets(y, p, to, rate)
    for i in range(KINETIC, COUNT):
        k = rate[i] * (to[i] - y[i])
        slope[i] += 2.0 * k
        y[i] = x[i] + h * k
    advance_drugs(y, held, decay)
    targets(y, p, to, rate)
    for i in range(KINETIC, COUNT):
        x[i] += h / 6.0 * (slope[i] + rate[i] * (to[i] - y[i]))
    for i in range(KINETIC):
        x[i] = y[i]


def short_steps_after(state: int) -> float:
    """Days of short steps after a dose into `state`."""
    if state == AGONIST:
        return SHORT_STEPS_AFTER_DEPOT
    return SHORT_STEPS_AFTER_PULSE if state == GONADORELIN else SHORT_STEPS_AFTER_DOSE


def step_end(now: float, shortest_until: float, short_until: float, next_dose: float, end: float) -> float:
    """End of the step that begins `now`: on the grid, never across a dose, short for a while after one."""
    grid = STEP_AFTER_DOSE if now < short_until - SAME_MOMENT else LONGEST_STEP
    if now < shortest_until - SAME_MOMENT:
        grid = STEP_AFTER_PULSE
    on_grid = (math.floor(now / grid + 1e-6) + 1.0) * grid
    return min(on_grid, next_dose, end)


def note(x: Any, samples: Any, sample: int) -> None:
    """Write a state into the row of its sample."""
    for i in range(COUNT):
        samples[sample * COUNT + i] = x[i]


def solve(
    x: Any, p: Any, times: Any, states: Any, amounts: Any, levels: Any, sample_days: Any, samples: Any, work: Any
) -> None:
    """Run a man from `x` at day 0 through his doses and fill `samples`, row after row.

    At times[i] (days, sorted) states[i] gains amounts[i] at once, and its held level changes by levels[i].
    A sample is the state just before the doses of its moment. Samples off the grid are reached by a side
    step, so that asking for more of them changes nothing. `work`: WORK_ROWS rows of COUNT + 1 zeros.
    """
    held, decay, y, to, rate, slope = work[0], work[1], work[2], work[3], work[4], work[5]
    aside, aside_decay = work[6], work[7]
    end = sample_days[len(sample_days) - 1]
    now, dose, sample = 0.0, 0, 0
    shortest_until, short_until = 0.0, SHORT_STEPS_AFTER_PULSE  # a severed wire is felt at once
    decay_of = 0.0
    while True:
        while sample < len(sample_days) and sample_days[sample] <= now + SAME_MOMENT:
            note(x, samples, sample)
            sample += 1
        if sample == len(sample_days):
            break
        while dose < len(times) and times[dose] <= now + SAME_MOMENT:
            x[states[dose]] += amounts[dose]
            held[states[dose]] += levels[dose]
            short_until = max(short_until, now + short_steps_after(states[dose]))
            if states[dose] == GONADORELIN:
                shortest_until = now + SHORTEST_STEPS_AFTER_PULSE
            dose += 1
        next_dose = times[dose] if dose < len(times) else end
        after = step_end(now, shortest_until, short_until, next_dose, end)
        while sample_days[sample] < after - SAME_MOMENT:
            for i in range(COUNT):
                aside[i] = x[i]
            kept(p, 0.5 * (sample_days[sample] - now), aside_decay)
            advance(aside, p, sample_days[sample] - now, held, aside_decay, y, to, rate, slope)
            note(aside, samples, sample)
            sample += 1
        if abs(after - now - decay_of) > SAME_MOMENT:
            decay_of = after - now
            kept(p, 0.5 * decay_of, decay)
        advance(x, p, after - now, held, decay, y, to, rate, slope)
        now = after


def settle(x: Any, p: Any, to: Any, rate: Any) -> float:
    """Bring the untreated man `x` to rest; return the largest relative gap that is left.

    The three hormones that close a loop (testosterone, estradiol, inhibin B) are moved by a damped fixed
    point, all else follows them. Feedback is steep, so the damping tightens at once when testosterone overshoots
    and loosens slowly.
    """
    damping, gap, before = 0.3, 1.0, 1e30
    for _ in range(SWEEPS):
        follow(x, p, to, rate)
        gap = 0.0
        for i in (TESTOSTERONE, ESTRADIOL, INHIBIN_B):
            gap = max(gap, abs(to[i] - x[i]) / (abs(x[i]) + FLOOR))
        if gap < AT_REST:
            break
        missing = to[TESTOSTERONE] - x[TESTOSTERONE]
        damping = 0.6 * damping if missing * before < 0.0 else min(0.5, 1.1 * damping)
        before = missing
        for i in (TESTOSTERONE, ESTRADIOL, INHIBIN_B):
            x[i] += damping * (to[i] - x[i])
    return gap


def follow(x: Any, p: Any, to: Any, rate: Any) -> None:
    """Put every state but testosterone, estradiol and inhibin B at its target; as often as the chain is long."""
    for _ in range(LONGEST_CHAIN):
        targets(x, p, to, rate)
        for i in range(KINETIC, COUNT):
            if i not in (TESTOSTERONE, ESTRADIOL, INHIBIN_B):
                x[i] = to[i]
    targets(x, p, to, rate)
