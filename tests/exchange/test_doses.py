"""Is everything that the schedule gives in the trains, and nothing else?"""

import pytest

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.exchange.doses import trains
from tutor.simulation.parameters import reference_man
from tutor.simulation.scenario import Scenario
from tutor.simulation.schedule import schedule

SCENARIOS = {
    "weekly": run_of(enanthate(), dosing("hcg", 500, 2, 14, 28)),
    "isomers": run_of(dosing("clomiphene", 25, 1), days=10),
    "held": run_of(dosing("gnrh-agonist-depot", 1, 28, 3.3, 20.1), dosing("gnrh-antagonist", 1, 28, 0, 400)),
    "after-the-end": run_of(dosing("hcg", 500, 2, 90, 100)),
    "once": run_of(dosing("testosterone-undecanoate", 1000, 100)),
    "pump": run_of(dosing("gonadorelin", 5, 0.0833, mode="pump"), days=5),
}


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_trains_hold_the_doses_of_the_schedule(scenario: Scenario) -> None:
    p = reference_man()
    given = schedule(scenario.regimen, scenario.days, p)
    expected = sorted(zip(given.times, given.states, given.amounts, given.levels, strict=True))
    found = sorted(
        (train.start + number * train.every, dose.state, dose.amount, dose.level)
        for train in trains(scenario, p)
        for number in range(train.count)
        for dose in train.doses
    )
    assert len(found) == len(expected)
    for one, other in zip(found, expected, strict=True):
        assert one == pytest.approx(other, rel=1e-12)


def test_a_long_course_is_one_train() -> None:
    assert len(list(trains(SCENARIOS["pump"], reference_man()))) == 1
