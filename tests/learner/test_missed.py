"""Questions that were not answered right become cards, wherever they were asked."""

from collections.abc import Callable

from tests.content.example import example_library
from tutor.content.items import items
from tutor.learner.missed import card_of, item_of, missed
from tutor.learner.session import Answer

KNOWN = items(example_library())
Make = Callable[..., Answer]


def test_a_miss_makes_a_card_and_a_later_success_keeps_it(answer: Make) -> None:
    log = [
        answer("q-match", 0.5, lesson="F1-1"),
        answer("q-order", 1.0, lesson="F1-1"),
        answer("q-match", 1.0, lesson="F1-1"),
    ]
    assert missed(KNOWN, log) == ("question:F1-1/q-match",)


def test_a_question_of_the_examination_is_the_same_card(answer: Make) -> None:
    log = [answer("F1-1/q-match", 0.0, lesson="exam-fundamentals"), answer("q-match", 0.0, lesson="F1-1")]
    bank = answer("F1/who-sends-lh", 0.0, lesson="exam-fundamentals")
    assert missed(KNOWN, [*log, bank]) == ("question:F1-1/q-match", "question:F1/who-sends-lh")


def test_what_is_not_scored_or_no_longer_asked_makes_no_card(answer: Make) -> None:
    assert missed(KNOWN, [answer("own-words", None, lesson="F1-1"), answer("gone", 0.0, lesson="F1-1")]) == ()


def test_a_card_knows_its_question_and_a_word_has_none() -> None:
    assert item_of(card_of("F1/who-sends-lh")) == "F1/who-sends-lh"
    assert item_of("lh") is None
