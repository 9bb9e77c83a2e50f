"""Does each part answer to its own kind of error, and to no other?"""

from math import exp, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.learner.sketch import Lines, Points, SketchError
from tutor.learner.sketch_score import Name, SketchMark, score

LAST_DAY = 168
NAMES = {"lh": "LH", "testosterone": "testosterone", "sperm": "sperm"}
LEVELS = st.floats(0.0, 1.45)


def step(day: float, at: float, width: float) -> float:
    """0 before, 1 after."""
    return 1.0 / (1.0 + exp(min(700.0, -(day - at) / width)))


def line(low: float, fall_day: float, back: float = 0.0, back_day: float = 0.0, width: float = 3.0) -> Points:
    """At 1 first, at `low` around `fall_day`, then `back` of the way to 1. At rest at both ends."""

    def level(day: int) -> float:
        gone = step(day, fall_day, width) - (back * step(day, back_day, width) if back else 0.0)
        return 1.0 + (low - 1.0) * gone

    return tuple((float(day), level(day)) for day in range(LAST_DAY + 1))


def marked(drawn: Points, model: Points) -> SketchMark:
    return score({"lh": drawn}, {"lh": model}, NAMES)


def share(mark: SketchMark, name: Name) -> float:
    part = mark.part(name)
    assert part is not None
    return part.share


FLAT: Points = ((0.0, 1.0), (float(LAST_DAY), 1.0))
FALLS = line(0.05, 30)
COMES_BACK = line(0.05, 30, back=0.8, back_day=110)
SHAPES = st.sampled_from([FALLS, COMES_BACK, line(1.4, 40), line(0.3, 60, back=0.5, back_day=120)])


@given(st.lists(LEVELS, min_size=2, max_size=40))
def test_the_models_own_line_is_right_in_every_part(levels: list[float]) -> None:
    own = tuple((float(7 * week), level) for week, level in enumerate(levels))
    mark = marked(own, own)
    assert [part.share for part in mark.parts] == [1.0] * 3
    assert mark.gap.drawn == mark.gap.model


@given(SHAPES, LEVELS)
def test_a_flat_line_has_no_direction_where_something_happens(model: Points, level: float) -> None:
    mark = marked(((0.0, level),), model)
    assert share(mark, "direction") == share(mark, "timing") == 0


def test_a_flat_line_is_right_where_nothing_happens() -> None:
    assert [part.share for part in marked(FLAT, FLAT).parts] == [1.0] * 3
    assert share(marked(FALLS, FLAT), "direction") == 0


@given(st.integers(-25, 25), st.integers(-25, 25))
def test_moving_a_line_in_time_lowers_timing_alone(by_days: int, other_days: int) -> None:
    near, far = sorted((abs(by_days), abs(other_days)))
    way = 1 if by_days >= 0 else -1
    marks = [
        marked(line(0.05, 45 + way * days, 0.8, 115 + way * days), line(0.05, 45, 0.8, 115)) for days in (near, far)
    ]
    for mark in marks:
        assert share(mark, "direction") == 1
        assert share(mark, "size") > 0.99  # a level between two days is met a little higher or lower
    assert share(marks[0], "timing") >= share(marks[1], "timing")
    assert (share(marks[1], "timing") < 1) == (far > 0)


@given(SHAPES, st.floats(0.3, 1.0), st.floats(0.3, 1.0))
def test_scaling_a_line_lowers_size_alone(model: Points, one: float, other: float) -> None:
    def scaled(by: float) -> Points:
        return tuple((day, 1.0 + by * (level - 1.0)) for day, level in model)

    small, large = sorted((one, other))
    marks = [marked(scaled(by), model) for by in (small, large)]
    for mark in marks:
        assert share(mark, "direction") == 1
        assert isclose(share(mark, "timing"), 1, abs_tol=1e-6)
    assert share(marks[0], "size") <= share(marks[1], "size") + 1e-9


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_larger_error_of_the_level_never_scores_more(one: float, other: float) -> None:
    near, far = sorted((one, other), key=lambda low: abs(low - 0.3))
    model = line(0.3, 60)
    assert share(marked(line(far, 60), model), "size") <= share(marked(line(near, 60), model), "size") + 1e-9


