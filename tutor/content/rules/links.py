"""Does everything exist that is named: claims, terms, scenarios, references, signals, quantities, places, steps?"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tutor.content.model import Observe, PickOnAxis, Predict, Sketch
from tutor.content.problems import FileProblem, Where, nearest, quote
from tutor.content.shelf import Opened, Shelf
from tutor.content.walk import asked, key_of, outlines, scalars
from tutor.content.words import term_links
from tutor.simulation.agents import AGENTS
from tutor.simulation.columns import COLUMNS
from tutor.simulation.quantities import QUANTITY_IDS
from tutor.simulation.signals import SIGNAL_IDS, STATIONS, agent_signal_id

_KIND_OF_KEY = {
    "claim": "claim",
    "claims": "claim",
    "recap": "claim",
    "misconception": "misconception",
    "scenario": "scenario",
    "scenarios": "scenario",
    "cite": "reference",
    "signal": "signal",
    "signals": "signal",
    "about": "signal or agent",
    "elsewhere": "lesson",
    "watch": "signal",
    "curves": "quantity",
    "column": "column of the table",
    "against": "scenario",
    "stage": "run of the lab",
}
_SIGNALS = frozenset(SIGNAL_IDS)
_AGENTS = frozenset(agent_signal_id(agent) for agent in AGENTS)
_SPOTS = frozenset((*SIGNAL_IDS, *STATIONS))


def link_problems(shelf: Shelf) -> Iterator[FileProblem]:
    known = _known(shelf)
    for opened in _linking(shelf):
        for where, text in scalars(opened.document.data):
            kind = _KIND_OF_KEY.get(key_of(where))
            if kind:
                yield from _missing(opened, where, kind, text, known)
            for term in term_links(text):
                yield from _missing(opened, where, "term", term, known)
    yield from _spot_problems(shelf)
    yield from _prediction_problems(shelf)


def _linking(shelf: Shelf) -> Iterator[Opened[Any]]:
    knowledge = (shelf.course, shelf.claims, shelf.glossary, shelf.misconceptions, shelf.stages, shelf.about)
    yield from (opened for opened in knowledge if opened)
    yield from shelf.lessons
    yield from shelf.banks


def _known(shelf: Shelf) -> Mapping[str, frozenset[str]]:
    """Ids by kind. A kind whose file could not be read is left out, so that one slip is told once."""
    known: dict[str, Iterable[str]] = {
        "signal": _SIGNALS | _agents(shelf),
        "signal or agent": _SIGNALS | _AGENTS,
        "quantity": QUANTITY_IDS,
        "column of the table": COLUMNS,
    }
    if shelf.course:
        known["lesson"] = (outline.id for _, _, outline in outlines(shelf))
    if shelf.claims:
        known["claim"] = (claim.id for claim in shelf.claims.value.claims)
    if shelf.references:
        known["reference"] = (reference.id for reference in shelf.references.value.references)
    if shelf.glossary:
        known["term"] = (term.id for term in shelf.glossary.value.terms)
    if shelf.misconceptions:
        known["misconception"] = (wrong.id for wrong in shelf.misconceptions.value.misconceptions)
    if shelf.stages:
        known["run of the lab"] = (stage.id for group in shelf.stages.value.groups for stage in group.stages)
    scenarios = {opened.value.id for opened in shelf.scenarios}
    unread = {problem.file.stem for problem in shelf.problems if problem.file.parent.name == "scenarios"}
    known["scenario"] = scenarios | unread
    return {kind: frozenset(ids) for kind, ids in known.items()}


def _agents(shelf: Shelf) -> frozenset[str]:
    return frozenset(agent_signal_id(dosing.agent) for opened in shelf.scenarios for dosing in opened.value.regimen)


def _missing(
    opened: Opened[Any], where: Where, kind: str, name: str, known: Mapping[str, frozenset[str]]
) -> Iterator[FileProblem]:
    if kind in known and name not in known[kind]:
        yield opened.problem(where, f"there is no {kind} {quote(name)}{nearest(name, known[kind])}")


def _spot_problems(shelf: Shelf) -> Iterator[FileProblem]:
    for item in asked(shelf):
        for index, spot in enumerate(item.question.spots if isinstance(item.question, PickOnAxis) else ()):
            if spot.id not in _SPOTS:
                hint = nearest(spot.id, _SPOTS)
                sentence = f"there is no station or signal {quote(spot.id)} on the axis{hint}"
                yield item.opened.problem((*item.where, "spots", index, "id"), sentence)


def _prediction_problems(shelf: Shelf) -> Iterator[FileProblem]:
    for opened in shelf.lessons:
        earlier: set[str] = set()
        for index, step in enumerate(opened.value.steps):
            if isinstance(step, Predict | Sketch):
                earlier.add(step.id)
            elif isinstance(step, Observe) and step.predict not in earlier:
                sentence = f"no earlier step predicts {quote(step.predict)}{nearest(step.predict, earlier)}"
                yield opened.problem(("steps", index, "predict"), sentence)
