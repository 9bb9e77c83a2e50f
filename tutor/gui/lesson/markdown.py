"""How does lesson text become HTML? Paragraphs, lists, emphasis, and links into the glossary; nothing else.

Raw HTML is shown as text, an image as its caption, any other link as its words.
"""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

TERM_SCHEME = "term:"
RULES = ("paragraph", "list", "text", "newline", "escape", "emphasis", "strikethrough", "link", "backticks", "entity")


def to_html(text: str) -> str:
    """`text` as the small HTML that a rich text view draws."""
    parser = _parser()
    tokens = parser.parse(text)
    for token in tokens:
        token.children = _tamed(token.children or [])
    return str(parser.renderer.render(tokens, parser.options, {}))


def to_plain(text: str) -> str:
    """The words alone, for buttons and accessible names; paragraphs become lines."""
    blocks = (token for token in _parser().parse(text) if token.type == "inline")
    return "\n".join(" ".join("".join(map(_words, block.children or [])).split()) for block in blocks)


def term_id(href: str) -> str | None:
    """The glossary id that a link names, None for any other link."""
    return href.removeprefix(TERM_SCHEME) if href.startswith(TERM_SCHEME) else None


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # 30 ms, after the first window

    parser = MarkdownIt("zero", {"html": False, "linkify": False})
    parser.enable([rule for rule in RULES if rule not in ("paragraph", "text")])
    parser.validateLink = _is_term  # type: ignore[method-assign,assignment]
    return parser


def _is_term(href: str) -> bool:
    return href.startswith(TERM_SCHEME)


def _tamed(tokens: "list[Token]") -> "list[Token]":
    """A second fence: whatever the parser let through, no image and no foreign link leaves here."""
    kept, skipping = [], 0
    for token in tokens:
        if token.type == "link_open" and not _is_term(str(token.attrGet("href") or "")):
            skipping += 1
        elif token.type == "link_close" and skipping:
            skipping -= 1
        elif token.type != "image":
            kept.append(token)
    return kept


def _words(token: "Token") -> str:
    return {"softbreak": " ", "hardbreak": " "}.get(token.type, token.content)
