"""Do virtual men differ as the file says, and is each the same whoever else is in the cohort?"""

import math
from statistics import correlation, fmean, stdev

import pytest

from tutor.simulation.agents import AGENTS
from tutor.simulation.numbers import read_numbers
from tutor.simulation.parameters import load_parameters, reference_man
from tutor.simulation.scenario import Dosing
from tutor.simulation.schedule import schedule
from tutor.simulation.variation import FILE, factors, mixing, variations

MEN = [factors(1, number) for number in range(2000)]


def logs(name: str) -> list[float]:
    return [math.log(man[name]) for man in MEN]


def test_every_variation_is_of_a_parameter_and_tells_meaning_and_source() -> None:
    assert set(variations()) <= set(load_parameters())
    for one in variations().values():
        assert one.meaning
        assert one.source
    assert all(entry["source"] for entry in read_numbers(FILE)["correlations"])
    assert all(entry["source"] for entry in read_numbers(FILE)["recruits"].values())


@pytest.mark.parametrize("name", list(variations()))
def test_spread_and_centre_are_those_of_the_file(name: str) -> None:
    one = variations()[name]
    assert stdev(logs(name)) == pytest.approx(one.spread, rel=0.08)  # 2,000 men: 1.6% by chance, 1.3% by the cut
    assert fmean(logs(name)) == pytest.approx(math.log(one.centre), abs=4 * one.spread / math.sqrt(len(MEN)))


def test_correlations_are_those_of_the_file() -> None:
    told = {frozenset(entry["between"]): entry["value"] for entry in read_numbers(FILE)["correlations"]}
    for pair, value in told.items():
        one, other = pair
        assert correlation(logs(one), logs(other)) == pytest.approx(value, abs=0.08)
    assert correlation(logs("shbg_normal"), logs("sperm_turnover")) == pytest.approx(0, abs=0.08)


def test_mixing_keeps_every_spread() -> None:
    for row in mixing():
        assert sum(share * share for share in row) == pytest.approx(1)


def test_man_is_his_seed_number_and_attempt() -> None:
    assert factors(3, 7) == factors(3, 7)
    assert len({tuple(factors(*who).values()) for who in [(3, 7), (3, 8), (4, 7), (3, 7, 1), (37, 0)]}) == 5


def test_no_dose_depends_on_what_differs_between_men() -> None:
    """The cohort draws up one schedule for all."""
    typical = reference_man()
    varied = typical._replace(**{name: 1.1 * getattr(typical, name) for name in variations()})
    for agent in AGENTS.values():
        dosing = Dosing(agent.id, agent.highest, 7, 0, 20, agent.modes[0] if agent.modes else None)  # type: ignore[arg-type]
        assert schedule((dosing,), 30, typical) == schedule((dosing,), 30, varied)
