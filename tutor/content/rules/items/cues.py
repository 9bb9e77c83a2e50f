"""Does a choice give itself away to somebody who knows nothing? By length, by single words, by its neighbours.

Haladyna TM, Downing SM, Rodriguez MC. Applied Measurement in Education 2002;15:309-334, guidelines 22 to 29.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from tutor.content.model import Choice, SingleChoice
from tutor.content.problems import quote
from tutor.content.rules.items.rule import Fault, Known
from tutor.content.rules.items.seen import choices, words
from tutor.content.walk import Asked
from tutor.content.words import plain

LONGER = 1.25  # times the mean of the wrong choices: our threshold
ABSOLUTE = frozenset({"always", "never", "all", "none", "only", "every", "completely", "must", "impossible", "cannot"})
VAGUE = frozenset({"usually", "often", "sometimes", "rarely", "frequently", "some"})
MODAL = frozenset({"may", "can", "might", "could"})
STOP = frozenset(
    {
        "about",
        "after",
        "again",
        "before",
        "because",
        "been",
        "being",
        "both",
        "could",
        "does",
        "down",
        "each",
        "enough",
        "ever",
        "first",
        "from",
        "have",
        "having",
        "here",
        "himself",
        "into",
        "itself",
        "just",
        "less",
        "like",
        "made",
        "make",
        "makes",
        "many",
        "more",
        "most",
        "much",
        "none",
        "only",
        "other",
        "over",
        "same",
        "should",
        "since",
        "some",
        "such",
        "takes",
        "than",
        "that",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "through",
        "time",
        "until",
        "very",
        "well",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "will",
        "with",
        "without",
        "would",
        "years",
        "your",
    }
)
OPPOSITES = (
    ("rise", "fall"), ("rises", "falls"), ("rose", "fell"), ("high", "low"), ("higher", "lower"), ("up", "down"),
    ("increase", "decrease"), ("increases", "decreases"), ("primary", "secondary"), ("more", "less"),
)  # fmt: skip
LEAST_LETTERS = 4  # of a content word


def longest_key(item: Asked, known: Known) -> Iterator[Fault]:
    found, key = _with_key(item)
    if key is None:
        return
    others = [len(plain(choice.text)) for n, choice in enumerate(found) if n != key]
    length = len(plain(found[key].text))
    if others and length > max(others) and length > LONGER * sum(others) / len(others):
        yield _text(key), "the right choice is much the longest; shorten it, or fill the others"


def absolute_words(item: Asked, known: Known) -> Iterator[Fault]:
    """Test-wise readers drop the choice that says always."""
    found, key = _with_key(item)
    if key is None:
        return
    said = [ABSOLUTE & set(words(choice.text)) for choice in found]
    if said[key] and not any(said[:key] + said[key + 1 :]):
        yield _text(key), f"only the right choice says {quote(min(said[key]))}; say it in the others, or in none"
    for n, one in enumerate(said):
        if n != key and one and not said[key]:
            yield _text(n), f"a wrong choice says {quote(min(one))} and the right one does not; say it more softly"


def vague_words(item: Asked, known: Known) -> Iterator[Fault]:
    """Readers disagree about often; and a hedge (may and can are hedges too) that only the key has gives it away."""
    found, key = _with_key(item)
    said = [(VAGUE | MODAL) & set(words(choice.text)) for choice in found]
    if key is not None and [n for n, one in enumerate(said) if one] == [key]:
        yield _text(key), f"only the right choice is hedged ({quote(min(said[key]))}); hedge the others, or none"
        return
    for n, one in enumerate(said):
        if one & VAGUE:
            yield _text(n), f"readers disagree about {quote(min(one & VAGUE))}; say how much or when"


def clang(item: Asked, known: Known) -> Iterator[Fault]:
    """A word of the question that stands again in the right choice alone."""
    found, key = _with_key(item)
    if key is None:
        return
    asked = _content(item.question.ask) - {_stem(word.lower()) for word in known.term_words}
    others = set().union(*(_content(choice.text) for n, choice in enumerate(found) if n != key))
    for word in sorted((asked & _content(found[key].text)) - others):
        yield _text(key), f"the right choice alone repeats {quote(word)} from the question; use another word"


def convergence(item: Asked, known: Known) -> Iterator[Fault]:
    """Choices that are lists: the one that shares most parts with the others is the key."""
    found, key = _with_key(item)
    lists = [re.split(r",\s*(?:and\s+)?|\s+and\s+", plain(choice.text).lower().strip(". ")) for choice in found]
    if key is None or len({len(one) for one in lists}) != 1 or len(lists[0]) < 2:
        return
    common = [Counter(slot).most_common(1)[0] for slot in zip(*lists, strict=True)]
    if all(count > 1 and part == lists[key][n] for n, (part, count) in enumerate(common)):
        yield _text(key), "each part of the right choice stands in most of the others; mix the parts differently"


def opposite_pair(item: Asked, known: Known) -> Iterator[Fault]:
    """Two choices that are opposites, one of them right: the others can be ruled out."""
    found, key = _with_key(item)
    if key is None or len(found) < 3 or any(choice.direction for choice in found):
        return
    pairs = [(a, b) for a, b in combinations(range(len(found)), 2) if _opposite(found[a].text, found[b].text)]
    if len(pairs) == 1 and key in pairs[0]:
        yield _text(key), "the right choice and another are opposites, so the rest can be ruled out; pair them too"


def _with_key(item: Asked) -> tuple[tuple[Choice, ...], int | None]:
    """The choices and which is right; None where not exactly one is."""
    found = choices(item.question)
    right = [n for n, choice in enumerate(found) if choice.right]
    return found, right[0] if isinstance(item.question, SingleChoice) and len(right) == 1 else None


def _text(n: int) -> tuple[str, int, str]:
    return "choices", n, "text"


def _content(text: str) -> set[str]:
    return {_stem(word) for word in words(text) if len(word) >= LEAST_LETTERS and word not in STOP}


def _stem(word: str) -> str:
    """The word without the commonest endings: enough to see that testing and tests are alike."""
    for ending in ("ing", "ed", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_LETTERS:
            return word.removesuffix(ending)
    return word


def _opposite(one: str, other: str) -> bool:
    """Word for word alike, but for one opposite."""
    first, second = words(one), words(other)
    if len(first) != len(second):
        return False
    differing = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and (differing[0] in OPPOSITES or differing[0][::-1] in OPPOSITES)
