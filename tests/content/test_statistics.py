"""What a whole bank gives away: built so that the answer is known."""

from dataclasses import replace

import pytest

from tests.content.example import example_library
from tutor.content.items import Item, items
from tutor.content.model import Choice, SingleChoice
from tutor.content.shuffle import on_screen
from tutor.content.statistics import LEAST, Statistic, statistics

COUNT = 3 * LEAST // 2  # divisible by three


def bank(texts: list[tuple[str, str, str]], ask: str = "Which one is it?") -> list[Item]:
    """Questions with these choices, the first of each right; names settle their order on screen."""
    model = items(example_library())["F1/who-sends-lh"]
    found = []
    for n, (right, *wrong) in enumerate(texts):
        choices = (Choice("a", right, "yes", True), *(Choice(f"w{k}", text, "no") for k, text in enumerate(wrong)))
        question = SingleChoice("single", "c", "apply", ask, choices)
        found.append(replace(model, name=f"F1/item-{n}", question=question))
    return found


def told(found: list[Item]) -> dict[str, Statistic]:
    return {one.name: one for one in statistics("fundamentals", found, ["apply"])}


EVEN = [("long answer", "mid one", "short"), ("mid one", "long answer", "short"), ("short", "long answer", "mid one")]


def test_a_bank_whose_keys_are_long_as_often_as_chance_says_is_in_bounds() -> None:
    found = told(bank(EVEN * (COUNT // 3)))
    assert found["longest-key"].share == found["shortest-key"].share == 1 / 3
    assert found["longest-key"].expected == pytest.approx(1 / 3)
    assert not found["longest-key"].sentence + found["shortest-key"].sentence


def test_a_bank_whose_key_is_always_the_longest_or_the_shortest_is_told() -> None:
    assert "are the longest choice" in told(bank([EVEN[0]] * COUNT))["longest-key"].sentence
    assert "are the shortest choice" in told(bank([EVEN[2]] * COUNT))["shortest-key"].sentence


def test_few_questions_say_nothing() -> None:
    few = told(bank([EVEN[0]] * (LEAST - 1)))
    assert few["longest-key"].share == 1.0
    assert not any(one.sentence for one in few.values())


def test_the_place_of_the_key_is_that_on_screen() -> None:
    rows = bank([("10 %", "20 %", "30 %")] * COUNT)  # numbers are not shuffled, so the key always comes first
    assert "keys stand in place 1" in told(rows)["key-place-1"].sentence
    words = bank(EVEN * (COUNT // 3))
    first = sum(on_screen(item.question, item.name)[0].right for item in words)  # type: ignore[arg-type]
    assert told(words)["key-place-1"].share == first / COUNT


def test_negative_questions_and_a_bloom_mix_off_the_plan_are_told() -> None:
    found = told(bank(EVEN * (COUNT // 3), "Which one is it not?"))
    assert "at most 5%" in found["negative"].sentence
    assert found["bloom-apply"].sentence == ""
    plan = statistics("fundamentals", bank(EVEN * (COUNT // 3)), ["apply", "evaluate"])
    assert {one.name for one in plan if one.sentence} == {"bloom-apply", "bloom-evaluate"}
