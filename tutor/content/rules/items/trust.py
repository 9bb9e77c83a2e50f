"""May this be asked and keyed: is its claim taught by then, is it true, and is no dose told as advice?"""

import re
from collections.abc import Iterator

from tutor.content.model import Choice
from tutor.content.problems import Where, quote
from tutor.content.rules.items.rule import Fault, Known
from tutor.content.walk import Asked, parts

_EVIDENCE = re.compile(r"\b(articles?|evidence|stud(y|ies)|trials?)\b", re.IGNORECASE)
_NOT_TRUE = ("contested", "wrong", "promotional")
_DOSE = re.compile(r"\d[\d.,]*\s*(mg|IU|mcg|µg|micrograms?|milligrams?|units?)\b(?!\s*/\s*[dm]?l\b)", re.IGNORECASE)
_GIVEN = re.compile(r"\b(articles?|evidence|stud(y|ies)|trials?|model)\b", re.IGNORECASE)


def untaught_claim(item: Asked, known: Known) -> Iterator[Fault]:
    """Whether the path has told the claim by the end of the lesson. Unknown claims are told elsewhere."""
    claim = item.question.claim
    taught = known.taught.get(item.lesson)
    if taught is not None and claim in known.verdicts and claim not in taught:
        sentence = (
            f"no lesson up to {item.lesson} teaches or recalls the claim {quote(claim)}; ask it later, or recall it"
        )
        yield ("claim",), sentence


def verdict_conflict(item: Asked, known: Known) -> Iterator[Fault]:
    """What is contested, wrong or promotional is never keyed as simply true."""
    verdict = known.verdicts.get(item.question.claim)
    if verdict in _NOT_TRUE and not _EVIDENCE.search(item.question.ask):
        remedy = "so ask what the articles say or what the evidence allows"
        yield ("ask",), f"the claim {quote(item.question.claim)} is {verdict}, {remedy}"


def dose_advice(item: Asked, known: Known) -> Iterator[Fault]:
    """A dose is only told as what a study or the model was given. A concentration (IU/L, mg/dL) is none."""
    question = item.question
    if _GIVEN.search(question.ask):
        return
    key, found = parts(question)
    told: list[tuple[Where, str]] = [(("ask",), question.ask)]
    told += [((key, n, "text"), part.text) for n, part in enumerate(found) if isinstance(part, Choice) and part.right]
    for place, text in told:
        if _DOSE.search(text):
            sentence = "a dose stands here without its study; say in the question what a study or the model gave"
            yield place, sentence
