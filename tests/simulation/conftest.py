"""One compiled solver for all tests that need many runs."""

from pathlib import Path

import pytest

from tutor.simulation.compiled import load
from tutor.simulation.plain import Solver


@pytest.fixture(scope="session")
def machine_code(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("machine-code")


@pytest.fixture(scope="session")
def solver(machine_code: Path) -> Solver:
    return load(machine_code)
