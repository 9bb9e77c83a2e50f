"""How is a plan changed? Each act makes a new scenario, or says why it cannot be.

A *bar* is one Dosing of the regimen, named by its index. Acts raise SimulationError with the reason.
"""

import math
from dataclasses import replace

from tutor.simulation.agents import AGENTS, is_held
from tutor.simulation.errors import SimulationError
from tutor.simulation.patient import presets
from tutor.simulation.scenario import Dosing, PatientChoice, Problem, Scenario, find_problems
from tutor.simulation.solving import SAME_MOMENT
from tutor.simulation.studies import STUDIES

SHORTEST_BAR_DAYS = 1.0  # a shorter bar could not be taken hold of
SEEN_PART = 0.25  # of a run: what a new bar takes of it at least
DIGITS = 6  # of a day: finer than a second; keeps 0.1 + 0.2 out of files


def add(scenario: Scenario, dosing: Dosing) -> Scenario:
    """The new bar comes last."""
    return _sound(replace(scenario, regimen=(*scenario.regimen, dosing)), len(scenario.regimen))


def replace_bar(scenario: Scenario, bar: int, dosing: Dosing) -> Scenario:
    regimen = (*scenario.regimen[:bar], dosing, *scenario.regimen[bar + 1 :])
    return _sound(replace(scenario, regimen=regimen), bar)


def remove(scenario: Scenario, bar: int) -> Scenario:
    return replace(scenario, regimen=(*scenario.regimen[:bar], *scenario.regimen[bar + 1 :]))


def split(scenario: Scenario, bar: int, day: float) -> Scenario:
    """Two bars in place of one, which meet at the first dose on or after `day`: no dose comes, goes or moves."""
    whole = scenario.regimen[bar]
    if not whole.from_ < day < whole.to:
        raise SimulationError(f"day {day:g} lies outside this bar; put the day cursor between its ends")
    cut = day if is_held(whole) else _next_dose(whole, day)
    if not whole.from_ < cut < whole.to:
        raise SimulationError(f"there is no dose from day {day:g} to the end of this bar; split it further left")
    parts = replace(whole, to=cut), replace(whole, from_=cut)
    return _sound(replace(scenario, regimen=(*scenario.regimen[:bar], *parts, *scenario.regimen[bar + 1 :])), bar)


def with_preset(scenario: Scenario, preset: str) -> Scenario:
    """Another man, as his preset describes him: what was set by hand goes."""
    return _sound(replace(scenario, patient=PatientChoice(preset)))


def with_parameter(scenario: Scenario, name: str, value: float | None) -> Scenario:
    """`value` in the declared unit; None, or the preset's own value, leaves the preset's."""
    chosen = {key: kept for key, kept in scenario.patient.set.items() if key != name}
    if value is not None and value != presets()[scenario.patient.preset].set.get(name):
        chosen[name] = value
    return _sound(replace(scenario, patient=replace(scenario.patient, set=chosen)))


def with_cut(scenario: Scenario, signal: str, cut: bool) -> Scenario:
    others = tuple(one for one in scenario.cut if one != signal)
    return _sound(replace(scenario, cut=(*others, signal) if cut else others))


def with_days(scenario: Scenario, days: float) -> Scenario:
    """Bars keep their days, also those beyond the new end."""
    return _sound(replace(scenario, days=days))


def snap(day: float, step_days: float) -> float:
    """The nearest multiple of a step."""
    return round(round(day / step_days) * step_days, DIGITS)


def moved(dosing: Dosing, from_day: float) -> Dosing:
    """As long as before, from another day on; a run begins at day 0."""
    start = max(0.0, round(from_day, DIGITS))
    return replace(dosing, from_=start, to=round(start + dosing.to - dosing.from_, DIGITS))


def stretched(dosing: Dosing, from_: float | None = None, to: float | None = None) -> Dosing:
    """Another beginning, or another end; never before day 0 and never too short to take hold of."""
    start, end = dosing.from_, dosing.to
    if from_ is not None:
        start = max(0.0, min(round(from_, DIGITS), end - SHORTEST_BAR_DAYS))
    if to is not None:
        end = max(round(to, DIGITS), start + SHORTEST_BAR_DAYS)
    return replace(dosing, from_=start, to=end)


def default_dosing(agent: str, from_: float, scenario: Scenario) -> Dosing:
    """What a trial gave (studies.py), as long as it gave it but at least a part of the run that can be seen, until
    the run ends at most; it begins so early that one interval fits in."""
    if agent not in STUDIES:
        raise SimulationError(f"agent {agent!r} is unknown; there are {', '.join(STUDIES)}")
    study = STUDIES[agent]
    latest = max(0.0, scenario.days - max(study.every, SHORTEST_BAR_DAYS))
    start = round(min(max(0.0, from_), latest), DIGITS)
    length = max(study.days, math.ceil(scenario.days * SEEN_PART))
    return Dosing(agent, study.dose, study.every, start, min(start + length, scenario.days), study.mode)


def stepped_dose(dosing: Dosing, steps: int) -> Dosing:
    """The dose some steps up or down, on multiples of the agent's step. It halts at the end of its range; from
    there a step goes beyond it, so that the refusal says where the range ends."""
    step, highest = STUDIES[dosing.agent].step, AGENTS[dosing.agent].highest
    wanted = snap(dosing.dose + steps * step, step)
    halted = min(max(wanted, 0.0), highest)
    return replace(dosing, dose=wanted if halted == dosing.dose else halted)


def _next_dose(dosing: Dosing, day: float) -> float:
    count = math.ceil((day - dosing.from_) / dosing.every - SAME_MOMENT)
    return dosing.from_ + count * dosing.every


def _sound(scenario: Scenario, bar: int | None = None) -> Scenario:
    """The scenario itself; else the first thing that is wrong, that of the bar before all others."""
    problems = sorted(find_problems(scenario), key=lambda problem: not _is_of(problem, bar))
    if problems:
        raise SimulationError(problems[0].sentence)
    return scenario


def _is_of(problem: Problem, bar: int | None) -> bool:
    return problem.where[:2] == ("regimen", bar)
