"""Which answer does the model give? The keys that no author types: computed here, kept in `keys.txt`.

The file is written by `hpg-tutor check --write-keys` and computed anew at every check, so that a key cannot outlive
the model that gave it. Loading the lessons only reads it: nothing is simulated on the way to the window.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from tutor.content.model import Number, Question, SingleChoice
from tutor.content.problems import ContentError, FileProblem
from tutor.simulation.scenario import Scenario

NAME = "keys.txt"
DRIFT = 0.005  # share by which a number may differ from the kept one: solvers round, a refit moves more
_HEAD = "# What the model answers to the questions that ask it; `hpg-tutor check --write-keys` writes this file.\n"


def asks_model(question: Question) -> bool:
    return isinstance(question, SingleChoice | Number) and question.model is not None


def with_key(question: Question, kept: str) -> Question:
    """The question with the model's answer as its key."""
    if isinstance(question, Number):
        return replace(question, answer=float(kept))
    if isinstance(question, SingleChoice):
        told = (replace(choice, right=kept in (choice.state, choice.direction)) for choice in question.choices)
        return replace(question, choices=tuple(told))
    return question


def computed(question: Question, scenario: Scenario) -> str:
    """The model's answer as `keys.txt` keeps it: a number, a state or a direction.

    Raises
    ------
    SimulationError : the scenario cannot be simulated
    """
    if isinstance(question, Number) and question.model:
        return f"{_number(question, scenario):.4g}"
    assert isinstance(question, SingleChoice)
    return _happened(question, scenario)


def agree(kept: str, now: str) -> bool:
    """Whether a kept key is still what the model says."""
    try:
        return abs(float(kept) - float(now)) <= DRIFT * abs(float(now))
    except ValueError:
        return kept == now


def read_keys(path: Path) -> Mapping[str, str]:
    """Name of a question to its kept key; nothing where the file is missing.

    Raises
    ------
    ContentError : the file cannot be read
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError([FileProblem(path, 1, 1, f"the kept keys cannot be read: {error}")]) from None
    rows = (line.split() for line in lines if not line.startswith("#"))
    return {row[0]: row[1] for row in rows if len(row) == 2}


def keys_text(keys: Mapping[str, str]) -> str:
    return _HEAD + "".join(f"{name} {key}\n" for name, key in sorted(keys.items()))


def _number(question: Number, scenario: Scenario) -> float:
    from tutor.simulation.columns import COLUMNS  # the model reads its parameters: not on the way to the window
    from tutor.simulation.signals import signals_at
    from tutor.simulation.simulate import simulate

    asked = question.model
    assert asked
    run = simulate(_up_to(scenario, asked.day))
    if asked.column is not None:
        read = COLUMNS[asked.column]
        value = run.value(asked.column, asked.day)
        share = value / read(run.baseline, run.parameters)
    else:
        signal = next(one for one in signals_at(run, asked.day) if one.id == asked.signal)
        value, share = signal.value, signal.level
    return value if asked.as_ == "value" else 100 * share


def _happened(question: SingleChoice, scenario: Scenario) -> str:
    from tutor.simulation.direction import direction
    from tutor.simulation.signals import signals_at
    from tutor.simulation.simulate import simulate

    asked = question.model
    assert asked
    signal = next(one for one in signals_at(simulate(_up_to(scenario, asked.day)), asked.day) if one.id == asked.signal)
    return signal.state if any(choice.state for choice in question.choices) else direction(signal.level)


def _up_to(scenario: Scenario, day: float) -> Scenario:
    """What happens later does not matter, and costs time."""
    return replace(scenario, days=min(scenario.days, max(day, 1.0)))
