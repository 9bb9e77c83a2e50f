import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.gui.lesson.number_input import parse


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5", 5.0),
        ("5,5", 5.5),
        ("0.5", 0.5),
        (" 12 % ", 12.0),
        ("−3", -3.0),
        (",5", 0.5),
        ("1 250", 1250.0),
        ("5%", 5.0),
    ],
)
def test_numbers_as_people_write_them(text: str, number: float) -> None:
    assert parse(text, "%") == number


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Write a number"),
        ("five", "is not a number"),
        ("5-7", "not a range"),
        ("5 to 7", "not a range"),
        ("1,000.5", "thousands"),
        ("5 mg", "without “mg”"),
    ],
)
def test_what_is_wrong_is_said(text: str, words: str) -> None:
    answer = parse(text, "%")
    assert isinstance(answer, str)
    assert words in answer


@given(st.text(max_size=30))
def test_any_input_gets_a_number_or_a_sentence(text: str) -> None:
    answer = parse(text, "IU/L")
    assert isinstance(answer, float) or answer.endswith(".")


@given(st.decimals(-10_000, 10_000, places=2, allow_nan=False))
def test_point_and_comma_are_the_same(number: object) -> None:
    assert parse(str(number), "") == parse(str(number).replace(".", ","), "") == float(str(number))
