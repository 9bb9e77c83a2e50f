"""Is every word whole in the smallest window, whatever the lab shows and however large the text is?

What cannot fit has to break into more lines, or to scroll up and down.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.lab.conftest import Bench
from tutor.gui import text_size
from tutor.gui.buttons import Button
from tutor.gui.lab.day.rows import ROW_GAP_PX, boxes
from tutor.gui.lab.lab_view import TABS
from tutor.gui.lab.room import Room
from tutor.gui.lab.timeline.bar import Bar
from tutor.gui.lab.timeline.palette import AgentButton
from tutor.gui.lab.toggle import Toggle
from tutor.gui.label import Label
from tutor.gui.main_window import LEAST_SIZE
from tutor.gui.pill_switch import Segment

NAME_AND_UNIT_PX = 36  # two lines of 18 beside each row, which may reach into the gap
MOST_TABS = 120
TURNS = 6  # of the event loop; layouts settle in two
GIVEN = 1  # a bar of the plan that the tests open
DRAWN = {"lh": ((0.0, 1.0), (182.0, 0.5))}


def settle() -> None:
    for _ in range(TURNS):
        QApplication.processEvents()


def cut_off(bench: Bench) -> list[str]:
    """Words in the window that have less room than they need, or stand beyond an edge at the side."""
    settle()
    controls = [one for kind in (Segment, Toggle, Button) for one in bench.window.findChildren(kind)]
    squeezed = [one for one in controls if one.width() < one.sizeHint().width()]
    broken = [one for one in bench.window.findChildren(Label) if one.width() < one.minimumSizeHint().width()]
    low = [one for one in bench.window.findChildren(Label) if one.height() < one.heightForWidth(one.width())]
    beyond = [one for one in (*controls, *bench.window.findChildren(Label)) if sticks_out(one)]
    return [one.text() for one in (*squeezed, *broken, *low, *beyond) if one.isVisible() and one.text()]


def sticks_out(widget: QWidget) -> bool:
    """Left or right of a widget that it stands in; above and below it could be scrolled to."""
    above = widget.parentWidget()
    while above is not None and widget.isVisible():
        left = widget.mapTo(above, QPoint(0, 0)).x()
        if left < 0 or left + widget.width() > above.width():
            return True
        above = above.parentWidget()
    return False


@pytest.fixture(params=text_size.PERCENTS)
def least(bench: Bench, request: pytest.FixtureRequest) -> Iterator[Bench]:
    bench.window.resize(LEAST_SIZE)
    bench.state.choose_setting("text", str(request.param))
    bench.lab.open_stage("trt-200")
    bench.settle()
    yield bench
    text_size.apply(QApplication.instance(), 100)  # type: ignore[arg-type]


def test_in_each_way_of_working_no_word_is_cut_off(least: Bench) -> None:
    for mode in ("one", "two", "many", "draw", "plans"):
        least.lab.choose_mode(mode)
        assert cut_off(least) == [], mode
    least.lab.choose_mode("draw")
    least.lab.compare_drawing(DRAWN)
    assert cut_off(least) == []


def test_in_each_panel_no_word_is_cut_off(least: Bench) -> None:
    least.lab.open_stage("plan-second-anastrozole")
    least.settle()
    least.lab.select_bar(GIVEN)
    for tab in (*TABS, "compare"):
        least.view.inspector.show_tab(tab)
        least.window.tell_reasons()
        assert cut_off(least) == [], tab


def test_in_the_day_view_no_word_is_cut_off_and_each_row_has_room_for_its_name(least: Bench) -> None:
    least.lab.choose_mode("one")
    least.lab.see_hours(True)
    assert cut_off(least) == []
    rows = boxes(least.view.day.hours.rect().toRectF())
    assert min(row.height() for row in rows) >= NAME_AND_UNIT_PX - ROW_GAP_PX
    assert not least.view.scales.isVisible()  # the hours have one scale
    least.lab.see_hours(False)
    assert least.view.scales.isVisible()


def test_what_tab_comes_to_is_scrolled_into_sight(least: Bench) -> None:
    least.lab.choose_mode("one")
    least.window.activateWindow()
    least.view.axis.stage.chips["gnrh"].setFocus()
    settle()
    room, seen = least.view.findChild(Room), set()
    for _ in range(MOST_TABS):
        least.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if not room.isAncestorOf(focused) or focused in seen:
            break
        seen.add(focused)
        settle()
        top = focused.mapTo(room.viewport(), QPoint(0, 0)).y()
        assert top < room.viewport().height(), focused.accessibleName()
        assert top + focused.height() > 0, focused.accessibleName()
    assert {type(one) for one in seen} >= {Toggle, Bar, AgentButton}
