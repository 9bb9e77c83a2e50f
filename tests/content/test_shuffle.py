from hypothesis import given
from hypothesis import strategies as st

from tutor.content.shuffle import shuffled, starts_with_number


@given(st.lists(st.integers(), unique=True), st.text())
def test_same_things_same_order_every_time(items: list[int], seed: str) -> None:
    assert sorted(shuffled(items, seed)) == sorted(items)
    assert shuffled(items, seed) == shuffled(items, seed)


@given(st.lists(st.integers(), unique=True, min_size=2), st.text())
def test_never_the_key(items: list[int], seed: str) -> None:
    assert list(shuffled(items, seed, avoid=items)) != items


def test_different_steps_differ() -> None:
    assert len({shuffled("abcde", f"step-{n}") for n in range(10)}) > 1


def test_rows_of_numbers() -> None:
    assert starts_with_number("5 %")
    assert starts_with_number("−3 days")
    assert not starts_with_number("LH falls")
