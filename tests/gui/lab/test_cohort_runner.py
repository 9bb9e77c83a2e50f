"""Are many men followed in another process, and can they be stopped?"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import WAIT_MS
from tests.simulation.regimens import enanthate, run_of
from tutor.gui.lab.cohort_runner import CohortRunner
from tutor.simulation.cohort import Conditions
from tutor.simulation.spread import Threshold, run_spread

PLAN = run_of(enanthate(), days=28)
SPERM = Threshold("sperm_million_ml", 20.0)


@pytest.fixture
def runner(cache: Path) -> Iterator[CohortRunner]:
    made = CohortRunner(cache)
    yield made
    made.close()


def test_a_cohort_is_found_as_the_model_has_it(runner: CohortRunner, cache: Path, qtbot: QtBot) -> None:
    parts: list[float] = []
    runner.progressed.connect(parts.append)
    with qtbot.waitSignal(runner.found, timeout=WAIT_MS) as told:
        runner.start(PLAN, 5, 1, SPERM)
    assert told.args == [run_spread(PLAN, 5, 1, SPERM, Conditions(cache))]
    assert parts == sorted(parts)
    assert (parts[0], parts[-1]) == (0.0, 1.0)
    assert not runner.running


def test_a_new_start_takes_the_place_of_the_old(runner: CohortRunner, qtbot: QtBot) -> None:
    found: list[int] = []
    runner.found.connect(lambda spread: found.append(spread.men))
    with qtbot.assertNotEmitted(runner.failed), qtbot.waitSignal(runner.found, timeout=WAIT_MS):
        runner.start(PLAN, 2000, 1, SPERM)
        runner.start(PLAN, 4, 1, SPERM)
    assert found == [4]


def test_a_cancelled_cohort_is_silent(runner: CohortRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(runner.progressed, timeout=WAIT_MS):
        runner.start(PLAN, 2000, 1, SPERM)
    with qtbot.assertNotEmitted(runner.found), qtbot.assertNotEmitted(runner.failed):
        runner.cancel()
    assert not runner.running


def test_what_makes_no_sense_is_told(runner: CohortRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(runner.failed, timeout=WAIT_MS) as told:
        runner.start(PLAN, 0, 1, SPERM)
    assert "0 men" in told.args[0]
    assert not runner.running
