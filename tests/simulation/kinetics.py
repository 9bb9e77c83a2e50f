"""What is left of a regimen at a moment? Closed forms of pharmacokinetics, dose by dose, beside the solver's steps."""

import math
from collections import Counter
from typing import Any

from tutor.simulation import states
from tutor.simulation.scenario import Dosing

# Depots: mg of testosterone in a unit of the dose, and the rate of its release.
DEPOTS = {
    "testosterone-enanthate": (states.ENANTHATE_DEPOT, "enanthate_fraction", "enanthate_release"),
    "testosterone-cypionate": (states.CYPIONATE_DEPOT, "cypionate_fraction", "cypionate_release"),
    "testosterone-undecanoate": (states.UNDECANOATE_DEPOT, "undecanoate_fraction", "undecanoate_release"),
    "testosterone-undecanoate-tea": (states.UNDECANOATE_TEA_DEPOT, "undecanoate_fraction", "undecanoate_tea_release"),
    "testosterone-gel": (states.GEL_DEPOT, "gel_absorbed", "gel_release"),
}


def left(regimen: tuple[Dosing, ...], p: Any, day: float) -> Counter[int]:
    """Drug states just before the doses of `day`: each dose has given itself away for as long as it has been there."""
    found: Counter[int] = Counter()
    for dosing in regimen:
        if dosing.agent.startswith("gnrh-") or dosing.mode == "continuous":
            found.update(_held(dosing, p, day))
            continue
        for number in range(math.ceil((min(dosing.to, day) - dosing.from_) / dosing.every)):
            found.update(_of_one_dose(dosing, p, day - dosing.from_ - number * dosing.every))
    return found


def _of_one_dose(dosing: Dosing, p: Any, age: float) -> dict[int, float]:
    """What one dose has left after `age` days, in the units of the states."""
    agent, dose = dosing.agent, dosing.dose
    if agent in DEPOTS:
        depot, fraction, release = DEPOTS[agent]
        return {depot: dose * getattr(p, fraction) * math.exp(-getattr(p, release) * age)}
    if agent == "hcg":
        return _two_places(states.HCG_DEPOT, states.HCG, dose, p.hcg_absorption, p.hcg_elimination, p.hcg_volume, age)
    if agent == "fsh":
        return _two_places(
            states.FSH_DEPOT, states.GIVEN_FSH, dose, p.fsh_absorption, p.fsh_elimination, p.fsh_volume, age
        )
    if agent in {"clomiphene", "enclomiphene"}:
        rise = dose * p.clomiphene_concentration
        share = p.enclomiphene_share if agent == "clomiphene" else 1.0
        return {
            states.ENCLOMIPHENE: rise * share * math.exp(-p.enclomiphene_elimination * age),
            states.ZUCLOMIPHENE: rise * (1.0 - share) * math.exp(-p.zuclomiphene_elimination * age),
        }
    if agent == "gonadorelin":  # a power law: 5 micrograms are one natural pulse, 100 are six
        pulses = p.bolus_pulses ** math.log(dose / p.pump_pulse_dose, p.bolus_dose / p.pump_pulse_dose)
        return _against_steady_state(states.GONADORELIN, pulses, p.natural_pulses_per_day, p.gonadorelin_decay, age)
    if agent == "tamoxifen":
        return _against_steady_state(states.TAMOXIFEN, dose, p.tamoxifen_reference, p.tamoxifen_elimination, age)
    state, rate = {
        "anastrozole": (states.ANASTROZOLE, p.anastrozole_elimination),
        "letrozole": (states.LETROZOLE, p.letrozole_elimination),
    }[agent]
    return _against_steady_state(state, dose, 1.0, rate, age)


def _two_places(
    depot: int, blood: int, dose: float, into: float, out: float, litres: float, age: float
) -> dict[int, float]:
    """Bateman's function: absorbed from under the skin, eliminated from blood."""
    in_blood = dose * into / (into - out) * (math.exp(-out * age) - math.exp(-into * age))
    return {depot: dose * math.exp(-into * age), blood: in_blood / litres}


def _against_steady_state(state: int, dose: float, per_day: float, rate: float, age: float) -> dict[int, float]:
    """A state that counts in steady states of `per_day`: then as much leaves in a day as comes."""
    there_in_steady_state = per_day / rate
    return {state: dose * math.exp(-rate * age) / there_in_steady_state}


def _held(dosing: Dosing, p: Any, day: float) -> dict[int, float]:
    """A level that is held from `from` to `to`, then fades; a depot builds it up, the others are there at once."""
    level = dosing.dose / dosing.every / p.continuous_reference if dosing.mode == "continuous" else dosing.dose
    antagonist = dosing.agent == "gnrh-antagonist"
    state, rate = (states.ANTAGONIST, p.antagonist_decay) if antagonist else (states.AGONIST, p.agonist_decay)
    if day <= dosing.from_:
        return {}
    held_for, gone_for = min(day, dosing.to) - dosing.from_, max(0.0, day - dosing.to)
    built = 1.0 - math.exp(-rate * held_for) if dosing.agent == "gnrh-agonist-depot" else 1.0
    return {state: level * built * math.exp(-rate * gone_for)}
