"""Do the compiled functions give the plain numbers, and does a second process reuse them?"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation.compiled import fill, folder, is_ready, load
from tutor.simulation.scenario import to_data
from tutor.simulation.simulate import simulate


@pytest.fixture(scope="module")
def cache(machine_code: Path) -> Path:
    return machine_code


def test_compiled_equals_plain(cache: Path) -> None:
    solver = load(cache)
    for scenario in (
        run_of(enanthate(stop=84), dosing("hcg", 500, 2), days=200),
        run_of(dosing("clomiphene", 25, 1), days=60, preset="functional-hypogonadism"),
        run_of(dosing("gonadorelin", 60, 1, mode="continuous"), days=60, cut=("inhibin-b-brake",)),
    ):
        for draft in (False, True):
            plain, compiled = simulate(scenario, draft=draft), simulate(scenario, 1, solver, draft)
            assert list(compiled.states) == pytest.approx(list(plain.states), rel=1e-9, abs=1e-15)
            assert compiled.baseline == pytest.approx(plain.baseline, rel=1e-9)


def test_second_process_compiles_nothing(cache: Path) -> None:
    assert is_ready(cache)
    before = {path: path.stat().st_mtime_ns for path in folder(cache).rglob("*.nb*")}
    assert before
    program = (
        "import sys; from pathlib import Path; from numba.core import event; from tutor.simulation import compiled\n"
        "with event.install_recorder('numba:compile') as seen:\n"
        "    compiled.load(Path(sys.argv[1]))\n"
        "print(len(seen.buffer))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(cache)], check=True, capture_output=True, text=True, timeout=120
    )
    assert done.stdout.strip() == "0"
    assert {path: path.stat().st_mtime_ns for path in folder(cache).rglob("*.nb*")} == before


def test_empty_folder_is_not_ready(tmp_path: Path) -> None:
    assert not is_ready(tmp_path)


def test_folder_that_cannot_be_made_is_an_os_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotADirectoryError):
        fill(tmp_path / "file")


def test_damaged_cache_is_compiled_anew(cache: Path, tmp_path: Path) -> None:
    shutil.copytree(cache, tmp_path, dirs_exist_ok=True)
    for path in folder(tmp_path).rglob("*.nbc"):
        path.write_bytes(b"garbage")
    scenario = run_of(enanthate(), days=5)
    compiled, plain = simulate(scenario, compiled=load(tmp_path)), simulate(scenario)
    assert list(compiled.states) == pytest.approx(list(plain.states), rel=1e-9, abs=1e-15)
    assert is_ready(tmp_path)


def worker_says(cache: Path) -> dict[str, Any]:
    request = {"ticket": 1, "scenario": to_data(run_of(enanthate(), days=5))}
    done = subprocess.run(
        [sys.executable, "-m", "tutor.simulation.worker", str(cache)],
        input=json.dumps(request).encode(),
        capture_output=True,
        check=True,
        timeout=120,
    )
    head: dict[str, Any] = json.loads(done.stdout.partition(b"\n")[0])
    return head


def test_worker_answers_compiled_from_a_filled_cache_and_plain_where_none_can_be(cache: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert worker_says(cache)["compiled"] is True
    assert worker_says(tmp_path / "file")["compiled"] is False
