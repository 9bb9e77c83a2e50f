"""How fast does each part of the axis change? The equations, written once.

Every physiological state relaxes to a target: dx/dt = rate (target - x), rate in 1/day; drugs are linear and
advanced exactly (solving.py). The symbols in the margin are those of the design document (parameters.yaml keeps
them); states.py tells order and units.

`x`, `to`, `rate` hold one float per state; `p` is a man: one attribute per parameter. This file and
solving.py are read twice: as plain Python, and by compiled.py, which compiles the same lines. So they keep to
the words both understand: floats, loops, `math`, indexing, attributes of `p`; no defaults, no containers.

Published models that share parts of this one: Smith 1980 (Am J Physiol 7:E473), Cartwright and Husain 1986
(J Theor Biol 123:239), Keenan and Veldhuis 1998 (Am J Physiol 275:E157), Tornoe 2007 (BJCP 63:648).
"""

# mypy: disable-error-code="no-any-return"

import math
from typing import Any

from tutor.simulation.states import (
    AGONIST,
    ANASTROZOLE,
    COMPETENCE,
    CYPIONATE_DEPOT,
    DRIVE,
    ENANTHATE_DEPOT,
    ENCLOMIPHENE,
    ESTRADIOL,
    FSH,
    GEL_DEPOT,
    GERM_1,
    GERM_2,
    GERM_3,
    GERM_4,
    GERM_5,
    GERM_6,
    GONADORELIN,
    HCG,
    INHIBIN_B,
    ITT,
    LEYDIG,
    LH,
    LH_RECEPTORS,
    LOST_RESERVE,
    RESPONSIVENESS,
    SPERM,
    SUPPORT,
    TAMOXIFEN,
    TESTIS_VOLUME,
    TESTOSTERONE,
    UNDECANOATE_DEPOT,
    UNDECANOATE_TEA_DEPOT,
    ZUCLOMIPHENE,
)
from tutor.simulation.units import NG_DL_PER_NMOL_L

NG_DL_PER_MG_L = 1e5
FLOOR = 1e-12  # keeps powers of zero finite


def power(base: float, exponent: float) -> float:
    """base ** exponent for base >= 0, finite at 0."""
    return math.exp(exponent * math.log(max(base, 0.0) + FLOOR))


# --- signals between the stations ------------------------------------------------------------------


def outside_testosterone(x: Any, p: Any) -> float:
    """Blood testosterone that the depots sustain, ng/dL."""
    mg_per_day = (
        p.enanthate_release * x[ENANTHATE_DEPOT]
        + p.cypionate_release * x[CYPIONATE_DEPOT]
        + p.undecanoate_release * x[UNDECANOATE_DEPOT]
        + p.undecanoate_tea_release * x[UNDECANOATE_TEA_DEPOT]
        + p.gel_release * x[GEL_DEPOT]
    )
    return mg_per_day / p.testosterone_clearance * NG_DL_PER_MG_L


def androgen_signal(x: Any, p: Any) -> float:
    """t: what the brain feels of testosterone, 1 = normal."""
    return p.testosterone_brake_wire * p.androgen_sensitivity * x[TESTOSTERONE] / p.testosterone_normal


def receptor_competition(x: Any, p: Any) -> float:
    """Estrogen receptors at the brain: 1 + all that competes for them."""
    return (
        1.0
        + x[ESTRADIOL] / p.estradiol_half_binding
        + x[ENCLOMIPHENE] / p.enclomiphene_half_binding
        + x[ZUCLOMIPHENE] / p.zuclomiphene_half_binding
        + x[TAMOXIFEN] / p.tamoxifen_half_binding
    )


def estradiol_at_receptor(x: Any, p: Any) -> float:
    """Part of the estrogen receptors at the brain that estradiol itself holds, 0 to 1."""
    return p.estradiol_brake_wire * x[ESTRADIOL] / p.estradiol_half_binding / receptor_competition(x, p)


def estrogen_signal(x: Any, p: Any) -> float:
    """e: what the brain feels of estradiol and of drugs that act like it, 1 = normal."""
    bound_drugs = (
        p.zuclomiphene_activity * x[ZUCLOMIPHENE] / p.zuclomiphene_half_binding
        + p.tamoxifen_activity * x[TAMOXIFEN] / p.tamoxifen_half_binding
    ) / receptor_competition(x, p)
    theta = estradiol_at_receptor(x, p) + p.estradiol_brake_wire * bound_drugs
    normal = p.estradiol_normal / (p.estradiol_half_binding + p.estradiol_normal)
    return p.estradiol_sensitivity * theta / normal


def pulsatile_drive(x: Any, p: Any) -> float:
    """Dt: own GnRH pulses that arrive, and given ones."""
    return p.gnrh_wire * x[DRIVE] + x[GONADORELIN]


def flare(x: Any, p: Any) -> float:
    """Drive that a continuous agonist adds."""
    return p.flare_gain * x[AGONIST]


