"""Scores lie between 0 and 1, the key earns 1, and every remark is about what was done."""

import math
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.content.model import (
    Choice,
    Match,
    Number,
    NumberFeedback,
    OrderItem,
    Pair,
    PickOnAxis,
    PutInOrder,
    SeveralChoices,
    SingleChoice,
    Spot,
)
from tutor.learner.marking import MarkingError, Remark, mark

LETTERS = ("a", "b", "c", "d", "e", "f")


def choices(right: set[str]) -> tuple[Choice, ...]:
    return tuple(Choice(id_, id_.upper(), f"feedback {id_}", id_ in right) for id_ in LETTERS)


def single(right: str = "b") -> SingleChoice:
    return SingleChoice("single", "c", "remember", "Which?", choices({right}))


def several(right: set[str]) -> SeveralChoices:
    return SeveralChoices("several", "c", "remember", "Which two?", choices(right))


def order(ids: tuple[str, ...] = ("a", "b", "c", "d")) -> PutInOrder:
    return PutInOrder("order", "c", "apply", "Order", tuple(OrderItem(i, i.upper(), f"feedback {i}") for i in ids))


def match() -> Match:
    pairs = (
        Pair("clomiphene", "Clomiphene", "pituitary", "It blocks the brake."),
        Pair("hcg", "hCG", "Leydig cell", "It acts like LH."),
        Pair("lh", "LH", "Leydig cell", "It drives testosterone."),
    )
    return Match("match", "c", "apply", "Join", pairs, extra=("tubule",))


def number(answer: float = 10.0, tolerance: float = 2.0) -> Number:
    return Number("number", "c", "apply", "How many?", "d", tolerance, NumberFeedback("yes", "more", "less"), answer)


def pick() -> PickOnAxis:
    spots = (Spot("leydig", "Right here.", right=True), Spot("pituitary", "One station too high."))
    return PickOnAxis("pick", "c", "understand", "Where?", spots, otherwise="Look at the testis.")


right_sets = st.sets(st.sampled_from(LETTERS), min_size=1)
picks = st.lists(st.sampled_from(LETTERS), unique=True)


def test_the_right_choice_earns_one_and_its_feedback() -> None:
    result = mark(single(), "b")
    assert result.score == 1.0
    assert result.remarks == (Remark("b", "feedback b", True),)


def test_a_wrong_choice_is_answered_and_the_missed_one_is_told() -> None:
    result = mark(single(), "a")
    assert result.score == 0.0
    assert result.remarks == (Remark("a", "feedback a", False), Remark("b", "feedback b", False))


def test_several_takes_wrong_picks_off_right_ones() -> None:
    result = mark(several({"a", "b"}), ["a", "c"])
    assert result.score == 0.0
    assert mark(several({"a", "b", "c"}), ["a", "b", "d"]).score == pytest.approx(1 / 3)
    assert [(r.about, r.right) for r in result.remarks] == [("a", True), ("c", False), ("b", False)]


@given(right_sets)
def test_several_key_earns_one(right: set[str]) -> None:
    assert mark(several(right), sorted(right)).score == 1.0


@given(right_sets, picks)
def test_only_the_key_earns_one_and_no_score_leaves_its_range(right: set[str], picked: list[str]) -> None:
    score = mark(several(right), picked).score
    assert 0.0 <= score <= 1.0
    assert (score == 1.0) == (set(picked) == right)


