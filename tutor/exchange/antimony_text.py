"""How does a scenario leave as Antimony text? The whole model, one man, his doses, ready for another simulator.

Antimony: Smith, Bergmann, Chandran, Sauro 2009 Bioinformatics 25:2452. Time is in days. Initial values are the
man's untreated steady state; doses are events at their days, severed wires are parameters set to 0 at day 0.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tutor.exchange.axis import Axis, held, parameter, read_axis, state
from tutor.exchange.doses import Train, trains
from tutor.exchange.errors import ExchangeError
from tutor.exchange.expression import Expression, Value, replaced
from tutor.exchange.formula import body, in_order, number, written
from tutor.exchange.identifiers import Identifiers, quoted
from tutor.exchange.unit_text import DAY, definition, identifier
from tutor.simulation.parameters import load_parameters
from tutor.simulation.patient import patient
from tutor.simulation.problems import WIRES
from tutor.simulation.scenario import Scenario, find_problems
from tutor.simulation.simulate import steady_state
from tutor.simulation.states import COUNT, KINETIC, STATES, UNITS

NOTES = (
    "A population-average teaching model; not for dosing, diagnosis or prognosis.",
    "Time in days; the man begins at his untreated steady state.",
    # At rest many rates stand at the kink between rising and falling: stiff solvers stall there (CVODE, BDF).
    "The fastest rate is 13 a day: use a non-stiff solver (libRoadRunner: integrator.stiff = False).",
)


@dataclass
class _Writer:
    """The text so far, the name of every quantity, and the units in use."""

    identifiers: Identifiers = field(default_factory=Identifiers)
    names: dict[Expression, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def name(self, quantity: Expression, wanted: str) -> str:
        return self.names.setdefault(quantity, self.identifiers.new(wanted))

    def say(self, line: str) -> None:
        self.lines.append(f"  {line}")

    def headline(self, words: str) -> None:
        self.lines += ["", f"  // {words}"]

    def describe(self, name: str, unit: str | None, meaning: str | None = None, note: str | None = None) -> None:
        """Unit, meaning and source of a quantity, as far as they are known."""
        size = definition(unit) if unit else None
        if unit and size:
            if size != "dimensionless":
                self.units[identifier(unit)] = size
            self.say(f"{name} has {identifier(unit)};")
        if meaning:
            self.say(f"{name} is {quoted(meaning)};")
        if note:
            self.say(f"{name} notes {quoted(note)};")


def antimony_text(scenario: Scenario) -> str:
    """The scenario as Antimony text.

    Raises ExchangeError with one sentence per problem if the scenario makes no sense, SimulationError if the
    patient finds no steady state.
    """
    problems = [problem.sentence for problem in find_problems(scenario)]
    if problems:
        raise ExchangeError("; ".join(problems))
    man = patient(scenario.patient.preset, scenario.patient.set)
    axis, given = read_axis(), tuple(trains(scenario, man))
    writer = _Writer()
    model = writer.identifiers.new(scenario.id)
    _states(writer, steady_state(man))
    _parameters(writer, man, scenario.cut)
    _equations(writer, axis, _rates(axis, given))
    _events(writer, given, scenario.cut)
    units = ["", f"  unit time_unit = {DAY};", *(f"  unit {name} = {text};" for name, text in writer.units.items())]
    title = [f"{model} is {quoted(scenario.title)}", f"{model} notes {quoted(' '.join(NOTES))}"]
    head = ["// HPG Axis Tutor wrote this from its own equations; sources stand in the notes.", f"model *{model}()"]
    return "\n".join([*head, *units, *writer.lines, "end", "", *title, ""])


def _states(writer: _Writer, baseline: Sequence[float]) -> None:
    """Every state with its value at day 0."""
    writer.headline("States, at the untreated steady state")
    for place, name in enumerate(STATES):
        own = writer.name(state(place), name)
        writer.say(f"var {own} = {number(baseline[place])};")
        unit = "" if UNITS[place] == "1" else f", {UNITS[place]}"
        writer.describe(own, UNITS[place], name.replace("_", " ") + unit)


def _parameters(writer: _Writer, man: Any, cut: Sequence[str]) -> None:
    """Every parameter of this man, with its meaning and source."""
    writer.headline("Parameters of this man")
    severed = {WIRES[signal] for signal in cut}
    for name, value in man._asdict().items():
        known, own = load_parameters()[name], writer.name(parameter(name), name)
        writer.say(f"{'var' if name in severed else 'const'} {own} = {number(value)};")
        writer.describe(own, known.unit, f"{known.meaning}, {known.unit}", f"{known.symbol}. {known.source}")


def _rates(axis: Axis, given: Sequence[Train]) -> Sequence[Value]:
    """The rates of change, without the held levels that no dose moves."""
    moved = {dose.state for train in given for dose in train.doses if dose.level}
    rates = list(axis.rates)
    for place in set(range(KINETIC)) - moved:
        rates[place] = replaced(rates[place], held(place), 0.0)
    return rates


def _equations(writer: _Writer, axis: Axis, rates: Sequence[Value]) -> None:
    """Formulas that have a name in the source, then the rate of each state."""
    operations = list(in_order(rates))
    used = {part for one in operations for part in one.parts}
    kept_up = [place for place in range(KINETIC) if held(place) in used]
    if kept_up:
        writer.headline("Levels that a constant supply keeps up")
    for place in kept_up:
        own = writer.name(held(place), f"{STATES[place]}_held")
        writer.say(f"var {own} = 0;")
        writer.describe(own, UNITS[place])
    writer.headline("Signals, targets (in the unit of their state) and rates (1/day)")
    for one in operations:
        if one in axis.labels:
            text = body(one, writer.names)
            own = writer.name(one, axis.labels[one])
            writer.say(f"{own} := {text};")
            writer.describe(own, axis.units.get(one), axis.meanings.get(one))
    writer.headline("Rates of change")
    for place in range(COUNT):
        writer.say(f"{writer.names[state(place)]}' = {written(rates[place], writer.names)};")


def _events(writer: _Writer, given: Sequence[Train], cut: Sequence[str]) -> None:
    """Doses and severed wires. Values are taken when an event acts, so that doses of one moment add up."""
    if given:
        writer.headline("Doses")
    for count, train in enumerate(given, 1):
        _train(writer, f"dose_{count}", train)
    if cut:
        writer.headline("Severed wires")
    for signal in dict.fromkeys(cut):
        event = writer.identifiers.new(f"cut_{signal}")
        writer.say(f"{event}: at (time >= 0), t0=false: {writer.names[parameter(WIRES[signal])]} = 0;")


def _train(writer: _Writer, wanted: str, train: Train) -> None:
    """One event that acts `count` times: the time it waits for moves on each time it has acted."""
    own: Mapping[str, str] = {
        word: writer.identifiers.new(f"{wanted}_{word}") for word in ("start", "every", "count", "given")
    }
    values = {"start": train.start, "every": train.every, "count": train.count, "given": 0}
    for word, unit in (("start", "days"), ("every", "days"), ("count", "1"), ("given", "1")):
        writer.say(f"{'var' if word == 'given' else 'const'} {own[word]} = {number(values[word])};")
        writer.describe(own[word], unit)
    changes = [f"{own['given']} = {own['given']} + 1"]
    for target, size, unit in _sizes(train):
        name = writer.names[target]
        size_name = writer.identifiers.new(f"{wanted}_{name}")
        writer.say(f"const {size_name} = {number(size)};")
        writer.describe(size_name, unit)
        changes.append(f"{name} = {name} + {size_name}")
    due = f"time >= {own['start']} + {own['every']} * {own['given']} && {own['given']} < {own['count']}"
    event = writer.identifiers.new(wanted)
    writer.say(f"{event}: at ({due}), t0=false, fromTrigger=false: {', '.join(changes)};")
    writer.say(f"{event} is {quoted(train.meaning)};")


def _sizes(train: Train) -> Iterator[tuple[Expression, float, str]]:
    """(quantity, how much is added to it, unit), each quantity once."""
    sizes: dict[Expression, tuple[float, str]] = {}
    for dose in train.doses:
        for target, size in ((state(dose.state), dose.amount), (held(dose.state), dose.level)):
            if size:
                sizes[target] = sizes.get(target, (0.0, ""))[0] + size, UNITS[dose.state]
    for quantity, (size, unit) in sizes.items():
        yield quantity, size, unit
