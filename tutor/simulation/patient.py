"""To whom is it given? Presets and patient parameters become the numbers of one man."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from tutor.simulation.errors import SimulationError
from tutor.simulation.numbers import read_numbers
from tutor.simulation.parameters import man, reference_man
from tutor.simulation.states import STATES

Evidence = Literal["strong", "moderate", "weak", "contested"]


@dataclass(frozen=True)
class PatientParameter:
    """What can differ from man to man. `sets` names the model parameter that takes the value as it stands;
    `evidence` tells how sure it is that it acts this way, and `because` on what that rests."""

    name: str
    unit: str
    low: float
    high: float
    normal: float
    meaning: str
    source: str
    evidence: Evidence
    because: str
    sets: str | None = None


@dataclass(frozen=True)
class Preset:
    """A man that a scenario can name, as differences from the reference man."""

    id: str
    title: str
    set: Mapping[str, float]
    source: str


@cache
def patient_parameters() -> Mapping[str, PatientParameter]:
    """All of patients.yaml, by name."""
    entries = read_numbers("patients.yaml")["parameters"]
    return {name: _parameter(name, entry) for name, entry in entries.items()}


def _parameter(name: str, entry: Mapping[str, Any]) -> PatientParameter:
    low, high = entry["range"]
    words = {key: entry[key] for key in ("unit", "meaning", "source", "evidence", "because")}
    return PatientParameter(name, low=low, high=high, normal=entry["normal"], sets=entry.get("sets"), **words)


@cache
def presets() -> Mapping[str, Preset]:
    """The men that a scenario can name, by id."""
    return {name: Preset(name, **entry) for name, entry in read_numbers("patients.yaml")["presets"].items()}


@cache
def _effects() -> Mapping[str, float]:
    return {name: entry["value"] for name, entry in read_numbers("patients.yaml")["effects"].items()}


def outside_life(x: Sequence[float]) -> Iterator[str]:
    """One sentence for each hormone of an untreated steady state that no living man has."""
    for name, entry in read_numbers("patients.yaml")["life"].items():
        (low, high), value = entry["range"], x[STATES.index(name)]
        if not low <= value <= high:
            told = f"{_HORMONES[name]} of this patient would be {value:.3g} {entry['unit']} without treatment"
            yield f"{told}, outside {low:g} to {high:g}; move his parameters closer to normal"


_HORMONES = {"lh": "LH", "fsh": "FSH", "testosterone": "testosterone", "estradiol": "estradiol"}


def patient(preset: str, differences: Mapping[str, float]) -> Any:
    """The model's numbers for one man; SimulationError for an unknown name or a value out of range."""
    return _patient(preset, tuple(differences.items()))


@lru_cache(maxsize=16)  # while a bar is dragged the same man is asked for again and again
def _patient(preset: str, differences: tuple[tuple[str, float], ...]) -> Any:
    if preset not in presets():
        raise SimulationError(f"preset {preset} is unknown; there are {', '.join(presets())}")
    chosen = {**presets()[preset].set, **dict(differences)}
    for name, value in chosen.items():
        known = patient_parameters().get(name)
        if known is None:
            raise SimulationError(f"patient parameter {name} is unknown; there are {', '.join(patient_parameters())}")
        if not known.low <= value <= known.high:
            raise SimulationError(f"{name}: {value:g} {known.unit} is outside {known.low:g} to {known.high:g}")
    normal = {name: parameter.normal for name, parameter in patient_parameters().items()}
    return man(_modified({**normal, **chosen}))


def _modified(chosen: Mapping[str, float]) -> dict[str, float]:
    """Reference values with the declared ones set, then multiplied by every effect."""
    values: dict[str, float] = reference_man()._asdict()
    for name, parameter in patient_parameters().items():
        if parameter.sets is not None:
            values[parameter.sets] = chosen[name]
    values["testis_volume_normal"] = chosen["testis_volume"]
    for name, factor in _factors(chosen):
        values[name] *= factor
    return values


def _factors(chosen: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """(model parameter, factor) for each modifier that is not set as it stands."""
    effect, normal = _effects(), patient_parameters()
    years = max(0.0, chosen["age"] - normal["age"].normal)
    yield "recovery_speed", 1.0 - effect["age_recovery_loss"] * years
    yield "leydig_reserve", 1.0 - effect["age_leydig_loss"] * years
    yield "support_recovery", 1.0 - effect["age_support_loss"] * years
    yield "shbg_production", 1.0 + effect["age_shbg_gain"] * years
    yield "aromatase", 1.0 + effect["age_aromatase_gain"] * years
    yield "insulin_sensitivity", 1.0 - effect["age_insulin_loss"] * years
    yield "estradiol_sensitivity", 1.0 + effect["age_feedback_gain"] * years
    size = chosen["testis_volume"] / normal["testis_volume"].normal
    yield "sperm_normal", float(size ** effect["volume_sperm_exponent"])
    yield "sertoli_integrity", float(size ** effect["volume_sertoli_exponent"])
    yield "leydig_reserve", float(size ** effect["volume_leydig_exponent"])
    repeats = chosen["cag_repeats"] - normal["cag_repeats"].normal
    yield "androgen_sensitivity", float(effect["cag_factor"] ** repeats)
    undescended = chosen["undescended_testes"]
    yield "sertoli_integrity", 1.0 - undescended * (1.0 - effect["undescended_sertoli"])
    yield "leydig_reserve", 1.0 - undescended * (1.0 - effect["undescended_leydig"])
    yield "support_recovery", 1.0 - undescended * (1.0 - effect["undescended_support"])
