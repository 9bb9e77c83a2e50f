"""How is a unit of the model said in SBML? As a product of powers of a gram, a litre, a mole, an item, a second.

An international unit has no size in grams: it is an item here, and so is a sperm. Units that only count
(steady states, pulses, multiples of normal) are dimensionless; their words stay in the quantity's name.
"""

import re

DAY = "86400 second"
BASE = {
    "g": "gram",
    "mg": "1e-3 gram",
    "micrograms": "1e-6 gram",
    "ng": "1e-9 gram",
    "pg": "1e-12 gram",
    "nmol": "1e-9 mole",
    "pmol": "1e-12 mole",
    "IU": "item",
    "million": "1e6 item",
    "L": "litre",
    "dL": "1e-1 litre",
    "mL": "1e-3 litre",
    "day": DAY,
    "days": DAY,
    "1": "",
}
COUNTS = (
    "1",
    "mg/mg",
    "pulses",
    "multiple of normal",
    "steady states of",
    "full level",
    "full effect",
    "natural pulse",
    "nmol/L per nmol/L",
    "IU LH per IU hCG",
)


def definition(unit: str) -> str | None:
    """Antimony's text for a unit of parameters.yaml or states.py; None if its words are not known."""
    if unit == COUNTS[0] or unit.startswith(COUNTS[1:]):
        return "dimensionless"
    above, *below = re.split(r"/| per ", unit)
    if any(part not in BASE for part in (above, *below)):
        return None
    return " / ".join([BASE[above] or "1", *(BASE[part] for part in below)])


def identifier(unit: str) -> str:
    """A name for the unit: per_day, ng_per_dL."""
    words = re.sub(r"^1(?=/)", "", unit).replace("/", " per ")
    return (
        "_".join(["unit", *re.findall(r"[A-Za-z0-9]+", words)])
        if definition(unit) != "dimensionless"
        else "dimensionless"
    )
