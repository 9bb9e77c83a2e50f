"""What are the places on the axis called? The simulation's own words, at the learner's level."""

from collections.abc import Sequence

from tutor.content.model import Level

STATIONS = ("hypothalamus", "pituitary", "testis", "leydig", "tubule", "blood", "fat", "drugs")
SIGNALS = (
    "gnrh", "gnrh-receptor", "lh", "fsh", "lh-receptor", "fsh-receptor", "itt", "testosterone", "outside-testosterone",
    "estradiol", "inhibin-b", "testosterone-brake", "estradiol-brake", "inhibin-b-brake", "sperm",
)  # fmt: skip


def spot_name(spot: str, level: Level) -> str:
    """A station's or signal's short name."""
    from tutor.simulation.sentences import name

    return name(spot, level)


def spots(asked: Sequence[str]) -> tuple[str, ...]:
    """All places that may be picked, top-down, those of the question among them."""
    known = (*STATIONS, *SIGNALS)
    return (*known, *(spot for spot in asked if spot not in known))


def listed(ids: Sequence[str], level: Level) -> str:
    """Names in a row: "LH, FSH and sperm"."""
    names = [spot_name(one, level) for one in ids]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
