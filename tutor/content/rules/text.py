"""Is every text safe to show? Markdown with links to the glossary: no HTML, no picture, no other address."""

import re
from collections.abc import Iterator
from typing import Any

from tutor.content.problems import FileProblem, quote
from tutor.content.shelf import Opened, Shelf
from tutor.content.walk import key_of, scalars
from tutor.content.words import TERM, link_targets

_HTML = re.compile(r"<[A-Za-z/!?]")
_PICTURE = re.compile(r"!\[")
_DEFINITION = re.compile(r"^\s{0,3}\[[^\]]+\]:", re.MULTILINE)
# shown as plain text: a link would stay visible as brackets
_PLAIN = frozenset(
    {
        "title",
        "left",
        "right",
        "extra",
        "unit",
        "term",
        "synonyms",
        "say",
        "note",
        "says",
        "tested",
        "printed",
        "goes_wrong",
    }
)
_PLAIN_PARTS = frozenset({"choices", "items", "guesses", "left_out", "parts"})


def text_problems(shelf: Shelf) -> Iterator[FileProblem]:
    knowledge = (shelf.course, shelf.claims, shelf.references, shelf.glossary, shelf.misconceptions, shelf.stages)
    honest = (shelf.left_out, shelf.about)
    for opened in (
        *(found for found in (*knowledge, *honest) if found),
        *shelf.lessons,
        *shelf.banks,
        *shelf.scenarios,
    ):
        yield from _of_file(opened)
    if shelf.teacher:
        yield from _of_file(shelf.teacher)


def _of_file(opened: Opened[Any]) -> Iterator[FileProblem]:
    for where, text in scalars(opened.document.data):
        if not text.strip():
            yield opened.problem(where, f"“{key_of(where)}” is empty")
        if _HTML.search(text):
            yield opened.problem(where, "HTML is not allowed in a text")
        if _PICTURE.search(text):
            yield opened.problem(where, "a picture is not allowed in a text")
        if _DEFINITION.search(text):
            yield opened.problem(where, "a link may only lead to the glossary, written [word](term:id)")
        targets = list(link_targets(text))
        if targets and _is_plain(where):
            yield opened.problem(where, f"“{key_of(where)}” is shown as plain text and cannot hold a link")
        for target in targets:
            if not target.startswith(TERM):
                sentence = f"a link may only lead to the glossary, written [word](term:id), and not to {quote(target)}"
                yield opened.problem(where, sentence)


def _is_plain(where: tuple[str | int, ...]) -> bool:
    key = key_of(where)
    in_part = key == "text" and len(where) >= 3 and where[-3] in _PLAIN_PARTS
    return in_part or (key in _PLAIN and "feedback" not in where)
