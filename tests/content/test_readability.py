"""Fundamentals can be read after eight years of school."""

from pathlib import Path

import pytest

from tutor.content.document import read
from tutor.content.reading_grade import measure, sentences, syllables, visible
from tutor.content.rules.items.seen import before
from tutor.content.shelf import Shelf, open_folder
from tutor.content.walk import asked
from tutor.content.words import plain

LESSONS = Path(__file__).parents[2] / "lessons"
MAX_GRADE = {"fundamentals": 8.0, "intermediate": 11.5, "academic": 15.0}
MAX_WORDS_PER_SENTENCE = {"fundamentals": 18, "intermediate": 20, "academic": 24}


@pytest.mark.parametrize("path", sorted(LESSONS.glob("[fia]*/[FIA]*.yaml")), ids=lambda path: path.stem)
def test_a_lesson_can_be_read_at_its_level(path: Path) -> None:
    level = path.parent.name
    reading = measure(visible(read(path).data))
    assert reading.words > 300
    assert reading.grade <= MAX_GRADE[level], f"{path.stem}: grade {reading.grade:.1f}"
    assert reading.words_per_sentence <= MAX_WORDS_PER_SENTENCE[level]


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return open_folder(LESSONS)


@pytest.mark.parametrize("level", MAX_GRADE)
def test_the_questions_of_a_level_read_no_harder_than_its_pages(shelf: Shelf, level: str) -> None:
    """Rule 21 of the item-writing list; pooled, since the grade of one short question is mostly noise."""
    found = [item for item in asked(shelf) if level.startswith(item.lesson[0].lower())]
    texts = [plain(text).strip() for item in found for _, text in before(item.question)]
    if texts:
        joined = " ".join(text if text.endswith((".", "!", "?", ":")) else f"{text}." for text in texts)
        assert measure(joined).grade <= MAX_GRADE[level]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("testosterone", 4),
        ("gonadotropin", 5),
        ("GnRH", 4),
        ("pituitary's", 5),
        ("testes", 2),
        ("brain", 1),
        ("brakes", 1),
        ("enough", 2),
        ("2005", 1),
        ("grumbletine", 3),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_sentences_end_where_a_reader_pauses() -> None:
    text = "LH falls (e.g. in the study). Why? The brain rests: it has 2.5 times enough."
    assert len(sentences(text)) == 4


def test_the_grade_follows_the_published_formula() -> None:
    reading = measure("The cat sat on the mat. The dog did not.")
    assert (reading.words, reading.sentences, reading.syllables) == (10, 2, 10)
    assert reading.grade == pytest.approx(0.39 * 5 + 11.8 * 1 - 15.59)
