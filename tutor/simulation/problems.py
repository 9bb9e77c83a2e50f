"""Does this scenario make sense? One sentence per problem, at its place in the file."""

import math
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from tutor.simulation.agents import AGENTS, NOT_MODELLED, is_held
from tutor.simulation.patient import patient_parameters, presets
from tutor.simulation.scenario import Dosing, PatientChoice, Problem, Scenario
from tutor.simulation.schedule import dose_count

LONGEST_DAYS = 3650
MOST_DOSES = 50_000
SHORTEST_INTERVAL_DAYS = 0.01

# Signals that can be severed, and the parameter that holds the wire.
WIRES: Mapping[str, str] = {
    "gnrh": "gnrh_wire",
    "lh": "lh_wire",
    "fsh": "fsh_wire",
    "itt": "itt_wire",
    "testosterone-brake": "testosterone_brake_wire",
    "estradiol-brake": "estradiol_brake_wire",
    "inhibin-b-brake": "inhibin_b_brake_wire",
}


def problems_of(scenario: Scenario) -> Iterator[Problem]:
    """Everything that keeps this scenario from being simulated."""
    if not (math.isfinite(scenario.days) and 0 < scenario.days <= LONGEST_DAYS):
        yield Problem(
            ("days",), f"days: {scenario.days:g} is outside 0 to {LONGEST_DAYS}; a run needs at least a part of a day"
        )
    yield from _patient_problems(scenario.patient)
    for place, dosing in enumerate(scenario.regimen):
        for key, sentence in _dosing_problems(dosing):
            yield Problem(("regimen", place, key), sentence)
    yield from _count_problems(scenario)
    for place, signal in enumerate(scenario.cut):
        if signal not in WIRES:
            yield Problem(("cut", place), f"{signal!r} cannot be cut; {_instead(signal, WIRES)}")


def _patient_problems(chosen: PatientChoice) -> Iterator[Problem]:
    if chosen.preset not in presets():
        yield Problem(
            ("patient", "preset"), f"preset {chosen.preset!r} is unknown; {_instead(chosen.preset, presets())}"
        )
    for name, value in chosen.set.items():
        known = patient_parameters().get(name)
        if known is None:
            sentence = f"patient parameter {name!r} is unknown; {_instead(name, patient_parameters())}"
            yield Problem(("patient", "set", name), sentence)
        elif not known.low <= value <= known.high:
            sentence = f"{name}: {value:g} {known.unit} is outside {known.low:g} to {known.high:g}"
            yield Problem(("patient", "set", name), sentence)


def _dosing_problems(dosing: Dosing) -> Iterator[tuple[str, str]]:
    """(key, sentence) for one line of the regimen."""
    agent = AGENTS.get(dosing.agent)
    if dosing.agent in NOT_MODELLED:
        yield "agent", f"{dosing.agent} cannot be simulated: {NOT_MODELLED[dosing.agent]}"
    elif agent is None:
        yield "agent", f"agent {dosing.agent!r} is unknown; {_instead(dosing.agent, AGENTS)}"
    else:
        if not 0 <= dosing.dose <= agent.highest:
            yield "dose", f"{agent.id}: a dose of {dosing.dose:g} {agent.unit} is outside 0 to {agent.highest:g}"
        if agent.modes and dosing.mode not in agent.modes:
            yield "mode" if dosing.mode else "agent", f"{agent.id} needs a mode: {', '.join(agent.modes)}"
        if not agent.modes and dosing.mode is not None:
            yield "mode", f"{agent.id} takes no mode; leave it out"
    yield from _time_problems(dosing)


def _time_problems(dosing: Dosing) -> Iterator[tuple[str, str]]:
    if not (math.isfinite(dosing.every) and dosing.every >= SHORTEST_INTERVAL_DAYS):
        yield "every", f"every: {dosing.every:g} days is too short; use {SHORTEST_INTERVAL_DAYS:g} or more"
    if not (math.isfinite(dosing.from_) and dosing.from_ >= 0):
        yield "from", f"from: day {dosing.from_:g} is not a day of the run; it begins at 0"
    if not (math.isfinite(dosing.to) and dosing.to >= dosing.from_):
        yield "to", f"to: day {dosing.to:g} lies before from: day {dosing.from_:g}"
    elif dosing.to > LONGEST_DAYS:
        yield "to", f"to: day {dosing.to:g} is beyond {LONGEST_DAYS}"


def _count_problems(scenario: Scenario) -> Iterator[Problem]:
    """Too many doses to be a regimen; asked only where the times make sense."""
    count = 0
    for dosing in scenario.regimen:
        if next(_time_problems(dosing), None) is None and not is_held(dosing):
            count += dose_count(dosing, LONGEST_DAYS)
    if count > MOST_DOSES:
        yield Problem(
            ("regimen",), f"{count} doses are more than {MOST_DOSES}; give them less often or for a shorter time"
        )


def _instead(name: str, known: Mapping[str, object]) -> str:
    """What could have been meant."""
    near = get_close_matches(name, known, n=1)
    return f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
