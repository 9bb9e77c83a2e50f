"""Which published points belong to a plan? Those of studies in which the men were given the same up to that day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil
from typing import Literal

from tutor.simulation.agents import is_held
from tutor.simulation.columns import COLUMNS
from tutor.simulation.figure import Figure
from tutor.simulation.scenario import Dosing, Scenario

WHEN = 1e-9  # days; two moments closer than this are one
Given = tuple[str, float, str | None, float, float, float]


@dataclass(frozen=True)
class Mark:
    """One published point at `day`, or somewhere between `from_day` and `to_day` where those differ.

    `value`, `low` and `high` are in the unit of the column if `against` is nothing, a fraction of the man's own
    untreated value, or the change from it. `low` and `high` are the study's spread, None where it is not known.
    """

    column: str
    day: float
    value: float
    low: float | None
    high: float | None
    source: str
    sentence: str
    against: Literal["nothing", "fraction", "change"] = "nothing"
    from_day: float = 0.0
    to_day: float = 0.0

    def values(self, own: float) -> tuple[float, float | None, float | None]:
        """Value, low and high in the unit of the column, for a man whose untreated value is `own`."""
        factor = own if self.against == "fraction" else 1.0
        before = own if self.against == "change" else 0.0
        low, high = (None if bound is None else factor * bound + before for bound in (self.low, self.high))
        return factor * self.value + before, low, high


def marks_for(scenario: Scenario, figures: Iterable[Figure]) -> tuple[Mark, ...]:
    """The points of all figures whose men were given what this plan gives, up to the day of the point.

    Patient presets and severed signals must agree too; single numbers of the patient need not.
    """
    found = (mark for figure in figures for mark in _marks(figure) if _belongs(mark, figure, scenario))
    return tuple(sorted(found, key=lambda mark: (mark.day, mark.column)))


def _belongs(mark: Mark, figure: Figure, scenario: Scenario) -> bool:
    study, day = figure.scenario, mark.to_day
    return (
        day <= scenario.days
        and study.patient.preset == scenario.patient.preset
        and set(study.cut) == set(scenario.cut)
        and _given(study.regimen, day) == _given(scenario.regimen, day)
    )


def _given(regimen: Iterable[Dosing], day: float) -> list[Given]:
    """What was given before a day, in a form that is the same for the same doses."""
    return sorted(
        (_until(dosing, day) for dosing in regimen if dosing.from_ < day), key=lambda given: (given[0], *given[3:])
    )


def _until(dosing: Dosing, day: float) -> Given:
    """Agent, dose, mode, first day, interval and number of doses; of a held level its last day instead."""
    end = min(dosing.to, day)
    if is_held(dosing):
        return dosing.agent, dosing.dose, dosing.mode, dosing.from_, 0.0, end
    doses = ceil((end - dosing.from_) / dosing.every - WHEN)
    return dosing.agent, dosing.dose, dosing.mode, dosing.from_, dosing.every if doses > 1 else 0.0, float(doses)


def _marks(figure: Figure) -> Iterator[Mark]:
    """The point of a figure; none where the study told no value at a time, or not one of our columns."""
    measure = figure.measure
    if measure.column not in COLUMNS or measure.kind == "day-of-highest":
        return
    if measure.kind in ("weeks-until-below", "weeks-until-above"):
        yield from _crossing(figure)
        return
    first = measure.to if measure.kind == "level" else measure.from_
    yield Mark(
        measure.column,
        (first + measure.to) / 2,
        figure.value,
        figure.low,
        figure.high,
        figure.source,
        sentence_of(figure),
        measure.against,
        first,
        measure.to,
    )


def _crossing(figure: Figure) -> Iterator[Mark]:
    """Weeks until a limit: the limit is the value, the weeks are the day."""
    measure = figure.measure
    assert measure.limit is not None, f"{figure.id}: refused when read"
    weeks = (figure.value, figure.low or figure.value, figure.high or figure.value)
    day, first, last = (measure.from_ + 7.0 * number for number in weeks)
    yield Mark(
        measure.column,
        day,
        measure.limit,
        None,
        None,
        figure.source,
        sentence_of(figure),
        measure.against,
        first,
        last,
    )


def sentence_of(figure: Figure) -> str:
    """What the study found, in words: "LH after three weeks ...: 5 % of his own normal (healthy men)"."""
    men = f"{figure.population}, {figure.n} men" if figure.n else figure.population
    spread = "" if figure.low is None or figure.high is None else f", {_told(figure.low, figure.high, figure)}"
    return f"{figure.quantity[:1].upper()}{figure.quantity[1:]}: {_amount(figure)}{spread} ({men})."


def _amount(figure: Figure) -> str:
    if figure.unit == "fraction":
        return f"{100 * figure.value:.3g} % of own normal"
    return f"{figure.value:,.6g} {figure.unit}"


def _told(low: float, high: float, figure: Figure) -> str:
    if figure.unit == "fraction":
        return f"from {100 * low:.3g} to {100 * high:.3g} %"
    return f"from {low:,.6g} to {high:,.6g}"
