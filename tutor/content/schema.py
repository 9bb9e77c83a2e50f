"""How does an editor know the form of a lesson? From a JSON schema that is generated from the dataclasses."""

import json
import sys
from pathlib import Path
from typing import Any

from tutor.content.model import Lesson
from tutor.content.validate import adapter

NAME = "lesson.schema.json"
_HEAD = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Lesson of HPG Axis Tutor",
    "$comment": "Generated from tutor/content/model.py; write it anew with `python -m tutor.content.schema FILE`.",
}


def lesson_schema() -> str:
    """The schema as text, always the same for the same dataclasses."""
    schema = _without_titles(adapter(Lesson).json_schema())
    return json.dumps({**schema, **_HEAD}, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def write_schema(path: Path) -> None:
    path.write_text(lesson_schema(), encoding="utf-8", newline="\n")


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
    write_schema(Path(sys.argv[1]))
