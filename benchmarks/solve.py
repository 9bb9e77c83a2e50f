"""How many milliseconds does a course of three years take, and how many do others need? `python benchmarks/solve.py`.

A reference man on weekly testosterone enanthate, then with hCG every other day too, one sample a day. Ours, fine and
draft, beside libRoadRunner on the exported model (doses as events; loading told apart) and SciPy's LSODA restarted at
each dose: on the same compiled equations, and on the plain ones. The others get a tolerance with which they too come
near 1e-4 of each quantity's largest value; the error of each is printed, against LSODA at 1e-10. Then what a machine
pays once. Read the ratios; the milliseconds belong to the machine.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import roadrunner
from scipy.integrate import odeint

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.simulation import oracle
from tutor.exchange.sbml import sbml_text
from tutor.simulation import compiled, states
from tutor.simulation.scenario import Dosing, Scenario
from tutor.simulation.schedule import Schedule, schedule
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory

DAYS = 1095
WEEKLY = Dosing("testosterone-enanthate", 200, 7, 0, DAYS)
HCG = Dosing("hcg", 500, 2, 0, DAYS)
COURSES = (
    Scenario("weekly", "weekly testosterone", DAYS, regimen=(WEEKLY,)),
    Scenario("weekly-hcg", "weekly testosterone, hCG every other day", DAYS, regimen=(WEEKLY, HCG)),
)
LSODA_TOLERANCE = 1e-5  # relative; absolute is a tenth of it
TIMES = 7


def best_ms(work: Callable[[], Any], times: int = TIMES) -> tuple[float, Any]:
    """The quickest of several runs, milliseconds, and what the last one gave."""
    spent, found = [], None
    for _ in range(times):
        before = time.perf_counter()
        found = work()
        spent.append(time.perf_counter() - before)
    return 1000 * min(spent), found


def compiled_slope(cache: Path) -> Callable[..., Any]:
    """The same rates of change as oracle.slope, as one compiled function."""
    import numba

    known = compiled.compile_sources(compiled.folder(cache))
    targets, kinetic_rates = known["targets"], known["kinetic_rates"]
    kinetic, count = states.KINETIC, states.COUNT
    hcg_depot, hcg, fsh_depot, fsh = states.HCG_DEPOT, states.HCG, states.FSH_DEPOT, states.GIVEN_FSH

    @numba.njit(error_model="numpy")  # type: ignore[untyped-decorator]
    def slope(_: float, x: Any, p: Any, held: Any, to: Any, rate: Any) -> Any:
        targets(x, p, to, rate)
        kinetic_rates(p, rate)
        change = np.empty(count)
        for i in range(count):
            change[i] = rate[i] * ((held[i] if i < kinetic else to[i]) - x[i])
        change[hcg] += p.hcg_absorption / p.hcg_volume * x[hcg_depot]
        change[fsh] += p.fsh_absorption / p.fsh_volume * x[fsh_depot]
        return change

    return slope


def lsoda(slope: Callable[..., Any], run: Trajectory, given: Schedule, tolerance: float) -> Any:
    """LSODA on the compiled rates, restarted at each dose: one row per sample, just before the doses of its moment."""
    x, held = np.array(run.baseline), np.zeros(states.KINETIC)
    rows, days = [x.copy()], np.array(run.days)
    man = compiled.record(run.parameters)[0], held, np.zeros(states.COUNT), np.zeros(states.COUNT)
    dose = 0
    for start, end in pairwise(sorted({0.0, *given.times, days[-1]})):
        while dose < len(given.times) and given.times[dose] == start:
            x[given.states[dose]] += given.amounts[dose]
            dose += 1
        wanted = days[(days > start) & (days <= end)]
        stops = np.append(start, wanted) if len(wanted) and wanted[-1] == end else np.hstack((start, wanted, end))
        accuracy = {"rtol": tolerance, "atol": tolerance / 10, "mxstep": 100_000}
        found = odeint(slope, x, stops, args=man, tfirst=True, **accuracy)
        rows += list(found[1 : 1 + len(wanted)])
        x = found[-1].copy()
    return np.array(rows)


def road_runner(course: Scenario) -> tuple[float, Callable[[], Any]]:
    """Milliseconds to load the exported course, and what runs it once more."""
    text = sbml_text(course)
    load, runner = best_ms(lambda: roadrunner.RoadRunner(text), 1)
    runner.timeCourseSelections = list(states.STATES)
    runner.integrator.stiff = False  # the stiff method of CVODE stops at a kink
    runner.integrator.relative_tolerance, runner.integrator.absolute_tolerance = 1e-6, 1e-7
    noons = [0.0, *(day + 0.5 for day in range(DAYS))]  # at a dose one program tells what is before, the other after

    def again() -> Any:
        runner.resetAll()
        return np.array(runner.simulate(times=noons))

    return load, again


def error(rows: Any, exact: Any) -> float:
    """Largest difference, as a part of each state's largest value; the two losses as a part of 1."""
    scale = np.abs(exact).max(axis=0) + 1e-12
    scale[[states.LOST_RESERVE, states.SET_POINT_LOSS]] = 1.0
    return float((np.abs(rows - exact) / scale).max())


