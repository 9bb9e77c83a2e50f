"""What can be pointed at? Every station and signal, where it stands, and in which order the focus goes through."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["station", "signal", "agent"]
Side = Literal["left", "right"]

STATIONS = ("hypothalamus", "pituitary", "testis", "leydig", "tubule", "blood", "fat", "drugs")
SIGNALS = (
    "gnrh", "gnrh-receptor", "lh", "fsh", "lh-receptor", "fsh-receptor", "itt", "testosterone", "outside-testosterone",
    "estradiol", "inhibin-b", "testosterone-brake", "estradiol-brake", "inhibin-b-brake", "sperm",
)  # fmt: skip
PLACES = {
    "gonadorelin": "pituitary", "gnrh-agonist-depot": "pituitary", "gnrh-antagonist": "pituitary",
    "hcg": "leydig", "given-fsh": "tubule",
    "clomiphene": "brakes", "enclomiphene": "brakes", "tamoxifen": "brakes",
    "anastrozole": "fat", "letrozole": "fat",
}  # fmt: skip
"""Where an agent acts; every other agent goes into the blood."""

LEFT = (
    "hypothalamus", "gnrh",
    "pituitary", "gnrh-receptor", "@pituitary", "lh", "fsh",
    "leydig", "@leydig", "lh-receptor", "itt",
    "tubule", "@tubule", "fsh-receptor", "sperm",
)  # fmt: skip
RIGHT = (
    "estradiol-brake", "@brakes", "testosterone-brake", "inhibin-b-brake",
    "fat", "@fat", "estradiol",
    "blood", "testosterone", "inhibin-b",
    "drugs", "outside-testosterone", "@drugs",
)  # fmt: skip
FOCUS = (
    "hypothalamus", "gnrh", "gnrh-receptor", "@pituitary", "pituitary", "lh", "fsh",
    "testis", "lh-receptor", "@leydig", "leydig", "itt", "fsh-receptor", "@tubule", "tubule", "sperm",
    "blood", "testosterone", "inhibin-b", "drugs", "outside-testosterone", "@drugs", "fat", "@fat", "estradiol",
    "testosterone-brake", "estradiol-brake", "@brakes", "inhibin-b-brake",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing that can be pointed at; an agent bears the id of its signal."""

    id: str
    kind: Kind


def place(agent: str) -> str:
    return PLACES.get(agent, "drugs")


def column(side: Side, agents: Iterable[str]) -> tuple[Spot, ...]:
    """One margin of the plate from top to bottom: station headings and chips."""
    return _expand(LEFT if side == "left" else RIGHT, tuple(agents))


def focus_order(agents: Iterable[str]) -> tuple[Spot, ...]:
    """Top-down along the axis: brain, testis, blood, brakes."""
    return _expand(FOCUS, tuple(agents))


def _expand(keys: Sequence[str], agents: tuple[str, ...]) -> tuple[Spot, ...]:
    spots: list[Spot] = []
    for key in keys:
        if key.startswith("@"):
            spots += [Spot(agent, "agent") for agent in agents if place(agent) == key[1:]]
        else:
            spots.append(Spot(key, "station" if key in STATIONS else "signal"))
    return tuple(spots)
