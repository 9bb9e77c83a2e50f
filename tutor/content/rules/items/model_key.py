"""Can the model answer a question that leaves its key to it?"""

from collections.abc import Iterator, Mapping
from typing import Any

from tutor.content.model import ModelState, Number, SingleChoice
from tutor.content.rules.items.rule import Fault, Known
from tutor.content.walk import Asked


def model_key(item: Asked, known: Known) -> Iterator[Fault]:
    model = item.question.model if isinstance(item.question, SingleChoice | Number) else None
    if model and not 0 <= model.day <= known.days.get(model.scenario, model.day):
        yield ("model", "day"), f"day {model.day:g} is not reached; the scenario ends earlier"
    match item.question:
        case Number() as question:
            yield from _number(question, item, known)
        case SingleChoice(model=None) as question:
            if any(choice.state or choice.direction for choice in question.choices):
                yield ("choices",), "a choice names a state or direction, and there is no `model` to ask for it"
        case SingleChoice(model=ModelState()) as question:
            yield from _single(question, item, known)


def _number(question: Number, item: Asked, known: Known) -> Iterator[Fault]:
    if question.model is None:
        if question.answer is None:
            yield (), "the answer is missing: write it as `answer`, or ask the `model` for it"
        return
    if "answer" in _written(item):
        yield ("answer",), "the model answers this question, so no answer is written here; remove it"
    if (question.model.signal is None) == (question.model.column is None):
        yield ("model",), "ask the model for a signal or for a column, and not for both"


def _single(question: SingleChoice, item: Asked, known: Known) -> Iterator[Fault]:
    for n, choice in enumerate(_written(item).get("choices", ())):
        if choice.get("right"):
            yield ("choices", n, "right"), "the model decides which choice is right; remove this"
    said = [choice.state or choice.direction for choice in question.choices]
    kinds = {bool(choice.state) + 2 * bool(choice.direction) for choice in question.choices}
    if kinds not in ({1}, {2}):
        yield ("choices",), "each choice must say either what state, or what direction, the model would have to show"
    elif len(set(said)) < len(said):
        yield ("choices",), "two choices stand for the same answer of the model"
    elif item.name in known.kept and not any(choice.right for choice in question.choices):
        yield ("choices",), "none of these is what the model shows; add that choice"


def _written(item: Asked) -> Mapping[str, Any]:
    """The question as its file has it, before the model's answer was filled in."""
    data = item.opened.document.data
    for part in item.where:
        data = data[part]
    found: Mapping[str, Any] = data
    return found
