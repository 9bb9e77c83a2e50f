"""Men and regimens as chance draws them, the same for the same seed."""

import random
from collections.abc import Iterator
from dataclasses import replace

from tutor.simulation.agents import AGENTS
from tutor.simulation.patient import patient_parameters, presets
from tutor.simulation.scenario import Dosing, PatientChoice, Scenario

MOST_AGENTS = 4
DAYS = (60, 120)
PAUSE_DAYS = (0.5, 21.0)
PUMP_PAUSE_DAYS = (1 / 12, 0.5)
FOR_EVER = 3650.0

# Intervals, in days, at which an agent does not run dry between two doses.
WITHOUT_GAPS = {
    "testosterone-enanthate": 7.0,
    "testosterone-cypionate": 7.0,
    "testosterone-undecanoate": 84.0,
    "testosterone-undecanoate-tea": 21.0,
    "hcg": 2.0,
    "fsh": 2.0,
    "gonadorelin": 1 / 12,
    "gnrh-agonist-depot": 28.0,
}


def scenarios(seed: int, count: int) -> Iterator[tuple[random.Random, Scenario]]:
    """`count` runs of whole days, each with the generator that drew it, so that one can be looked at alone."""
    for number in range(count):
        dice = random.Random(f"drawn/{seed}/{number}")
        days = dice.randint(*DAYS)
        regimen = tuple(dosing(dice, dice.choice(sorted(AGENTS)), days) for _ in range(dice.randint(0, MOST_AGENTS)))
        yield dice, Scenario(f"drawn-{seed}-{number}", "Drawn", days, patient_choice(dice), regimen)


def patient_choice(dice: random.Random) -> PatientChoice:
    """A preset, and none, some or all parameters anywhere in their declared ranges, edges included."""
    names = sorted(patient_parameters())
    chosen = [patient_parameters()[name] for name in dice.sample(names, dice.randint(0, len(names)))]
    differences = {one.name: dice.choice((one.low, one.high, dice.uniform(one.low, one.high))) for one in chosen}
    return PatientChoice(dice.choice(sorted(presets())), differences)


def dosing(dice: random.Random, agent: str, days: float) -> Dosing:
    """Any dose up to the highest, at any interval, to any moment of the run; half of them from its beginning."""
    start, stop = sorted((dice.uniform(0, days), dice.uniform(0, days)))
    mode = dice.choice(AGENTS[agent].modes) if AGENTS[agent].modes else None
    pause = dice.uniform(*PUMP_PAUSE_DAYS if mode == "pump" else PAUSE_DAYS)
    return Dosing(agent, dice.uniform(0, AGENTS[agent].highest), pause, dice.choice((0.0, start)), stop, mode)  # type: ignore[arg-type]


def without_gaps(one: Dosing) -> Dosing:
    """The same dose from the first day to the end, without running dry."""
    return replace(one, every=WITHOUT_GAPS.get(one.agent, 1.0), from_=0.0, to=FOR_EVER)
