"""Is a bar told exactly?"""

import pytest

from tutor.gui.lab.timeline import words
from tutor.simulation.agents import AGENTS
from tutor.simulation.scenario import Dosing
from tutor.simulation.studies import STUDIES


def test_a_bar_is_told_whole() -> None:
    bar = Dosing("testosterone-enanthate", 200, 7, 0, 182)
    assert words.told(bar, "fundamentals") == "Testosterone enanthate, 200 mg every 7 days, day 0 to day 182"


@pytest.mark.parametrize(
    ("dosing", "told"),
    [
        (Dosing("hcg", 1500, 3.5, 0, 7), "1,500 IU every 3.5 days"),
        (Dosing("clomiphene", 12.5, 1, 0, 7), "12.5 mg every day"),
        (Dosing("gonadorelin", 5, 0.0625, 0, 7, "pump"), "5 µg every 1.5 hours"),
        (Dosing("gonadorelin", 5, 1 / 24, 0, 7, "pump"), "5 µg every hour"),
        (Dosing("gonadorelin", 5, 0.0625, 0, 7, "continuous"), "80 µg a day, continuous"),
        (Dosing("gnrh-agonist-depot", 1, 28, 0, 7), "1 × full effect, kept up"),
    ],
)
def test_dose_and_interval(dosing: Dosing, told: str) -> None:
    assert words.given(dosing) == told


@pytest.mark.parametrize("agent", AGENTS)
def test_shorter_words_are_shorter(agent: str) -> None:
    lengths = [len(one) for one in words.short(Dosing(agent, 10, 7, 0, 84, STUDIES[agent].mode))]
    assert lengths == sorted(lengths, reverse=True)


def test_doses_are_counted_within_the_run() -> None:
    assert words.doses(Dosing("hcg", 250, 2, 0, 21), 182) == "11 doses"  # days 0, 2 ... 20
    assert words.doses(Dosing("hcg", 250, 2, 0, 3650), 1) == "1 dose"


def test_every_day_is_short() -> None:
    assert words.short(Dosing("clomiphene", 25, 1, 0, 7))[1] == "25 mg / d"
