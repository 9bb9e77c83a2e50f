"""Is each study that an evidence step names cited by its claim, so that the reader is given the paper?"""

import re
from collections.abc import Iterator

from tutor.content.model import Evidence
from tutor.content.problems import FileProblem, quote
from tutor.content.shelf import Shelf

_NAMED = re.compile(r"([A-ZÀ-Þ][\w'’-]+),? \(?((?:19|20)\d\d)\b")  # Coviello 2005; Rajpert-De Meyts 2002


def study_problems(shelf: Shelf) -> Iterator[FileProblem]:
    if not (shelf.claims and shelf.references):
        return
    citations = {reference.id: reference.citation for reference in shelf.references.value.references}
    cited = {
        claim.id: [citations[id_] for id_ in claim.cite if id_ in citations] for claim in shelf.claims.value.claims
    }
    for opened in shelf.lessons:
        for index, step in enumerate(opened.value.steps):
            if isinstance(step, Evidence) and step.claim in cited:
                for name, year in _NAMED.findall(step.study or ""):
                    if not any(name in citation and year in citation for citation in cited[step.claim]):
                        sentence = (
                            f"the claim {quote(step.claim)} cites no paper by {name} of {year}; "
                            "add it to references.yaml and to `cite` in claims.yaml"
                        )
                        yield opened.problem(("steps", index, "study"), sentence)
