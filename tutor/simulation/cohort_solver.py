"""How is the march of a cohort made fast? stride.py compiled on top of what compiled.py compiles.

It runs without Python's lock, so that threads share the cores. Machine code is kept beside that of compiled.py.
"""

import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import FunctionType
from typing import Any

from tutor.simulation import compiled, states, stride
from tutor.simulation.errors import SimulationError
from tutor.simulation.parameters import reference_man
from tutor.simulation.plain import first_guess

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class CohortSolver:
    """`march_all` and `rest` of stride.py, for men as records."""

    march_all: Callable[..., None]
    settle: Callable[..., float]

    def rest(self, p: Any) -> tuple[tuple[float, ...], float]:
        """The untreated steady state of the man, and the relative gap that is left."""
        import numpy as np

        x = np.array(first_guess(p))
        gap = self.settle(x, record(p)[0], np.zeros(states.COUNT), np.zeros(states.COUNT))
        return tuple(x.tolist()), float(gap)


def record(p: Any) -> Any:
    """The man as an array of one record, as compiled functions know him."""
    import numpy as np

    return np.array([tuple(p)], dtype=_kind(p._fields))


@lru_cache
def _kind(names: tuple[str, ...]) -> Any:
    import numpy as np

    return np.dtype([(name, np.float64) for name in names])


@lru_cache(maxsize=1)
def load(cache: Path) -> CohortSolver:
    """The compiled functions; about 1 s from a filled cache, 10 s where they must be compiled first.

    A damaged cache is thrown away and compiled anew. SimulationError if `cache` cannot be written.
    """
    try:
        return _load(cache)
    except compiled.DAMAGED as problem:
        logger.warning("the compiled cohort in %s is damaged (%s); compiling it again", cache, problem)
        shutil.rmtree(compiled.folder(cache), ignore_errors=True)
    try:
        return _load(cache)
    except compiled.DAMAGED as problem:
        raise SimulationError(
            f"a cohort needs {cache} to keep its machine code: {problem}; make it writable"
        ) from problem


def _load(cache: Path) -> CohortSolver:
    import numba

    compiled.folder(cache).mkdir(parents=True, exist_ok=True)
    solving = compiled._compile(compiled.folder(cache))
    known = {name: thing for name, thing in vars(solving).items() if hasattr(thing, "py_func")}
    known["free_part"] = known["targets"].py_func.__globals__["free_part"]
    marching = compiled._copy(stride)
    for name, function in vars(marching).items():
        if isinstance(function, FunctionType) and name not in known:
            known[name] = numba.njit(cache=True, nogil=True, error_model="numpy")(function)
    vars(marching).update(known)
    solver = CohortSolver(known["march_all"], known["rest"])
    _warm_up(solver)
    return solver


def _warm_up(solver: CohortSolver) -> None:
    """Run every compiled function once, on a man who goes nowhere."""
    import numpy as np

    p = reference_man()
    x, _ = solver.rest(p)
    road = (np.zeros(1), np.zeros(2, np.int64), np.zeros((0, 3)), np.zeros(1, np.int8))
    notes, work = np.zeros((1, 1, 2)), np.zeros((stride.WORK_ROWS, states.COUNT + 1))
    solver.march_all(record(p), np.array([x]), np.zeros((1, states.COUNT)), *road, np.zeros(1, np.int64), notes, work)