@given(right_sets, picks, st.randoms())
def test_the_order_of_clicking_does_not_matter(right: set[str], picked: list[str], random: object) -> None:
    shuffled = sorted(picked, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert mark(several(right), shuffled) == mark(several(right), picked)


@given(right_sets, picks, st.sampled_from(LETTERS))
def test_one_more_right_pick_never_costs_and_one_more_wrong_pick_never_pays(
    right: set[str], picked: list[str], more: str
) -> None:
    before = mark(several(right), [id_ for id_ in picked if id_ != more]).score
    after = mark(several(right), [*(id_ for id_ in picked if id_ != more), more]).score
    assert after >= before if more in right else after <= before


@given(right_sets)
def test_picking_everything_earns_no_more_than_the_key_leaves(right: set[str]) -> None:
    expected = max(0, 2 * len(right) - len(LETTERS)) / len(right)
    assert mark(several(right), list(LETTERS)).score == pytest.approx(expected)


@given(right_sets, picks)
def test_remarks_are_about_every_pick_and_every_miss_once(right: set[str], picked: list[str]) -> None:
    about = [remark.about for remark in mark(several(right), picked).remarks]
    assert sorted(about) == sorted(set(picked) | right)


@pytest.mark.parametrize(
    ("given_order", "score"),
    [("abcd", 1.0), ("bcda", 2 / 3), ("bacd", 1 / 3), ("dcba", 0.0), ("cdab", 2 / 3), ("acbd", 0.0)],
)
def test_order_counts_neighbours_that_were_kept(given_order: str, score: float) -> None:
    assert mark(order(), list(given_order)).score == pytest.approx(score)


@given(st.permutations(LETTERS))
def test_only_the_right_order_earns_one(given_order: list[str]) -> None:
    result = mark(order(LETTERS), given_order)
    assert 0.0 <= result.score <= 1.0
    assert (result.score == 1.0) == (tuple(given_order) == LETTERS)
    assert all(remark.right for remark in result.remarks) == (result.score == 1.0)


@given(st.permutations(LETTERS), st.integers(0, 5), st.integers(0, 5))
def test_moving_one_item_changes_at_most_three_pairs(given_order: list[str], start: int, end: int) -> None:
    moved = list(given_order)
    moved.insert(end, moved.pop(start))
    change = mark(order(LETTERS), moved).score - mark(order(LETTERS), given_order).score
    assert abs(change) <= 3 / 5 + 1e-12


def test_match_counts_each_left_side() -> None:
    key = {"clomiphene": "pituitary", "hcg": "Leydig cell", "lh": "Leydig cell"}
    assert mark(match(), key).score == 1.0
    result = mark(match(), {"hcg": "Leydig cell", "lh": "tubule"})
    assert result.score == pytest.approx(1 / 3)
    assert [(r.about, r.right) for r in result.remarks] == [("clomiphene", False), ("hcg", True), ("lh", False)]
    assert mark(match(), {}).score == 0.0


@pytest.mark.parametrize(
    ("response", "score", "text"),
    [(10, 1.0, "yes"), (12.0, 1.0, "yes"), (8, 1.0, "yes"), (13, 0.5, "less"), (6, 0.5, "more"), (5.9, 0.0, "more")],
)
def test_number_is_half_right_within_twice_the_tolerance(response: float, score: float, text: str) -> None:
    result = mark(number(), response)
    assert (result.score, result.remarks[0].text, result.remarks[0].right) == (score, text, score == 1.0)


def test_the_edge_of_the_tolerance_is_inside_whatever_the_binary_fractions_say() -> None:
    assert 0.4 - 0.3 > 0.1
    assert mark(number(0.3, 0.1), 0.4).score == 1.0


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6), st.floats(-1e7, 1e7), st.floats(-1e7, 1e7))
def test_a_number_nearer_to_the_answer_never_earns_less(
    answer: float, tolerance: float, one: float, two: float
) -> None:
    near, far = sorted((one, two), key=lambda response: abs(response - answer))
    question = number(answer, tolerance)
    assert mark(question, near).score >= mark(question, far).score
    assert mark(question, answer).score == 1.0


def test_pick_answers_listed_spots_and_any_other() -> None:
    assert mark(pick(), "leydig").remarks == (Remark("leydig", "Right here.", True),)
    missed = Remark("leydig", "Right here.", False)
    assert mark(pick(), "pituitary").remarks == (Remark("pituitary", "One station too high.", False), missed)
    assert mark(pick(), "fat").remarks == (Remark("fat", "Look at the testis.", False), missed)
    assert mark(pick(), "fat").score == 0.0


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**400), 10**400)
    | st.floats()
    | st.text(max_size=3)
    | st.sampled_from(LETTERS),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=2), inner, max_size=3),
)


@pytest.mark.parametrize("question", [single(), several({"a"}), order(), match(), number(), pick()])
@given(response=json_values)
def test_any_json_value_is_marked_or_refused(question: SingleChoice, response: object) -> None:
    with suppress(MarkingError):
        assert 0.0 <= mark(question, response).score <= 1.0


@pytest.mark.parametrize(
    ("question", "response"),
    [
        (single(), "z"),
        (single(), ["b"]),
        (several({"a"}), "a"),
        (several({"a"}), ["a", "a"]),
        (order(), ["a", "b"]),
        (order(), ["a", "b", "c", "c"]),
        (match(), ["hcg"]),
        (match(), {"hcg": "moon"}),
        (match(), {"moon": "tubule"}),
        (number(), "10"),
        (number(), True),
        (number(), math.nan),
        (number(), math.inf),
        (number(), 10**400),
        (pick(), ""),
        (pick(), None),
    ],
)
def test_a_malformed_response_is_refused(question: SingleChoice, response: object) -> None:
    with pytest.raises(MarkingError, match=r"^[A-Z].*\.$"):
        mark(question, response)
