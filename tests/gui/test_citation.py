import pytest

from tests.gui.lesson.sample import LIBRARY
from tutor.content.model import Checked, Reference
from tutor.gui.citation import full_citation, short_citation


@pytest.mark.parametrize(
    ("checked", "mark"),
    [("seen", ""), ("repost", "[read in a copy, not at its source]"), ("memory", "[from memory, not yet read again]")],
)
def test_what_nobody_read_is_marked_in_both_forms(checked: Checked, mark: str) -> None:
    reference = Reference("liu-2006", "Liu PY and others. Lancet 2006;367:1412-1420.", checked)
    assert full_citation(reference) == f"{reference.citation} {mark}".strip()
    assert short_citation(reference) == f"Liu 2006 {mark}".strip()


def test_a_work_without_a_year_is_named_by_its_first_word() -> None:
    assert short_citation(Reference("x", "Textbook, of physiology", "seen")) == "Textbook"
    assert short_citation(LIBRARY.references["shankara-2020"]) == "Shankara-Narayana 2020"
