"""What does a reader see of a text, and which glossary words does it link?"""

import re
from collections.abc import Iterator

_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
TERM = "term:"


def plain(text: str) -> str:
    """The text without Markdown's link and emphasis marks."""
    return re.sub(r"\*+|`", "", _LINK.sub(r"\1", text))


def count_words(text: str) -> int:
    """Words as a reader counts them: `follicle-stimulating`, `don't` and `1,000` are one each."""
    return len(_WORD.findall(plain(text)))


def link_targets(text: str) -> Iterator[str]:
    """Whatever stands in the round brackets of each Markdown link."""
    return (target for _, target in _LINK.findall(text))


def term_links(text: str) -> Iterator[str]:
    """Ids of the glossary terms that a text links."""
    return (target.removeprefix(TERM) for target in link_targets(text) if target.startswith(TERM))


def folded(text: str) -> str:
    """The words alone: texts that differ only in capitals and punctuation become equal."""
    return " ".join(re.findall(r"\w+", text.casefold()))
