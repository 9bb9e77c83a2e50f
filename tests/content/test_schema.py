"""The editor schema is current, and says yes and no where the loader does."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.content.example import LESSON
from tutor.content.document import parse, read
from tutor.content.schema import FORMS, schema_name, schema_text, write_schemas

LESSONS = Path(__file__).parents[2] / "lessons"
FILE = Path("x.yaml")
TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "null": type(None),
    "number": (int, float),
    "integer": int,
}


@pytest.mark.parametrize("kind", FORMS)
def test_the_shipped_schemas_are_current(kind: str, tmp_path: Path) -> None:
    write_schemas(tmp_path)
    assert (tmp_path / schema_name(kind)).read_bytes() == (LESSONS / schema_name(kind)).read_bytes()


@pytest.mark.parametrize("path", sorted(LESSONS.glob("banks/*.yaml")), ids=lambda path: path.stem)
def test_the_schema_accepts_each_shipped_bank(path: Path) -> None:
    schema = json.loads(schema_text("bank"))
    assert accepts(schema, schema, read(path).data)
    assert "\n# yaml-language-server: $schema=../bank.schema.json\n" in path.read_text("utf-8")


@pytest.mark.parametrize("path", sorted(LESSONS.glob("[fia]*/[FIA]*.yaml")), ids=lambda path: path.stem)
def test_the_schema_accepts_each_shipped_lesson(path: Path) -> None:
    schema = json.loads(schema_text("lesson"))
    assert accepts(schema, schema, read(path).data)
    assert re.search(r"^# yaml-language-server: \$schema=\.\./lesson\.schema\.json$", path.read_text("utf-8"), re.M)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: read", "kind: raed"),
        ("id: messages", "id: 3"),
        ("  title: A quiet month\n", ""),
        ("type: several", "type: serveral"),
        ("bloom: apply", "bloom: Apply"),
        ("right: true\n", "right: maybe\n"),
        ("day: 21\n", "day: 21\n  night: 3\n"),
        ("tolerance: 3", "tolerance: some"),
    ],
)
def test_the_schema_refuses_what_the_loader_refuses(old: str, new: str) -> None:
    schema = json.loads(schema_text("lesson"))
    assert accepts(schema, schema, parse(LESSON.encode(), FILE).data)
    assert old in LESSON
    assert not accepts(schema, schema, parse(LESSON.replace(old, new, 1).encode(), FILE).data)


def accepts(root: dict[str, Any], schema: dict[str, Any], data: Any) -> bool:
    """The part of JSON Schema that the generated schema uses; anything else fails the test."""
    known = {
        "type",
        "const",
        "enum",
        "$ref",
        "oneOf",
        "anyOf",
        "properties",
        "required",
        "additionalProperties",
        "items",
    }
    said = {"description", "default", "discriminator", "title", "$schema", "$comment", "$defs"}
    assert set(schema) <= known | said, set(schema) - known - said
    rules = {
        "type": lambda kind: (
            isinstance(data, TYPES[kind]) and not (kind in ("number", "integer") and isinstance(data, bool))
        ),
        "const": lambda value: data == value,
        "enum": lambda values: data in values,
        "$ref": lambda ref: accepts(root, root["$defs"][ref.removeprefix("#/$defs/")], data),
        "oneOf": lambda parts: sum(accepts(root, part, data) for part in parts) == 1,
        "anyOf": lambda parts: any(accepts(root, part, data) for part in parts),
        "properties": lambda inner: all(accepts(root, inner[key], data[key]) for key in inner if key in data),
        "required": lambda keys: set(keys) <= set(data),
        "additionalProperties": lambda allowed: allowed or set(data) <= set(schema["properties"]),
        "items": lambda inner: all(accepts(root, inner, item) for item in data),
    }
    # the type first: the other rules rely on it
    return all(rules[key](schema[key]) for key in sorted(known & set(schema), key=lambda key: key != "type"))