def received_drive(x: Any, p: Any) -> float:
    """De: what the pituitary receives. A continuous agonist hides the pulses and adds a flare."""
    return pulsatile_drive(x, p) / (1.0 + p.agonist_masking * x[AGONIST]) + flare(x, p)


def hcg_as_lh(x: Any, p: Any) -> float:
    """LH, IU/L, that would act like the hCG in blood."""
    return p.hcg_potency * x[HCG]


def lh_signal(x: Any, p: Any) -> float:
    """l: what the Leydig cells receive, 1 = normal."""
    return (p.lh_wire * x[LH] + hcg_as_lh(x, p)) / p.lh_normal


def fsh_signal(x: Any, p: Any) -> float:
    """f: what the Sertoli cells receive, 1 = normal."""
    return p.fsh_wire * x[FSH] / p.fsh_normal


def steroid_output(x: Any, p: Any) -> float:
    """out: testosterone made in the testis, 1 = normal."""
    signal = lh_signal(x, p)
    stimulation = (1.0 + p.steroid_half) * signal / (p.steroid_half + signal)
    insulin = 1.0 - p.insulin_leydig_effect * (1.0 - p.insulin_sensitivity)
    return x[LEYDIG] * x[LH_RECEPTORS] * stimulation * p.leydig_reserve * insulin


def germ_cells(x: Any) -> float:
    """Mean of the six germ-cell stages, 1 = normal."""
    return (x[GERM_1] + x[GERM_2] + x[GERM_3] + x[GERM_4] + x[GERM_5] + x[GERM_6]) / 6.0


# --- targets and rates -----------------------------------------------------------------------------


def brain(x: Any, p: Any, to: Any, rate: Any) -> None:
    """Hypothalamus and pituitary: R, D, P, LH, FSH."""
    e = estrogen_signal(x, p)
    brake = p.testosterone_feedback_share * androgen_signal(x, p) + (1.0 - p.testosterone_feedback_share) * e
    release = (1.0 + p.drive_reserve) / (1.0 + p.drive_reserve * power(brake, p.feedback_steepness))

    active = power(min(release, 1.0), p.competence_exponent)
    to[COMPETENCE] = p.competence_floor + (1.0 - p.competence_floor) * active
    if to[COMPETENCE] > x[COMPETENCE]:
        rate[COMPETENCE] = p.recovery_speed / p.competence_recovery_time
    else:
        rate[COMPETENCE] = 1.0 / p.competence_loss_time

    insulin = 1.0 - p.insulin_drive_effect * (1.0 - p.insulin_sensitivity)
    freed = p.drive_floor + (1.0 - p.drive_floor) * release
    to[DRIVE] = p.hypothalamic_drive * insulin * x[COMPETENCE] * freed
    rate[DRIVE] = p.drive_turnover

    pulses = pulsatile_drive(x, p)
    primed = (1.0 + p.self_priming) * pulses / (p.self_priming + pulses)
    occupied = x[AGONIST] ** 2 / (p.agonist_half_occupancy**2 + x[AGONIST] ** 2)
    to[RESPONSIVENESS] = primed * (1.0 - occupied) + p.desensitised_responsiveness * occupied
    rate[RESPONSIVENESS] = p.responsiveness_turnover + (p.desensitisation_rate - p.responsiveness_turnover) * occupied

    drive = received_drive(x, p)
    reserve = p.pituitary_reserve_without_estradiol
    estradiol_brake = (1.0 + reserve) / (1.0 + reserve * power(e, p.pituitary_estradiol_steepness))
    secretion = x[RESPONSIVENESS] * estradiol_brake * p.pituitary_reserve
    to[LH] = p.lh_normal * (p.lh_floor + (1.0 - p.lh_floor) * secretion * drive)
    rate[LH] = p.lh_turnover

    inhibin_b = p.inhibin_b_brake_wire * x[INHIBIN_B] / p.inhibin_b_normal
    freed_by_inhibin = min(power(inhibin_b, -p.inhibin_b_exponent), p.inhibin_b_release_cap)
    fsh_drive = power(drive, p.fsh_drive_exponent) * freed_by_inhibin
    to[FSH] = p.fsh_normal * (p.fsh_floor + (1.0 - p.fsh_floor) * secretion * fsh_drive)
    rate[FSH] = p.fsh_turnover


def leydig_cells(x: Any, p: Any, to: Any, rate: Any) -> None:
    """LH receptors, Leydig capacity and lost reserve: rr, L, X."""
    signal = lh_signal(x, p)
    to[LH_RECEPTORS] = 1.0
    if signal > 1.0:
        excess = power((signal - 1.0) / p.receptor_loss_half, p.receptor_loss_steepness)
        to[LH_RECEPTORS] = 1.0 - p.receptor_loss_max * excess / (1.0 + excess)
    rate[LH_RECEPTORS] = p.receptor_turnover

    trophic = power(signal, p.leydig_exponent_low if signal < 1.0 else p.leydig_exponent_high)
    capacity = min(p.leydig_cap, p.leydig_floor + (1.0 - p.leydig_floor) * trophic)
    to[LEYDIG] = capacity * (1.0 - x[LOST_RESERVE])
    rate[LEYDIG] = 1.0 / (p.leydig_recovery_time if to[LEYDIG] > x[LEYDIG] else p.leydig_loss_time)

    to[LOST_RESERVE] = p.reserve_loss_max * max(0.0, 1.0 - trophic)
    losing = to[LOST_RESERVE] > x[LOST_RESERVE]
    rate[LOST_RESERVE] = 1.0 / (p.reserve_loss_time if losing else p.reserve_recovery_time)


