"""How fast does each part of the axis change? The equations, written once.

Every physiological state relaxes to a target: dx/dt = rate (target - x), rate in 1/day; drugs are linear and
advanced exactly (solving.py). Short symbols such as R or fe stand in parameters.yaml; states.py tells order
and units.

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
    ANTAGONIST,
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
    GIVEN_FSH,
    GONADORELIN,
    HCG,
    INDUCTION,
    INHIBIN_B,
    ITT,
    LETROZOLE,
    LEYDIG,
    LH,
    LH_RECEPTORS,
    LOST_RESERVE,
    RESPONSIVENESS,
    SET_POINT_LOSS,
    SHBG,
    SPERM,
    STORE,
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
SHBG_L_PER_NMOL = 1.0  # 1e9 L/mol
ALBUMIN_L_PER_NMOL = 3.6e-5  # 3.6e4 L/mol
ALBUMIN_NMOL_PER_G = 1e9 / 69000.0
FLOOR = 1e-12  # keeps powers of zero finite


def power(base: float, exponent: float) -> float:
    """base ** exponent for base >= 0, finite at 0."""
    return math.exp(exponent * math.log(max(base, 0.0) + FLOOR))


# --- signals between the stations ------------------------------------------------------------------


def free_part(total_ng_dl: float, shbg_nmol_l: float, albumin_g_l: float) -> float:
    """Part of testosterone that nothing binds, 0 to 1: the equation of Vermeulen 1999 (free_testosterone.py)."""
    total = max(total_ng_dl, 0.0) / NG_DL_PER_NMOL_L
    n = 1.0 + ALBUMIN_L_PER_NMOL * albumin_g_l * ALBUMIN_NMOL_PER_G
    b = n + SHBG_L_PER_NMOL * (shbg_nmol_l - total)
    return 2.0 / (b + math.sqrt(b * b + 4.0 * n * SHBG_L_PER_NMOL * total))


def relative_free_part(x: Any, p: Any) -> float:
    """Free part of this man's testosterone, 1 = that of the reference man."""
    normal = free_part(p.testosterone_normal, p.shbg_normal, p.albumin)
    return free_part(x[TESTOSTERONE], x[SHBG], p.albumin) / normal


def androgen_exposure(x: Any, p: Any) -> float:
    """Free testosterone, 1 = that of the reference man."""
    return x[TESTOSTERONE] / p.testosterone_normal * relative_free_part(x, p)


def relative_clearance(x: Any, p: Any) -> float:
    """Clearance of testosterone, 1 = that of the reference man: what SHBG does not hold is cleared sooner."""
    return clearance_at(relative_free_part(x, p), p)


def clearance_at(free: float, p: Any) -> float:
    """The same, for a free part in multiples of that of the reference man."""
    return 1.0 + p.free_clearance_share * (free - 1.0)


def outside_supply(x: Any, p: Any) -> float:
    """Blood testosterone that the depots would sustain at normal clearance, ng/dL."""
    mg_per_day = (
        p.enanthate_release * x[ENANTHATE_DEPOT]
        + p.cypionate_release * x[CYPIONATE_DEPOT]
        + p.undecanoate_release * x[UNDECANOATE_DEPOT]
        + p.undecanoate_tea_release * x[UNDECANOATE_TEA_DEPOT]
        + p.gel_release * x[GEL_DEPOT]
    )
    return mg_per_day / p.testosterone_clearance * NG_DL_PER_MG_L


def outside_testosterone(x: Any, p: Any) -> float:
    """Blood testosterone that the depots sustain, ng/dL."""
    return outside_supply(x, p) / relative_clearance(x, p)


def own_supply(output: float, p: Any) -> float:
    """Blood testosterone, ng/dL, that a testis with this output and the adrenals would sustain at normal clearance."""
    return p.testosterone_normal * ((1.0 - p.adrenal_share) * output + p.adrenal_share)


def androgen_signal(x: Any, p: Any) -> float:
    """t: what the brain feels of testosterone, 1 = normal. Only the free part gets there."""
    return p.testosterone_brake_wire * p.androgen_sensitivity * androgen_exposure(x, p)


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


