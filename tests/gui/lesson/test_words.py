import pytest

from tests.gui.lesson.sample import STEPS
from tutor.content.model import LEVELS, Guess, Level, Predict
from tutor.gui.lesson.names import SIGNALS, spot_name
from tutor.gui.lesson.words import headline, outcome, percent, several_hint, verdict_on_guess

PREDICT = next(step for step in STEPS if isinstance(step, Predict))


@pytest.mark.parametrize(("level", "text"), [(0.0, "0 %"), (0.004, "less than 1 %"), (0.043, "4 %"), (1.5, "150 %")])
def test_percent(level: float, text: str) -> None:
    assert percent(level) == text


def test_outcome_in_words() -> None:
    assert outcome(PREDICT, "LH", 0.041) == "LH was at 4 % of normal on day 56. That is below his normal."


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("signal", SIGNALS)
def test_every_signal_is_one_thing_so_that_it_was_and_it_fell(signal: str, level: Level) -> None:
    """Names are subjects of generated sentences; sperm and cells are many, their count and their signal are one."""
    name = spot_name(signal, level)
    assert name.split()[-1].lower() not in ("sperm", "cells") or " at the " in name
    assert outcome(PREDICT, name, 0.04).startswith(f"{name} was at 4 %")


def test_the_model_decides_who_was_right() -> None:
    fall, unsure = Guess("f", "", "fall"), Guess("u", "", "unsure")
    assert verdict_on_guess(fall, 0.04) == "As you said."
    assert verdict_on_guess(fall, 1.0) == "The model did something else."
    assert verdict_on_guess(unsure, 0.04).startswith("You were not sure")


def test_headlines() -> None:
    assert [headline(score) for score in (1.0, 0.5, 0.0)] == ["Right.", "Partly right.", "Not this time."]
    assert several_hint(2) == "Choose two."
