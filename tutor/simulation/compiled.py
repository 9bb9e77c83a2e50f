"""How is the model made fast? The lines of equations.py and solving.py, read a second time and compiled.

The plain module stays plain. Machine code is kept in a folder named after everything it depends on; a marker
in it says that it is whole. `python -m tutor.simulation.compiled FOLDER` fills it, about 10 s once per machine.
numba is imported only here, inside functions: 140 ms, and never on the way to the window.
"""

import hashlib
import importlib.util
import logging
import os
import pickle
import platform
import shutil
import sys
from array import array
from importlib.metadata import version
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

from tutor.simulation import equations, solving, states, units
from tutor.simulation.parameters import reference_man
from tutor.simulation.plain import Solver, first_guess
from tutor.simulation.schedule import Schedule, schedule

READY = "ready"
DAMAGED = (OSError, EOFError, pickle.UnpicklingError, ValueError, KeyError, AttributeError, ImportError, RuntimeError)

logger = logging.getLogger(__name__)


def folder(cache: Path) -> Path:
    """Where this machine code lies. numba looks at the time stamp of the source, so that counts too."""
    key = hashlib.sha256()
    for module in (equations, solving, states, units):
        source = Path(str(module.__file__))
        key.update(source.read_bytes() + str(source.stat().st_mtime_ns).encode())
    key.update(" ".join(reference_man()._fields).encode())
    key.update(f"{version('numba')} {version('numpy')} {sys.version} {platform.machine()}".encode())
    return cache / "compiled" / key.hexdigest()[:16]


def is_ready(cache: Path) -> bool:
    """Whether the folder was filled by this very version."""
    return (folder(cache) / READY).exists()


def load(cache: Path) -> Solver:
    """The compiled solver, ready to run: quick from a filled cache, else after compiling.

    A damaged cache is thrown away and compiled anew.
    """
    solver = _load(cache)
    try:
        warm_up(solver)
    except DAMAGED as problem:
        logger.warning("the compiled model in %s is damaged (%s); compiling it again", folder(cache), problem)
        shutil.rmtree(folder(cache), ignore_errors=True)
        fill(cache)
        solver = _load(cache)
        warm_up(solver)
    return solver


def _load(cache: Path) -> Solver:
    import numpy as np

    compiled = _compile(folder(cache))
    kind = np.dtype([(name, np.float64) for name in reference_man()._fields])

    def record(p: Any) -> Any:
        return np.array([tuple(p)], dtype=kind)[0]

    def rest(p: Any) -> tuple[tuple[float, ...], float]:
        x = np.array(first_guess(p))
        gap = compiled.settle(x, record(p), np.zeros(states.COUNT), np.zeros(states.COUNT))
        return tuple(x.tolist()), float(gap)

    def run(baseline: tuple[float, ...], p: Any, given: Schedule, days: "array[float]") -> "array[float]":
        rows = array("d", bytes(8 * len(days) * states.COUNT))
        work = np.zeros((solving.WORK_ROWS, states.COUNT + 1))
        doses = (np.array(column) for column in (given.times, given.states, given.amounts, given.levels))
        compiled.solve(np.array(baseline), record(p), *doses, np.array(days), np.frombuffer(rows), work)
        return rows

    return Solver(rest, run)


def _compile(home: Path) -> ModuleType:
    """A copy of solving.py whose functions, and those of equations.py below it, are compiled."""
    os.environ["NUMBA_CACHE_DIR"] = str(home)
    import numba

    numba.config.CACHE_DIR = str(home)  # type: ignore[attr-defined]
    compiled: dict[str, Any] = {}
    for module in (equations, solving):
        copy = _copy(module)
        for name, function in vars(copy).items():
            if isinstance(function, FunctionType) and name not in compiled:
                compiled[name] = numba.njit(cache=True, error_model="numpy")(function)
        vars(copy).update(compiled)
    return copy


def _copy(module: ModuleType) -> ModuleType:
    """The module read a second time, under a name of its own."""
    spec = importlib.util.spec_from_file_location(f"{module.__name__}_compiled", str(module.__file__))
    assert spec is not None
    assert spec.loader is not None
    copy = sys.modules[spec.name] = importlib.util.module_from_spec(spec)  # numba's cache looks modules up by name
    spec.loader.exec_module(copy)
    return copy


def fill(cache: Path) -> None:
    """Compile everything and mark the folder as ready; OSError if it cannot be written."""
    home = folder(cache)
    home.mkdir(parents=True, exist_ok=True)
    warm_up(_load(cache))
    (home / READY).touch()


def warm_up(solver: Solver) -> None:
    """Run every compiled function once."""
    p = reference_man()
    baseline, _ = solver.rest(p)
    solver.run(baseline, p, schedule((), 1.0, p), array("d", [0.0, 1.0]))


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(10)  # the window comes first
    fill(Path(sys.argv[1]))
