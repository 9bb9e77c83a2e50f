"""How do YAML nodes become plain Python? Keys twice and numbers out of all bounds are noted on the way."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tutor.content.problems import FileProblem, quote

MAX_DIGITS = 30  # characters of a number; more is a slip, and Python refuses to print very long ones
LARGEST = 1e15  # beyond this a float no longer holds whole numbers exactly
_NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
_TEXT = "tag:yaml.org,2002:str"


@dataclass(frozen=True)
class Builder:
    """Turns nodes into plain Python and notes what is wrong on the way."""

    file: Path
    loader: Any
    problems: list[FileProblem]

    def build(self, node: yaml.Node) -> Any:
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item) for item in node.value]
        if node.tag == _TEXT:
            return node.value
        if isinstance(node, yaml.ScalarNode) and node.tag in _NUMBERS:
            return self._number(node)
        return self.loader.construct_object(node)

    def _pairs(self, node: yaml.MappingNode) -> Iterator[tuple[str, Any]]:
        seen: set[str] = set()
        for key, value in node.value:
            built = self.build(value)
            if key.tag != _TEXT:
                self._complain(key, f"a key must be text{_as_quoted(key)}")
            elif key.value in seen:
                self._complain(key, f"the key {quote(key.value)} stands here twice")
            else:
                seen.add(key.value)
                yield key.value, built

    def _number(self, node: yaml.ScalarNode) -> float:
        if len(node.value) > MAX_DIGITS:
            self._complain(node, f"the number {quote(node.value)} has more than {MAX_DIGITS} digits")
            return 0
        number: float = self.loader.construct_object(node)
        if not math.isfinite(number) or abs(number) > LARGEST:
            self._complain(node, f"{quote(node.value)} is not a number of a size that can be used")
            return 0
        return number

    def _complain(self, node: yaml.Node, sentence: str) -> None:
        self.problems.append(FileProblem(self.file, *place_of(node), sentence))


def _as_quoted(key: yaml.Node) -> str:
    return f"; write '{key.value}' in quotes" if isinstance(key, yaml.ScalarNode) and len(key.value) < 40 else ""


def place_of(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1
