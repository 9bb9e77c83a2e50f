"""Can a run be read at any day, and sent to another process?"""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation.columns import COLUMNS
from tutor.simulation.errors import SimulationError
from tutor.simulation.scenario import from_data, to_data
from tutor.simulation.simulate import simulate
from tutor.simulation.table import write_table
from tutor.simulation.trajectory import Trajectory

RUN = simulate(run_of(enanthate(), dosing("gonadorelin", 5, 2, mode="bolus"), days=20.5, cut=("fsh",), age=40), 2)


def test_bytes_there_and_back() -> None:
    back = Trajectory.from_bytes(RUN.to_bytes())
    assert back == RUN
    assert back.parameters.fsh_wire == 0.0


@pytest.mark.parametrize("data", [b"", b"nonsense that is long enough", RUN.to_bytes()[:-8]])
def test_bytes_that_hold_no_run_are_refused(data: bytes) -> None:
    with pytest.raises(SimulationError):
        Trajectory.from_bytes(data)


def test_scenario_there_and_back_with_the_keys_of_the_file() -> None:
    data = to_data(RUN.scenario)
    assert data["regimen"][0]["from"] == 0
    assert from_data(data) == RUN.scenario


def test_samples_lie_regularly_and_at_the_end() -> None:
    assert list(RUN.days) == [number / 2 for number in range(42)]
    assert list(simulate(run_of(days=2.25)).days) == [0, 1, 2, 2.25]


@given(st.floats(-5, 30))
def test_between_samples_lies_between_their_values(day: float) -> None:
    clamped = min(max(day, 0.0), 20.5)
    before = int(2 * clamped)
    lh = RUN.series("lh_iu_l")
    pair = sorted((lh[before], lh[min(before + 1, 41)]))
    assert pair[0] - 1e-9 <= RUN.value("lh_iu_l", day) <= pair[1] + 1e-9


def test_table_has_one_row_a_day_and_the_columns_of_the_product() -> None:
    file = io.StringIO()
    write_table(simulate(run_of(enanthate(), days=21)), file)
    rows = list(csv.reader(io.StringIO(file.getvalue())))
    assert rows[0] == [
        "day",
        "gnrh_drive",
        "lh_iu_l",
        "fsh_iu_l",
        "testosterone_ng_dl",
        "free_testosterone_ng_dl",
        "shbg_nmol_l",
        "estradiol_pg_ml",
        "itt_nmol_l",
        "inhibin_b_pg_ml",
        "sperm_million_ml",
        "testis_volume_ml",
    ]
    assert [float(row[0]) for row in rows[1:]] == list(range(22))
    assert float(rows[1][4]) == pytest.approx(550)


def test_free_testosterone_is_about_two_percent() -> None:
    run = simulate(run_of(days=1))
    assert 0.015 < run.value("free_testosterone_ng_dl", 0) / run.value("testosterone_ng_dl", 0) < 0.03
    assert set(COLUMNS) >= {"shbg_nmol_l"}
    assert run.value("shbg_nmol_l", 0) == pytest.approx(35)
