"""Does the text say the whole scenario, whatever it is called?"""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.errors import TutorError
from tutor.exchange.antimony_text import antimony_text
from tutor.exchange.sbml import sbml_of
from tutor.simulation.parameters import load_parameters
from tutor.simulation.states import STATES

HOSTILE = [
    "",
    "1st",
    "end",
    "lh",
    "a b; end",
    '"',
    "\\",
    "促性腺",
    "x\nmodel y()\nend",
    "// no",
    "```",
    "<&>",
    "\ud800",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_ids_and_titles_make_one_sound_model(words: str) -> None:
    sbml = sbml_of(antimony_text(replace(run_of(enanthate()), id=words, title=words)))
    assert sbml.count("<model ") == 1
    assert sbml.count("<rateRule ") == len(STATES)


@settings(max_examples=15)
@given(st.text(max_size=30))
def test_any_title_survives(words: str) -> None:
    assert "<rateRule " in sbml_of(antimony_text(replace(run_of(), title=words)))


def test_every_state_and_parameter_has_its_value_and_meaning() -> None:
    text = antimony_text(run_of())
    for name in STATES:
        assert f"\n  var {name} = " in text
        assert f"\n  {name}' = " in text
    for name in load_parameters():
        assert f"\n  const {name} = " in text
        assert f"\n  {name} is " in text
        assert f"\n  {name} notes " in text


def test_cut_wire_is_set_to_zero_at_day_0() -> None:
    text = antimony_text(run_of(cut=("lh", "gnrh")))
    assert "\n  var lh_wire = 1;" in text
    assert "at (time >= 0), t0=false: lh_wire = 0;" in text
    assert "gnrh_wire = 0;" in text


def test_only_held_levels_that_move_are_there() -> None:
    text = antimony_text(run_of(dosing("gnrh-antagonist", 1, 28)))
    assert "antagonist_held" in text
    assert "enanthate_depot_held" not in text


def test_the_same_scenario_gives_the_same_text() -> None:
    scenario = run_of(enanthate(), preset="functional-hypogonadism")
    assert antimony_text(scenario) == antimony_text(scenario)


def test_impossible_scenario_is_refused_with_a_sentence() -> None:
    with pytest.raises(TutorError, match="99999 mg is outside 0 to 1000"):
        antimony_text(run_of(enanthate(99999)))
