import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.simulation import units


def test_published_factors() -> None:
    assert units.ng_dl(1) == 28.84
    assert units.pg_ml(1) == 0.272
    assert units.nmol_l(550) == pytest.approx(19.07, abs=0.01)
    assert units.pmol_l(25) == pytest.approx(91.9, abs=0.1)


@given(st.floats(0, 1e5))
def test_there_and_back(value: float) -> None:
    assert units.nmol_l(units.ng_dl(value)) == pytest.approx(value)
    assert units.pmol_l(units.pg_ml(value)) == pytest.approx(value)
