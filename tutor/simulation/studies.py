"""What did trials give? One published dose and interval for each agent, where a new bar begins.

Study doses, never doses to take: they say what was once tried, in whom, and who wrote it up.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tutor.simulation.scenario import Mode


@dataclass(frozen=True)
class Study:
    """`dose` in the unit of the agent, given every `every` days for `days` days; `step` is a small change of it."""

    dose: float
    every: float
    days: float
    step: float
    source: str
    mode: Mode | None = None


STUDIES: Mapping[str, Study] = {
    # A multicentre contraceptive study gave it for six months and longer.
    "testosterone-enanthate": Study(200, 7, 182, 10, "Ly, Liu, Handelsman 2005 Hum Reprod 20:1733"),
    # The usual injection of its time, followed through two weeks in 11 men; the length is ours.
    "testosterone-cypionate": Study(200, 14, 182, 10, "Nankin 1987 Fertil Steril 47:1004"),
    # The first interval was six weeks; a bar keeps one interval.
    "testosterone-undecanoate": Study(1000, 84, 728, 50, "Handelsman 2022 EJE 186:307"),
    # After a first dose of 1000 mg; "monthly" stands here as 30 days.
    "testosterone-undecanoate-tea": Study(500, 30, 360, 50, "Gu 2003 JCEM 88:562"),
    # 50 mg applied, of which 9 to 14% passed the skin.
    "testosterone-gel": Study(50, 1, 180, 5, "Swerdloff 2000 JCEM 85:4500"),
    # Beside testosterone, three weeks; the middle one of three doses.
    "hcg": Study(250, 2, 21, 25, "Coviello 2005 JCEM 90:2595"),
    # 225 IU twice a week beside hCG, 48 weeks.
    "fsh": Study(225, 3.5, 336, 25, "Bouloux 2003 J Androl 24:604"),
    # 26 months in the source; one year is drawn.
    "clomiphene": Study(25, 1, 365, 2.5, "Helo 2017 BJUI 119:171"),
    # The higher of its two doses (12.5 and 25 mg), from memory; three months.
    "enclomiphene": Study(25, 1, 91, 2.5, "Wiehle 2014 Fertil Steril 102:720"),
    "tamoxifen": Study(20, 1, 91, 1, "Urol Int 2019;103:108"),
    "anastrozole": Study(1, 1, 70, 0.1, "Mauras 2000 JCEM 85:2370"),
    "letrozole": Study(2.5, 1, 28, 0.25, "T'Sjoen 2005 JCEM 90:5717"),
    # A pump pulse under the skin every 90 minutes, the upper end of 1 to 5 micrograms; the length is ours.
    "gonadorelin": Study(5, 0.0625, 91, 0.5, "JCEM 1982;55:723", "pump"),
    # A depot every four weeks, to set the man's own testosterone to nothing; 1 is the full effect.
    "gnrh-agonist-depot": Study(1, 28, 140, 0.1, "Bhasin 2001 AJP 281:E1172"),
    # Cetrorelix every day for three weeks; 1 is the full effect.
    "gnrh-antagonist": Study(1, 1, 21, 0.1, "Behre 1997 JCEM 82:1403"),
}
