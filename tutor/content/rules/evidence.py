"""Does an evidence step stand on its claims: one verdict for all of them, none twice, each named study cited?"""

import re
from collections.abc import Iterator, Mapping

from tutor.content.model import Claim, Evidence
from tutor.content.problems import FileProblem, Where, quote
from tutor.content.shelf import Shelf

_NAMED = re.compile(r"([A-ZÀ-Þ][\w'’-]+),? \(?((?:19|20)\d\d)\b")  # Coviello 2005; Rajpert-De Meyts 2002
Fault = tuple[Where, str]  # place inside the step, sentence


def evidence_problems(shelf: Shelf) -> Iterator[FileProblem]:
    if not (shelf.claims and shelf.references):
        return
    citations = {reference.id: reference.citation for reference in shelf.references.value.references}
    claims = {claim.id: claim for claim in shelf.claims.value.claims}
    for opened in shelf.lessons:
        for index, step in enumerate(opened.value.steps):
            if isinstance(step, Evidence):
                for place, sentence in (*_joined(step, claims), *_studies(step, claims, citations)):
                    yield opened.problem(("steps", index, *place), sentence)


def _joined(step: Evidence, claims: Mapping[str, Claim]) -> Iterator[Fault]:
    """One badge stands for all claims of the step. Unknown claims are told elsewhere."""
    if not step.claims:
        yield ("claims",), "an evidence step names the claim that it weighs"
    first = claims.get(step.claims[0]) if step.claims else None
    for index, name in enumerate(step.claims):
        claim = claims.get(name)
        if name in step.claims[:index]:
            yield ("claims", index), f"the claim {quote(name)} stands in this step twice"
        elif first and claim and claim.verdict != first.verdict:
            sentence = (
                f"the claim {quote(name)} is {claim.verdict}, and {quote(first.id)} is {first.verdict}; "
                "give each verdict a step of its own"
            )
            yield ("claims", index), sentence


def _studies(step: Evidence, claims: Mapping[str, Claim], citations: Mapping[str, str]) -> Iterator[Fault]:
    """Is each study that the step names cited by one of its claims, so that the reader is given the paper?"""
    known = [claims[name] for name in step.claims if name in claims]
    cited = [citations[id_] for claim in known for id_ in claim.cite if id_ in citations]
    for name, year in _NAMED.findall(step.study or "") if known else ():
        if not any(name in citation and year in citation for citation in cited):
            told = ", ".join(quote(claim.id) for claim in known)
            remedy = "add it to references.yaml and to `cite` in claims.yaml"
            yield ("study",), f"no paper by {name} of {year} is cited by {told}; {remedy}"
