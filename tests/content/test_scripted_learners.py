"""Who knows everything gets everything; who only knows how questions are written gets no more than chance.

The guessers answer each single-choice question of a level as the screen shows it. They wait until a level has enough
questions to tell skill from luck, and a bank for each module: only then is it written.
"""

from collections.abc import Callable
from functools import cache
from random import Random
from statistics import fmean

import pytest

from tutor.content.items import Item, items
from tutor.content.load import load_library
from tutor.content.model import LEVELS, Choice, Level, Library, SingleChoice
from tutor.content.shuffle import on_screen
from tutor.content.statistics import seed
from tutor.content.words import plain
from tutor.learner.exam import attempts, draw, exam_id, is_ready, questions
from tutor.learner.key import key
from tutor.learner.marking import mark
from tutor.paths import shipped

LEAST = 30  # single-choice questions of a level
NEAR = 0.10  # of chance
ROUNDS = 50  # of the one who guesses: his luck must not decide
Guess = Callable[[tuple[Choice, ...], Random], Choice]


@cache
def library() -> Library:
    return load_library(shipped("lessons"))


def single(level: Level) -> list[tuple[Item, SingleChoice]]:
    found = [item for item in items(library()).values() if item.level == level]
    return [(item, item.question) for item in found if isinstance(item.question, SingleChoice)]


@pytest.mark.parametrize("level", LEVELS)
def test_always_right_finishes_the_path_with_full_marks(level: Level) -> None:
    for item in items(library()).values():
        if item.level == level:
            assert mark(item.question, key(item.question)).score == 1.0, item.name


@pytest.mark.parametrize("level", LEVELS)
def test_always_right_passes_the_examination_with_full_marks(level: Level) -> None:
    assert is_ready(library(), level)
    for number in range(5):
        asked = questions(draw(library(), level, number))
        assert sum(mark(step.question, key(step.question)).score for step in asked) == len(asked)
    assert attempts([], level) == ()
    assert exam_id(level) not in library().lessons


def longest(choices: tuple[Choice, ...], chance: Random) -> Choice:
    return max(choices, key=lambda choice: len(plain(choice.text)))


def first(choices: tuple[Choice, ...], chance: Random) -> Choice:
    return choices[0]


def any_one(choices: tuple[Choice, ...], chance: Random) -> Choice:
    return chance.choice(choices)


@pytest.mark.parametrize("guess", [longest, first, any_one])
@pytest.mark.parametrize("level", LEVELS)
def test_guessing_earns_no_more_than_chance(level: Level, guess: Guess) -> None:
    found = single(level)
    assert len(found) >= LEAST
    luck = Random(level)
    expected = fmean(1 / len(question.choices) for _, question in found)
    rounds = ROUNDS if guess is any_one else 1
    scores = [
        mark(question, guess(on_screen(question, seed(item)), luck).id).score
        for _ in range(rounds)
        for item, question in found
    ]
    assert abs(fmean(scores) - expected) <= NEAR, f"{fmean(scores):.0%} right, and chance gives {expected:.0%}"
