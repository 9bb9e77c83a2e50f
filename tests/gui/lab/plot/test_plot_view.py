"""Do the curves follow what they are shown, and say what keys and pointer choose?"""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.lab.plot.many import men
from tutor.gui.lab.plot.plot import FAN_LEFT_OUT, PlotRun
from tutor.gui.lab.plot.plot_view import PlotView
from tutor.gui.lab.plot.spots import Spot
from tutor.gui.lab.span import Span
from tutor.gui.theme import DARK
from tutor.simulation.columns import COLUMNS
from tutor.simulation.describe import figure
from tutor.simulation.marks import Mark
from tutor.simulation.quantities import QUANTITY_IDS

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL = Modifier.ControlModifier


def heard(signal: Any) -> list[Any]:
    found: list[Any] = []
    signal.connect(found.append)
    return found


def image(view: PlotView) -> QImage:
    return view.grab().toImage()


def focus(view: PlotView, n: int = 0) -> None:
    view.spots.panels[n].setFocus()


def roll(view: PlotView, x: float, degrees: int, keys: Modifier) -> None:
    at = QPointF(x, 100)
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, degrees * 8), Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_showing_is_silent(view: PlotView, nothing: PlotRun) -> None:
    days, spans = heard(view.day_chosen), heard(view.span_chosen)
    view.show_runs((view.plot.runs[0], nothing))
    view.show_quantities(("fsh",))
    view.show_units("si")
    view.show_log(True)
    view.show_share(True)
    view.show_span(Span(7, 70))
    view.show_day(12.0)
    view.show_theme(DARK)
    image(view)
    assert (days, spans) == ([], [])


@pytest.mark.parametrize("act", ["runs", "quantities", "units", "share", "log", "span", "day", "theme", "marks"])
def test_all_that_is_shown_is_seen(view: PlotView, nothing: PlotRun, act: str) -> None:
    before = image(view)
    {
        "runs": lambda: view.show_runs((view.plot.runs[0], nothing)),
        "quantities": lambda: view.show_quantities(("fsh",)),
        "units": lambda: view.show_units("si"),
        "share": lambda: view.show_share(True),
        "log": lambda: view.show_log(True),
        "span": lambda: view.show_span(Span(0, 70)),
        "day": lambda: view.show_day(60.0),
        "theme": lambda: view.show_theme(DARK),
        "marks": lambda: view.show_marks(()),
    }[act]()
    assert image(view) != before


@pytest.mark.parametrize(
    ("key", "keys", "day"),
    [
        (Key.Key_Right, Modifier.NoModifier, 31),
        (Key.Key_Left, Modifier.NoModifier, 29),
        (Key.Key_Right, CTRL, 37),
        (Key.Key_Left, CTRL, 23),
        (Key.Key_Home, Modifier.NoModifier, 0),
        (Key.Key_End, Modifier.NoModifier, 182),
    ],
)
def test_keys_move_the_day(view: PlotView, qtbot: QtBot, key: Key, keys: Modifier, day: float) -> None:
    days = heard(view.day_chosen)
    view.show_day(30.0)
    focus(view)
    qtbot.keyClick(view.spots.panels[0], key, keys)
    assert days == [day]


def test_the_day_stays_inside_the_run(view: PlotView, qtbot: QtBot) -> None:
    days = heard(view.day_chosen)
    focus(view)
    qtbot.keyClick(view.spots.panels[0], Key.Key_Left)
    view.show_day(182.0)
    qtbot.keyClick(view.spots.panels[0], Key.Key_Right)
    assert days == [0.0, 182.0]


def test_the_pointer_chooses_the_day_under_it(view: PlotView, qtbot: QtBot) -> None:
    days = heard(view.day_chosen)
    x = round(Span(0, 182).x(50.0, view.width()))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(x, 60))
    assert days == [50.0]
    assert view.spots.panels[0].hasFocus()


def test_plus_and_ctrl_wheel_zoom_around_a_day(view: PlotView, qtbot: QtBot) -> None:
    spans = heard(view.span_chosen)
    view.show_day(60.0)
    focus(view)
    qtbot.keyClick(view.spots.panels[0], Key.Key_Plus)
    x = Span(0, 182).x(60.0, view.width())
    roll(view, x, 15, CTRL)
    for span in spans:
        assert span.end - span.start == pytest.approx(182 / 1.25)
        assert span.x(60.0, view.width()) == pytest.approx(x, abs=0.5)


def test_shift_and_wheel_move_along_the_days(view: PlotView) -> None:
    view.show_span(Span(50, 100))
    spans = heard(view.span_chosen)
    roll(view, 300, -15, Modifier.ShiftModifier)
    assert spans == [Span(55, 105)]


def test_tab_goes_to_a_panel_then_to_its_points_then_on(view: PlotView, qtbot: QtBot) -> None:
    panels, points = view.spots.panels, view.spots.points
    assert len(points) == 1
    focus(view)
    for expected in (points[0], panels[1], panels[2]):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_a_point_tells_its_source_to_eye_and_ear(view: PlotView, qtbot: QtBot, mark: Mark) -> None:
    point = view.spots.points[0]
    assert point.accessibleName() == mark.sentence
    assert point.accessibleDescription() == "Source: Someone 2005"
    assert not view.note.isVisible()
    point.setFocus()
    assert view.note.isVisible()
    assert view.note.text == f"{mark.sentence}\nSource: {mark.source}"
    assert view.rect().contains(view.note.geometry())
    qtbot.keyClick(point, Key.Key_Escape)
    assert not view.note.isVisible()


