"""Which signals run along the axis at a moment: lit, dim, dark, or replaced by a drug?

The level of a signal is a fraction of this man's untreated value. One rule gives its state: below DIM it is
dark; else striped, if more than half of it comes from a drug; else lit from LIT; else dim. A severed signal
has level 0. The level of an agent is told against its reference exposure (AGENT_LEVELS).
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from tutor.simulation import columns, equations, states
from tutor.simulation.agents import TESTOSTERONES
from tutor.simulation.numbers import FOLDER
from tutor.simulation.trajectory import Trajectory

LIT = 0.5  # product form: lit from half of normal
DIM = 0.15  # product form: dark below
HALF = 0.5
NOTHING = 1e-9

State = Literal["lit", "dim", "dark", "striped"]
Row = Sequence[float]


@dataclass(frozen=True)
class Signal:
    """One signal at one moment. `value` is in `unit`; low and high bound what is normal, where that is known."""

    id: str
    state: State
    level: float
    value: float
    unit: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Reading:
    """How a signal is read: its value, the unit, and how much of the value comes from a drug (0 to 1)."""

    value: Callable[[Row, Any], float]
    unit: str
    given: Callable[[Row, Any], float] = lambda x, p: 0.0
    cut_by: str | None = None


def _state_of(index: int) -> Callable[[Row, Any], float]:
    return lambda x, p: x[index]


def _part(part: float, whole: float) -> float:
    return part / whole if whole > NOTHING else 0.0


def _given_drive(x: Row, p: Any) -> float:
    natural = p.gnrh_wire * x[states.DRIVE] * equations.unblocked(x, p)
    own = natural / (1.0 + p.agonist_masking * x[states.AGONIST])
    received = equations.received_drive(x, p)
    return _part(received - own, received)


def _given_lh(x: Row, p: Any) -> float:
    return _part(equations.hcg_as_lh(x, p), equations.lh_signal(x, p) * p.lh_normal)


def _given_testosterone(x: Row, p: Any) -> float:
    """Outside testosterone as a part of all that supplies the blood."""
    outside = equations.outside_supply(x, p)
    return _part(outside, outside + equations.own_supply(equations.steroid_output(x, p), p))


def _given_fsh(x: Row, p: Any) -> float:
    return _part(x[states.GIVEN_FSH], equations.fsh_signal(x, p) * p.fsh_normal)


READINGS: Mapping[str, Reading] = {
    "gnrh": Reading(_state_of(states.DRIVE), "× normal", cut_by="gnrh_wire"),
    "gnrh-receptor": Reading(equations.received_drive, "× normal", _given_drive),
    "lh": Reading(_state_of(states.LH), "IU/L", cut_by="lh_wire"),
    "fsh": Reading(_state_of(states.FSH), "IU/L", cut_by="fsh_wire"),
    "lh-receptor": Reading(lambda x, p: equations.lh_signal(x, p) * p.lh_normal, "IU/L", _given_lh),
    "fsh-receptor": Reading(lambda x, p: equations.fsh_signal(x, p) * p.fsh_normal, "IU/L", _given_fsh),
    "itt": Reading(_state_of(states.ITT), "nmol/L", cut_by="itt_wire"),
    "testosterone": Reading(_state_of(states.TESTOSTERONE), "ng/dL", _given_testosterone),
    "outside-testosterone": Reading(equations.outside_testosterone, "ng/dL", lambda x, p: 1.0),
    "estradiol": Reading(_state_of(states.ESTRADIOL), "pg/mL"),
    "inhibin-b": Reading(_state_of(states.INHIBIN_B), "pg/mL"),
    "testosterone-brake": Reading(
        columns.COLUMNS["free_testosterone_ng_dl"], "ng/dL free", _given_testosterone, "testosterone_brake_wire"
    ),
    "estradiol-brake": Reading(equations.estradiol_at_receptor, "of the docks", cut_by="estradiol_brake_wire"),
    "inhibin-b-brake": Reading(_state_of(states.INHIBIN_B), "pg/mL", cut_by="inhibin_b_brake_wire"),
    "sperm": Reading(_state_of(states.SPERM), "million/mL"),
}
SIGNAL_IDS = tuple(READINGS)
STATIONS = ("hypothalamus", "pituitary", "testis", "leydig", "tubule", "blood", "fat", "drugs")

# The range of a brake or a receptor is that of the hormone it carries.
CARRIES = {
    "inhibin-b-brake": "inhibin-b",
    "lh-receptor": "lh",
    "fsh-receptor": "fsh",
}


def _clomiphene_reference(p: Any) -> float:
    """Mean enclomiphene, ng/mL, of clomiphene 25 mg a day (K10 Helo 2017 BJUI 119:171)."""
    return float(25.0 * p.enclomiphene_share * p.clomiphene_concentration / p.enclomiphene_elimination)


def _ester(place: int, rate: str) -> Callable[[Row, Any, Row], float]:
    """Blood testosterone that one depot sustains, against the man's untreated testosterone."""

    def level(x: Row, p: Any, baseline: Row) -> float:
        mg_per_day = getattr(p, rate) * x[place]
        clearance = p.testosterone_clearance * equations.relative_clearance(x, p)
        return float(mg_per_day / clearance * equations.NG_DL_PER_MG_L / max(baseline[states.TESTOSTERONE], NOTHING))

    return level


