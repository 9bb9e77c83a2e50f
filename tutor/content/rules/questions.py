"""Has each question the keys and the feedback that its type needs? After the item-writing guidelines.

Haladyna TM, Downing SM, Rodriguez MC. Applied Measurement in Education 2002;15:309-334.
"""

import re
from collections.abc import Iterator, Mapping

from tutor.content.model import (
    Match,
    Number,
    PickOnAxis,
    PutInOrder,
    Question,
    SeveralChoices,
    SingleChoice,
)
from tutor.content.problems import FileProblem, quote
from tutor.content.rules.feedback import Fault, feedback_faults
from tutor.content.shelf import Shelf
from tutor.content.walk import questions
from tutor.content.words import folded

_ABOVE = re.compile(r"\b(all|any|both|each|none|neither) of (the )?(above|these)\b", re.IGNORECASE)
_EVIDENCE = re.compile(r"\b(articles?|evidence|stud(y|ies)|trials?)\b", re.IGNORECASE)
_NOT_TRUE = ("contested", "wrong", "promotional")
_COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


def question_problems(shelf: Shelf) -> Iterator[FileProblem]:
    verdicts = {claim.id: claim.verdict for claim in shelf.claims.value.claims} if shelf.claims else {}
    for opened in shelf.lessons:
        for where, question in questions(opened.value):
            for place, sentence in _faults(question, verdicts):
                yield opened.problem((*where, *place), sentence)


def _faults(question: Question, verdicts: Mapping[str, str]) -> Iterator[Fault]:
    yield from _shape(question)
    yield from feedback_faults(question)
    verdict = verdicts.get(question.claim)
    if verdict in _NOT_TRUE and not _EVIDENCE.search(question.ask):
        remedy = "so ask what the articles say or what the evidence allows"
        yield ("ask",), f"the claim {quote(question.claim)} is {verdict}, {remedy}"


def _shape(question: Question) -> Iterator[Fault]:
    match question:
        case SingleChoice():
            yield from _single(question)
        case SeveralChoices():
            yield from _several(question)
        case PutInOrder():
            yield from _count("items", len(question.items), 3, 6)
            yield from _alike("items", "text", [item.text for item in question.items])
        case Match():
            yield from _match(question)
        case Number():
            if question.tolerance <= 0:
                yield ("tolerance",), "the tolerance must be above 0"
        case PickOnAxis():
            if not any(spot.right for spot in question.spots):
                yield ("spots",), "no spot is right"


def _single(question: SingleChoice) -> Iterator[Fault]:
    # two choices are enough where the learner judges a statement; elsewhere a guess would be right too often
    yield from _count("choices", len(question.choices), 2 if question.bloom == "evaluate" else 3, 5)
    right = sum(choice.right for choice in question.choices)
    if right != 1:
        found = f"{right} of these are" if right else "none of these is"
        yield ("choices",), f"exactly one choice must be right, and {found}"
    if not any(choice.misconception for choice in question.choices if not choice.right):
        yield ("choices",), "at least one wrong choice must name the misconception behind it"
    yield from _choice_texts(question)


def _several(question: SeveralChoices) -> Iterator[Fault]:
    yield from _count("choices", len(question.choices), 3, 6)
    right = sum(choice.right for choice in question.choices)
    if right < 2:
        yield ("choices",), "at least two choices must be right; otherwise use the type single"
    elif not re.search(rf"\b({_COUNTS.get(right, right)}|{right})\b", question.ask, re.IGNORECASE):
        yield ("ask",), f"the question must say how many to choose: {_COUNTS.get(right, right)}"
    yield from _choice_texts(question)


def _choice_texts(question: SingleChoice | SeveralChoices) -> Iterator[Fault]:
    for index, choice in enumerate(question.choices):
        if _ABOVE.search(choice.text):
            yield ("choices", index, "text"), "a choice may not point at the others (“all of the above”)"
        if choice.right and choice.misconception:
            yield ("choices", index, "misconception"), "a right choice cannot stand for a misconception"
    yield from _alike("choices", "text", [choice.text for choice in question.choices])


def _match(question: Match) -> Iterator[Fault]:
    yield from _count("pairs", len(question.pairs), 2, 6)
    yield from _alike("pairs", "left", [pair.left for pair in question.pairs])
    rights = {folded(pair.right) for pair in question.pairs}
    for index, extra in enumerate(question.extra):
        if folded(extra) in rights:
            yield ("extra", index), f"{quote(extra)} already stands on the right side"
        rights.add(folded(extra))


def _count(key: str, found: int, least: int, most: int) -> Iterator[Fault]:
    if not least <= found <= most:
        yield (key,), f"there must be {least} to {most} {key}, and there are {found}"


def _alike(key: str, field: str, texts: list[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, text in enumerate(texts):
        if folded(text) in seen:
            yield (key, index, field), f"{quote(text)} stands here twice"
        seen.add(folded(text))
