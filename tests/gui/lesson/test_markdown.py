import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.gui.lesson.markdown import term_id, to_html, to_plain

PIECES = [
    "[",
    "](",
    ")",
    "!",
    "term:lh",
    "file:///etc/passwd",
    "http://a.b",
    "<img src=x>",
    "*",
    "`",
    "\n",
    "- ",
    "a",
    "<",
    ">",
    "&",
    '"',
]
ALLOWED = {"p", "strong", "em", "s", "code", "ul", "ol", "li", "br", "a"}


def test_paragraphs_emphasis_and_terms() -> None:
    html = to_html("The [brain](term:hypothalamus) sends **GnRH**.\n\nThen *LH*.")
    assert html == (
        '<p>The <a href="term:hypothalamus">brain</a> sends <strong>GnRH</strong>.</p>\n<p>Then <em>LH</em>.</p>\n'
    )


@pytest.mark.parametrize(
    "hostile",
    [
        "![a](file:///etc/passwd)",
        "[a](https://example.org)",
        "[a](javascript:alert)",
        "[a]: http://a.b\n\n[a]",
        "<https://a.b>",
        "<img src='file:///etc/passwd'>",
        "<script>a</script>",
    ],
)
def test_hostile_text_becomes_words(hostile: str) -> None:
    assert not re.search(r"<(img|script|a)\b", to_html(hostile))


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_no_text_makes_other_tags_or_links(text: str) -> None:
    html = to_html(text)
    assert set(re.findall(r"</?(\w+)", html)) <= ALLOWED
    assert all(href.startswith("term:") for href in re.findall(r'<a href="([^"]*)"', html))


def test_plain_words() -> None:
    assert (
        to_plain("The [brain](term:hypothalamus)\nsends **GnRH**.\n\nThen & there.")
        == "The brain sends GnRH.\nThen & there."
    )


def test_term_id() -> None:
    assert term_id("term:lh") == "lh"
    assert term_id("https://a.b/term:lh") is None
