"""Why is a signal strong or weak? Causes computed from the model itself.

For each input of a signal the model is asked once more: where would the signal head if this input alone were
back at the man's untreated steady state? The distance won is the input's share. Slow parts of the body that
remember (competence of the pulse generator, responsiveness, Leydig capacity, the tubule) count as inputs under
the name of their station.
"""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from tutor.simulation import equations, states
from tutor.simulation.signals import READINGS, STATIONS, Signal, agent_signal_id, signal_of
from tutor.simulation.trajectory import Trajectory

SMALLEST_SHARE = 0.02
NEAR_NORMAL = (0.8, 1.2)
NO_DISTANCE = 1e-12

Row = Sequence[float]
Reader = Callable[[Row, Any], float]


@dataclass(frozen=True)
class Cause:
    """One reason: the id of a signal, an agent or a station, and its part of the explanation (0 to 1)."""

    cause: str
    share: float


@dataclass(frozen=True)
class Comparison:
    """A man at a moment beside what is normal for him: `x` and `normal` are states, `given` the agents of his
    scenario, `lesions` his numbers with one patient parameter put back to that of the reference man, by its name."""

    x: Row
    p: Any
    normal: Row
    given: Set[str]
    lesions: Mapping[str, Any] = field(default_factory=dict)

    def signal(self, name: str) -> Signal:
        return signal_of(name, self.x, self.p, self.normal)


@dataclass(frozen=True)
class Source:
    """What has to be put back to undo one input: states, and the wire it comes through."""

    states: tuple[int, ...]
    wire: str | None = None


@dataclass(frozen=True)
class Inputs:
    """Where a signal is heading, and what that depends on."""

    heading: Reader
    sources: Mapping[str, Source]


def _target(index: int) -> Reader:
    def heading(x: Row, p: Any) -> float:
        to, rate = [0.0] * states.COUNT, [0.0] * states.COUNT
        equations.targets(x, p, to, rate)
        return to[index]

    return heading


def _steroid(index: int) -> Reader:
    """Where a steroid heads once the enzymes have followed the LH signal of this moment."""

    def heading(x: Row, p: Any) -> float:
        y, to, rate = list(x), [0.0] * states.COUNT, [0.0] * states.COUNT
        equations.targets(y, p, to, rate)
        y[states.INDUCTION] = to[states.INDUCTION]
        equations.targets(y, p, to, rate)
        return to[index]

    return heading


def _sperm_in_the_end(x: Row, p: Any) -> float:
    """Sperm once the tubule has caught up with the testosterone and the FSH of this moment."""
    y, to, rate = list(x), [0.0] * states.COUNT, [0.0] * states.COUNT
    for _ in range(states.SPERM - states.SUPPORT + 1):
        equations.targets(y, p, to, rate)
        y[states.SUPPORT : states.SPERM + 1] = to[states.SUPPORT : states.SPERM + 1]
    return y[states.SPERM]


def _leydig_in_the_end(x: Row, p: Any) -> float:
    """Capacity times receptors, once both have followed what the Leydig cells are told."""
    to, rate = [0.0] * states.COUNT, [0.0] * states.COUNT
    equations.targets(x, p, to, rate)
    return to[states.LEYDIG] * to[states.LH_RECEPTORS]


_DEPOTS = {
    "testosterone-enanthate": Source((states.ENANTHATE_DEPOT,)),
    "testosterone-cypionate": Source((states.CYPIONATE_DEPOT,)),
    "testosterone-undecanoate": Source((states.UNDECANOATE_DEPOT,)),
    "testosterone-undecanoate-tea": Source((states.UNDECANOATE_TEA_DEPOT,)),
    "testosterone-gel": Source((states.GEL_DEPOT,)),
}
_OUTSIDE = Source(tuple(place for source in _DEPOTS.values() for place in source.states))
_RECEPTOR_DRUGS = (states.ENCLOMIPHENE, states.ZUCLOMIPHENE, states.TAMOXIFEN)
_ESTRADIOL_BRAKE = Source((states.ESTRADIOL, *_RECEPTOR_DRUGS), "estradiol_brake_wire")
_GNRH_RECEPTOR = Source((states.DRIVE, states.GONADORELIN, states.AGONIST, states.ANTAGONIST), "gnrh_wire")
_PITUITARY = Source((states.RESPONSIVENESS,))
_LEYDIG = (states.LEYDIG, states.LH_RECEPTORS, states.LOST_RESERVE)
_LH_RECEPTOR = Source((states.LH, states.HCG), "lh_wire")
_FSH_RECEPTOR = Source((states.FSH, states.GIVEN_FSH), "fsh_wire")
_GERM_CELLS = tuple(range(states.GERM_1, states.GERM_6 + 1))