def steroids(x: Any, p: Any, to: Any, rate: Any) -> None:
    """Testosterone in the testis and in blood, estradiol: ITT, T, E2."""
    output = steroid_output(x, p)
    leaked_normal = p.blood_leak * p.testosterone_normal / NG_DL_PER_NMOL_L
    leaked = p.blood_leak * x[TESTOSTERONE] / NG_DL_PER_NMOL_L
    to[ITT] = (p.itt_normal - leaked_normal) * output + leaked
    rate[ITT] = p.itt_turnover

    own = p.testosterone_normal * ((1.0 - p.adrenal_share) * output + p.adrenal_share)
    to[TESTOSTERONE] = own + outside_testosterone(x, p)
    rate[TESTOSTERONE] = p.testosterone_turnover

    inhibited = p.anastrozole_max_effect * x[ANASTROZOLE] / (p.anastrozole_half_effect + x[ANASTROZOLE])
    half, normal = p.aromatisation_half, p.testosterone_normal
    from_blood = x[TESTOSTERONE] / normal * (half + normal) / (half + x[TESTOSTERONE])
    in_testis = x[ITT] / p.itt_normal
    made = (1.0 - p.testicular_estradiol_share) * from_blood + p.testicular_estradiol_share * in_testis
    to[ESTRADIOL] = p.estradiol_normal * p.aromatase * (1.0 - inhibited) * made
    rate[ESTRADIOL] = p.estradiol_turnover


def tubule(x: Any, p: Any, to: Any, rate: Any) -> None:
    """Sertoli cells, germ cells, sperm and volume: InhB, S, g1 to g6, sperm, TV."""
    germ = germ_cells(x)
    f = fsh_signal(x, p)
    fsh_effect = (1.0 + p.fsh_half_effect) * f / (p.fsh_half_effect + f)
    germ_share = 1.0 - p.inhibin_b_constitutive - p.inhibin_b_fsh_share
    made = p.inhibin_b_constitutive + p.inhibin_b_fsh_share * fsh_effect
    made += germ_share * min(germ, p.germ_cell_inhibin_cap)
    to[INHIBIN_B] = p.inhibin_b_normal * p.sertoli_integrity * made
    rate[INHIBIN_B] = p.inhibin_b_turnover

    androgen = power(p.itt_wire * p.androgen_sensitivity * x[ITT] / p.itt_normal, p.support_steepness)
    half = power(p.support_half, p.support_steepness)
    to[SUPPORT] = (1.0 + half) * androgen / (half + androgen)
    rate[SUPPORT] = p.support_recovery if to[SUPPORT] > x[SUPPORT] else p.support_loss

    s = min(x[SUPPORT], p.support_cap)
    fsh_support = 1.0 - p.fsh_support_share + p.fsh_support_share * min(fsh_effect, p.fsh_effect_cap)
    to[GERM_1] = s * fsh_support * max(0.0, 1.0 - p.reserve_germ_effect * x[LOST_RESERVE])
    to[GERM_2] = x[GERM_1]
    to[GERM_3] = x[GERM_2]
    to[GERM_4] = x[GERM_3] * power(s, p.meiosis_exponent)
    to[GERM_5] = x[GERM_4]
    to[GERM_6] = x[GERM_5]
    for i in range(GERM_1, GERM_6 + 1):
        rate[i] = p.germ_cell_rate

    released = power(s, p.spermiation_exponent) * power(fsh_support, p.spermiation_fsh_exponent)
    released = min(p.spermiation_cap, released + p.spermiation_floor)
    to[SPERM] = p.sperm_normal * p.sertoli_integrity * x[GERM_6] * released
    rate[SPERM] = p.sperm_turnover

    leydig_share = 1.0 - p.volume_fixed_share - p.volume_germ_share
    filled = p.volume_fixed_share + p.volume_germ_share * min(germ, p.volume_germ_cap) + leydig_share * x[LEYDIG]
    to[TESTIS_VOLUME] = p.testis_volume_normal * filled
    rate[TESTIS_VOLUME] = p.volume_turnover


def targets(x: Any, p: Any, to: Any, rate: Any) -> None:
    """Where each physiological state is heading (`to`) and how fast (`rate`, 1/day)."""
    brain(x, p, to, rate)
    leydig_cells(x, p, to, rate)
    steroids(x, p, to, rate)
    tubule(x, p, to, rate)
