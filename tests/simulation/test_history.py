"""Does undoing lead back, and redoing forth again?"""

from hypothesis import given
from hypothesis import strategies as st

from tutor.simulation.history import LONGEST, History


def after(values: list[int]) -> History[int]:
    history = History(0)
    for value in values:
        history = history.with_value(value)
    return history


@given(st.lists(st.integers(0, 5), max_size=20))
def test_undoing_everything_leads_to_the_beginning_and_redoing_to_the_end(values: list[int]) -> None:
    there = after(values)
    back = there
    for _ in values:
        back = back.undone()
    assert back.present == 0
    assert not back.past
    forth = back
    for _ in values:
        forth = forth.redone()
    assert forth == there


def test_an_equal_value_is_no_act() -> None:
    assert after([3, 3, 3]).past == (0,)


def test_carrying_something_about_is_one_act() -> None:
    history = after([1])
    for value in (2, 3, 4):
        history = history.with_value(value, done=False)
    history = history.with_value(5)
    assert history.present == 5
    assert history.undone().present == 1


def test_what_is_carried_about_and_put_back_leaves_nothing_to_undo() -> None:
    history = after([1]).with_value(2, done=False).with_value(1)
    assert history.past == (0,)
    assert not history.open


def test_a_new_act_forgets_what_was_undone() -> None:
    assert after([1, 2]).undone().with_value(7).redone().present == 7


def test_undoing_in_the_middle_of_an_act_leads_before_it() -> None:
    assert after([1]).with_value(2, done=False).with_value(3, done=False).undone().present == 1


def test_only_so_much_is_remembered() -> None:
    assert len(after([n % 2 + 1 for n in range(2 * LONGEST)]).past) == LONGEST
