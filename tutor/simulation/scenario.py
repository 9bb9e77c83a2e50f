"""What is simulated? A man, what he is given, and which signals are severed."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar, Literal

Mode = Literal["pump", "bolus", "continuous"]


class FileForm:
    """How these values look in a file: `from_` is written `from`; unknown keys are refused."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = {
        "extra": "forbid",
        "strict": True,
        "alias_generator": lambda name: name.rstrip("_"),
    }


@dataclass(frozen=True)
class Dosing(FileForm):
    """One agent given again and again: first dose at day `from_`, none at or after day `to`."""

    agent: str
    dose: float
    every: float
    from_: float
    to: float
    mode: Mode | None = None


@dataclass(frozen=True)
class PatientChoice(FileForm):
    """A preset and the parameters that differ from it, each in its declared unit."""

    preset: str = "reference"
    set: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Scenario(FileForm):
    """A run: one man over `days` days."""

    id: str
    title: str
    days: float
    patient: PatientChoice = PatientChoice()
    regimen: tuple[Dosing, ...] = ()
    cut: tuple[str, ...] = ()


@dataclass(frozen=True)
class Problem:
    """What is wrong with a scenario, and where: the path of keys and positions inside its file."""

    where: tuple[str | int, ...]
    sentence: str


def find_problems(scenario: Scenario) -> Iterator[Problem]:
    """Everything that keeps this scenario from being simulated (problems.py)."""
    from tutor.simulation.problems import problems_of  # reads data files; not needed to name a scenario

    yield from problems_of(scenario)


def to_data(scenario: Scenario) -> dict[str, Any]:
    """Plain JSON data with the keys of a scenario file."""
    data = asdict(scenario)
    data["patient"]["set"] = dict(scenario.patient.set)
    data["regimen"] = [{name.rstrip("_"): value for name, value in dosing.items()} for dosing in data["regimen"]]
    data["cut"] = list(scenario.cut)
    return data


def from_data(data: Mapping[str, Any]) -> Scenario:
    """The scenario of trusted JSON data, as `to_data` makes it; absent keys take their defaults."""
    regimen = tuple(
        Dosing(**{"from_" if name == "from" else name: value for name, value in dosing.items()})
        for dosing in data.get("regimen", ())
    )
    patient = PatientChoice(**data.get("patient", {}))
    return Scenario(data["id"], data["title"], data["days"], patient, regimen, tuple(data.get("cut", ())))
