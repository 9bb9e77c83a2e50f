"""Is every word whole in the smallest window, whatever the lab shows? What cannot fit has to give way or scroll."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.lab.conftest import Bench
from tutor.gui.buttons import Button
from tutor.gui.lab.day.rows import ROW_GAP_PX, boxes
from tutor.gui.lab.toggle import Toggle
from tutor.gui.main_window import LEAST_SIZE
from tutor.gui.pill_switch import Segment

NAME_AND_UNIT_PX = 36  # two lines of 18 beside each row, which may reach into the gap
TURNS = 6  # of the event loop; layouts settle in two


def cut_off(bench: Bench) -> list[str]:
    """Words of controls that have less room than they need."""
    for _ in range(TURNS):
        QApplication.processEvents()
    controls = (one for kind in (Segment, Toggle, Button) for one in bench.view.findChildren(kind))
    return [one.text() for one in controls if one.isVisible() and one.width() < one.sizeHint().width()]


@pytest.fixture
def least(bench: Bench) -> Bench:
    bench.window.resize(LEAST_SIZE)
    bench.lab.open_stage("trt-200")
    bench.settle()
    return bench


def test_in_each_way_of_working_no_control_is_cut_off(least: Bench) -> None:
    for mode in ("one", "two", "many", "draw", "plans"):
        least.lab.choose_mode(mode)
        assert cut_off(least) == [], mode
    least.lab.choose_mode("draw")
    least.lab.compare_drawing({"lh": ((0.0, 1.0), (182.0, 0.5))})
    assert cut_off(least) == []


def test_in_the_day_view_no_control_is_cut_off_and_each_row_has_room_for_its_name(least: Bench) -> None:
    least.lab.choose_mode("one")
    least.lab.see_hours(True)
    assert cut_off(least) == []
    rows = boxes(least.view.day.hours.rect().toRectF())
    assert min(row.height() for row in rows) >= NAME_AND_UNIT_PX - ROW_GAP_PX
    assert not least.view.scales.isVisible()  # the hours have one scale
    least.lab.see_hours(False)
    assert least.view.scales.isVisible()