def compare(course: Scenario, cache: Path, slope: Callable[..., Any]) -> None:
    solver = compiled.load(cache)
    run = simulate(course, compiled=solver)
    given = schedule(course.regimen, DAYS, run.parameters)
    exact = lsoda(slope, run, given, 1e-10)

    def rows(run: Trajectory) -> Any:
        return np.array(run.states).reshape(-1, states.COUNT)

    fine, fine_run = best_ms(lambda: simulate(course, 1, solver))
    draft, draft_run = best_ms(lambda: simulate(course, 1, solver, draft=True))
    load, runner = road_runner(course)
    theirs, _ = best_ms(runner, 3)
    quick, quick_rows = best_ms(lambda: lsoda(slope, run, given, LSODA_TOLERANCE), 3)
    print(f"three years, {course.title}: {len(given.times)} doses, from scenario to trajectory")
    tell("ours, fine", fine, fine, error(rows(fine_run), exact))
    tell("ours, draft", draft, fine, error(rows(draft_run), exact))
    tell("LSODA, compiled equations", quick, fine, error(quick_rows, exact))
    tell(f"libRoadRunner (load {load:.0f} ms)", theirs, fine, None)


def tell(name: str, spent: float, ours: float, missed: float | None) -> None:
    accuracy = "" if missed is None else f"   error {missed:.0e}"
    print(f"  {name:34}{spent:9.1f} ms   x {spent / ours:6.1f}{accuracy}", flush=True)


def plain_ways() -> None:
    course = COURSES[0]
    plain, run = best_ms(lambda: simulate(course), 1)
    given = schedule(course.regimen, DAYS, run.parameters)
    slow, _ = best_ms(lambda: oracle.solve(run.baseline, run.parameters, given, run.days), 1)
    print("without compiling anything, weekly testosterone")
    tell("ours, plain Python", plain, plain, None)
    tell("LSODA, plain equations", slow, plain, None)


def in_new_process(cache: Path) -> float:
    """Seconds that a new process spends until its compiled functions are ready."""
    program = "import sys; from pathlib import Path; from tutor.simulation import compiled\n"
    program += "compiled.load(Path(sys.argv[1]))"
    before = time.perf_counter()
    subprocess.run([sys.executable, "-c", program, str(cache)], check=True)
    return time.perf_counter() - before


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        before = time.perf_counter()
        subprocess.run([sys.executable, "-m", "tutor.simulation.compiled", folder], check=True)
        cold = time.perf_counter() - before
        warm = in_new_process(cache)
        slope = compiled_slope(cache)
        for course in COURSES:
            compare(course, cache, slope)
    plain_ways()
    print(f"compile with an empty cache {cold:6.1f} s")
    print(f"new process, filled cache   {warm:6.1f} s")


if __name__ == "__main__":
    main()
