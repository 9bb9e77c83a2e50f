"""Where does an agent act? Groups of the palette, and the colour that its bars take from there."""

from dataclasses import dataclass

from tutor.gui.theme import Theme


@dataclass(frozen=True)
class Group:
    """`colour` names a colour of the theme: that of the hormone that the agents are, or stand for."""

    title: str
    agents: tuple[str, ...]
    colour: str


GROUPS = (
    Group(
        "Testosterone",
        (
            "testosterone-enanthate",
            "testosterone-cypionate",
            "testosterone-undecanoate",
            "testosterone-undecanoate-tea",
            "testosterone-gel",
        ),
        "testosterone",
    ),
    Group("Acts at the testis", ("hcg", "fsh"), "lh"),
    Group("Acts at fat tissue", ("anastrozole", "letrozole"), "drug"),
    Group("Acts at the brain", ("clomiphene", "enclomiphene", "tamoxifen"), "estradiol"),
    Group("GnRH and against it", ("gonadorelin", "gnrh-agonist-depot", "gnrh-antagonist"), "gnrh"),
)
_GROUP = {agent: group for group in GROUPS for agent in group.agents}


def group_of(agent: str) -> Group:
    return _GROUP[agent]


def colour_of(agent: str, theme: Theme) -> str:
    colour: str = getattr(theme, _GROUP[agent].colour)
    return colour