def test_twice_too_late_is_half_right_and_four_times_is_wrong() -> None:
    """The rule of the docstring, to within the pen: 2 % of 168 days."""
    model = line(0.05, 30)
    assert share(marked(line(0.05, 60), model), "timing") == pytest.approx(0.5, abs=0.05)
    assert share(marked(line(0.05, 130), model), "timing") < 0.05
    assert share(marked(line(0.05, 15), model), "timing") == pytest.approx(0.5, abs=0.1)


def test_only_the_fall_of_a_fall_and_return_is_half_the_direction() -> None:
    mark = marked(FALLS, COMES_BACK)
    assert share(mark, "direction") == 0.5
    assert share(mark, "timing") > 0.99
    assert "falls, then rises in the model; in your drawing it falls" in mark.parts[0].sentence


def test_the_wrong_way_first_has_no_direction_whatever_follows() -> None:
    assert share(marked(line(1.4, 30), COMES_BACK), "direction") == 0


def test_a_shaking_hand_makes_no_turn() -> None:
    shaken = tuple((day, level + (0.06 if int(day) % 4 < 2 else -0.06)) for day, level in FALLS)
    assert share(marked(tuple((d, max(0.0, s)) for d, s in shaken), FALLS), "direction") == 1


def test_the_teeth_between_two_weekly_injections_are_no_moves() -> None:
    saw = tuple((day, 1.0 + step(day, 20, 5) * (0.9 + 0.5 * (int(day) % 7) / 6)) for day, _ in FLAT_DAILY)
    smooth = tuple((day, 1.0 + step(day, 20, 5) * 1.15) for day, _ in FLAT_DAILY)
    mark = score({"testosterone": smooth}, {"testosterone": saw}, NAMES)
    assert mark.parts[0].share == 1
    assert share(mark, "size") > 0.9


FLAT_DAILY: Points = tuple((float(day), 1.0) for day in range(LAST_DAY + 1))
MODEL: Lines = {"lh": line(0.05, 8), "testosterone": line(0.4, 20), "sperm": line(0.02, 80, width=8)}


def test_order_is_the_share_of_pairs_in_which_the_same_moves_first() -> None:
    swapped = {**MODEL, "lh": line(0.05, 50), "testosterone": line(0.4, 20)}
    assert share(score(MODEL, MODEL, NAMES), "order") == 1
    assert share(score(swapped, MODEL, NAMES), "order") == pytest.approx(2 / 3)
    part = score(swapped, MODEL, NAMES).part("order")
    assert part is not None
    assert part.sentence.startswith(
        "In the model first LH, then testosterone, then sperm; in your drawing first testost"
    )


def test_order_is_not_asked_of_one_line_or_of_lines_that_move_together() -> None:
    assert marked(FALLS, FALLS).part("order") is None
    together = {"lh": FALLS, "testosterone": FALLS}
    assert score(together, together, NAMES).part("order") is None


def test_a_line_that_stands_still_has_no_place_in_the_order() -> None:
    still = dict.fromkeys(MODEL, FLAT)
    mark = score(still, MODEL, NAMES)
    assert share(mark, "order") == 0
    order = mark.part("order")
    assert order is not None
    assert order.sentence.endswith("in your drawing none moves.")


def test_the_largest_difference_names_its_day_and_both_levels() -> None:
    gap = marked(FLAT, COMES_BACK).gap
    assert (gap.signal, gap.drawn) == ("lh", 1.0)
    assert 60 < gap.day < 80  # midway between the fall and the return
    assert gap.model == pytest.approx(0.05, abs=0.001)
    assert "you drew 100\u00a0%, the model has 5\u00a0%" in gap.sentence


def test_what_was_not_drawn_is_not_compared() -> None:
    with pytest.raises(SketchError, match="draw a line first"):
        score({"fsh": FALLS}, {"lh": FALLS}, NAMES)
    assert score({"lh": FALLS}, MODEL, NAMES).gap.signal == "lh"


def test_above_the_paper_every_level_is_the_same() -> None:
    model = line(1.5, 30)
    beyond = tuple((day, 1 + 3 * (level - 1)) for day, level in model)
    assert share(marked(model, beyond), "size") > 0.99
