"""Can a whole regimen be edited, with the mouse and with the keys alone, and is it told?"""

import pytest
from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.lab.timeline.desk import ENANTHATE, HCG, PLAN, TAMOXIFEN, Desk
from tutor.gui.lab.span import GUTTER_PX, Span
from tutor.gui.lab.timeline import hint
from tutor.gui.lab.timeline.bar import Bar
from tutor.gui.lab.timeline.palette import MIME
from tutor.gui.theme import THEMES
from tutor.simulation.edit import moved, replace_bar, stretched
from tutor.simulation.scenario import Scenario

DAY_PX = 3  # conftest.py
NONE, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT = Qt.MouseButton.LeftButton


def bar_of(desk: Desk, index: int) -> Bar:
    return desk.view.lanes.bars[index]


def edits(desk: Desk) -> list[tuple[object, ...]]:
    return [said for said in desk.heard if said[0] == "edited"]


def drag(qtbot: QtBot, bar: Bar, start: int, *days: int, release: bool = True) -> None:
    """Take the bar `start` px from its left edge and go so many days from there, one after the other."""
    origin = bar.mapToGlobal(QPoint(start, 12))
    qtbot.mousePress(bar, LEFT, pos=QPoint(start, 12))
    at = origin
    for day in days:
        at = origin + QPoint(day * DAY_PX, 0)
        qtbot.mouseMove(bar, bar.mapFromGlobal(at))
    if release:
        qtbot.mouseRelease(bar, LEFT, pos=bar.mapFromGlobal(at))


def test_showing_is_silent(desk: Desk) -> None:
    desk.view.show_scenario(Scenario("other", "Other", 365, regimen=(ENANTHATE, HCG)))
    desk.view.show_selected(1)
    desk.view.show_selected(None)
    desk.view.show_day(30)
    desk.view.show_span(Span(7, 60))
    desk.view.show_level("academic")
    desk.view.show_theme(THEMES["dark"])
    desk.view.show_scenario(PLAN)
    assert desk.heard == []


def test_bars_lie_on_their_days(desk: Desk) -> None:
    for index, dosing in enumerate(PLAN.regimen):
        box = bar_of(desk, index).geometry()
        assert box.left() == GUTTER_PX + dosing.from_ * DAY_PX
        assert box.width() == (dosing.to - dosing.from_) * DAY_PX


def test_each_bar_is_told_to_a_screen_reader(desk: Desk) -> None:
    interface = QAccessible.queryAccessibleInterface(bar_of(desk, 2))
    assert interface.role() == QAccessible.Role.Button
    assert interface.text(QAccessible.Text.Name) == "Testosterone enanthate, 200 mg every 7 days, day 0 to day 84"
    assert interface.text(QAccessible.Text.Description) == "12 doses"
    assert interface.text(QAccessible.Text.Help) == hint.BAR_HELP
    assert "Press" in interface.actionInterface().actionNames()


def test_tab_goes_through_the_bars_in_time_order(desk: Desk, qtbot: QtBot) -> None:
    bar_of(desk, 2).setFocus()
    for expected in (1, 0):  # hCG from day 28, tamoxifen from day 84
        qtbot.keyClick(desk.view.focusWidget(), Qt.Key.Key_Tab)
        assert desk.view.focusWidget() is bar_of(desk, expected)
    assert desk.heard == [("selected", 2), ("selected", 1), ("selected", 0)]


def test_dragging_tells_every_move_and_its_end(desk: Desk, qtbot: QtBot) -> None:
    drag(qtbot, bar_of(desk, 1), 60, 7, 14)
    assert edits(desk) == [
        ("edited", 1, moved(HCG, 35), False),
        ("edited", 1, moved(HCG, 42), False),
        ("edited", 1, moved(HCG, 42), True),
    ]
    assert desk.plan.regimen[1] == moved(HCG, 42)
    assert bar_of(desk, 1).x() == GUTTER_PX + 42 * DAY_PX


def test_an_end_is_stretched(desk: Desk, qtbot: QtBot) -> None:
    drag(qtbot, bar_of(desk, 1), bar_of(desk, 1).width() - 2, 10)
    drag(qtbot, bar_of(desk, 1), 2, -8)
    assert desk.plan.regimen[1] == stretched(HCG, from_=20, to=94)


def test_escape_puts_a_dragged_bar_back(desk: Desk, qtbot: QtBot) -> None:
    bar = bar_of(desk, 1)
    drag(qtbot, bar, 60, 30, release=False)
    assert desk.plan.regimen[1] == moved(HCG, 58)
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert desk.heard[-1] == ("edited", 1, HCG, True)
    assert desk.plan == PLAN
    qtbot.mouseMove(bar, QPoint(5, 5))
    qtbot.mouseRelease(bar, LEFT)
    assert desk.plan == PLAN


