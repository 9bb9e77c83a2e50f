"""How often is a run looked at while a bar moves, and once it is let go?"""

import math

import pytest

from tutor.gui.solver import MOST_DRAFT_SAMPLES, SAMPLES_PER_DAY, Request
from tutor.simulation.scenario import Scenario


@pytest.mark.parametrize("days", [28.0, 250.0, 251.0, 1095.0, 2000.0, 3650.0])
def test_a_draft_has_few_samples_on_halves_and_doubles_of_a_day(days: float) -> None:
    plan = Scenario("plan", "Plan", days)
    assert Request("lab", plan).samples_per_day == SAMPLES_PER_DAY
    often = Request("lab", plan, draft=True).samples_per_day
    assert often * days <= MOST_DRAFT_SAMPLES
    assert math.log2(often).is_integer()
    assert often == SAMPLES_PER_DAY or 2 * often * days > MOST_DRAFT_SAMPLES
