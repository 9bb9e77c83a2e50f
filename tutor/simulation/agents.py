"""What can be given? Agents, the states their doses enter, and how much."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tutor.simulation import states
from tutor.simulation.scenario import Dosing


@dataclass(frozen=True)
class Agent:
    """One drug. A dose between 0 and `highest`, in `unit`; `states` are what its doses enter first."""

    id: str
    unit: str
    highest: float
    states: tuple[int, ...]
    modes: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class Dose:
    """What one moment changes in a state: an amount at once, and a level that is held from now on."""

    state: int
    amount: float
    level: float = 0.0


_TRIALS = "S14 Bhasin 2001 AJP 281:E1172 gave up to 600 mg a week; room to explore"
_FULL = "product form: 1 is the full effect"
_ROOM = "chosen so that every published dose fits, with room to explore"

AGENTS: Mapping[str, Agent] = {
    agent.id: agent
    for agent in (
        Agent("testosterone-enanthate", "mg", 1000, (states.ENANTHATE_DEPOT,), source=_TRIALS),
        Agent("testosterone-cypionate", "mg", 1000, (states.CYPIONATE_DEPOT,), source=_TRIALS),
        Agent(
            "testosterone-undecanoate", "mg", 2000, (states.UNDECANOATE_DEPOT,), source="S16 gave 1000 mg; twice that"
        ),
        Agent("testosterone-undecanoate-tea", "mg", 2000, (states.UNDECANOATE_TEA_DEPOT,), source=_ROOM),
        Agent("testosterone-gel", "mg", 400, (states.GEL_DEPOT,), source=_ROOM),
        Agent(
            "hcg", "IU", 10000, (states.HCG_DEPOT, states.HCG), source="A09 Padron 1980 gave 6000 IU; room to explore"
        ),
        Agent("fsh", "IU", 1000, (states.FSH_DEPOT, states.GIVEN_FSH), source="trials gave 75 to 300 IU, from memory"),
        Agent("clomiphene", "mg", 200, (states.ENCLOMIPHENE, states.ZUCLOMIPHENE), source=_ROOM),
        Agent("enclomiphene", "mg", 200, (states.ENCLOMIPHENE,), source=_ROOM),
        Agent("tamoxifen", "mg", 80, (states.TAMOXIFEN,), source=_ROOM),
        Agent("anastrozole", "mg", 20, (states.ANASTROZOLE,), source=_ROOM),
        Agent("letrozole", "mg", 20, (states.LETROZOLE,), source=_ROOM),
        Agent(
            "gonadorelin",
            "micrograms",
            500,
            (states.GONADORELIN,),
            ("pump", "bolus", "continuous"),
            "X05, X06; " + _ROOM,
        ),
        Agent("gnrh-agonist-depot", "full effects", 1, (states.AGONIST,), source=_FULL),
        Agent("gnrh-antagonist", "full effects", 1, (states.ANTAGONIST,), source=_FULL),
    )
}

# Known by name, refused with the reason.
NOT_MODELLED: Mapping[str, str] = {
    **dict.fromkeys(
        ("sermorelin", "ipamorelin", "cjc-1295", "tesamorelin"),
        "growth-hormone peptides have no modelled effect, because no trial has shown one on this axis",
    )
}

_FRACTION = {
    "testosterone-enanthate": "enanthate_fraction",
    "testosterone-cypionate": "cypionate_fraction",
    "testosterone-undecanoate": "undecanoate_fraction",
    "testosterone-undecanoate-tea": "undecanoate_fraction",
    "testosterone-gel": "gel_absorbed",
}
TESTOSTERONES = tuple(_FRACTION)


_HELD = ("gnrh-agonist-depot", "gnrh-antagonist")


def is_held(dosing: Dosing) -> bool:
    """Whether the agent keeps one level from `from` to `to`, whatever `every` says."""
    return dosing.agent in _HELD or dosing.mode == "continuous"


def held_level(dosing: Dosing, p: Any) -> float:
    """Level that is held; gonadorelin counts as micrograms a day against its reference."""
    if dosing.agent in _HELD:
        return dosing.dose
    return float(dosing.dose / dosing.every / p.continuous_reference)


def held_doses(dosing: Dosing, p: Any) -> tuple[Dose, Dose]:
    """Beginning and end of a held level. A depot builds its level up; the others are there at once."""
    level, state = held_level(dosing, p), AGENTS[dosing.agent].states[0]
    if dosing.mode == "continuous":
        state = states.AGONIST
    at_once = 0.0 if dosing.agent == "gnrh-agonist-depot" else level
    return Dose(state, at_once, level), Dose(state, 0.0, -level)


def pulse_equivalents(micrograms: float, p: Any) -> float:
    """Natural pulses that one dose of gonadorelin equals: the power law through pump pulse (1) and bolus (6)."""
    if micrograms <= 0:
        return 0.0
    exponent = math.log(p.bolus_pulses) / math.log(p.bolus_dose / p.pump_pulse_dose)
    return float((micrograms / p.pump_pulse_dose) ** exponent)


def doses(dosing: Dosing, p: Any) -> tuple[Dose, ...]:
    """What one dose adds to which state."""
    mg, agent = dosing.dose, dosing.agent
    if agent in _FRACTION:
        return (Dose(AGENTS[agent].states[0], mg * getattr(p, _FRACTION[agent])),)
    if agent == "hcg":
        return (Dose(states.HCG_DEPOT, dosing.dose),)
    if agent == "fsh":
        return (Dose(states.FSH_DEPOT, dosing.dose),)
    if agent == "clomiphene":
        per_isomer = mg * p.clomiphene_concentration
        return (
            Dose(states.ENCLOMIPHENE, per_isomer * p.enclomiphene_share),
            Dose(states.ZUCLOMIPHENE, per_isomer * (1.0 - p.enclomiphene_share)),
        )
    if agent == "enclomiphene":
        return (Dose(states.ENCLOMIPHENE, mg * p.clomiphene_concentration),)
    if agent == "tamoxifen":
        return (Dose(states.TAMOXIFEN, mg / p.tamoxifen_reference * p.tamoxifen_elimination),)
    if agent == "anastrozole":
        return (Dose(states.ANASTROZOLE, mg * p.anastrozole_elimination),)
    if agent == "letrozole":
        return (Dose(states.LETROZOLE, mg * p.letrozole_elimination),)
    pulses = pulse_equivalents(dosing.dose, p)
    return (Dose(states.GONADORELIN, pulses / p.natural_pulses_per_day * p.gonadorelin_decay),)
