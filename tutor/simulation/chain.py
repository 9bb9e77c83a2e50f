"""What began it? From a signal up its strongest causes to an agent, a severed wire or a lesion.

Each step asks why.py anew: which input accounts for most of the difference from normal. A station that remembers
(the hypothalamus after months of testosterone) is followed back to the day on which it was pushed hardest, unless it
is still pushed now. A treated man is compared with himself untreated; an untreated one with the reference man, so
that a man who is ill by nature has his reason too.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from tutor.simulation.patient import patient, patient_parameters, presets
from tutor.simulation.scenario import PatientChoice
from tutor.simulation.signals import READINGS, Row, whole
from tutor.simulation.simulate import steady_state
from tutor.simulation.trajectory import Trajectory
from tutor.simulation.why import (
    MEMORY,
    Comparison,
    causes,
    is_low,
    is_severed,
    needs_no_reason,
    with_himself,
)

CUT = "cut"  # the cause of a severed signal
STILL_PUSHED = 0.5  # of the hardest push
LOOKS_BACK = 64  # moments at which the past of a station is looked at
HARDLY_DIFFERENT = 0.01  # of normal: nothing upstream is looked for


@dataclass(frozen=True)
class Link:
    """One step upstream: `cause` (a signal, station, agent, patient parameter, or CUT) accounts for the part
    `share` (0 to 1) of what moved `effect` away from normal, on `day`.

    `low` chooses the words: the effect is low; where the cause is a patient parameter, its value is low.
    """

    effect: str
    cause: str
    share: float
    low: bool
    day: float


def chain(trajectory: Trajectory, day: float, signal_id: str) -> tuple[Link, ...]:
    """The links from a signal upstream; empty where it needs no reason, and for agents.

    It ends at an agent given, a severed wire, a lesion, or where nothing upstream differs. It never runs in a circle:
    where the strongest cause is already in the chain, the next one is followed.
    """
    if signal_id not in READINGS:
        return ()
    man = with_reference_man(trajectory, day) if is_untreated(trajectory, day) else with_himself(trajectory, day)
    signal = man.signal(signal_id)
    if needs_no_reason(signal) and not is_severed(signal_id, man.p):
        return ()
    return tuple(_links(trajectory, day, man, signal_id, is_low(signal)))


def is_untreated(trajectory: Trajectory, day: float) -> bool:
    """Whether nothing was given before this day and no wire is severed."""
    scenario = trajectory.scenario
    return not scenario.cut and all(dosing.from_ >= day or dosing.dose == 0 for dosing in scenario.regimen)


def with_reference_man(trajectory: Trajectory, day: float) -> Comparison:
    """The man at a day beside the reference man, and what sets them apart."""
    lesions = {
        name: patient("reference", {other: value for other, value in differences(trajectory).items() if other != name})
        for name in differences(trajectory)
    }
    return Comparison(trajectory.state(day), trajectory.parameters, _reference_rest(), frozenset(), lesions)


def differences(trajectory: Trajectory) -> Mapping[str, float]:
    """The patient parameters in which this man differs from the reference man, and their values."""
    chosen: PatientChoice = trajectory.scenario.patient
    values = {**presets()[chosen.preset].set, **chosen.set}
    return {name: value for name, value in values.items() if value != patient_parameters()[name].normal}


@cache
def _reference_rest() -> Row:
    return steady_state(patient("reference", {}))


def _links(trajectory: Trajectory, day: float, man: Comparison, effect: str, low: bool) -> Iterator[Link]:
    """`seen` holds what is in the chain, and which way it differed: testosterone that is low today because it was
    high last year is no circle."""
    seen = {(effect, low)}
    while not _ends(effect, man):
        if effect in MEMORY:
            day = _day_that_made_it(trajectory, day, man, effect, low)
            man = replace(man, x=trajectory.state(day))
        new = [(one, _way(one.cause, man, low)) for one in causes(man, effect, low)]
        new = [(one, way) for one, way in new if (one.cause, way) not in seen]
        if not new:
            return
        strongest, way = new[0]
        yield Link(effect, strongest.cause, strongest.share, _words(trajectory, strongest.cause, man, low), day)
        seen.add((strongest.cause, way))
        effect, low = strongest.cause, way
    if effect in READINGS and is_severed(effect, man.p):
        yield Link(effect, CUT, 1.0, True, day)


def _ends(effect: str, man: Comparison) -> bool:
    """Nothing lies upstream of an agent, a lesion, a severed wire, or a signal that is as it should be."""
    if effect not in READINGS:
        return effect not in MEMORY
    if effect == "outside-testosterone":
        return False
    return is_severed(effect, man.p) or abs(man.signal(effect).level - 1.0) < HARDLY_DIFFERENT


def _way(cause: str, man: Comparison, low: bool) -> bool:
    """Whether a cause is low. A station differs the way its effect does."""
    if cause not in READINGS:
        return low
    return cause != "outside-testosterone" and man.signal(cause).level < 1.0


def _words(trajectory: Trajectory, cause: str, man: Comparison, low: bool) -> bool:
    if cause not in man.lesions:
        return low
    return differences(trajectory)[cause] < patient_parameters()[cause].normal


def _day_that_made_it(trajectory: Trajectory, day: float, man: Comparison, station: str, low: bool) -> float:
    """The day so far on which the station was pushed farthest down, or up; today, if it still is, by half as much."""
    if man.lesions:
        return day
    heading, sign = MEMORY[station].heading, 1.0 if low else -1.0
    normal = heading(man.normal, whole(man.p))
    days = [day * look / LOOKS_BACK for look in range(LOOKS_BACK + 1)]
    pushed = [sign * (normal - heading(trajectory.state(moment), man.p)) for moment in days]
    hardest = max(pushed)
    return day if pushed[-1] >= STILL_PUSHED * hardest else days[pushed.index(hardest)]
