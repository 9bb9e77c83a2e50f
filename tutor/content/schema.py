"""How does an editor know the form of a lesson or a bank? From JSON schemas that are generated from the dataclasses."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tutor.content.model import Bank, Lesson
from tutor.content.validate import adapter

FORMS: Mapping[str, type] = {"lesson": Lesson, "bank": Bank}
_HEAD = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$comment": "Generated from tutor/content/model.py; write it anew with `python -m tutor.content.schema FOLDER`.",
}


def schema_name(kind: str) -> str:
    return f"{kind}.schema.json"


def schema_text(kind: str) -> str:
    """The schema of a lesson or a bank, always the same for the same dataclasses."""
    schema = _without_titles(adapter(FORMS[kind]).json_schema())
    head = {**_HEAD, "title": f"{kind.capitalize()} of HPG Axis Tutor"}
    return json.dumps({**schema, **head}, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def write_schemas(folder: Path) -> None:
    for kind in FORMS:
        (folder / schema_name(kind)).write_text(schema_text(kind), encoding="utf-8", newline="\n")


def _without_titles(schema: Any) -> Any:
    """Without the generated titles, which only repeat the keys. (A key of a lesson may be called `title`, too.)"""
    if isinstance(schema, list):
        return [_without_titles(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: {name: _without_titles(part) for name, part in value.items()}
        if key in ("properties", "$defs")
        else _without_titles(value)
        for key, value in schema.items()
        if key != "title"
    }


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
