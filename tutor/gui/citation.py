"""How is a publication named on the screen? With plain words where nobody has read it for this program."""

import re
from collections.abc import Mapping

from tutor.content.model import Checked, Reference

MARKS: Mapping[Checked, str] = {
    "seen": "",
    "repost": "read in a copy, not at its source",
    "memory": "from memory, not yet read again",
}


def full_citation(reference: Reference) -> str:
    return f"{reference.citation}{_mark(reference)}"


def short_citation(reference: Reference) -> str:
    """First author and year: `Wenker 2015`."""
    year = re.search(r"\b(19|20)\d\d\b", reference.citation)
    author = reference.citation.split()[0].strip(",:;.")
    return (f"{author} {year[0]}" if year else author) + _mark(reference)


def _mark(reference: Reference) -> str:
    mark = MARKS[reference.checked]
    return f" [{mark}]" if mark else ""
