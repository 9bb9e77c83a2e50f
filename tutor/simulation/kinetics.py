"""How do the drugs leave the body? Linear kinetics, which have an exact answer for any span of days.

Read twice, like equations.py: keep to what plain Python and numba both understand.
"""

import math
from typing import Any

from tutor.simulation.states import (
    AGONIST,
    ANASTROZOLE,
    ANTAGONIST,
    CYPIONATE_DEPOT,
    ENANTHATE_DEPOT,
    ENCLOMIPHENE,
    FSH_DEPOT,
    GEL_DEPOT,
    GIVEN_FSH,
    GONADORELIN,
    HCG,
    HCG_DEPOT,
    KINETIC,
    LETROZOLE,
    TAMOXIFEN,
    UNDECANOATE_DEPOT,
    UNDECANOATE_TEA_DEPOT,
    ZUCLOMIPHENE,
)


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
