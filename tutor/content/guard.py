"""Are these bytes safe to hand to a YAML composer? Size, encoding and shape are looked at before anything is built.

The scan reads parser events only, so a bomb of aliases or 100,000 open brackets costs a millisecond.
"""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import yaml

from tutor.content.problems import ContentError, FileProblem
from tutor.content.yaml_errors import yaml_problem

MAX_BYTES = 1_000_000
MAX_DEPTH = 24
MAX_ITEMS = 50_000  # scalars, lists and mappings together
MAX_REPORTED = 20  # anchors, aliases and tags that are named before the rest is passed over

# YAML's printable set without its exotic line ends (they would shift every line number) and without
# marks that reverse the reading direction (they can make a line look like another one).
_FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_DIRECTIVE = re.compile("^%", re.MULTILINE)


def check_bytes(data: bytes, file: Path) -> str:
    """The file's text, when its bytes and its shape are within the limits.

    Raises
    ------
    ContentError : with every problem found, each with line and column
    """
    text = _decode(data, file)
    problems = list(_scan(text, file))
    if problems:
        raise ContentError(problems)
    return text


def place(text: str, index: int) -> tuple[int, int]:
    """Line and column of a character, both from 1."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _decode(data: bytes, file: Path) -> str:
    if len(data) > MAX_BYTES:
        raise ContentError([FileProblem(file, 1, 1, f"the file is larger than {MAX_BYTES:,} bytes; split it")])
    if data.startswith(b"\xef\xbb\xbf"):
        raise ContentError(
            [FileProblem(file, 1, 1, "the file begins with a byte order mark; save it as UTF-8 without one")]
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, column = place(before, len(before))
        sentence = f"byte 0x{data[error.start]:02x} is not UTF-8; save the file as UTF-8"
        raise ContentError([FileProblem(file, line, column, sentence)]) from None
    return text


def _scan(text: str, file: Path) -> Iterator[FileProblem]:
    forbidden = [
        FileProblem(file, *place(text, found.start()), f"the character U+{ord(found[0]):04X} is not allowed; remove it")
        for found in islice(_FORBIDDEN.finditer(text), MAX_REPORTED)
    ]
    directive = _DIRECTIVE.search(text)
    if directive:  # thousands of %TAG lines would keep the parser busy for minutes
        forbidden.append(FileProblem(file, *place(text, directive.start()), "a line may not begin with “%”"))
    if forbidden:
        yield from forbidden
        return
    try:
        yield from islice(_scan_events(text, file), MAX_REPORTED)
    except yaml.YAMLError as error:
        yield yaml_problem(file, text, error)


def _scan_events(text: str, file: Path) -> Iterator[FileProblem]:
    depth = items = documents = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.NodeEvent):
            items += 1
            if event.anchor is not None or getattr(event, "tag", None) is not None:
                yield _marked(event, file)
            if items > MAX_ITEMS:
                yield _at(event, file, f"the file holds more than {MAX_ITEMS:,} values; split it")
                return
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    yield _at(event, file, f"lists and mappings are nested deeper than {MAX_DEPTH} levels")
                    return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                yield _at(event, file, "a second document begins; one file holds one document")
                return


def _marked(event: yaml.NodeEvent, file: Path) -> FileProblem:
    if isinstance(event, yaml.AliasEvent):
        return _at(event, file, "“*” begins an alias, and aliases are not allowed; write the value out, or quote it")
    sign, name = ("&", "an anchor, and anchors") if event.anchor is not None else ("!", "a tag, and tags")
    sentence = f"“{sign}” begins {name} are not allowed; quote the text if it is meant literally"
    return _at(event, file, sentence)


def _at(event: yaml.Event, file: Path, sentence: str) -> FileProblem:
    mark = event.start_mark
    return FileProblem(file, *((mark.line + 1, mark.column + 1) if mark else (1, 1)), sentence)
