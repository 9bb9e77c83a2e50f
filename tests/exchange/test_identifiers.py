"""Is every name one that Antimony and SBML take?"""

import re

from hypothesis import given
from hypothesis import strategies as st

from tutor.exchange.identifiers import RESERVED, Identifiers, quoted


@given(st.lists(st.text(max_size=20), max_size=8))
def test_any_names_become_different_identifiers(wanted: list[str]) -> None:
    identifiers = Identifiers()
    names = [identifiers.new(words) for words in wanted]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name) for name in names)
    assert not RESERVED & {name.casefold() for name in names}


@given(st.text())
def test_quoted_words_end_where_they_should(words: str) -> None:
    text = quoted(words)
    assert text[0] == text[-1] == '"'
    assert not {'"', "\\", "\n"} & set(text[1:-1])


def test_taken_words_get_a_number() -> None:
    identifiers = Identifiers()
    assert [identifiers.new("model"), identifiers.new("LH"), identifiers.new("lh")] == ["model_2", "LH", "lh_2"]
