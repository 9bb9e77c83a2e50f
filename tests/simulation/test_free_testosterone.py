import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.simulation.free_testosterone import free_testosterone


def test_worked_example_of_the_equation() -> None:
    """288.4 ng/dL, SHBG 40 nmol/L, albumin 43 g/L: 1.74 %, 5.02 ng/dL (issam.ch/freetesuit.html)."""
    assert free_testosterone(288.4, 40, 43) == pytest.approx(5.02, abs=0.01)


def test_without_shbg_only_albumin_binds() -> None:
    """Free part 1 / 23.43, from the same example."""
    assert free_testosterone(288.4, 0, 43) == pytest.approx(288.4 / 23.43, rel=1e-3)


@given(st.floats(0, 5000), st.floats(0, 200), st.floats(20, 60))
def test_free_is_a_part_of_total_and_falls_with_shbg(total: float, shbg: float, albumin: float) -> None:
    free = free_testosterone(total, shbg, albumin)
    assert -1e-9 <= free <= total / 10 + 1e-9
    assert free_testosterone(total, shbg + 10, albumin) <= free + 1e-9
