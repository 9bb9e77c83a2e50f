"""Which cards belong together, and do they cover every word and every question that was missed?"""

import pytest

from tests.learner.conftest import NOON
from tutor.content.items import Item, items
from tutor.content.load import load_library
from tutor.content.model import LEVELS, Level, Library
from tutor.learner.card_sets import card_sets, own_cards
from tutor.learner.exam import exam_id
from tutor.learner.missed import card_of
from tutor.learner.session import Answer
from tutor.paths import shipped


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(shipped("lessons"))


@pytest.mark.parametrize("level", LEVELS)
def test_all_words_are_a_set_at_each_level_and_have_a_meaning_there(library: Library, level: Level) -> None:
    words = next(one for one in card_sets(library, level, (), ()) if one.id == "words")
    assert set(words.cards) == set(library.terms)
    assert len(words.cards) == 120  # the glossary that the course was planned with
    assert all(library.terms[card].definitions.at(level).strip() for card in words.cards)


@pytest.mark.parametrize("level", LEVELS)
def test_a_module_holds_the_words_of_its_lessons_each_once(library: Library, level: Level) -> None:
    sets = {one.id: one.cards for one in card_sets(library, level, (), ())}
    for module in library.path(level).modules:
        assert set(sets[module.id]) == {card for outline in module.lessons for card in sets[outline.id]}
        assert len(sets[module.id]) == len(set(sets[module.id])) > 0


def test_own_words_are_those_of_finished_lessons_or_the_whole_glossary(library: Library) -> None:
    assert own_cards(library, {}, (), (), every_word=False).words == ()
    assert set(own_cards(library, {}, (), (), every_word=True).words) == set(library.terms)


def wrong(item: Item, in_exam: bool) -> Answer:
    """The log's entry of a miss: in its lesson, or in the examination, where the step is the question's name."""
    lesson = exam_id(item.level) if in_exam else item.lesson.id
    step = item.name if in_exam else item.name.partition("/")[2]
    return Answer(lesson, step, "x", 0.0, NOON, 1.0)


def test_every_question_of_lessons_banks_and_examinations_becomes_a_card_when_missed(library: Library) -> None:
    known = items(library)
    asked = [wrong(item, in_exam=item.of_bank) for item in known.values()]
    again = [wrong(item, in_exam=True) for item in known.values() if item.drawn and not item.of_bank]
    own = own_cards(library, known, (), [*asked, *again], every_word=False)
    assert own.missed == tuple(card_of(name) for name, item in known.items() if not item.only_here)
    assert {known[name].of_bank for name in known} == {True, False}
