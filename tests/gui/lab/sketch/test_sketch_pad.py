"""Does the model stay hidden until it is asked for, and then stand beside the drawing?"""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.simulation.regimens import enanthate, run_of
from tutor.gui.lab.sketch.outcome import MOST_DAYS, model_lines, sketch_outcome
from tutor.gui.lab.sketch.sketch_pad import NAMES, SketchPad
from tutor.gui.label import Label
from tutor.gui.theme import DARK, LIGHT
from tutor.learner.sketch import Lines
from tutor.simulation.signals import signals_at
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory

PLAN = run_of(enanthate(), days=56)
LINES: Lines = {"lh": ((0.0, 1.0), (20.0, 0.2), (56.0, 0.1))}


@pytest.fixture(scope="module")
def run() -> Trajectory:
    return simulate(PLAN)


@pytest.fixture
def pad(qtbot: QtBot) -> SketchPad:
    made = SketchPad(LIGHT)
    qtbot.addWidget(made)
    made.resize(690, 400)
    made.show_plan(PLAN)
    made.show()
    return made


def test_the_models_lines_are_the_levels_of_the_axis(run: Trajectory) -> None:
    lines = model_lines(run, ("lh", "sperm"), 40.0)
    assert [day for day, _ in lines["lh"]] == [float(day) for day in range(41)]
    for day in (0.0, 7.0, 40.0):
        levels = {signal.id: signal.level for signal in signals_at(run, day)}
        assert {signal: dict(line)[day] for signal, line in lines.items()} == {key: levels[key] for key in lines}


def test_nothing_can_be_committed_before_something_is_drawn(pad: SketchPad, qtbot: QtBot) -> None:
    assert not pad.commit.isEnabled()
    qtbot.keyClick(pad.drawing.paper, Qt.Key.Key_Down)
    assert pad.commit.isEnabled()
    with qtbot.waitSignal(pad.lines_committed) as told:
        pad.commit.click()
    assert told.args == [{"lh": ((0.0, 1.0), (7.0, 0.95))}]


def test_what_came_of_it_stands_beside_the_drawing_until_it_is_opened_again(
    pad: SketchPad, run: Trajectory, qtbot: QtBot
) -> None:
    pad.drawing.show_lines(LINES)
    outcome = sketch_outcome(run, LINES, dict(NAMES), pad.days)
    assert outcome.mark is not None
    pad.show_outcome(outcome)
    assert pad.drawing.sheet.model == outcome.model
    assert pad.gap.text() == outcome.mark.gap.sentence
    said = [label.text() for label in pad.marks.findChildren(Label)]
    assert all(part.sentence in said for part in outcome.mark.parts)
    with qtbot.waitSignal(pad.reason_wanted) as told:
        pad.why.click()
    assert told.args == ["lh", outcome.mark.gap.day]
    pad.again.click()
    assert pad.drawing.sheet.model is None
    assert pad.lines == LINES


def test_another_plan_hides_the_model_and_keeps_the_lines(pad: SketchPad, run: Trajectory) -> None:
    pad.drawing.show_lines(LINES)
    pad.show_outcome(sketch_outcome(run, LINES, dict(NAMES), pad.days))
    pad.show_plan(PLAN)
    assert pad.drawing.sheet.model is not None
    pad.show_plan(run_of(days=84))
    assert pad.drawing.sheet.model is None
    assert (pad.lines, pad.days) == (LINES, 84)


def test_a_run_without_a_drawing_is_shown_without_a_mark(run: Trajectory) -> None:
    outcome = sketch_outcome(run, {}, dict(NAMES), 56.0)
    assert outcome.mark is None
    assert set(outcome.model) == {"lh", "testosterone", "sperm"}


def test_showing_is_silent(pad: SketchPad, run: Trajectory, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pad.lines_committed), qtbot.assertNotEmitted(pad.reason_wanted):
        pad.drawing.show_lines(LINES)
        pad.show_outcome(sketch_outcome(run, LINES, dict(NAMES), pad.days))
        pad.show_theme(DARK)
        pad.show_outcome(None)


def test_a_long_run_is_told_every_few_days() -> None:
    long = simulate(run_of(days=MOST_DAYS + 70.0))
    line = model_lines(long, ("lh",), long.days[-1])["lh"]
    assert len(line) <= MOST_DAYS
    assert line[-1][0] == pytest.approx(long.days[-1], abs=3)
