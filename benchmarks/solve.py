"""How many milliseconds does a course of three years take? `python benchmarks/solve.py`.

A reference man on weekly testosterone enanthate, one sample a day: the plain solver, the compiled one, and SciPy's
LSODA on the same plain equations, restarted at each dose. Then what a machine pays once: compiling with an empty
cache, and loading from a filled one. Read the ratios; the milliseconds belong to the machine.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.simulation import oracle
from tutor.simulation.compiled import load
from tutor.simulation.scenario import Dosing, Scenario
from tutor.simulation.schedule import schedule
from tutor.simulation.simulate import simulate

DAYS = 1095
COURSE = Scenario("course", "Three years", DAYS, regimen=(Dosing("testosterone-enanthate", 200, 7, 0, DAYS),))


def best_ms(work: Callable[[], object], times: int) -> float:
    """The quickest of several runs, milliseconds."""
    spent = []
    for _ in range(times):
        before = time.perf_counter()
        work()
        spent.append(time.perf_counter() - before)
    return 1000 * min(spent)


def restarted_lsoda() -> None:
    run = simulate(COURSE)
    oracle.solve(run.baseline, run.parameters, schedule(COURSE.regimen, DAYS, run.parameters), run.days)


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
        solver = load(cache)
        compiled = best_ms(lambda: simulate(COURSE, compiled=solver), 10)
    plain = best_ms(lambda: simulate(COURSE), 2)
    lsoda = best_ms(restarted_lsoda, 1) - plain
    print(f"three years, {DAYS // 7 + 1} doses, from scenario to trajectory")
    for name, spent in (("compiled", compiled), ("plain Python", plain), ("LSODA on plain equations", lsoda)):
        print(f"  {name:24}{spent:10.1f} ms   x {spent / compiled:.1f}")
    print(f"compile with an empty cache {cold:6.1f} s")
    print(f"new process, filled cache   {warm:6.1f} s")


if __name__ == "__main__":
    main()