def test_a_click_picks_and_moves_nothing(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(bar_of(desk, 1), LEFT)
    assert desk.heard == [("selected", 1)]
    qtbot.mouseClick(desk.view.lanes, LEFT, pos=QPoint(600, 20))
    assert desk.heard == [("selected", 1), ("selected", -1)]


@pytest.mark.parametrize(
    ("key", "held", "wanted"),
    [
        (Qt.Key.Key_Right, NONE, moved(HCG, 29)),
        (Qt.Key.Key_Left, NONE, moved(HCG, 27)),
        (Qt.Key.Key_Right, SHIFT, stretched(HCG, to=85)),
        (Qt.Key.Key_Left, SHIFT, stretched(HCG, to=83)),
        (Qt.Key.Key_Right, CTRL, stretched(HCG, from_=29)),
        (Qt.Key.Key_Left, CTRL, stretched(HCG, from_=27)),
        (Qt.Key.Key_Right, ALT, moved(HCG, 28.25)),
    ],
)
def test_keys_move_and_stretch(
    desk: Desk, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, wanted: object
) -> None:
    qtbot.keyClick(bar_of(desk, 1), key, held)
    assert edits(desk) == [("edited", 1, wanted, True)]


def test_a_key_that_is_held_down_is_one_act(desk: Desk) -> None:
    bar = bar_of(desk, 1)
    for kind, again in ((QEvent.Type.KeyPress, False), (QEvent.Type.KeyPress, True), (QEvent.Type.KeyRelease, False)):
        QApplication.sendEvent(bar, QKeyEvent(kind, Qt.Key.Key_Right, NONE, "", again))
    assert [said[3] for said in edits(desk)] == [True, False, True]
    assert desk.plan.regimen[1] == moved(HCG, 30)


def test_the_dose_is_stepped_and_typed(desk: Desk, qtbot: QtBot) -> None:
    bar = bar_of(desk, 1)
    qtbot.keyClick(bar, Qt.Key.Key_Plus)
    qtbot.keyClick(bar, Qt.Key.Key_Minus)
    qtbot.keyClick(bar, Qt.Key.Key_5)
    assert [said[2].dose for said in edits(desk)] == [275, 250]  # type: ignore[attr-defined]
    assert desk.heard[-1] == ("typing", 1, "5")


def test_split_at_the_day_cursor(desk: Desk, qtbot: QtBot) -> None:
    desk.choose_day(40.0)
    desk.view.show_day(40.0)
    qtbot.keyClick(bar_of(desk, 2), Qt.Key.Key_S)
    assert [(one.from_, one.to) for one in desk.plan.regimen if one.agent == ENANTHATE.agent] == [(0, 42), (42, 84)]
    assert desk.spoken == ["Split: day 0 to day 42, and day 42 to day 84"]


def test_a_split_that_cannot_be_is_refused_at_the_bar(desk: Desk, qtbot: QtBot) -> None:
    desk.view.show_day(100.0)
    qtbot.keyClick(bar_of(desk, 2), Qt.Key.Key_S)
    assert "outside this bar" in desk.view.callout.sentence
    assert desk.view.callout.isVisible()
    assert "outside this bar" in bar_of(desk, 2).accessibleDescription()
    assert desk.plan == PLAN


def test_a_refusal_goes_with_the_next_valid_act(desk: Desk, qtbot: QtBot) -> None:
    bar = bar_of(desk, 1)
    desk.plan = replace_bar(PLAN, 1, HCG.__class__("hcg", 10_000, 2, 28, 84))
    desk.view.show_scenario(desk.plan)
    bar.setFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Plus)
    assert "outside 0 to 10000" in desk.view.callout.sentence
    assert desk.spoken[-1].startswith("Refused: ")
    qtbot.keyClick(bar, Qt.Key.Key_Minus)
    assert desk.view.callout.sentence == ""
    assert bar.accessibleDescription() == "28 doses"


def test_the_callout_stays_inside(desk: Desk) -> None:
    for bar in range(3):
        desk.view.show_refusal(bar, "hcg: a dose of 10025 IU is outside 0 to 10000, and so on for another line or two")
        assert desk.view.rect().contains(desk.view.callout.geometry())


def test_delete_removes_and_hands_the_focus_on(desk: Desk, qtbot: QtBot) -> None:
    bar_of(desk, 2).setFocus()
    for left in (2, 1, 0):
        qtbot.keyClick(desk.view.focusWidget(), Qt.Key.Key_Delete)
        assert len(desk.plan.regimen) == left
        assert left == 0 or desk.view.focusWidget() is bar_of(desk, desk.selected)
    assert desk.view.focusWidget() is desk.view.add
    assert desk.spoken[0] == "Removed: Testosterone enanthate, 200 mg every 7 days, day 0 to day 84"


