"""Can a line be drawn with the mouse and set with the keys, and is it told?"""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tutor.gui.lab.sketch.paper import Paper
from tutor.gui.lab.sketch.paper_picture import WIDE_PX
from tutor.gui.lab.sketch.sheet import MOMENTS, Sheet
from tutor.gui.lab.span import Span
from tutor.gui.theme import LIGHT
from tutor.learner.sketch import TOP, Points

DAYS = 56.0
NAMES = (("lh", "LH"), ("testosterone", "testosterone"))


@pytest.fixture
def paper(qtbot: QtBot) -> Paper:
    made = Paper(LIGHT)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show_sheet(Sheet(NAMES, DAYS, {}))
    made.show()
    return made


def pixel(paper: Paper, day: float, share: float) -> QPoint:
    return paper.picture.point(day, share).toPoint()


def drag(qtbot: QtBot, paper: Paper, *points: tuple[float, float]) -> None:
    qtbot.mousePress(paper, Qt.MouseButton.LeftButton, pos=pixel(paper, *points[0]))
    for point in points[1:]:
        qtbot.mouseMove(paper, pixel(paper, *point))
    qtbot.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=pixel(paper, *points[-1]))


def test_a_stroke_becomes_a_line_that_begins_at_own_normal(paper: Paper, qtbot: QtBot) -> None:
    with qtbot.waitSignal(paper.line_drawn) as told:
        drag(qtbot, paper, (7, 0.9), (14, 0.4), (56, 0.1))
    signal, line = told.args
    assert signal == "lh"
    assert line[0] == (0.0, 1.0)
    assert paper.sheet.level("lh", 14) == pytest.approx(0.4, abs=0.02)  # to the pixel
    assert paper.sheet.level("lh", 56) == pytest.approx(0.1, abs=0.02)


def test_a_second_stroke_replaces_the_part_that_it_covers(paper: Paper, qtbot: QtBot) -> None:
    drag(qtbot, paper, (7, 0.9), (56, 0.9))
    drag(qtbot, paper, (30, 0.2), (20, 0.2))  # from right to left
    assert paper.sheet.level("lh", 25) == pytest.approx(0.2, abs=0.02)
    assert paper.sheet.level("lh", 10) == pytest.approx(0.9, abs=0.02)
    assert paper.sheet.level("lh", 56) == pytest.approx(0.9, abs=0.02)


def test_nothing_is_drawn_outside_the_paper_or_over_the_start(paper: Paper, qtbot: QtBot) -> None:
    drag(qtbot, paper, (30, 0.5), (-10, 3.0), (90, -1.0))
    line = paper.sheet.line("lh")
    assert line[0] == (0.0, 1.0)
    assert all(0 <= day <= DAYS and 0 <= share <= TOP for day, share in line)


def test_keys_choose_a_moment_and_its_level_and_later_days_follow(paper: Paper, qtbot: QtBot) -> None:
    lines: list[Points] = []
    paper.line_drawn.connect(lambda signal, line: lines.append(line))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        qtbot.keyClick(paper, key)
    moment = DAYS * 2 / MOMENTS
    assert lines.pop() == ((0.0, 1.0), (moment, 0.65))
    assert paper.sheet.level("lh", DAYS) == 0.65
    qtbot.keyClick(paper, Qt.Key.Key_Right)
    qtbot.keyClick(paper, Qt.Key.Key_Up)
    assert lines[-1] == ((0.0, 1.0), (moment, 0.65), (moment * 1.5, 0.7))
    for key in (Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(paper, key)
    assert lines[-1][-1] == (DAYS, 0.75)
    qtbot.keyClick(paper, Qt.Key.Key_Delete)
    assert lines[-1] is None
    assert not paper.sheet.drawn


def test_a_screen_reader_hears_moment_level_and_the_models(paper: Paper, qtbot: QtBot) -> None:
    interface = QAccessible.queryAccessibleInterface(paper)
    assert interface.role() == QAccessible.Role.Slider
    qtbot.keyClick(paper, Qt.Key.Key_Right)
    qtbot.keyClick(paper, Qt.Key.Key_Down)
    assert interface.text(QAccessible.Text.Name) == "Your line of LH, day 14, % of own normal"
    assert interface.valueInterface().currentValue() == 95
    paper.show_sheet(Sheet(NAMES, DAYS, paper.sheet.lines, {"lh": ((0.0, 1.0), (14.0, 0.2))}))
    assert interface.text(QAccessible.Text.Description) == "The model has 20 %."


def test_a_committed_line_can_be_read_and_not_changed(paper: Paper, qtbot: QtBot) -> None:
    drag(qtbot, paper, (7, 0.9), (56, 0.5))
    before = paper.sheet.lines
    paper.show_locked(True)
    drag(qtbot, paper, (7, 0.1), (56, 0.1))
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Delete, Qt.Key.Key_End):
        qtbot.keyClick(paper, key)
    assert paper.sheet.lines == before
    assert paper.value() == 50  # what was drawn at the end


def test_each_signal_has_its_own_line_and_its_own_height(paper: Paper, qtbot: QtBot) -> None:
    drag(qtbot, paper, (7, 0.5), (56, 0.5))
    paper.show_signal("testosterone")
    assert (paper.value(), paper.maximum()) == (100, 300)
    drag(qtbot, paper, (7, 2.5), (56, 2.5))
    assert paper.sheet.level("testosterone", 56) == pytest.approx(2.5, abs=0.03)
    assert paper.sheet.level("lh", 56) == pytest.approx(0.5, abs=0.02)
    assert paper.sheet.complete


def test_showing_is_silent(paper: Paper, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(paper.line_drawn):
        paper.show_sheet(Sheet(NAMES, 28.0, {"lh": ((0.0, 1.0), (20.0, 0.3))}))
        paper.show_signal("testosterone")
        paper.show_locked(True)


def test_on_a_wide_paper_the_days_stand_where_the_lab_has_them(paper: Paper) -> None:
    paper.resize(WIDE_PX + 80, 300)
    for day in (0.0, 20.0, DAYS):
        assert paper.picture.point(day, 1.0).x() == pytest.approx(Span(0.0, DAYS).x(day, paper.width()))


def test_pixels_and_levels_are_each_others_inverse(paper: Paper) -> None:
    day, share = paper.picture.at(QPointF(paper.picture.point(20.0, 0.35)))
    assert day == pytest.approx(20.0)
    assert share == pytest.approx(0.35)