INPUTS: Mapping[str, Inputs] = {
    "gnrh": Inputs(
        _target(states.DRIVE),
        {
            "testosterone-brake": Source((states.TESTOSTERONE, states.SHBG), "testosterone_brake_wire"),
            "estradiol-brake": _ESTRADIOL_BRAKE,
            "hypothalamus": Source((states.COMPETENCE, states.SET_POINT_LOSS)),
        },
    ),
    "gnrh-receptor": Inputs(
        equations.received_drive,
        {
            "gnrh": Source((states.DRIVE,), "gnrh_wire"),
            "gonadorelin": Source((states.GONADORELIN, states.AGONIST)),
            "gnrh-agonist-depot": Source((states.AGONIST,)),
            "gnrh-antagonist": Source((states.ANTAGONIST,)),
        },
    ),
    "lh": Inputs(
        _target(states.LH),
        {"gnrh-receptor": _GNRH_RECEPTOR, "estradiol-brake": _ESTRADIOL_BRAKE, "pituitary": _PITUITARY},
    ),
    "fsh": Inputs(
        _target(states.FSH),
        {
            "gnrh-receptor": _GNRH_RECEPTOR,
            "estradiol-brake": _ESTRADIOL_BRAKE,
            "inhibin-b-brake": Source((states.INHIBIN_B,), "inhibin_b_brake_wire"),
            "pituitary": _PITUITARY,
        },
    ),
    "lh-receptor": Inputs(equations.lh_signal, {"lh": Source((states.LH,), "lh_wire"), "hcg": Source((states.HCG,))}),
    "fsh-receptor": Inputs(
        equations.fsh_signal,
        {"fsh": Source((states.FSH,), "fsh_wire"), "given-fsh": Source((states.GIVEN_FSH,))},
    ),
    "itt": Inputs(
        _steroid(states.ITT),
        {"lh-receptor": _LH_RECEPTOR, "testosterone": Source((states.TESTOSTERONE,)), "leydig": Source(_LEYDIG)},
    ),
    "testosterone": Inputs(
        _steroid(states.TESTOSTERONE),
        {"outside-testosterone": _OUTSIDE, "itt": Source((states.LH, states.HCG, *_LEYDIG), "lh_wire")},
    ),
    "outside-testosterone": Inputs(equations.outside_testosterone, _DEPOTS),
    "estradiol": Inputs(
        _target(states.ESTRADIOL),
        {
            "testosterone": Source((states.TESTOSTERONE,)),
            "itt": Source((states.ITT,)),
            "anastrozole": Source((states.ANASTROZOLE,)),
            "letrozole": Source((states.LETROZOLE,)),
        },
    ),
    "inhibin-b": Inputs(
        _target(states.INHIBIN_B),
        {"fsh-receptor": _FSH_RECEPTOR, "tubule": Source(_GERM_CELLS)},
    ),
    "testosterone-brake": Inputs(
        equations.androgen_signal, {"testosterone": Source((states.TESTOSTERONE, states.SHBG))}
    ),
    "estradiol-brake": Inputs(
        equations.estradiol_at_receptor,
        {
            "estradiol": Source((states.ESTRADIOL,)),
            "clomiphene": Source((states.ENCLOMIPHENE, states.ZUCLOMIPHENE)),
            "enclomiphene": Source((states.ENCLOMIPHENE,)),
            "tamoxifen": Source((states.TAMOXIFEN,)),
        },
    ),
    "inhibin-b-brake": Inputs(lambda x, p: x[states.INHIBIN_B], {"inhibin-b": Source((states.INHIBIN_B,))}),
    "sperm": Inputs(
        _sperm_in_the_end,
        {"itt": Source((states.ITT,), "itt_wire"), "fsh-receptor": _FSH_RECEPTOR},
    ),
}


