"""Which class, key or list does a place in a file belong to? Read from the dataclasses alone."""

import types
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from tutor.content.model import ChosenBy
from tutor.content.problems import Where


def follow(form: Any, way: Sequence[str | int]) -> tuple[Where, Any]:
    """The place in the file and the type that stands there.

    `way` is the validator's: inside a union it also names the class that was chosen, which is no place in the file.
    """
    where: list[str | int] = []
    for part in way:
        members = _members(form)
        if part in members:
            form = members[str(part)]
            continue
        where.append(part)
        form = _inner(form, part)
    return tuple(where), form


def keys_of(form: Any) -> tuple[str, ...]:
    """The keys that a file may use for this dataclass."""
    return tuple(field.name.rstrip("_") for field in fields(form)) if is_dataclass(form) else ()


def tags_of(form: Any) -> tuple[str, ...]:
    """The words that choose between the classes of a union."""
    return tuple(_members(form))


def _members(form: Any) -> Mapping[str, Any]:
    if get_origin(form) is not Annotated:
        return {}
    union, chosen_by = get_args(form)
    assert isinstance(chosen_by, ChosenBy)
    return {get_args(_hints(member)[chosen_by.key])[0]: member for member in get_args(union)}


def _inner(form: Any, part: str | int) -> Any:
    if isinstance(form, type) and is_dataclass(form):
        return next((_bare(_hints(form)[f.name]) for f in fields(form) if f.name.rstrip("_") == part), Any)
    inner = get_args(form)
    return _bare(inner[-1] if get_origin(form) is Mapping else inner[0]) if inner else Any


def _bare(form: Any) -> Any:
    """Without `| None`."""
    if get_origin(form) in (Union, types.UnionType):
        return next(member for member in get_args(form) if member is not types.NoneType)
    return form


@cache
def _hints(form: type) -> Mapping[str, Any]:
    return get_type_hints(form, include_extras=True)