def test_a_panel_tells_its_value_and_its_course(view: PlotView, trt: PlotRun) -> None:
    view.show_day(60.0)
    focus(view)
    panel = view.spots.panels[0]
    assert panel.accessibleName() == f"Day 60: LH {trt.trajectory.value('lh_iu_l', 60.0):.2f} IU/L"
    assert panel.accessibleDescription().startswith("LH falls from 5.0 to 0.")
    assert "Normal is 1.5 to 9.0 IU/L." in panel.accessibleDescription()
    view.show_day(0.0)
    assert panel.accessibleName() == "Day 0: LH 5.0 IU/L"


def test_two_plans_are_told_by_name(view: PlotView, trt: PlotRun, nothing: PlotRun) -> None:
    view.show_runs((trt, nothing))
    image(view)
    focus(view)
    panel = view.spots.panels[0]
    assert panel.accessibleName() == "Day 0: LH 5.0 IU/L (TRT), 5.0 IU/L (Nothing given)"
    assert "TRT: LH falls" in panel.accessibleDescription()
    assert "Nothing given: LH stays near 5.0 IU/L." in panel.accessibleDescription()


def test_shares_are_told_as_shares(view: PlotView) -> None:
    view.show_share(True)
    image(view)
    focus(view)
    assert view.spots.panels[0].accessibleName() == "Day 0: LH 100 %; Testosterone 100 %; Sperm count 100 %"


def test_more_panels_than_fit_scroll_and_follow_the_focus(view: PlotView) -> None:
    view.show_quantities(QUANTITY_IDS)
    image(view)
    focus(view, 10)
    image(view)
    last = view.spots.panels[10].geometry()
    assert 0 <= last.top() < view.height()
    assert last.bottom() <= view.height()


def test_the_same_day_stands_at_the_same_pixel_whatever_scrolls(view: PlotView) -> None:
    before = view.picture.panels[0].box
    view.show_quantities(QUANTITY_IDS)
    after = view.picture.panels[0].box
    assert (before.left(), before.right()) == (after.left(), after.right())


def test_without_a_curve_there_is_nothing_to_reach(view: PlotView) -> None:
    view.show_quantities(())
    image(view)
    assert view.picture.panels == ()
    assert not any(spot.isVisible() for spot in view.findChildren(Spot))


def test_a_run_that_bends_moves_only_the_front(view: PlotView, trt: PlotRun) -> None:
    """Grid, names and ranges are kept from frame to frame: that is what makes a drag cheap."""
    image(view)
    back = view.layers.back
    view.show_runs((PlotRun("TRT", trt.trajectory),))
    image(view)
    assert view.layers.back is back
    view.show_span(Span(0, 70))
    image(view)
    assert view.layers.back is not back


def test_a_picture_looks_the_same_when_it_is_painted_again(view: PlotView, trt: PlotRun) -> None:
    """The first time it is drawn where it belongs, later it is copied."""
    for runs in ((trt,), (PlotRun("TRT", trt.trajectory),)):
        view.show_runs(runs)
        first = image(view)
        assert image(view) == first
        assert image(view) == first


def test_many_men_are_seen_and_told_in_every_panel(view: PlotView) -> None:
    with_one = image(view)
    view.show_fan(men(182.0))
    boxes = [panel.box.toRect() for panel in view.picture.panels]
    assert len(boxes) == 3
    with_many = image(view)
    for place, column in enumerate(panel.quantities[0].column for panel in view.picture.panels):
        box = boxes[place]
        strip = box.adjusted(0, box.height() // 4, 0, -box.height() // 4)
        assert with_many.copy(strip) != with_one.copy(strip), column
    view.spots.panels[2].setFocus()
    said = view.spots.panels[2].accessibleDescription()
    base = 10_000.0 * (list(COLUMNS).index("sperm_million_ml") + 1)
    told = [figure((base + 100.0 * percent) / 2) for percent in (50, 25, 75, 5, 95)]
    assert (
        "Many men on day 182: median {}, half of them from {} to {}, 9 of 10 from {} to {} million/mL.".format(*told)
        in said
    )


def test_without_men_none_are_told(view: PlotView) -> None:
    view.show_fan(men(182.0))
    view.show_fan(None)
    view.spots.panels[0].setFocus()
    assert "men" not in view.spots.panels[0].accessibleDescription()


def test_among_shares_it_is_told_that_the_men_are_left_out(view: PlotView) -> None:
    view.show_fan(men(182.0))
    view.show_share(True)
    image(view)
    view.spots.panels[0].setFocus()
    said = view.spots.panels[0].accessibleDescription()
    assert FAN_LEFT_OUT in said
    assert "Many men on day" not in said
    view.show_share(False)
    image(view)
    view.spots.panels[1].setFocus()
    assert FAN_LEFT_OUT not in view.spots.panels[1].accessibleDescription()
    view.show_share(True)
    view.show_fan(None)
    image(view)
    view.spots.panels[0].setFocus()
    assert FAN_LEFT_OUT not in view.spots.panels[0].accessibleDescription()
