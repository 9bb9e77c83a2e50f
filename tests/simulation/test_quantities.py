"""Are the quantities those of the tables, and their SI values those of the laboratories?"""

import pytest

from tests.simulation.regimens import run_of
from tutor.simulation.columns import COLUMNS
from tutor.simulation.quantities import OF_COLUMN, QUANTITIES, in_units, own_normal
from tutor.simulation.signals import READINGS
from tutor.simulation.simulate import simulate


def test_every_column_of_the_tables_can_be_shown_once() -> None:
    assert sorted(OF_COLUMN) == sorted(COLUMNS)
    assert len(OF_COLUMN) == len(QUANTITIES)


@pytest.mark.parametrize(
    ("name", "us", "si", "unit"),
    [
        ("testosterone", 288.4, 10.0, "nmol/L"),  # 288.4 g/mol: 10 nmol/L are 288.4 ng/dL
        ("free-testosterone", 10.0, 346.7, "pmol/L"),
        ("estradiol", 27.2, 100.0, "pmol/L"),  # 272 g/mol
        ("lh", 5.0, 5.0, "IU/L"),
    ],
)
def test_values_are_told_in_the_units_of_a_country(name: str, us: float, si: float, unit: str) -> None:
    quantity = QUANTITIES[name]
    assert in_units(quantity, us, "si") == pytest.approx(si, rel=1e-3)
    assert in_units(quantity, us, "us") == us
    assert quantity.unit("si") == unit


def test_a_signal_is_told_in_the_unit_of_its_quantity() -> None:
    for quantity in QUANTITIES.values():
        if quantity.signal:
            assert READINGS[quantity.signal].unit == quantity.unit_us


def test_nothing_given_means_his_own_normal() -> None:
    run = simulate(run_of(days=7))
    for quantity in QUANTITIES.values():
        assert run.value(quantity.column, 7.0) == pytest.approx(own_normal(quantity, run), rel=1e-3)
