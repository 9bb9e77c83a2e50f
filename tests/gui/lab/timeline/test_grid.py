"""Are days marked where they lie, without crowding?"""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from tutor.gui.lab.span import Span
from tutor.gui.lab.timeline.grid import LEAST_PX, day_words, marks, step_days
from tutor.gui.theme import CAPTION_PX, font

SPANS = st.builds(lambda start, length: Span(start, start + length), st.floats(0, 2000), st.floats(1, 3650))
WIDTHS = st.floats(460, 2000)


@given(SPANS, WIDTHS)
def test_words_never_collide(qapp: object, span: Span, width: float) -> None:
    metrics = QFontMetricsF(font(CAPTION_PX))
    worded = [mark for mark in marks(span, width) if mark.word]
    for one, after in pairwise(worded):
        assert span.x(one.day, width) + 4 + metrics.horizontalAdvance(one.word) < span.x(after.day, width)


@given(SPANS, WIDTHS)
def test_marks_lie_in_sight_and_apart(span: Span, width: float) -> None:
    days = [mark.day for mark in marks(span, width)]
    assert all(span.start - 1 <= day <= span.end + 1e-6 for day in days)
    assert all(span.x(b, width) - span.x(a, width) >= LEAST_PX - 1e-6 for a, b in pairwise(days))


def test_days_when_near_and_weeks_when_far() -> None:
    assert step_days(Span(0, 60), 800) == 1
    assert step_days(Span(0, 730), 800) == 7


def test_a_day_is_told_with_its_week_or_month() -> None:
    assert [day_words(day) for day in (0, 3.5, 7, 10, 365.25)] == [
        "day 0",
        "day 3.5",
        "day 7 · week 1",
        "day 10 · week 1.4",
        "day 365.2 · month 12",
    ]


def test_the_fonts_are_ours(qtbot: QtBot) -> None:
    """Widths are measured with the bundled type, as on the screen."""
    assert QFontMetricsF(font(CAPTION_PX)).horizontalAdvance("week 104") > 30
