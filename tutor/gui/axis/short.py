"""What is written on the picture? Short names; the full ones stand in the popover and in what is read aloud."""

from tutor.content.model import Level
from tutor.simulation.sentences import name

SHORT = {
    "gnrh-receptor": "GnRH received",
    "lh-receptor": "LH received",
    "fsh-receptor": "FSH received",
    "itt": "Testis testosterone",
    "testosterone": "Testosterone",
    "outside-testosterone": "From outside",
    "sperm": "Sperm",
    "testosterone-enanthate": "Enanthate",
    "testosterone-cypionate": "Cypionate",
    "testosterone-undecanoate": "Undecanoate",
    "testosterone-undecanoate-tea": "Undecanoate (tea)",
    "testosterone-gel": "Gel",
    "gnrh-agonist-depot": "GnRH agonist",
    "gnrh-antagonist": "GnRH antagonist",
    "tubule": "Tubule",
    "fat": "Fat tissue",
    "drugs": "Given",
}


def short_name(id: str, level: Level) -> str:
    return SHORT.get(id) or name(id, level)
