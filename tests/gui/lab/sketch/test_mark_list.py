"""Is every part of a mark told, in words?"""

import pytest

from tutor.gui.lab.sketch.mark_list import told, word
from tutor.learner.sketch_score import score

FALLS = tuple((float(day), max(0.1, 1 - day / 20)) for day in range(57))
LATE = tuple((float(day), min(1.0, max(0.1, 1 - (day - 14) / 20))) for day in range(57))


@pytest.mark.parametrize(("share", "said"), [(1.0, "as drawn"), (0.9, "as drawn"), (0.5, "partly"), (0.0, "differs")])
def test_a_part_has_a_word_that_does_not_judge(share: float, said: str) -> None:
    assert word(share) == said


def test_whoever_does_not_see_it_is_told_every_part_and_the_largest_difference() -> None:
    mark = score({"lh": LATE}, {"lh": FALLS}, {"lh": "LH"})
    words = told(mark)
    assert words.startswith("Direction, as drawn: LH falls, as you drew.")
    assert all(part.sentence in words for part in mark.parts)
    assert words.endswith(mark.gap.sentence)
