"""Which sentences does the lesson screen say? Pure functions, so that each can be read and tested alone."""

from tutor.content.model import Direction, Guess, Predict
from tutor.simulation.direction import direction

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
DIRECTIONS: dict[Direction, str] = {
    "rise": "That is above his normal.",
    "same": "That is about his normal.",
    "fall": "That is below his normal.",
}


def percent(level: float) -> str:
    """A level of 0.043 as "4 %"; what is not quite nothing never reads as nothing."""
    share = level * 100
    return "less than 1 %" if 0 < share < 1 else f"{share:.0f} %"


def number_word(count: int) -> str:
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else str(count)


def outcome(step: Predict, signal_name: str, level: float) -> str:
    """What the model did, for a learner who committed to a guess."""
    day = f"{step.day:g}"
    return f"{signal_name} was at {percent(level)} of normal on day {day}. {DIRECTIONS[direction(level)]}"


def verdict_on_guess(guess: Guess, level: float) -> str:
    """Your guess beside the model: a title for the outcome, never a score."""
    if guess.direction == "unsure":
        return "You were not sure. Here is what happened."
    if guess.direction == direction(level):
        return "As you said."
    return "The model did something else."


def headline(score: float) -> str:
    """The first words after an answer."""
    return "Right." if score >= 1 else "Not this time." if score <= 0 else "Partly right."


def share(right: int, whole: int, what: str) -> str:
    """A line such as "3 of 4 in place"."""
    return f"{right} of {whole} {what}"


def several_hint(right: int) -> str:
    return f"Choose {number_word(right)}."
