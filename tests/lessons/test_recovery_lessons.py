"""Does the model still show what the texts of F3-1 to F3-4 say it shows?"""

from collections.abc import Callable

import pytest

from tutor.simulation.trajectory import Trajectory

Level = Callable[[str, float, str], float]

LEFT_OUT = 182  # the day of the first injection that is left out, after half a year
TWO_YEARS = 728  # the same after two years


@pytest.mark.parametrize(
    ("scenario", "day", "signal", "least", "most"),
    [
        ("stop-trt", 182, "lh", 0.0, 0.15),  # F3-1 goal: all dark
        ("stop-trt", 182, "itt", 0.0, 0.15),
        ("stop-trt", 182, "sperm", 0.0, 0.15),
        ("stop-trt", 196, "gnrh", 0.6, 1.0),  # F3-2 see-gap: most of it back within two weeks
        ("stop-trt", 203, "testosterone", 0.28, 0.4),  # about a third around week three
        ("stop-trt", 210, "lh", 0.4, 0.6),  # F3-2 why-last: half back in week four
        ("stop-trt", 245, "lh", 0.85, 1.0),  # almost back in week nine
        ("stop-trt", 245, "sperm", 0.07, 0.14),  # F3-2 see-sperm: a tenth
        ("stop-trt", 364, "sperm", 0.75, 0.88),  # four fifths by month six
        ("plan-first", 224, "itt", 1.0, 3.0),  # F3-3 stage-hcg: up, and the brain asleep
        ("plan-first", 224, "gnrh", 0.0, 0.15),
        ("plan-first", 224, "lh", 0.0, 0.15),
        ("stop-trt-clomiphene", 238, "fsh", 1.05, 3.0),  # F3-3 stage-serm: LH and FSH climb
        ("stop-trt-clomiphene", 238, "lh", 1.05, 3.0),
        ("stop-trt-two-years", 819, "lh", 0.85, 1.1),  # F3-4 two-years: LH is back
    ],
)
def test_axis_is_where_the_lessons_tell(
    level: Level, scenario: str, day: float, signal: str, least: float, most: float
) -> None:
    assert least <= level(scenario, day, signal) <= most


def test_testosterone_is_lowest_around_week_three(run_of: Callable[[str], Trajectory]) -> None:
    """F3-2 see-gap."""
    stopped = run_of("stop-trt")
    lowest = min(range(LEFT_OUT, 365), key=lambda day: stopped.value("testosterone_ng_dl", day))
    assert lowest == pytest.approx(LEFT_OUT + 21, abs=5)


def test_half_of_the_sperm_are_back_between_month_three_and_month_four(level: Level) -> None:
    """F3-2 see-sperm."""
    half = next(day for day in range(LEFT_OUT, 365) if level("stop-trt", day, "sperm") >= 0.5)
    assert 90 <= half - LEFT_OUT <= 122


def test_lh_never_rises_above_his_normal_on_the_way_back(level: Level) -> None:
    """F3-2 why-last, in the answer to the wish for more push."""
    assert max(level("stop-trt", day, "lh") for day in range(LEFT_OUT, 365)) <= 1.0


def test_serm_takes_half_of_the_hold_of_the_estradiol_brake_within_days(level: Level) -> None:
    """F3-3 stage-serm."""
    before, soon = (level("stop-trt-clomiphene", day, "estradiol-brake") for day in (210, 213))
    assert soon / before == pytest.approx(0.5, abs=0.1)


def test_thirteen_weeks_after_two_years_he_has_about_half_as_many_sperm_as_after_half_a_year(level: Level) -> None:
    """F3-4 two-years."""
    half_year = level("stop-trt", LEFT_OUT + 91, "sperm")
    assert half_year == pytest.approx(1 / 3, abs=0.07)
    assert level("stop-trt-two-years", TWO_YEARS + 91, "sperm") / half_year == pytest.approx(0.5, abs=0.1)