def serm_occupancy(x: Any, p: Any) -> float:
    """Part of the estrogen receptors that SERMs hold, 0 to 1."""
    estradiol = 1.0 + x[ESTRADIOL] / p.estradiol_half_binding
    return 1.0 - estradiol / receptor_competition(x, p)


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
    """Dt: own GnRH pulses and given ones, as far as an antagonist lets them through."""
    return (p.gnrh_wire * x[DRIVE] + x[GONADORELIN]) * unblocked(x, p)


def unblocked(x: Any, p: Any) -> float:
    """Part of the GnRH receptors that no antagonist holds."""
    return p.antagonist_half_block / (p.antagonist_half_block + x[ANTAGONIST])


def flare(x: Any, p: Any) -> float:
    """Drive that a continuous agonist adds."""
    return p.flare_gain * x[AGONIST] * unblocked(x, p)


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
    return (p.fsh_wire * x[FSH] + x[GIVEN_FSH]) / p.fsh_normal


def steroid_output(x: Any, p: Any) -> float:
    """out: testosterone made in the testis, 1 = normal."""
    insulin = 1.0 - p.insulin_leydig_effect * (1.0 - p.insulin_sensitivity)
    return x[LEYDIG] * x[LH_RECEPTORS] * x[INDUCTION] * p.leydig_reserve * insulin


def aromatase_inhibited(x: Any, p: Any) -> float:
    """Part of aromatase that inhibitors hold; two of them compete for the same place."""
    anastrozole = x[ANASTROZOLE] / p.anastrozole_half_effect
    letrozole = x[LETROZOLE] / p.letrozole_half_effect
    bound = p.anastrozole_max_effect * anastrozole + p.letrozole_max_effect * letrozole
    return bound / (1.0 + anastrozole + letrozole)


def germ_cells(x: Any) -> float:
    """Mean of the six germ-cell stages, 1 = normal."""
    return (x[GERM_1] + x[GERM_2] + x[GERM_3] + x[GERM_4] + x[GERM_5] + x[GERM_6]) / 6.0


# --- targets and rates -----------------------------------------------------------------------------


def brain(x: Any, p: Any, exposure: float, to: Any, rate: Any) -> None:
    """Hypothalamus and pituitary: Z, R, D, P, LH, FSH. `exposure`: free testosterone, 1 = normal."""
    e = estrogen_signal(x, p)
    t = p.testosterone_brake_wire * p.androgen_sensitivity * exposure
    brake = p.testosterone_feedback_share * t + (1.0 - p.testosterone_feedback_share) * e
    overload = max(0.0, brake - 1.0) ** 2
    to[SET_POINT_LOSS] = p.set_point_loss_max * overload / (p.set_point_overload**2 + overload)
    rate[SET_POINT_LOSS] = 1.0 / p.set_point_time
    felt = brake * (1.0 + x[SET_POINT_LOSS])
    release = (1.0 + p.drive_reserve) / (1.0 + p.drive_reserve * power(felt, p.feedback_steepness))

    to[COMPETENCE] = p.competence_floor + (1.0 - p.competence_floor) * min(release, 1.0)
    if to[COMPETENCE] > x[COMPETENCE]:
        waking = math.exp(p.waking_steepness * (1.0 - felt))  # the further below normal the brake, the sooner
        rate[COMPETENCE] = p.recovery_speed * waking / p.competence_recovery_time
    else:
        rate[COMPETENCE] = 1.0 / p.competence_loss_time

    insulin = 1.0 - p.insulin_drive_effect * (1.0 - p.insulin_sensitivity)
    freed = p.drive_floor + (1.0 - p.drive_floor) * release
    to[DRIVE] = p.hypothalamic_drive * insulin * x[COMPETENCE] * freed
    rate[DRIVE] = p.drive_turnover

    pulses = pulsatile_drive(x, p)
    primed = (1.0 + p.self_priming) * pulses / (p.self_priming + pulses)
    bound = x[AGONIST] * unblocked(x, p)
    occupied = bound**2 / (p.agonist_half_occupancy**2 + bound**2)
    to[RESPONSIVENESS] = primed * (1.0 - occupied) + p.desensitised_responsiveness * occupied
    rate[RESPONSIVENESS] = p.responsiveness_turnover + (p.desensitisation_rate - p.responsiveness_turnover) * occupied

    drive = received_drive(x, p)
    reserve = p.pituitary_reserve_without_estradiol
    estradiol_brake = (1.0 + reserve) / (1.0 + reserve * e)
    secretion = x[RESPONSIVENESS] * estradiol_brake * p.pituitary_reserve
    to[LH] = p.lh_normal * (p.lh_floor + (1.0 - p.lh_floor) * secretion * drive)
    rate[LH] = p.lh_turnover

    inhibin_b = p.inhibin_b_brake_wire * x[INHIBIN_B] / p.inhibin_b_normal
    freed_by_inhibin = 1.0 / max(inhibin_b, 1.0 / p.inhibin_b_release_cap)
    fsh_drive = power(drive, p.fsh_drive_exponent) * freed_by_inhibin
    to[FSH] = p.fsh_normal * (p.fsh_floor + (1.0 - p.fsh_floor) * secretion * fsh_drive)
    rate[FSH] = p.fsh_turnover


