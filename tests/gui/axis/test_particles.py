"""In the day view a drop leaves with its beat and never before it."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.gui.axis.runs import Opened, untreated
from tutor.gui.axis.axis_view import AxisView
from tutor.gui.axis.layout import geometry
from tutor.gui.axis.line import Line
from tutor.gui.axis.particles import BURST, beating

LAYOUT = geometry(900, 640)
LANE = LAYOUT.tier.lane
HOURS = st.floats(0, 24)


def lh() -> Line:
    return next(line for line in LAYOUT.lines if line.key == "lh")


def way(line: Line, place: tuple[float, float]) -> int:
    """How far along the line a place is, as the nearest point."""
    x, y = place
    return min(range(len(line.points)), key=lambda i: (line.points[i][0] - x) ** 2 + (line.points[i][1] - y) ** 2)


@given(HOURS, st.floats(0.001, 5))
def test_nothing_leaves_before_its_beat(beat: float, before: float) -> None:
    assert list(beating(lh(), (beat,), beat - before, LANE)) == []


@given(HOURS)
def test_a_beat_is_one_burst_that_goes_further_with_time(beat: float) -> None:
    soon, later = (list(beating(lh(), (beat,), beat + hours, LANE)) for hours in (0.8, 1.1))
    assert len(soon) == len(later) == BURST
    for first, second in zip(soon, later, strict=True):
        assert way(lh(), second) > way(lh(), first)


def test_silence_moves_nothing() -> None:
    assert list(beating(lh(), (), 12.0, LANE)) == []


def seen(view: AxisView, qtbot: QtBot) -> QImage:
    qtbot.waitUntil(lambda: view.stage.canvas.complete)
    return view.stage.canvas.grab().toImage()


def test_the_picture_follows_the_hour(opened: Opened, qtbot: QtBot) -> None:
    view = opened(untreated())
    view.show_beats({"lh": (2.0, 4.0)})
    view.show_hour(2.5)
    before = seen(view, qtbot)
    view.show_hour(2.8)
    assert seen(view, qtbot) != before
    view.show_hour(2.5)
    assert seen(view, qtbot) == before


def test_with_reduced_motion_nothing_beats(opened: Opened, qtbot: QtBot) -> None:
    view = opened(untreated(), reduced=True)
    view.show_beats({"lh": (2.0, 4.0)})
    view.show_hour(2.5)
    before = seen(view, qtbot)
    view.show_hour(2.8)
    assert seen(view, qtbot) == before


def test_without_a_day_view_everything_flows_again(opened: Opened, qtbot: QtBot) -> None:
    view = opened(untreated())
    flowing = seen(view, qtbot)
    view.show_beats({"lh": (2.0,)})
    assert seen(view, qtbot) != flowing
    view.show_beats(None)
    assert seen(view, qtbot) == flowing
