"""Can every ready run be found and opened by hand, by words and by keys alone?"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tutor.content.load import load_library
from tutor.content.model import Library
from tutor.gui.lab.preset_list import NOTHING
from tutor.gui.lab.preset_picker import PresetPicker
from tutor.gui.theme import LIGHT, THEMES
from tutor.paths import shipped

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # windows, offscreen


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(shipped("lessons"))


@pytest.fixture
def picker(qtbot: QtBot, library: Library) -> PresetPicker:
    made = PresetPicker(LIGHT)
    qtbot.addWidget(made)
    made.show_stages(library.stage_groups)
    made.show()
    return made


def heard(picker: PresetPicker) -> list[str]:
    said: list[str] = []
    picker.preset_chosen.connect(said.append)
    return said


def shown(picker: PresetPicker) -> list[str]:
    runs = picker.list.runs
    return [runs.item(row).text() for row in range(runs.count()) if not runs.item(row).isHidden()]


def test_all_runs_stand_under_the_heads_of_their_groups(picker: PresetPicker, library: Library) -> None:
    wanted = [text for group in library.stage_groups for text in (group.title, *(one.title for one in group.stages))]
    assert shown(picker) == wanted


def test_by_keys_alone(picker: PresetPicker, library: Library) -> None:
    said = heard(picker)
    QTest.keyClick(picker.button, Qt.Key.Key_Return)
    assert picker.list.isVisible()
    assert picker.list.runs.currentItem().text() == "Nothing given"
    QTest.keyClick(picker.list.search, Qt.Key.Key_Down)  # steps over the head of the next group
    assert picker.list.runs.currentItem().text() == "GnRH is cut"
    QTest.keyClick(picker.list.search, Qt.Key.Key_Return)
    assert said == ["cut-gnrh"]
    assert not picker.list.isVisible()


def test_words_find_a_run_by_title_group_or_note(picker: PresetPicker) -> None:
    picker.button.click()
    QTest.keyClicks(picker.list.search, "twice gonad")
    assert "Second article, gonadorelin, clomiphene, taper" in shown(picker)
    assert "Nothing given" not in shown(picker)
    picker.list.search.setText("coviello 26%")
    assert shown(picker) == ["hCG added to TRT", "TRT with hCG, 500 IU every other day"]
    assert picker.list.runs.currentItem().text() == "TRT with hCG, 500 IU every other day"


def test_words_that_fit_nothing_say_so_and_open_nothing(picker: PresetPicker) -> None:
    said = heard(picker)
    picker.button.click()
    picker.list.search.setText("moon")
    assert shown(picker) == []
    assert picker.list.note.text() == NOTHING
    QTest.keyClick(picker.list.search, Qt.Key.Key_Return)
    assert said == []
    picker.list.search.clear()
    assert picker.list.runs.currentItem().text() == "Nothing given"


def test_a_press_on_a_run_says_it_once_and_on_a_head_nothing(picker: PresetPicker) -> None:
    said = heard(picker)
    picker.button.click()
    runs = picker.list.runs
    for row in (0, 1):  # the head of the first group, then its run
        centre = runs.visualItemRect(runs.item(row)).center()
        QTest.mouseClick(runs.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert said == ["baseline"]


def test_showing_is_silent_and_marks_the_open_run(picker: PresetPicker) -> None:
    said = heard(picker)
    picker.show_chosen("gonadorelin-pump")
    assert picker.list.runs.currentItem().text() == "By pump, every two hours"
    assert picker.button.accessibleDescription() == "Open: By pump, every two hours"
    picker.show_chosen(None)
    picker.show_chosen("a run that was edited")
    assert said == []


def test_esc_closes_and_picks_nothing(picker: PresetPicker) -> None:
    said = heard(picker)
    picker.button.click()
    QTest.keyClick(picker.list, Qt.Key.Key_Escape)
    assert not picker.list.isVisible()
    assert said == []


def test_what_a_run_shows_is_told_before_it_opens(picker: PresetPicker, library: Library) -> None:
    picker.show_chosen("stop-trt-anastrozole")
    assert picker.list.ask.text() == "Predict first: Is lower estradiol always better?"
    assert picker.list.note.text() == library.stages["stop-trt-anastrozole"].note
    assert picker.list.day.text() == "Opens at day 280."


def test_a_screen_reader_hears_runs_by_name(picker: PresetPicker) -> None:
    table = QAccessible.queryAccessibleInterface(picker.list.runs)
    assert table.text(QAccessible.Text.Name) == "Runs"
    assert table.child(1).text(QAccessible.Text.Name) == "Nothing given"


@pytest.mark.parametrize("name", THEMES)
def test_it_is_drawn_in_every_theme(picker: PresetPicker, name: str) -> None:
    picker.show_theme(THEMES[name])
    picker.button.click()
    image = picker.list.grab().toImage()
    assert image.pixelColor(image.width() - 60, image.height() - 20).name() == THEMES[name].surface
