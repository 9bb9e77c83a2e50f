"""How many men a second does a cohort carry through three years? `python benchmarks/cohort.py [MEN]`.

Weekly testosterone enanthate for three years, percentiles of all columns for every day, on one core and on two;
then the most memory that cohorts of three sizes hold. Machine code is compiled first and not counted. Read CPU
seconds beside the others: on a busy machine the clock tells of its neighbours.
"""

import sys
import tempfile
import time
import tracemalloc
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tutor.simulation.cohort import Conditions, run_cohort
from tutor.simulation.scenario import Dosing, Scenario

DAYS = 1095
COURSE = Scenario("course", "Three years", DAYS, regimen=(Dosing("testosterone-enanthate", 200, 7, 0, DAYS),))
SHORT = Scenario("short", "A month", 30)  # memory does not depend on the days


def seconds(men: int, conditions: Conditions) -> tuple[float, float]:
    """Seconds by the clock, and of all cores."""
    clock, cpu = time.perf_counter(), time.process_time()
    run_cohort(COURSE, men, 1, conditions)
    return time.perf_counter() - clock, time.process_time() - cpu


def highest_mb(cache: Path, men: int) -> float:
    """Most memory that a cohort of `men` held at one time, beyond the program itself."""
    tracemalloc.start()
    run_cohort(SHORT, men, 1, Conditions(cache))
    highest = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return highest / 1e6


def main() -> None:
    men = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        before = time.perf_counter()
        run_cohort(SHORT, 1, 1, Conditions(cache))
        print(f"compile with an empty cache {time.perf_counter() - before:6.1f} s")
        print(f"{men} men, three years, {DAYS // 7 + 1} doses, percentiles of every day")
        for workers in (1, 2):
            clock, cpu = seconds(men, Conditions(cache, workers))
            print(f"  {workers} threads {clock:8.2f} s {men / clock:8.0f} men/s   CPU {cpu:6.2f} s")
        one, two, twelve = (highest_mb(cache, men) for men in (1000, 2000, 12000))
        print(f"most memory of a cohort: {one:.1f} MB with 1,000 men, {two:.1f} with 2,000, {twelve:.1f} with 12,000")


if __name__ == "__main__":
    main()
