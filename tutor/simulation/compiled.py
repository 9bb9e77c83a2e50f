"""How is the model made fast? The lines of equations.py, solving.py and those between, read a second time and compiled.

The plain module stays plain. Machine code is kept in a folder named after everything it depends on; a marker
in it says that it is whole. `python -m tutor.simulation.compiled FOLDER` fills it, about 15 s once per machine.
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
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

from tutor.simulation import equations, kinetics, marching, relaxing, settling, solving, states, units
from tutor.simulation.parameters import reference_man
from tutor.simulation.plain import Solver, UnderWay, first_guess, setting_out
from tutor.simulation.schedule import Schedule, schedule

SOURCES = (equations, kinetics, relaxing, solving, settling, marching)
OFTEN_CALLED = ("look", "weigh", "kept", "solve", "march", "settle", "follow", "note", "between", "begin")
READY = "ready"
DAMAGED = (OSError, EOFError, pickle.UnpicklingError, ValueError, KeyError, AttributeError, ImportError, RuntimeError)

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Compiled(Solver):
    """The solver as machine code, which runs without Python's lock, and the march of many men.

    `march(men, now, schedule, days, wanted, notes)` is marching.py as a draft; `men`: records, x, held, highest.
    """

    march: Callable[[tuple[Any, ...], float, Schedule, Sequence[float], Sequence[int], Any], None]


def folder(cache: Path) -> Path:
    """Where this machine code lies. numba looks at the time stamp of the source, so that counts too."""
    key = hashlib.sha256()
    for file in (*(module.__file__ for module in (*SOURCES, states, units)), __file__):
        source = Path(str(file))
        key.update(source.read_bytes() + str(source.stat().st_mtime_ns).encode())
    key.update(" ".join(reference_man()._fields).encode())
    key.update(f"{version('numba')} {version('numpy')} {sys.version} {platform.machine()}".encode())
    return cache / "compiled" / key.hexdigest()[:16]


def is_ready(cache: Path) -> bool:
    """Whether the folder was filled by this very version."""
    return (folder(cache) / READY).exists()


def load(cache: Path) -> Compiled:
    """The compiled functions, ready to run: quick from a filled cache, else after compiling.

    A damaged cache is thrown away and compiled anew; OSError if it cannot be written.
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


def _load(cache: Path) -> Compiled:
    import numpy as np

    compiled = compile_sources(folder(cache))

    def rest(p: Any) -> tuple[tuple[float, ...], float]:
        x = np.array(first_guess(p))
        gap = compiled["settle"](x, record(p)[0], np.zeros(states.COUNT), np.zeros(states.COUNT))
        return tuple(x.tolist()), float(gap)

    def run(
        man: UnderWay, p: Any, given: Schedule, days: "array[float]", tolerance: float
    ) -> tuple["array[float]", UnderWay]:
        rows = array("d", [0.0]) * (len(days) * states.COUNT)
        body, seen = [np.array(part) for part in (man.x, man.held, man.highest)], (np.array(days), np.frombuffer(rows))
        compiled["solve"](*body, record(p)[0], man.day, *_doses(given), *seen, tolerance, *_room())
        return rows, UnderWay(days[-1], *(tuple(part.tolist()) for part in body))

    def march(
        men: tuple[Any, ...], now: float, given: Schedule, days: Sequence[float], wanted: Sequence[int], notes: Any
    ) -> None:
        seen = np.array(days), np.array(wanted, np.int64), notes
        rows = np.empty(len(days) * states.COUNT)
        compiled["march"](*men, now, *_doses(given), *seen, solving.DRAFT, rows, *_room())

    return Compiled(rest, run, march)


def at_first(baseline: Sequence[float]) -> tuple[Any, Any]:
    """held and highest of a man before his run, as solving.py knows them."""
    import numpy as np

    highest = np.zeros(states.COUNT)
    solving.measure(baseline, highest)
    return np.zeros(states.KINETIC), highest


def _doses(given: Schedule) -> tuple[Any, ...]:
    import numpy as np

    return tuple(np.array(column) for column in (given.times, given.states, given.amounts, given.levels))


def _room() -> tuple[Any, Any]:
    import numpy as np

    return np.zeros(solving.MIND), np.zeros((solving.ROWS, states.COUNT))


@lru_cache(maxsize=16)  # a draft asks for the same man again and again
def record(p: Any) -> Any:
    """The man as an array of one record, as compiled functions know him; they only read it."""
    import numpy as np

    return np.array([tuple(p)], dtype=_kind(p._fields))


@lru_cache
def _kind(names: tuple[str, ...]) -> Any:
    import numpy as np

    return np.dtype([(name, np.float64) for name in names])


def compile_sources(home: Path) -> dict[str, Any]:
    """The functions of SOURCES, compiled: each stands on those before it."""
    os.environ["NUMBA_CACHE_DIR"] = str(home)
    import numba

    numba.config.CACHE_DIR = str(home)  # type: ignore[attr-defined]
    compiled: dict[str, Any] = {}
    for module in SOURCES:
        copy = copy_of(module)
        for name, function in vars(copy).items():
            if isinstance(function, FunctionType) and name not in compiled:
                # Inlined: a fifth faster. Nothing here makes an array, so none is counted (nrt): an eighth faster.
                how: dict[str, Any] = {"forceinline": name not in OFTEN_CALLED, "_nrt": False}
                compiled[name] = numba.njit(cache=True, nogil=True, error_model="numpy", **how)(function)
        vars(copy).update(compiled)
    return compiled


def copy_of(module: ModuleType) -> ModuleType:
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


def warm_up(solver: Compiled) -> None:
    """Run every compiled function once, on a man who goes nowhere."""
    import numpy as np

    p = reference_man()
    baseline, _ = solver.rest(p)
    given = schedule((), 1.0, p)
    solver.run(setting_out(baseline), p, given, array("d", [0.0, 1.0]), solving.DRAFT)
    men = (record(p), *(np.array([row]) for row in (baseline, *at_first(baseline))))
    solver.march(men, 0.0, given, [1.0], [states.LH], np.empty((1, 1, 1), np.float32))


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(10)  # the window comes first
    fill(Path(sys.argv[1]))
