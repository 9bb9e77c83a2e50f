"""Has a document the shape of its kind of file? If not, every fault is told in an author's words, at its place."""

import json
import typing
from functools import cache
from typing import Any, TypeVar, get_args

from tutor.content.document import Document
from tutor.content.problems import ContentError, FileProblem, Where, listed, nearest, quote
from tutor.content.shape import follow, keys_of, tags_of

if typing.TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

Form = TypeVar("Form")

_WANTED = {
    "string_type": "text",
    "float_type": "a number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "keys and values",
    "dataclass_type": "keys and values",
}


def validate(document: Document, form: type[Form]) -> Form:
    """The document as a value of the dataclass `form`.

    Raises
    ------
    ContentError : with one problem for each fault
    """
    from pydantic import ValidationError

    kind: Any = form
    try:
        # strict mode takes a JSON array as a tuple, but would refuse a Python list
        value: Form = adapter(kind).validate_json(json.dumps(document.data, ensure_ascii=False))
    except ValidationError as error:
        raise ContentError(_problem(document, form, fault) for fault in error.errors(include_url=False)) from None
    return value


@cache
def adapter(form: Any) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter(form)


def _problem(document: Document, form: type, fault: "ErrorDetails") -> FileProblem:
    where, kind = follow(form, fault["loc"])
    _, owner = follow(form, fault["loc"][:-1])
    match fault["type"]:
        case "missing":
            return document.problem(where[:-1], f"“{where[-1]}” is missing")
        case "unexpected_keyword_argument":
            known = keys_of(owner)
            hint = nearest(str(where[-1]), known) or f"; known are {listed(known)}"
            return FileProblem(document.file, *document.key_position(where), f"unknown key {quote(where[-1])}{hint}")
        case "union_tag_not_found":
            return document.problem(where, f"{_decider(fault)} is missing; it is one of {listed(tags_of(kind))}")
        case "union_tag_invalid":
            found = str(fault["ctx"]["tag"])
            hint = nearest(found, tags_of(kind)) or f"; known are {listed(tags_of(kind))}"
            key = fault["ctx"]["discriminator"].strip("'")
            return document.problem((*where, key), f"unknown {key} {quote(found)}{hint}")
        case _:
            return document.problem(where, f"{_name(where)} {_complaint(fault, kind)}")


def _complaint(fault: "ErrorDetails", kind: Any) -> str:
    found = fault["input"]
    if fault["type"] == "literal_error":
        known = [str(value) for value in get_args(kind)]
        return f"is one of {listed(known)}, found {_described(found)}{nearest(str(found), known)}"
    if fault["type"] in _WANTED:
        return f"must be {_WANTED[fault['type']]}, found {_described(found)}"
    return f"cannot be used: {fault['msg']}"


def _decider(fault: "ErrorDetails") -> str:
    return f"“{fault['ctx']['discriminator'].strip(chr(39))}”"


def _name(where: Where) -> str:
    match where:
        case (*_, str(key)):
            return f"“{key}”"
        case (*_, str(key), int(index)):
            return f"entry {index + 1} of “{key}”"
        case _:
            return "the file"


def _described(found: object) -> str:
    match found:
        case None:
            return "nothing"
        case bool():
            return f"the truth value {str(found).lower()}"
        case int() | float():
            return f"the number {found:g}"
        case str():
            return f"the text {quote(found)}"
        case list() | tuple():
            return "a list"
        case _:
            return "keys and values"
