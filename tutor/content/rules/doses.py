"""Does a question name a dose as if it were advice? A dose is only told as what a study or the model was given."""

import re
from collections.abc import Iterator

from tutor.content.model import Choice
from tutor.content.problems import FileProblem, Where
from tutor.content.shelf import Shelf
from tutor.content.walk import parts, questions

_DOSE = re.compile(r"\d[\d.,]*\s*(mg|IU|mcg|µg|micrograms?|milligrams?|units?)\b", re.IGNORECASE)
_GIVEN = re.compile(r"\b(articles?|evidence|stud(y|ies)|trials?|model)\b", re.IGNORECASE)


def dose_problems(shelf: Shelf) -> Iterator[FileProblem]:
    for opened in shelf.lessons:
        for where, question in questions(opened.value):
            if _GIVEN.search(question.ask):
                continue
            key, found = parts(question)
            told: list[tuple[Where, str]] = [(("ask",), question.ask)]
            told += [
                ((key, n, "text"), part.text) for n, part in enumerate(found) if isinstance(part, Choice) and part.right
            ]
            for place, text in told:
                if _DOSE.search(text):
                    sentence = (
                        "a dose stands here without its study; say in the question what a study or the model gave"
                    )
                    yield opened.problem((*where, *place), sentence)
