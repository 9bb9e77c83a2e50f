"""Does the model still show what the texts of F1-3 and F1-4 say it shows?"""

from collections.abc import Callable

import pytest

Level = Callable[[str, float, str], float]


@pytest.mark.parametrize(
    ("scenario", "day", "signal", "least", "most"),
    [
        ("cut-lh", 3, "itt", 0.0, 0.15),  # F1-3 without-lh: dark within a few days
        ("cut-lh", 28, "fsh", 1.2, 20.0),  # FSH goes up
        ("cut-lh", 3, "sperm", 0.9, 1.1),  # sperm fall later, over weeks
        ("cut-lh", 28, "sperm", 0.0, 0.5),
        ("cut-testosterone-brake", 1, "gnrh", 1.2, 5.0),  # F1-4 watch-the-cut: within a day
        ("cut-testosterone-brake", 14, "lh", 1.6, 2.0),  # not quite twice; q-still-on: it did not even double
        ("cut-testosterone-brake", 14, "testosterone", 1.2, 3.0),
        ("cut-gnrh", 2, "lh", 0.0, 0.15),  # F1-4 cut-a-drive: dark within a day or two
        ("cut-gnrh", 2, "fsh", 0.0, 0.15),
        ("cut-gnrh", 14, "testosterone", 0.0, 0.15),
    ],
)
def test_axis_is_where_the_lessons_tell(
    level: Level, scenario: str, day: float, signal: str, least: float, most: float
) -> None:
    assert least <= level(scenario, day, signal) <= most