def test_an_agent_is_added_by_keys_alone(desk: Desk, qtbot: QtBot) -> None:
    desk.view.show_day(90.0)
    desk.view.add.setFocus()
    qtbot.keyClick(desk.view.add, Qt.Key.Key_Plus)
    button = next(one for one in desk.view.popup.palette_.buttons if one.agent == "anastrozole")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert not desk.view.popup.isVisible()
    assert desk.plan.regimen[-1].agent == "anastrozole"
    assert desk.plan.regimen[-1].from_ == 90
    assert desk.spoken == ["Added: Anastrozole, 1 mg every day, day 90 to day 160"]
    assert desk.view.focusWidget() is bar_of(desk, 3)
    assert desk.selected == 3


def test_the_palette_closes_without_a_choice(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.view.add, LEFT)
    first, last = desk.view.popup.palette_.buttons[0], desk.view.popup.palette_.buttons[-1]
    assert desk.view.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Backtab)
    assert desk.view.focusWidget() is last  # Tab stays on the sheet
    qtbot.keyClick(last, Qt.Key.Key_Escape)
    assert not desk.view.popup.isVisible()
    assert desk.view.focusWidget() is desk.view.add
    assert desk.heard == []


def test_an_agent_is_dropped_where_the_hand_is(desk: Desk) -> None:
    data = QMimeData()
    data.setData(MIME, QByteArray(b"letrozole"))
    at, copy = QPoint(GUTTER_PX + 60 * DAY_PX, 20), Qt.DropAction.CopyAction
    for event in (
        QDragEnterEvent(at, copy, data, LEFT, NONE),
        QDragMoveEvent(at, copy, data, LEFT, NONE),
        QDropEvent(QPointF(at), copy, data, LEFT, NONE),
    ):
        QApplication.sendEvent(desk.view.lanes, event)
    assert (desk.plan.regimen[-1].agent, desk.plan.regimen[-1].from_) == ("letrozole", 60)


def test_dragging_on_the_ruler_moves_the_day(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mousePress(desk.view.ruler, LEFT, pos=QPoint(GUTTER_PX + 30 * DAY_PX, 20))
    qtbot.mouseMove(desk.view.ruler, QPoint(GUTTER_PX + 50 * DAY_PX + 1, 20))
    qtbot.mouseMove(desk.view.ruler, QPoint(2000, 20))
    qtbot.mouseRelease(desk.view.ruler, LEFT)
    assert desk.heard == [("day", 30.0), ("day", 50.0), ("day", 182.0)]


def test_the_ruler_zooms_around_the_day_and_back(desk: Desk, qtbot: QtBot) -> None:
    desk.view.show_day(60.0)
    qtbot.keyClick(desk.view.ruler, Qt.Key.Key_Plus)
    zoomed = desk.span
    assert zoomed.end - zoomed.start < 182
    assert zoomed.x(60.0, desk.view.width()) == pytest.approx(Span(0, 182).x(60.0, desk.view.width()))
    qtbot.keyClick(desk.view.ruler, Qt.Key.Key_0)
    assert desk.span == Span(0.0, 182.0)


def wheel(desk: Desk, held: Qt.KeyboardModifier) -> bool:
    at, viewport = QPointF(400, 60), desk.view.lanes.parentWidget()  # where the wheel arrives from lanes and bars
    event = QWheelEvent(
        at, viewport.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)
    return bool(desk.heard)


def test_the_wheel_zooms_only_with_control(desk: Desk) -> None:
    assert not wheel(desk, NONE)
    assert wheel(desk, CTRL)


def test_a_bar_out_of_sight_is_brought_in_by_the_focus(desk: Desk, qtbot: QtBot) -> None:
    desk.choose_span(Span(0.0, 20.0))
    assert bar_of(desk, 0).isVisible()  # a stub at the edge
    bar_of(desk, 0).setFocus(Qt.FocusReason.TabFocusReason)
    assert desk.span.start <= TAMOXIFEN.from_ < desk.span.end


def test_the_hint_follows_the_hand(desk: Desk, qtbot: QtBot) -> None:
    assert desk.view.hint.keys in (hint.OF_NOTHING, hint.OF_RULER)
    bar_of(desk, 1).setFocus()
    assert desk.view.hint.keys == hint.OF_BAR
    drag(qtbot, bar_of(desk, 1), 60, 7, release=False)
    assert desk.view.hint.keys == hint.of_drag("day 35 to day 91")
    qtbot.mouseRelease(bar_of(desk, 1), LEFT)
    assert desk.view.hint.keys == hint.OF_BAR


def test_many_lanes_scroll_and_one_more_is_in_sight(desk: Desk) -> None:
    agents = ("hcg", "fsh", "tamoxifen", "anastrozole", "letrozole", "clomiphene", "enclomiphene")
    many = Scenario("many", "Many", 182, regimen=tuple(HCG.__class__(agent, 1, 1, 0, 84) for agent in agents))
    desk.view.show_scenario(many)
    desk.view.show_selected(4)
    QApplication.processEvents()
    bar = bar_of(desk, 4)
    assert not bar.visibleRegion().isEmpty()
