"""Do the pages about sources and model, and the notes of what was left out, agree with the audit and the levels?"""

from collections import Counter
from pathlib import Path

import pytest

from tutor.content.document import read
from tutor.content.load import load_library
from tutor.content.model import LEVELS, Library
from tutor.content.reading_grade import measure, visible

LESSONS = Path(__file__).parents[2] / "lessons"
MOST_GRADE = 11  # issue 5: these pages are for whoever can read the Intermediate path


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(LESSONS)


def test_each_printed_reference_has_its_finding(library: Library) -> None:
    """The audit of the reference lists: 8, 10 and 8 entries; 5 right, 6 mis-cited, 12 not found, 3 commercial."""
    assert Counter(one.article for one in library.printed) == {"first": 8, "second": 10, "third": 8}
    found = Counter(one.finding for one in library.printed)
    assert found == {"found": 5, "mis-cited": 6, "not-found": 12, "commercial": 3}


def test_both_pages_can_be_read_by_most(library: Library) -> None:
    assert list(library.about) == ["sources", "model"]
    for page in read(LESSONS / "about.yaml").data["pages"]:
        assert measure(visible(page)).grade <= MOST_GRADE


def test_every_lesson_below_the_top_tells_what_it_left_out(library: Library) -> None:
    for level in LEVELS[:-1]:
        for module in library.path(level).modules:
            for outline in module.lessons:
                assert library.left_out_of(outline.id), outline.id
    assert {library.level_of(one.lesson) for one in library.left_out} == set(LEVELS[:-1])


def test_what_is_left_out_is_told_no_harder_than_its_lesson(library: Library) -> None:
    for level, most in (("fundamentals", 8.0), ("intermediate", 11.5)):
        texts = [one.text for one in library.left_out if library.level_of(one.lesson) == level]
        assert measure(" ".join(texts)).grade <= most
