"""The hours of a day: shown silently, moved by mouse and keys, told in words."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.gui.lab.day.days import day
from tutor.gui.lab.day.day_plot import WAITING, DayPlot
from tutor.gui.lab.day.rows import boxes, x_of
from tutor.gui.theme import LIGHT, THEMES


def opened(qtbot: QtBot) -> DayPlot:
    plot = DayPlot(LIGHT)
    qtbot.addWidget(plot)
    plot.resize(690, 360)
    plot.show_day_view(day((2.0, 5.0), (9.0,)))
    plot.show()
    qtbot.waitExposed(plot)
    return plot


def heard(plot: DayPlot) -> list[float]:
    said: list[float] = []
    plot.hour_chosen.connect(said.append)
    return said


def picture(plot: DayPlot) -> QImage:
    return plot.hours.grab().toImage()


def test_the_sentence_and_the_reading_are_told(qtbot: QtBot) -> None:
    plot = opened(qtbot)
    plot.show_hour(9.5)
    assert plot.sentence == "Day 3. A sentence."
    assert plot.hours.accessibleName() == "Hours of day 3"
    assert plot.hours.accessibleDescription().startswith("09:30 · LH 9.5 IU/L")


def test_without_a_run_it_says_that_it_waits(qtbot: QtBot) -> None:
    plot = opened(qtbot)
    plot.show_day_view(None)
    assert plot.sentence == WAITING


def test_showing_is_silent(qtbot: QtBot) -> None:
    plot = opened(qtbot)
    said = heard(plot)
    plot.show_hour(7.0)
    plot.show_day_view(day((1.0,)))
    plot.show_theme(THEMES["dark"])
    plot.show_reduced_motion(True)
    assert said == []


def test_a_click_goes_to_its_hour(qtbot: QtBot) -> None:
    plot = opened(qtbot)
    said = heard(plot)
    x = x_of(6.0, boxes(plot.hours.rect().toRectF())[0])
    qtbot.mouseClick(plot.hours, Qt.MouseButton.LeftButton, pos=QPoint(round(x), 60))
    assert len(said) == 1
    assert abs(said[0] - 6.0) < 0.05


def test_keys_move_the_hour_and_stop_at_the_ends(qtbot: QtBot) -> None:
    plot = opened(qtbot)
    said = heard(plot)
    plot.show_hour(0.2)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_End):
        qtbot.keyClick(plot.hours, key)
    assert said == [0.0, 0.7, 24.0]


def test_the_cursor_and_the_pulses_are_drawn(qtbot: QtBot) -> None:
    plot = opened(qtbot)
    plot.show_hour(3.0)
    before = picture(plot)
    plot.show_hour(4.0)
    assert picture(plot) != before
    plot.show_hour(3.0)
    assert picture(plot) == before
    plot.show_day_view(day((2.0, 5.0, 20.0), (9.0,)))
    assert picture(plot) != before


def test_with_reduced_motion_a_strip_of_hours_tells_the_day(qtbot: QtBot) -> None:
    plot = opened(qtbot)
    assert plot.strip.isHidden()
    plot.show_reduced_motion(True)
    told = [frame.accessibleDescription() for frame in plot.strip.frames]
    assert told[:3] == ["1 pulse, LH 0.0 to 4.0", "1 pulse, LH 4.0 to 8.0", "1 pulse, LH 8.0 to 12.0"]
    assert told[3] == "no pulses, LH 12.0 to 16.0"
    said = heard(plot)
    qtbot.mouseClick(plot.strip.frames[2], Qt.MouseButton.LeftButton)
    assert said == [8.0]
