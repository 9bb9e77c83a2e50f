"""Words as a reader counts them, and the links in a text."""

import pytest

from tutor.content.words import count_words, folded, plain, term_links


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("LH goes dark.", 3),
        ("The [pituitary gland](term:pituitary) sends **LH**.", 5),
        ("follicle-stimulating hormone", 2),
        ("It isn't 1,000 or 2.5; it's 94 %.", 7),
        ("— … “quoted” –", 1),
    ],
)
def test_counting(text: str, words: int) -> None:
    assert count_words(text) == words


def test_a_reader_sees_no_marks() -> None:
    assert plain("The **[LH](term:lh)** and `FSH`.") == "The LH and FSH."


def test_links_of_a_text() -> None:
    assert list(term_links("[a](term:lh) and [b](term:fsh-2), not [c](https://x)")) == ["lh", "fsh-2"]


def test_capitals_and_punctuation_make_no_difference() -> None:
    assert folded("None, of  the Above!") == folded("none of the above")
