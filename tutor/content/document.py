"""What stands in a YAML file, and where does each value stand?

Scalars follow YAML 1.2 (`no` is text, `010` is ten, `12:30` is text). Every refusal has a line and a column.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
import yamlcore

from tutor.content.build import Builder, place_of
from tutor.content.guard import MAX_BYTES, check_bytes
from tutor.content.problems import ContentError, FileProblem, Where
from tutor.content.yaml_errors import yaml_problem

__all__ = ["ContentError", "Document", "FileProblem", "parse", "read"]


@dataclass(frozen=True)
class Document:
    """A file as plain Python (`data`), with the place of every value."""

    file: Path
    data: Any
    root: yaml.Node

    def position(self, where: Where) -> tuple[int, int]:
        """Line and column of the value at `where`; of the nearest thing around it that exists."""
        node = self.root
        for part in where:
            inner = _inside(node, part)
            if inner is None:
                break
            node = inner
        return place_of(node)

    def key_position(self, where: Where) -> tuple[int, int]:
        """Line and column of the key that `where` ends with."""
        key = _key(self._node(where[:-1]), where[-1])
        return place_of(key) if key else self.position(where)

    def problem(self, where: Where, sentence: str) -> FileProblem:
        return FileProblem(self.file, *self.position(where), sentence)

    def _node(self, where: Where) -> yaml.Node | None:
        node: yaml.Node | None = self.root
        for part in where:
            node = _inside(node, part) if node is not None else None
        return node


def read(path: Path) -> Document:
    """The document in a file.

    Raises
    ------
    ContentError : the file cannot be read, or anything is wrong with it; names every problem
    """
    try:
        if not path.is_file():
            raise ContentError([FileProblem(path, 1, 1, "there is no such file")])
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ContentError([FileProblem(path, 1, 1, f"the file cannot be read: {error.strerror}")]) from None
    return parse(data, path)


def parse(data: bytes, file: Path) -> Document:
    """The document in these bytes; `file` is only named in problems."""
    text = check_bytes(data, file)
    loader = yamlcore.CCoreLoader(text)
    try:
        root = loader.get_single_node()
        if root is None:
            raise ContentError([FileProblem(file, 1, 1, "the file is empty")])
        problems: list[FileProblem] = []
        built = Builder(file, loader, problems).build(root)
    except yaml.YAMLError as error:
        raise ContentError([yaml_problem(file, text, error)]) from None
    finally:
        loader.dispose()
    if problems:
        raise ContentError(problems)
    return Document(file, built, root)


def _inside(node: yaml.Node, part: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == part), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and 0 <= part < len(node.value):
        inner: yaml.Node = node.value[part]
        return inner
    return None


def _key(node: yaml.Node | None, part: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((key for key, _ in node.value if key.value == part), None)
    return None
