"""Reasons are those of the model, in the reader's words, and end where the plan begins."""

from functools import cache

import pytest

from tutor.content.load import load_library
from tutor.content.model import LEVELS, Level, Library
from tutor.gui.axis.explanation import GIVEN, NORMAL, SEVERED, explain
from tutor.paths import shipped
from tutor.simulation.scenario import Dosing, Scenario
from tutor.simulation.signals import SIGNAL_IDS, STATIONS
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory

TRT = Dosing("testosterone-enanthate", 200, 7, 0, 70)


@cache
def run(*cut: str, treated: bool = True) -> Trajectory:
    return simulate(Scenario("trt", "TRT", 70, regimen=(TRT,) if treated else (), cut=cut))


@cache
def library() -> Library:
    return load_library(shipped("lessons"))


def test_the_chain_of_a_dark_lh_leads_to_what_is_given() -> None:
    told = explain(run(), 56, "lh", "fundamentals", None)
    assert told is not None
    assert told.links[0].effect == "lh"
    assert all(a.cause == b.effect for a, b in zip(told.links, told.links[1:], strict=False))
    assert told.links[-1].cause in ("outside-testosterone", "testosterone-enanthate")
    assert all(0 < line.share <= 1 for line in told.links)


@pytest.mark.parametrize("level", LEVELS)
def test_every_spot_is_explained_at_every_level(level: Level) -> None:
    for spot in (*SIGNAL_IDS, *STATIONS, "testosterone-enanthate"):
        told = explain(run(), 56, spot, level, None)
        assert told is not None, spot
        assert told.sentence
        assert bool(told.links) != bool(told.remark), spot


def test_a_station_is_explained_by_the_signal_that_it_works_for() -> None:
    told = explain(run(), 56, "pituitary", "fundamentals", None)
    assert told is not None
    assert told.spot == "pituitary"
    assert told.title == "LH"


def test_where_there_is_no_chain_the_reason_is_told() -> None:
    cut = explain(run("lh"), 56, "lh", "fundamentals", None)
    given = explain(run(), 56, "testosterone-enanthate", "fundamentals", None)
    normal = explain(run(treated=False), 56, "lh", "fundamentals", None)
    assert [told and told.remark for told in (cut, given, normal)] == [SEVERED, GIVEN, NORMAL]
    assert cut is not None
    assert cut.cut == {"lh"}
    assert "wire cut" in cut.state


def test_an_agent_that_this_run_does_not_have_is_not_explained() -> None:
    assert explain(run(), 56, "hcg", "fundamentals", None) is None


def test_the_lesson_that_teaches_the_signal_at_the_readers_level_is_offered() -> None:
    told = explain(run(), 56, "testosterone-brake", "fundamentals", library())
    assert told is not None
    assert told.lesson is not None
    assert told.lesson.id == "F1-4"  # "The brake"
