"""The command line as its user meets it: a process, its words, its exit code."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.content.example import write_folder
from tests.content.test_keyed import FOLDER as MODEL_FILES
from tutor import cli
from tutor.simulation.signals import LIT


def tutor(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tutor", *map(str, words)]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **environment},
        check=False,
    )


def test_the_shipped_lessons_are_sound() -> None:
    done = tutor("check")
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "the lessons are sound")


def test_check_as_json_names_file_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_text("paths: [\n")
    done = tutor("check", tmp_path, "--json")
    assert done.returncode == 1
    problem = json.loads(done.stdout)["problems"][0]
    assert set(problem) == {"file", "line", "column", "sentence"}


def test_check_as_json_reports_what_is_taught_and_asked(tmp_path: Path) -> None:
    found = json.loads(tutor("check", write_folder(tmp_path), "--json").stdout)
    assert found["problems"] == []
    assert set(found["report"]) == {"claims", "misconceptions", "items", "reading_grade", "flaws", "statistics"}


def test_keys_of_the_model_are_written_on_request(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, MODEL_FILES)
    assert "the model's answer is not kept" in tutor("check", folder).stdout
    done = tutor("check", folder, "--write-keys")
    assert (done.returncode, done.stdout) == (0, "the lessons are sound\n")


def test_on_trt_the_axis_is_dark_and_blood_testosterone_striped() -> None:
    done = tutor("signals", "trt-200", "--day", 56)
    states = {signal["id"]: signal["state"] for signal in json.loads(done.stdout)["signals"]}
    assert {states[id_] for id_ in ("gnrh", "lh", "fsh", "itt")} == {"dark"}
    assert states["testosterone"] == "striped"


def test_hcg_lights_the_testis_and_not_the_brain() -> None:
    done = tutor("signals", "trt-200-hcg-500", "--day", 56, "--level", "academic")
    signals = {signal["id"]: signal for signal in json.loads(done.stdout)["signals"]}
    assert signals["lh-receptor"]["state"] == "striped"
    assert signals["itt"]["state"] == "lit"
    assert signals["itt"]["level"] >= LIT
    assert {signals[id_]["state"] for id_ in ("gnrh", "lh", "fsh")} == {"dark"}


def test_a_day_outside_the_run_is_told() -> None:
    done = tutor("signals", "baseline", "--day", 400)
    assert done.returncode == 1
    assert "outside this scenario" in done.stderr


def test_simulate_prints_the_same_bytes_each_time(tmp_path: Path) -> None:
    plain = tutor("--data", tmp_path, "simulate", "trt-200", "--csv", "-")
    again = tutor("--data", tmp_path, "simulate", "trt-200", "--csv", "-")
    rows = list(csv.reader(io.StringIO(plain.stdout)))
    assert len(rows) == 184
    assert plain.stdout == again.stdout


def test_a_cohort_gives_the_same_percentiles_for_the_same_seed() -> None:
    once = tutor("simulate", "baseline", "--cohort", 12, "--seed", 4)
    assert once.returncode == 0
    assert once.stdout == tutor("simulate", "baseline", "--cohort", 12, "--seed", 4).stdout
    assert once.stdout != tutor("simulate", "baseline", "--cohort", 12, "--seed", 5).stdout


def test_when_men_reach_a_condition_and_what_is_wrong_with_one() -> None:
    done = tutor("simulate", "baseline", "--cohort", 12, "--reach", "lh_iu_l>=0", "--since", 3)
    assert json.loads(done.stdout)["median_days"] == 0
    for words in (["--reach", "lh_iu_l>=1"], ["--cohort", 5, "--reach", "lh>1"]):
        wrong = tutor("simulate", "baseline", *words)
        assert (wrong.returncode, wrong.stdout) == (1, "")
        assert "Traceback" not in wrong.stderr


def test_published_figures_stand_beside_the_answers_of_the_model() -> None:
    done = tutor("validate")
    *rows, total = done.stdout.splitlines()
    passed = sum(" pass " in row for row in rows)
    assert done.returncode == 0
    assert total == f"{passed} of {len(rows) - 1} pass"
    assert passed >= 0.9 * (len(rows) - 1)


def test_an_unknown_scenario_is_answered_with_the_nearest() -> None:
    done = tutor("simulate", "trt-20")
    assert done.returncode == 1
    assert "did you mean trt-200?" in done.stderr


@pytest.mark.parametrize("words", [["--theme", "pink"], ["--size", "10x10"], ["--size", "big"], ["--text", "90"]])
def test_wrong_usage_is_two(words: list[str], tmp_path: Path) -> None:
    assert tutor("tour", tmp_path, *words).returncode == 2


def test_output_that_nobody_reads_to_the_end_is_no_error() -> None:
    command = f"{sys.executable} -m tutor simulate stop-trt --csv - | head -n 1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("day,")
    assert "Traceback" not in done.stderr


def test_without_a_display_the_program_says_so(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    script = "from tutor.display import missing_display; print(missing_display())"
    environment["QT_QPA_PLATFORM"] = ""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=True)
    assert ("display" in done.stdout) == sys.platform.startswith("linux")


def test_with_data_nothing_outside_that_folder_is_touched(tmp_path: Path) -> None:
    home, data = tmp_path / "home", tmp_path / "data"
    home.mkdir()
    tutor("--data", data, "simulate", "baseline", HOME=str(home), XDG_CACHE_HOME="", XDG_DATA_HOME="")
    environment = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "XDG_CACHE_HOME": ""}
    program = subprocess.Popen([sys.executable, "-m", "tutor", "--data", str(data)], env=environment)
    try:
        for _ in range(600):
            if list((data / "cache" / "compiled").glob("*/*")):  # the window stood, and its worker is compiling
                break
            subprocess.run([sys.executable, "-c", ""], check=True)
    finally:
        program.terminate()
        program.wait()
    assert (data / "learner.sqlite3").exists()
    assert list(home.rglob("*")) == []


def test_cards_are_written_without_a_display_and_without_a_trace(tmp_path: Path) -> None:
    file, data = tmp_path / "cards.pdf", tmp_path / "data"
    done = tutor("--data", data, "export", "cards", file, "--level", "academic", "--set", "A1", "--paper", "Letter")
    assert (done.returncode, done.stdout) == (0, f"written: {file}\n")
    assert file.read_bytes().startswith(b"%PDF-")
    assert not (data / "learner.sqlite3").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [(("--set", "F9"), "no set 'F9'"), (("--set", "missed"), "no cards in this set yet"), ((), "cannot be written")],
)
def test_cards_that_cannot_be_written_are_told(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    done = tutor("--data", tmp_path, "export", "cards", tmp_path / "none" / "cards.pdf", *words)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_the_command_line_knows_what_the_window_offers() -> None:
    from tutor.gui.sheet.paper import PAPERS
    from tutor.gui.text_size import PERCENTS
    from tutor.gui.theme import THEMES

    assert tuple(THEMES) == cli.THEMES
    assert tuple(map(str, PERCENTS)) == cli.TEXT_SIZES
    assert tuple(PAPERS) == cli.PAPERS