def leydig_cells(x: Any, p: Any, to: Any, rate: Any) -> None:
    """LH receptors, enzymes, Leydig capacity and lost reserve: rr, Q, L, X."""
    signal = lh_signal(x, p)
    to[LH_RECEPTORS] = 1.0
    if signal > 1.0 and x[HCG] > 0.0:
        lasting = hcg_as_lh(x, p) / (signal * p.lh_normal)  # hCG stays on the receptor, LH comes in pulses
        excess = (signal - 1.0) * lasting
        to[LH_RECEPTORS] = 1.0 - p.receptor_loss_max * excess / (p.receptor_loss_half + excess)
    rate[LH_RECEPTORS] = p.receptor_turnover

    to[INDUCTION] = (1.0 + p.steroid_half) * signal / (p.steroid_half + signal)
    rising, falling = to[INDUCTION] ** 4, x[INDUCTION] ** 4  # a soft switch: pulses cross it many times a day
    rate[INDUCTION] = (p.induction_rise * rising + p.induction_fall * falling) / (rising + falling + FLOOR)

    trophic = signal if signal < 1.0 else power(signal, p.leydig_exponent_high)
    capacity = min(p.leydig_cap, p.leydig_floor + (1.0 - p.leydig_floor) * trophic)
    to[LEYDIG] = capacity * (1.0 - x[LOST_RESERVE])
    rate[LEYDIG] = 1.0 / (p.leydig_recovery_time if to[LEYDIG] > x[LEYDIG] else p.leydig_loss_time)

    to[LOST_RESERVE] = p.reserve_loss_max * max(0.0, 1.0 - trophic)
    losing = to[LOST_RESERVE] > x[LOST_RESERVE]
    rate[LOST_RESERVE] = 1.0 / (p.reserve_loss_time if losing else p.reserve_recovery_time)