AGENT_LEVELS: Mapping[str, Callable[[Row, Any, Row], float]] = {
    "testosterone-enanthate": _ester(states.ENANTHATE_DEPOT, "enanthate_release"),
    "testosterone-cypionate": _ester(states.CYPIONATE_DEPOT, "cypionate_release"),
    "testosterone-undecanoate": _ester(states.UNDECANOATE_DEPOT, "undecanoate_release"),
    "testosterone-undecanoate-tea": _ester(states.UNDECANOATE_TEA_DEPOT, "undecanoate_tea_release"),
    "testosterone-gel": _ester(states.GEL_DEPOT, "gel_release"),
    # hCG as LH, against normal LH.
    "hcg": lambda x, p, baseline: equations.hcg_as_lh(x, p) / p.lh_normal,
    # Given FSH, against normal FSH.
    "fsh": lambda x, p, baseline: x[states.GIVEN_FSH] / p.fsh_normal,
    # Enclomiphene against the mean of clomiphene 25 mg a day.
    "clomiphene": lambda x, p, baseline: x[states.ENCLOMIPHENE] / _clomiphene_reference(p),
    "enclomiphene": lambda x, p, baseline: x[states.ENCLOMIPHENE] / _clomiphene_reference(p),
    # Against the steady state of 20 mg, of 1 mg, and of 2.5 mg a day.
    "tamoxifen": lambda x, p, baseline: x[states.TAMOXIFEN],
    "anastrozole": lambda x, p, baseline: x[states.ANASTROZOLE],
    "letrozole": lambda x, p, baseline: x[states.LETROZOLE] / 2.5,
    # Given pulses against the natural train, or the held level against the full effect.
    "gonadorelin": lambda x, p, baseline: x[states.GONADORELIN] + x[states.AGONIST],
    "gnrh-agonist-depot": lambda x, p, baseline: x[states.AGONIST],
    "gnrh-antagonist": lambda x, p, baseline: x[states.ANTAGONIST],
}


@cache
def _ranges() -> Mapping[str, Any]:
    """JSON, so that the window needs no YAML for its first picture."""
    ranges: Mapping[str, Any] = json.loads((FOLDER / "signal_ranges.json").read_text(encoding="utf-8"))
    return ranges


@cache
def normal_range(signal: str) -> tuple[float | None, float | None]:
    """What is normal for a signal, from signal_ranges.json; (None, None) where nothing is known."""
    entry = _ranges().get(CARRIES.get(signal, signal), {})
    return entry.get("low"), entry.get("high")


def signals_at(trajectory: Trajectory, day: float) -> tuple[Signal, ...]:
    """All signals at a day: those of the axis, then one for each agent of the scenario."""
    x, p, baseline = trajectory.state(day), trajectory.parameters, trajectory.baseline
    axis = [signal_of(name, x, p, baseline) for name in READINGS]
    given = dict.fromkeys(dosing.agent for dosing in trajectory.scenario.regimen)
    return (*axis, *(_agent_signal(agent, x, p, baseline) for agent in given))


def signal_of(name: str, x: Row, p: Any, baseline: Row) -> Signal:
    """One signal of the axis in state `x`."""
    reading = READINGS[name]
    severed = reading.cut_by is not None and getattr(p, reading.cut_by) == 0.0
    value = 0.0 if severed else max(0.0, reading.value(x, p))
    level = _part(value, untreated(name, p, baseline))
    low, high = normal_range(name)
    return Signal(name, state_of(level, reading.given(x, p)), level, value, reading.unit, low, high)


def untreated(name: str, p: Any, baseline: Row) -> float:
    """This man's untreated value, all wires whole. Outside testosterone is told against his own testosterone."""
    if name == "outside-testosterone":
        return baseline[states.TESTOSTERONE]
    return READINGS[name].value(baseline, whole(p))


@lru_cache(maxsize=16)
def whole(p: Any) -> Any:
    """The same man with every wire whole."""
    severed = {name: 1.0 for name in p._fields if name.endswith("_wire") and getattr(p, name) != 1.0}
    return p._replace(**severed) if severed else p


def state_of(level: float, given: float) -> State:
    """The one rule: dark, striped, lit, dim."""
    if level < DIM:
        return "dark"
    if given > HALF:
        return "striped"
    return "lit" if level >= LIT else "dim"


def agent_signal_id(agent: str) -> str:
    """The signal of an agent bears its id; `fsh` is taken by the body's own FSH."""
    return "given-fsh" if agent == "fsh" else agent


def _agent_signal(agent: str, x: Row, p: Any, baseline: Row) -> Signal:
    level = max(0.0, AGENT_LEVELS[agent](x, p, baseline))
    unit = "× own testosterone" if agent in TESTOSTERONES else "× reference"
    return Signal(agent_signal_id(agent), state_of(level, 1.0), level, level, unit)
