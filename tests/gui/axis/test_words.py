import pytest

from tutor.gui.axis import words
from tutor.simulation.signals import Signal


@pytest.mark.parametrize(
    ("value", "text"),
    [(1190.4, "1,190"), (41.26, "41"), (4.5, "4.5"), (9.0, "9"), (0.214, "0.21"), (0.08, "0.08"), (0.0, "0")],
)
def test_amount(value: float, text: str) -> None:
    assert words.amount(value) == text


def test_description_tells_state_value_share_and_range() -> None:
    signal = Signal("lh", "dark", 0.04, 0.2, "IU/L", 1.5, 9.0)
    assert words.description(signal) == "dark, 0.2 IU/L, 4 % of normal, normal 1.5 to 9"


def test_a_share_names_what_it_is_a_share_of() -> None:
    assert words.description(Signal("hcg", "striped", 1.31, 1.31, "× reference")) == "striped, 131 % of reference"


def test_almost_nothing_is_not_nothing() -> None:
    assert words.share(0.001) == "< 1 %"
    assert words.share(0.0) == "0 %"


@pytest.mark.parametrize(
    ("day", "text"), [(0, "Day 0"), (1, "Day 1 · week 1"), (7, "Day 7 · week 1"), (56, "Day 56 · week 8")]
)
def test_day_words(day: float, text: str) -> None:
    assert words.day_words(day) == text
