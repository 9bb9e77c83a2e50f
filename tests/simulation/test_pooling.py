"""Do batches that are pooled tell nearly what all men together tell?"""

import numpy as np
import pytest

from tests.simulation.regimens import enanthate, run_of
from tutor.simulation import cohort
from tutor.simulation.cohort import PERCENTS, Conditions, run_cohort
from tutor.simulation.columns import COLUMNS
from tutor.simulation.pooling import FRACTIONS, Pool, pooled


def pool_of(values: np.ndarray) -> Pool:
    return Pool(len(values), np.quantile(values, FRACTIONS).astype(np.float32)[None, None, :])


@pytest.mark.parametrize("sizes", [(500, 500), (1000, 137), (1000, 1000, 1000, 40)])
def test_quantiles_of_batches_lie_within_half_a_percentile_of_those_of_all(sizes: tuple[int, ...]) -> None:
    dice = np.random.default_rng(7)
    batches = [dice.lognormal(0.3 * n, 0.8, size) for n, size in enumerate(sizes)]
    found: Pool | None = None
    for batch in batches:
        found = pooled(found, pool_of(batch))
    assert found is not None
    everybody = np.sort(np.concatenate(batches))
    assert found.men == len(everybody)
    for percent, value in zip(PERCENTS, found.at([percent / 100 for percent in PERCENTS])[0, 0], strict=True):
        below = np.searchsorted(everybody, value) / len(everybody)
        assert below == pytest.approx(percent / 100, abs=0.005)


def test_one_batch_stays_as_it_is() -> None:
    alone = pool_of(np.arange(300.0))
    assert pooled(None, alone) is alone


def test_a_cohort_in_batches_is_near_the_cohort_at_once(machine_code: object, monkeypatch: pytest.MonkeyPatch) -> None:
    conditions = Conditions(machine_code)  # type: ignore[arg-type]
    scenario = run_of(enanthate(), days=30)
    at_once = run_cohort(scenario, 300, 3, conditions)
    monkeypatch.setattr(cohort, "BATCH", 110)
    in_batches = run_cohort(scenario, 300, 3, conditions)
    assert list(in_batches.days) == list(at_once.days)
    for column in COLUMNS:
        width = np.subtract(at_once.series(column, 75), at_once.series(column, 25))
        apart = np.subtract(in_batches.series(column, 50), at_once.series(column, 50))
        assert (np.abs(apart) <= 0.05 * width + 1e-6).all(), column
