"""Is a cohort the same on any number of threads, in order, small in memory, and can it be stopped?"""

import io
import subprocess
import sys
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from tests.simulation.regimens import enanthate, run_of
from tutor.simulation.cohort import PERCENTS, CohortCancelledError, Conditions, follow, run_cohort
from tutor.simulation.cohort_table import write_percentiles
from tutor.simulation.columns import COLUMNS
from tutor.simulation.errors import SimulationError
from tutor.simulation.simulate import simulate

TRT = run_of(enanthate(stop=21), days=40)


@pytest.fixture(scope="session")
def cache(machine_code: Path) -> Path:
    return machine_code


def test_same_seed_same_bits_on_one_two_and_three_threads(cache: Path) -> None:
    one, two, three = (run_cohort(TRT, 70, 1, Conditions(cache, workers)) for workers in (1, 2, 3))
    assert one == two == three
    assert run_cohort(TRT, 70, 2, Conditions(cache)) != one


def test_another_process_gives_the_same_bits(cache: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tests.simulation.test_cohort import TRT\n"
        "from tutor.simulation.cohort import Conditions, run_cohort\n"
        "print(run_cohort(TRT, 5, 1, Conditions(Path(sys.argv[1]))).values.tobytes().hex())"
    )
    done = subprocess.run([sys.executable, "-c", program, str(cache)], capture_output=True, check=True, timeout=120)
    assert done.stdout.decode().strip() == run_cohort(TRT, 5, 1, Conditions(cache)).values.tobytes().hex()


def test_percentiles_rise_and_middle_is_near_the_typical_man(cache: Path) -> None:
    found = run_cohort(TRT, 200, 1, Conditions(cache))
    assert list(found.days) == list(range(41))
    for column in COLUMNS:
        for day in zip(*(found.series(column, percent) for percent in PERCENTS), strict=True):
            assert list(day) == sorted(day)
            assert day[0] < day[-1]
    typical = simulate(TRT)
    for column in ("lh_iu_l", "testosterone_ng_dl", "free_testosterone_ng_dl", "sperm_million_ml"):
        assert found.series(column, 50)[0] == pytest.approx(typical.series(column)[0], rel=0.15)


def test_one_man_is_all_his_percentiles(cache: Path) -> None:
    found = run_cohort(TRT, 1, 1, Conditions(cache))
    assert found.series("lh_iu_l", 5) == found.series("lh_iu_l", 95)


def test_man_does_not_depend_on_who_else_is_there(cache: Path) -> None:
    def of(men: int) -> list[float]:
        conditions = Conditions(cache)
        with conditions.pool() as pool:
            return [
                value
                for _, looks in follow(TRT, men, 1, ("sperm_million_ml", "free_testosterone_ng_dl"), conditions, pool)
                for value in looks[2].ravel().tolist()
            ]

    assert of(3) == of(40)


def test_severed_wire_is_severed_in_every_man(cache: Path) -> None:
    found = run_cohort(run_of(days=60, cut=("lh",)), 20, 1, Conditions(cache))
    assert found.series("itt_nmol_l", 95)[-1] < 0.5 * found.series("itt_nmol_l", 5)[0]


def test_progress_rises_to_one(cache: Path) -> None:
    seen: list[float] = []
    run_cohort(TRT, 5, 1, Conditions(cache, progress=seen.append))
    assert seen == sorted(seen)
    assert seen[-1] == 1
    assert len(seen) > 5


@pytest.mark.parametrize("questions", [0, 3, 60])
def test_cancel_stops_at_the_next_question(cache: Path, questions: int) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > questions

    with pytest.raises(CohortCancelledError, match="stopped"):
        run_cohort(TRT, 50, 1, Conditions(cache, cancelled=cancelled))
    assert asked == questions + 1


def test_memory_does_not_grow_with_the_days(cache: Path) -> None:
    def peak(days: float) -> int:
        tracemalloc.start()
        run_cohort(run_of(days=days), 100, 1, Conditions(cache, 1))
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    run_cohort(TRT, 5, 1, Conditions(cache))  # numba's own memory, once
    whole_course = 100 * 320 * len(COLUMNS) * 8  # bytes, were all values kept
    assert peak(352) - peak(32) < whole_course / 4


@pytest.mark.parametrize(
    ("men", "days", "words"), [(0, 5, "0 men"), (10**6, 5, "1000000 men"), (3, -1, "days"), (3, 5, "preset")]
)
def test_what_makes_no_sense_is_told(cache: Path, men: int, days: float, words: str) -> None:
    scenario = run_of(days=days, preset="nobody" if words == "preset" else "reference")
    with pytest.raises(SimulationError, match=words):
        run_cohort(scenario, men, 1, Conditions(cache))


def test_table_has_a_row_a_day_and_five_percentiles_of_each_column(cache: Path) -> None:
    file = io.StringIO()
    write_percentiles(run_cohort(TRT, 5, 1, Conditions(cache)), file)
    head, *rows = [line.split(",") for line in file.getvalue().splitlines()]
    assert head[:6] == ["day", *(f"gnrh_drive_p{percent}" for percent in PERCENTS)]
    assert "lh_iu_l_p50" in head
    assert len(head) == 1 + 5 * len(COLUMNS)
    assert [row[0] for row in rows] == [str(day) for day in range(41)]
    assert all(len(row) == len(head) for row in rows)


def test_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SimulationError, match="machine code"):
        run_cohort(TRT, 2, 1, Conditions(tmp_path / "file"))


def test_suppression_has_the_spread_of_the_trials(cache: Path) -> None:
    """S09 and S10, WHO 1990 and 1995: after six months of 200 mg a week 65 to 67% of men have no sperm (below what
    a laboratory counts, 0.1 million/mL here), 95.6% have less than 3 and 97.1% less than 5 million/mL.

    The bands add three standard errors of 300 men; the time to azoospermia was 120 (SD 40) days.
    """
    conditions = Conditions(cache)
    with conditions.pool() as pool:
        scenario = run_of(enanthate(), days=182)
        blocks = [
            looks[:, :, 0].copy() for _, looks in follow(scenario, 300, 1, ("sperm_million_ml",), conditions, pool)
        ]
    sperm = np.concatenate(blocks, axis=1)
    below = [(sperm[:, -1] < limit).mean() for limit in (0.1, 3, 5)]
    for found, published, close in zip(below, (0.66, 0.956, 0.971), (0.1, 0.04, 0.03), strict=True):
        assert found == pytest.approx(published, abs=close)
    gone = sperm < 0.1
    days = gone.argmax(axis=1)[gone.any(axis=1)]
    assert days.mean() == pytest.approx(120, abs=25)
    assert 20 < days.std() < 50
