"""A word on the command line means a shipped scenario or a file."""

from pathlib import Path

import pytest

from tests.content.example import BASELINE, write_folder
from tutor.content.find import ScenarioError, find_scenario
from tutor.content.problems import ContentError


def test_an_id_means_a_scenario_of_the_folder(tmp_path: Path) -> None:
    assert find_scenario("trt-200", write_folder(tmp_path)).days == 182


def test_a_path_means_a_file(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    mine = tmp_path / "mine.yaml"
    mine.write_text(BASELINE.replace("28", "3"), encoding="utf-8")
    assert find_scenario(str(mine), folder).days == 3


def test_what_is_neither_is_told(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    with pytest.raises(ScenarioError, match=r"did you mean trt-200\?"):
        find_scenario("trt-20", folder)
    with pytest.raises(ScenarioError, match="there are baseline, trt-200"):
        find_scenario("qqq", folder)
    with pytest.raises(ScenarioError, match="there is no such file"):
        find_scenario(str(tmp_path / "none.yaml"), folder)


def test_a_file_that_is_not_sound_is_told_at_its_place(tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text("id: mine\ntitle: t\ndays: 3\ncut: no\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"mine\.yaml:4:6: “cut” must be a list"):
        find_scenario(str(mine), tmp_path)
