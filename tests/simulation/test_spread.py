"""Does one pass give the cohort's percentiles and the true share of men over a threshold?"""

from pathlib import Path

import pytest

from tests.simulation.regimens import enanthate, run_of
from tutor.simulation.cohort import PERCENTS, Conditions, follow, run_cohort
from tutor.simulation.columns import COLUMNS
from tutor.simulation.errors import SimulationError
from tutor.simulation.spread import Spread, Threshold, run_spread

TRT = run_of(enanthate(stop=60), days=90)
SPERM = Threshold("sperm_million_ml", 20.0)
MEN = 40


@pytest.fixture(scope="module")
def conditions(machine_code: Path) -> Conditions:
    return Conditions(machine_code)


@pytest.fixture(scope="module")
def spread(conditions: Conditions) -> Spread:
    return run_spread(TRT, MEN, 1, SPERM, conditions)


def test_percentiles_are_those_of_the_cohort(spread: Spread, conditions: Conditions) -> None:
    alone = run_cohort(TRT, MEN, 1, conditions)
    assert list(spread.percentiles.days) == list(alone.days)
    for column in COLUMNS:
        for percent in PERCENTS:
            assert spread.percentiles.series(column, percent) == pytest.approx(alone.series(column, percent), rel=1e-12)


def test_share_over_is_the_count_of_men(spread: Spread, conditions: Conditions) -> None:
    with conditions.pool() as pool:
        counted = [
            sum(man >= SPERM.at_least for man in day) / MEN
            for _, looks in follow(TRT, MEN, 1, (SPERM.column,), conditions, pool)
            for day in looks[:, :, 0].T.tolist()
        ]
    assert list(spread.share_over) == counted
    assert counted[0] > counted[-1]  # nine weeks of testosterone cost sperm
    assert [spread.share_on(day) for day in (0.0, 90.0, 90.5, -1.0)] == [counted[0], counted[90], None, None]


def test_share_agrees_with_the_percentiles(spread: Spread) -> None:
    """Where a quarter of the men lie below the threshold, three quarters are over it, to within one man."""
    for n, share in enumerate(spread.share_over):
        for percent in PERCENTS:
            if spread.percentiles.series(SPERM.column, percent)[n] >= SPERM.at_least:
                assert share >= 1 - percent / 100 - 1 / MEN


def test_a_spread_survives_the_way_to_another_process(spread: Spread) -> None:
    assert Spread.from_bytes(spread.to_bytes()) == spread
    with pytest.raises(SimulationError, match="cut short"):
        Spread.from_bytes(spread.to_bytes()[:-8])


def test_an_unknown_column_is_told(conditions: Conditions) -> None:
    with pytest.raises(SimulationError, match="sperms"):
        run_spread(TRT, 1, 1, Threshold("sperms", 1.0), conditions)
