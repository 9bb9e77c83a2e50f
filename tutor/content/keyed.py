"""Does every question of a folder have its key? Those that the model answers take theirs from `keys.txt`."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from tutor.content.keys import NAME, agree, asks_model, computed, keys_text, read_keys, with_key
from tutor.content.model import Number, SingleChoice
from tutor.content.problems import ContentError, FileProblem
from tutor.content.shelf import Opened, Shelf
from tutor.content.walk import Asked, asked
from tutor.simulation.errors import SimulationError

WRITE = "write it with `hpg-tutor check --write-keys`"


def keyed(shelf: Shelf) -> Shelf:
    """The same shelf, its questions with their keys; a key that is missing is one of its problems."""
    wanting = [item for item in asked(shelf) if asks_model(item.question)]
    if not wanting:
        return shelf
    try:
        kept = read_keys(shelf.folder / NAME)
    except ContentError as error:
        shelf.problems += error.problems
        return shelf
    for item in wanting:
        if item.name not in kept:
            shelf.problems.append(
                item.opened.problem((*item.where, "model"), f"the model's answer is not kept; {WRITE}")
            )
    shelf.lessons = [_keyed(opened, "steps", wanting, kept) for opened in shelf.lessons]
    shelf.banks = [_keyed(opened, "items", wanting, kept) for opened in shelf.banks]
    return shelf


def key_problems(shelf: Shelf) -> Iterator[FileProblem]:
    """Kept keys that the model no longer gives. A scenario or signal that is unknown is told elsewhere."""
    kept = read_keys(shelf.folder / NAME)
    for name, now in _computed(shelf).items():
        item = next(one for one in asked(shelf) if one.name == name)
        if name in kept and not agree(kept[name], now):
            sentence = f"{NAME} keeps {kept[name]}, and the model now answers {now}; look at the item, then {WRITE}"
            yield item.opened.problem((*item.where, "model"), sentence)


def write_keys(shelf: Shelf) -> int:
    """Computes every key anew and writes the file. Returns how many there are.

    Raises
    ------
    ContentError : the file cannot be written
    """
    found, path = _computed(shelf), shelf.folder / NAME
    if not found and not path.exists():
        return 0
    try:
        path.write_text(keys_text(found), encoding="utf-8", newline="\n")
    except OSError as error:
        raise ContentError([FileProblem(path, 1, 1, f"the keys cannot be written: {error.strerror}")]) from None
    return len(found)


def _computed(shelf: Shelf) -> Mapping[str, str]:
    """Name of a question to the model's answer, where it can be asked."""
    scenarios = {opened.value.id: opened.value for opened in shelf.scenarios}
    found: dict[str, str] = {}
    for item in asked(shelf):
        question = item.question
        if isinstance(question, SingleChoice | Number) and question.model and question.model.scenario in scenarios:
            with suppress(SimulationError, KeyError, StopIteration):  # unknown columns and signals are told elsewhere
                found[item.name] = computed(question, scenarios[question.model.scenario])
    return found


def _keyed(opened: Opened[Any], key: str, wanting: list[Asked], kept: Mapping[str, str]) -> Opened[Any]:
    """A file whose questions have their keys."""
    places = {item.where[1]: item for item in wanting if item.opened is opened and item.name in kept}
    if not places:
        return opened
    parts = [
        replace(part, question=with_key(part.question, kept[places[n].name])) if n in places else part
        for n, part in enumerate(getattr(opened.value, key))
    ]
    return replace(opened, value=replace(opened.value, **{key: tuple(parts)}))
