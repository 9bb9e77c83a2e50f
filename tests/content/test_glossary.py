"""Can a reader say the hard words?"""

import re
from pathlib import Path

import pytest

from tutor.content.load import load_glossary
from tutor.content.model import Term
from tutor.content.reading_grade import syllables

TERMS = load_glossary(Path(__file__).parents[2] / "lessons" / "glossary.yaml")
LONG = 3  # syllables
EVERYDAY = frozenset(
    {"barrier", "fertility", "hpg", "negative", "observational", "predictive", "protocol", "recovery"}
    | {"restoration", "therapy"}
)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.id)
def test_a_hard_word_tells_how_it_is_spoken(term: Term) -> None:
    words = re.findall("[a-z]+", term.term.lower())
    hard = [word for word in words if syllables(word) >= LONG and word not in EVERYDAY]
    assert term.say or not hard, f"how is {hard} spoken?"


@pytest.mark.parametrize("term", [term for term in TERMS if term.say], ids=lambda term: term.id)
def test_a_respelling_is_letters_with_its_stress_in_capitals(term: Term) -> None:
    assert re.fullmatch("[A-Za-z]+([-, ]+[A-Za-z]+)*", term.say or "")
    assert re.search("[A-Z]{2}", term.say or "")