# What a station remembers is made by what reaches it, over weeks and months.
MEMORY: Mapping[str, Inputs] = {
    "hypothalamus": Inputs(
        _target(states.COMPETENCE),
        {name: INPUTS["gnrh"].sources[name] for name in ("testosterone-brake", "estradiol-brake")},
    ),
    "pituitary": Inputs(_target(states.RESPONSIVENESS), INPUTS["gnrh-receptor"].sources),
    "leydig": Inputs(_leydig_in_the_end, {"lh": Source((states.LH,), "lh_wire"), "hcg": Source((states.HCG,))}),
    "tubule": Inputs(_sperm_in_the_end, INPUTS["sperm"].sources),
}


def why(trajectory: Trajectory, day: float, signal_id: str) -> tuple[Cause, ...]:
    """The causes of a signal's level at a day, largest first; empty near normal, for agents and for severed signals.

    Shares below SMALLEST_SHARE are left out, so they add up to 1 or a little less.
    """
    if signal_id not in READINGS:
        return ()
    man = with_himself(trajectory, day)
    signal = man.signal(signal_id)
    if is_severed(signal_id, man.p) or needs_no_reason(signal):
        return ()
    return causes(man, signal_id, is_low(signal))


def with_himself(trajectory: Trajectory, day: float) -> Comparison:
    """The man at a day beside his own untreated state."""
    given = {agent_signal_id(dosing.agent) for dosing in trajectory.scenario.regimen}
    return Comparison(trajectory.state(day), trajectory.parameters, trajectory.baseline, given)


def is_severed(signal_id: str, p: Any) -> bool:
    wire = READINGS[signal_id].cut_by
    return wire is not None and getattr(p, wire) == 0.0


def is_low(signal: Signal) -> bool:
    """Whether it is told as low. What a drug replaces is told as high; nothing from outside is normal."""
    if signal.id == "outside-testosterone":
        return False
    return signal.state != "striped" and signal.level < 1.0


def needs_no_reason(signal: Signal) -> bool:
    if signal.id == "outside-testosterone":
        return signal.state == "dark"
    low, high = NEAR_NORMAL
    return signal.state != "striped" and low <= signal.level <= high


def causes(man: Comparison, effect: str, low: bool) -> tuple[Cause, ...]:
    """What makes a signal or a station low, or high, largest first; however near normal it is."""
    won = _won(effect, man, 1.0 if low else -1.0)
    total = sum(won.values())
    found = [Cause(name, distance / total) for name, distance in won.items() if distance > SMALLEST_SHARE * total]
    return tuple(sorted(found, key=lambda cause: -cause.share))


def _won(effect: str, man: Comparison, sign: float) -> dict[str, float]:
    """How far towards normal it would head if each input alone were restored; only what helps."""
    inputs = INPUTS.get(effect) or MEMORY[effect]
    now = inputs.heading(man.x, man.p)
    won = {}
    for cause, source in inputs.sources.items():
        if _is_there(cause, man.given):
            restored = inputs.heading(_restored(man.x, man.normal, source), _mended(man.p, source))
            won[cause] = sign * (restored - now)
    for lesion, healed in man.lesions.items():
        won[lesion] = sign * (inputs.heading(man.x, healed) - now)
    if effect == "sperm":
        won["tubule"] = sign * (now - man.x[states.SPERM])  # normal by now, were it not for the time it takes
    return {cause: distance for cause, distance in won.items() if distance > NO_DISTANCE}


def _is_there(cause: str, given: Set[str]) -> bool:
    """Agents explain only where they are given."""
    return cause in given or cause in READINGS or cause in STATIONS


def _restored(x: Row, normal: Row, source: Source) -> Row:
    y = list(x)
    for index in source.states:
        y[index] = normal[index]
    return y


def _mended(p: Any, source: Source) -> Any:
    return p if source.wire is None else p._replace(**{source.wire: 1.0})
