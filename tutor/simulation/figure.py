"""What did a study find? A published figure, what was done to the men, and how the model's answer is read."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tutor.simulation.columns import COLUMNS
from tutor.simulation.measure import Measure, known_columns
from tutor.simulation.scenario import Dosing, FileForm, PatientChoice, Scenario

CLOSE = 0.15  # of the value: what passes where the study's spread is not known


@dataclass(frozen=True)
class Given(FileForm):
    """What was done: a scenario without a name of its own."""

    days: float
    patient: PatientChoice = field(default_factory=PatientChoice)
    regimen: tuple[Dosing, ...] = ()
    cut: tuple[str, ...] = ()


@dataclass(frozen=True)
class Figure(FileForm):
    """One published number. `value`, `low` and `high` are in `unit`; `n` counts the men; `spread` is told in words."""

    id: str
    quantity: str
    population: str
    source: str
    value: float
    unit: str
    scenario: Given
    measure: Measure
    n: int | None = None
    low: float | None = None
    high: float | None = None
    spread: str | None = None
    note: str | None = None

    @property
    def band(self) -> tuple[float, float]:
        """What passes, lowest and highest: the study's spread, or CLOSE around its value."""
        low = self.value * (1.0 - CLOSE) if self.low is None else self.low
        return low, self.value * (1.0 + CLOSE) if self.high is None else self.high

    @property
    def whole_scenario(self) -> Scenario:
        """The scenario under the figure's name, ready to run."""
        given = self.scenario
        return Scenario(self.id, self.quantity, given.days, given.patient, given.regimen, given.cut)


def faults(figure: Figure) -> Iterator[tuple[tuple[str, ...], str]]:
    """What keeps a figure from being compared: (place inside the figure, sentence)."""
    low, high = figure.band
    measure = figure.measure
    if not low <= figure.value <= high:
        yield ("value",), f"the value {figure.value:g} is outside its band {low:g} to {high:g}"
    if measure.column not in known_columns():
        yield ("measure", "column"), f"column {measure.column!r} is unknown; there are {', '.join(known_columns())}"
    if not 0 <= measure.from_ <= measure.to <= figure.scenario.days:
        days = f"days {measure.from_:g} to {measure.to:g}"
        yield ("measure", "to"), f"{days} are outside the scenario, which runs to day {figure.scenario.days:g}"
    if measure.kind.startswith("weeks-until") and measure.limit is None:
        yield ("measure", "kind"), f"{measure.kind} needs a limit"
    if measure.among != "typical" and not (measure.kind.startswith("weeks-until") and measure.against == "nothing"):
        yield ("measure", "among"), "a cohort is asked only for weeks-until, and against nothing"
    if measure.among != "typical" and measure.column not in COLUMNS:
        yield ("measure", "among"), f"a cohort knows only the columns {', '.join(COLUMNS)}"