def steroids(x: Any, p: Any, free: float, to: Any, rate: Any) -> None:
    """Testosterone in the testis and in blood, SHBG, estradiol: ITT, T, SHBG, E2. `free`: free part, 1 = normal."""
    output = steroid_output(x, p)
    leaked_normal = p.blood_leak * p.testosterone_normal / NG_DL_PER_NMOL_L
    leaked = p.blood_leak * x[TESTOSTERONE] / NG_DL_PER_NMOL_L
    to[ITT] = (p.itt_normal - leaked_normal) * output + leaked
    rate[ITT] = p.itt_turnover

    clearance = clearance_at(free, p)
    to[TESTOSTERONE] = (own_supply(output, p) + outside_supply(x, p)) / clearance
    rate[TESTOSTERONE] = p.testosterone_turnover * clearance

    exposure = max(p.shbg_lowest_exposure, p.androgen_sensitivity * x[TESTOSTERONE] / p.testosterone_normal * free)
    insulin = 1.0 - p.insulin_shbg_effect * (1.0 - p.insulin_sensitivity)
    made = p.shbg_production * insulin * (1.0 + p.serm_shbg_effect * serm_occupancy(x, p))
    to[SHBG] = p.shbg_normal * made * power(exposure, -p.shbg_androgen_exponent)
    rate[SHBG] = 1.0 / (p.shbg_recovery_time if to[SHBG] > x[SHBG] else p.shbg_loss_time)

    inhibited = aromatase_inhibited(x, p)
    half, normal = p.aromatisation_half, p.testosterone_normal
    from_blood = x[TESTOSTERONE] / normal * (half + normal) / (half + x[TESTOSTERONE])
    in_testis = x[ITT] / p.itt_normal
    aromatised = (1.0 - p.testicular_estradiol_share) * from_blood + p.testicular_estradiol_share * in_testis
    to[ESTRADIOL] = p.estradiol_normal * p.aromatase * (1.0 - inhibited) * aromatised
    rate[ESTRADIOL] = p.estradiol_turnover


def tubule(x: Any, p: Any, to: Any, rate: Any) -> None:
    """Sertoli cells, germ cells, sperm on their way out, volume: InhB, S, g1 to g6, store, sperm, TV."""
    germ = germ_cells(x)
    f = fsh_signal(x, p)
    fsh_effect = (1.0 + p.fsh_half_effect) * f / (p.fsh_half_effect + f)
    germ_share = 1.0 - p.inhibin_b_constitutive - p.inhibin_b_fsh_share
    made = p.inhibin_b_constitutive + p.inhibin_b_fsh_share * fsh_effect
    made += germ_share * min(germ, p.germ_cell_inhibin_cap)
    to[INHIBIN_B] = p.inhibin_b_normal * p.sertoli_integrity * made
    rate[INHIBIN_B] = p.inhibin_b_turnover

    androgen = p.itt_wire * p.androgen_sensitivity * x[ITT] / p.itt_normal
    to[SUPPORT] = (1.0 + p.support_half) * androgen / (p.support_half + androgen)
    rate[SUPPORT] = p.support_recovery if to[SUPPORT] > x[SUPPORT] else p.support_loss

    s = min(x[SUPPORT], p.support_cap)
    fsh_support = 1.0 - p.fsh_support_share + p.fsh_support_share * min(fsh_effect, p.fsh_effect_cap)
    to[GERM_1] = s * fsh_support * max(0.0, 1.0 - p.reserve_germ_effect * x[LOST_RESERVE])
    to[GERM_2] = x[GERM_1]
    to[GERM_3] = x[GERM_2]
    to[GERM_4] = x[GERM_3]
    to[GERM_5] = x[GERM_4]
    to[GERM_6] = x[GERM_5]
    for i in range(GERM_1, GERM_6 + 1):
        rate[i] = p.germ_cell_rate

    released = min(p.spermiation_cap, power(s, p.spermiation_exponent) + p.spermiation_floor)
    to[STORE] = x[GERM_6] * released
    to[SPERM] = p.sperm_normal * p.sertoli_integrity * x[STORE]
    rate[STORE] = 2.0 * p.sperm_turnover  # two halves of one passage
    rate[SPERM] = 2.0 * p.sperm_turnover

    leydig_share = 1.0 - p.volume_fixed_share - p.volume_germ_share
    filled = p.volume_fixed_share + p.volume_germ_share * min(germ, p.volume_germ_cap) + leydig_share * x[LEYDIG]
    to[TESTIS_VOLUME] = p.testis_volume_normal * filled
    rate[TESTIS_VOLUME] = p.volume_turnover


def targets(x: Any, p: Any, to: Any, rate: Any) -> None:
    """Where each physiological state is heading (`to`) and how fast (`rate`, 1/day)."""
    free = relative_free_part(x, p)
    brain(x, p, x[TESTOSTERONE] / p.testosterone_normal * free, to, rate)
    leydig_cells(x, p, to, rate)
    steroids(x, p, free, to, rate)
    tubule(x, p, to, rate)
