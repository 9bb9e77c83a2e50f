"""Can every unit of the model be said in SBML?"""

import pytest

from tutor.exchange.unit_text import definition, identifier
from tutor.simulation.parameters import load_parameters
from tutor.simulation.states import UNITS


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("ng/dL", "1e-9 gram / 1e-1 litre"),
        ("1/day", "1 / 86400 second"),
        ("ng/mL per mg", "1e-9 gram / 1e-3 litre / 1e-3 gram"),
        ("multiple of normal LH", "dimensionless"),
        ("furlongs", None),
    ],
)
def test_units_become_powers_of_base_units(unit: str, text: str | None) -> None:
    assert definition(unit) == text


def test_every_unit_of_the_model_is_known() -> None:
    units = {*UNITS, *(parameter.unit for parameter in load_parameters().values())}
    assert [unit for unit in units if definition(unit) is None] == []


def test_different_units_have_different_identifiers() -> None:
    units = {*UNITS, *(parameter.unit for parameter in load_parameters().values())}
    sizes = {(identifier(unit), definition(unit)) for unit in units}
    assert len({name for name, _ in sizes}) == len(sizes)
