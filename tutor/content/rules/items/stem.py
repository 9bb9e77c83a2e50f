"""Can the question be answered with the choices covered, and read once?"""

import re
from collections.abc import Iterator

from tutor.content.model import Level, Question
from tutor.content.problems import Where, quote
from tutor.content.rules.items.rule import Fault, Known
from tutor.content.rules.items.seen import asking, before, choices, feedback, level_of, words
from tutor.content.walk import Asked
from tutor.content.words import count_words, plain

_NEGATIVE = re.compile(r"\b(not|except|(?<!at )least|incorrect|false|untrue|\w+n['’]t)\b", re.IGNORECASE)
_LOUD = re.compile(r"\*\*(NOT|EXCEPT|LEAST|INCORRECT|FALSE|UNTRUE)\*\*")
_NEGATION = re.compile(r"\b(not|no|never|none|nobody|nothing|\w+n['’]t)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(a|an)[\s:…_]*$", re.IGNORECASE)
_OPEN_END = re.compile(r"\b(are|is|these|this)[\s:…_]*$", re.IGNORECASE)
_BLANK_INSIDE = re.compile(r"___+(?=.*\w)", re.DOTALL)
_LEAD_IN = frozenset(
    {
        "choose",
        "click",
        "complete",
        "estimate",
        "fill",
        "find",
        "give",
        "join",
        "mark",
        "match",
        "name",
        "order",
        "pick",
        "place",
        "put",
        "rank",
        "say",
        "sort",
        "tap",
        "tell",
        "trace",
    }
)
_LEANING = re.compile(
    r"\b(just (seen|saw|watched|ran)|(the|our|this|that) run\b|once more|again at|this (lesson|module)|these \d+ men|"
    r"earlier|you (saw|have seen)|on the (left|right))\b",
    re.IGNORECASE,
)
LEAST_WORDS = 5
MOST_WORDS: dict[Level, tuple[int, int, int]] = {  # question, choice, feedback; readability targets of the course
    "fundamentals": (30, 12, 45),
    "intermediate": (45, 15, 60),
    "academic": (70, 20, 80),
}


def negative(item: Asked, known: Known) -> Iterator[Fault]:
    if found := _negative(item.question):
        sentence = f"{quote(found)} is easily missed; ask for what is true, or write it as **NOT** in capitals and bold"
        yield ("ask",), sentence


def double_negative(item: Asked, known: Known) -> Iterator[Fault]:
    if not is_negative(item.question):
        return
    for n, choice in enumerate(choices(item.question)):
        if _NEGATION.search(plain(choice.text)):
            yield ("choices", n, "text"), "the question and this choice both deny; turn one of them round"


def article(item: Asked, known: Known) -> Iterator[Fault]:
    if _ARTICLE.search(plain(item.question.ask)):
        yield ("ask",), "“a” or “an” at the end fits only some choices; ask a whole question"


def open_end(item: Asked, known: Known) -> Iterator[Fault]:
    if found := _OPEN_END.search(plain(item.question.ask)):
        yield ("ask",), f"{quote(found[1])} at the end fits one number only; ask a whole question"


def no_question(item: Asked, known: Known) -> Iterator[Fault]:
    ask = plain(item.question.ask)
    if _BLANK_INSIDE.search(ask):
        yield ("ask",), "a blank inside the sentence is hard to read; ask a whole question"
    elif "?" not in ask and not _LEAD_IN & set(words(ask)):
        yield ("ask",), "nothing is asked here; end with a question, or say what to do (choose, click, join, put)"
    elif count_words(ask) < LEAST_WORDS:
        yield ("ask",), f"a question of fewer than {LEAST_WORDS} words leans on its choices; ask it in full"


def too_long(item: Asked, known: Known) -> Iterator[Fault]:
    level = level_of(item.lesson)
    ask, choice, said = MOST_WORDS[level]
    texts: list[tuple[Where, str, int, str]] = []
    for where, text in before(item.question):
        texts.append((where, text, ask if where == ("ask",) else choice, "question" if where == ("ask",) else "choice"))
    texts += [(where, text, said, "feedback") for where, text in feedback(item.question)]
    for where, text, most, what in texts:
        if (count := count_words(text)) > most:
            yield where, f"a {what} has at most {most} words at this level, and this one has {count}"


def leans_on_lesson(item: Asked, known: Known) -> Iterator[Fault]:
    """Our own rule: the examination would ask it without the page that it speaks of."""
    if getattr(item.around, "kind", "") == "explain" or getattr(item.around, "only_here", False):
        return
    if found := _LEANING.search(plain(item.question.ask)):
        yield ("ask",), f"{quote(found[0])} leans on the lesson; ask it without, or set `only_here: true` on the step"


def is_negative(question: Question) -> bool:
    """Whether it asks for what is not true, loudly or not."""
    return bool(_negative(question) or _LOUD.search(question.ask))


def _negative(question: Question) -> str | None:
    """The word that denies, where it is not written loudly."""
    if _LOUD.search(question.ask):
        return None
    found = _NEGATIVE.search(asking(question))
    return found[0] if found else None
