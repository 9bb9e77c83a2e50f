"""Every test runs without a display, with our own font, and never touches the user's folders."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from tutor.simulation.compiled import load
from tutor.simulation.plain import Solver

os.environ["QT_QPA_PLATFORM"] = "offscreen"

COMPILE_S = 300

# A law is a promise about answers, not about time; the same examples each run, so that a change is judged by its own.
# `make assurance` looks for new ones.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", derandomize=False, deadline=None)
settings.load_profile("same")


@pytest.fixture(scope="session")
def machine_code(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache with the compiled model: filled once, by a process of its own as in the program."""
    home = tmp_path_factory.mktemp("machine-code")
    subprocess.run([sys.executable, "-m", "tutor.simulation.compiled", str(home)], check=True, timeout=COMPILE_S)
    return home


@pytest.fixture(scope="session")
def solver(machine_code: Path) -> Solver:
    """One compiled solver for all tests that need many runs."""
    return load(machine_code)
