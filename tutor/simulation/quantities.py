"""Which quantities can be shown, and in which units? Columns of a run with their names, units and normal ranges.

US units are those of the columns. SI units: testosterone nmol/L (free: pmol/L), estradiol pmol/L. Gonadotropins,
sperm and volume are told alike in both; testosterone in the testis stays in nmol/L, as the trials tell it (S03).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tutor.simulation.columns import COLUMNS
from tutor.simulation.signals import normal_range
from tutor.simulation.trajectory import Trajectory
from tutor.simulation.units import nmol_l, pmol_l

Units = Literal["us", "si"]
PMOL_PER_NMOL = 1000.0


@dataclass(frozen=True)
class Quantity:
    """One curve. `signal` carries its normal range; `log`: it can fall a hundredfold, so a log scale tells more."""

    id: str
    column: str
    name: str
    short: str
    unit_us: str
    unit_si: str
    si_per_us: float = 1.0
    log: bool = False
    signal: str | None = None

    def unit(self, units: Units) -> str:
        return self.unit_si if units == "si" else self.unit_us

    @property
    def normal(self) -> tuple[float | None, float | None]:
        """Lowest and highest normal value in the unit of the column; None where nothing is known."""
        return normal_range(self.signal) if self.signal else (None, None)


def in_units(quantity: Quantity, value: float, units: Units) -> float:
    """A value of the column, told in other units."""
    return value * quantity.si_per_us if units == "si" else value


def own_normal(quantity: Quantity, run: Trajectory) -> float:
    """This man's untreated value, in the unit of the column."""
    return COLUMNS[quantity.column](run.baseline, run.parameters)


QUANTITIES: Mapping[str, Quantity] = {
    quantity.id: quantity
    for quantity in (
        Quantity("gnrh", "gnrh_drive", "GnRH drive", "GnRH", "× normal", "× normal"),
        Quantity("lh", "lh_iu_l", "LH", "LH", "IU/L", "IU/L", log=True, signal="lh"),
        Quantity("fsh", "fsh_iu_l", "FSH", "FSH", "IU/L", "IU/L", log=True, signal="fsh"),
        Quantity(
            "testosterone", "testosterone_ng_dl", "Testosterone", "T", "ng/dL", "nmol/L", nmol_l(1.0), True,
            "testosterone",
        ),
        Quantity(
            "free-testosterone", "free_testosterone_ng_dl", "Free testosterone", "Free T", "ng/dL", "pmol/L",
            nmol_l(1.0) * PMOL_PER_NMOL, True,
        ),
        Quantity("itt", "itt_nmol_l", "Testosterone in the testis", "ITT", "nmol/L", "nmol/L", log=True, signal="itt"),
        Quantity(
            "estradiol", "estradiol_pg_ml", "Estradiol", "E2", "pg/mL", "pmol/L", pmol_l(1.0), signal="estradiol"
        ),
        Quantity("shbg", "shbg_nmol_l", "SHBG", "SHBG", "nmol/L", "nmol/L"),
        Quantity("inhibin-b", "inhibin_b_pg_ml", "Inhibin B", "Inhibin B", "pg/mL", "ng/L", signal="inhibin-b"),
        Quantity(
            "sperm", "sperm_million_ml", "Sperm count", "Sperm", "million/mL", "million/mL", log=True, signal="sperm"
        ),
        Quantity("testis-volume", "testis_volume_ml", "Testis volume", "Volume", "mL", "mL"),
    )
}  # fmt: skip
QUANTITY_IDS = tuple(QUANTITIES)
OF_COLUMN: Mapping[str, Quantity] = {quantity.column: quantity for quantity in QUANTITIES.values()}
