"""Has every number its unit, range, meaning and source, and is every number used?"""

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest

from tutor.content.load import load_trials
from tutor.paths import shipped
from tutor.simulation.errors import SimulationError
from tutor.simulation.numbers import FOLDER, read_numbers
from tutor.simulation.parameters import load_parameters, parameter, reference_man

GOOD = {"symbol": "x", "value": 1.0, "unit": "1", "range": [0, 2], "meaning": "a number", "source": "chosen so that"}


def test_all_parameters_load() -> None:
    assert load_parameters()["feedback_steepness"].symbol == "nH"
    assert reference_man().testosterone_normal == 550.0


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"value": 3.0}, "outside 0 to 2"),
        ({"value": float("nan")}, "outside"),
        ({"meaning": " "}, "meaning is empty"),
        ({"source": ""}, "source is empty"),
        ({"colour": "red"}, "exactly the keys"),
    ],
)
def test_parameter_that_says_too_little_is_refused(change: Mapping[str, Any], words: str) -> None:
    with pytest.raises(SimulationError, match=words):
        parameter("x", {**GOOD, **change})


def test_every_parameter_is_used() -> None:
    code = "".join(
        (FOLDER / name).read_text(encoding="utf-8")
        for name in ("equations.py", "kinetics.py", "agents.py", "columns.py", "problems.py")
    )
    assert [name for name in load_parameters() if not re.search(rf"\b{name}\b", code)] == []


@pytest.mark.parametrize("name", ["parameters", "effects"])
def test_every_number_of_the_patients_has_meaning_and_source(name: str) -> None:
    for entry in read_numbers("patients.yaml")[name].values():
        assert entry["meaning"].strip()
        assert entry["source"].strip()
        assert str(entry["unit"]).strip()


def test_every_preset_and_range_has_a_source() -> None:
    assert all(entry["source"] for entry in read_numbers("patients.yaml")["presets"].values())
    ranges = json.loads((FOLDER / "signal_ranges.json").read_text(encoding="utf-8"))
    assert all(entry["source"] for entry in ranges.values())


@pytest.mark.parametrize("name", ["parameters.yaml", "patients.yaml", "variation.yaml"])
def test_no_source_is_a_paper_that_readers_do_not_have(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8").lower()
    assert [word for word in ("design.md", "design document", "prototype", "targets.yaml") if word in text] == []


@pytest.mark.parametrize("name", ["parameters.yaml", "patients.yaml", "variation.yaml"])
def test_figures_named_as_sources_are_in_the_trials(name: str) -> None:
    """S, R and A are the figures that `hpg-tutor validate` runs; B, K and X carry their study beside them."""
    figures = {figure.id.split("-")[0].upper() for figure in load_trials(shipped("lessons") / "trials.yaml")}
    named = set(re.findall(r"\b[SRA]\d\d\b", (FOLDER / name).read_text(encoding="utf-8")))
    assert named
    assert named <= figures
