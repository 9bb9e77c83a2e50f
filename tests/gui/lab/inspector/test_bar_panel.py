"""Are the numbers of a bar shown, taken, and refused with their reason?"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tutor.gui.lab.inspector.bar_panel import NOBODY, BarPanel
from tutor.gui.lab.inspector.number_field import NumberField
from tutor.gui.theme import LIGHT, THEMES
from tutor.simulation.scenario import Dosing, Scenario

HCG = Dosing("hcg", 250, 2, 28, 84)
PUMP = Dosing("gonadorelin", 5, 0.0625, 0, 182, "pump")
PLAN = Scenario("plan", "Plan", 182, regimen=(HCG, PUMP))


@pytest.fixture
def panel(qtbot: QtBot) -> BarPanel:
    made = BarPanel(LIGHT)
    qtbot.addWidget(made)
    made.show_bar(PLAN, 0)
    made.resize(476, 240)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def heard(panel: BarPanel) -> list[tuple[object, ...]]:
    said: list[tuple[object, ...]] = []
    for signal in (panel.bar_edited, panel.bar_removed, panel.bar_split):
        signal.connect(lambda *values: said.append(values))
    return said


def type_in(qtbot: QtBot, field: NumberField, text: str) -> None:
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, text)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)


def test_before_it_is_shown_nothing_of_it_is_a_window_of_its_own(qtbot: QtBot) -> None:
    before = QApplication.topLevelWidgets()
    made = BarPanel(LIGHT)
    qtbot.addWidget(made)
    assert [one for one in QApplication.topLevelWidgets() if one not in before] == [made]


def test_it_shows_the_bar_and_is_silent(panel: BarPanel) -> None:
    said = heard(panel)
    panel.show_bar(PLAN, 0)
    panel.show_day(40)
    panel.show_theme(THEMES["dark"])
    panel.show_refusal("no")
    assert [field.line.text() for field in (panel.dose, panel.every, panel.from_, panel.to)] == ["250", "2", "28", "84"]
    assert panel.dose.line.accessibleName() == "Dose in IU"
    assert panel.count.text() == "250 IU every 2 days, day 28 to day 84: 28 doses"
    assert said == []


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("dose", "500", Dosing("hcg", 500, 2, 28, 84)),
        ("dose", "1500 IU", Dosing("hcg", 1500, 2, 28, 84)),
        ("every", "3,5", Dosing("hcg", 250, 3.5, 28, 84)),
        ("from_", "0", Dosing("hcg", 250, 2, 0, 84)),
        ("to", "182", Dosing("hcg", 250, 2, 28, 182)),
    ],
)
def test_a_typed_number_is_told_once(panel: BarPanel, qtbot: QtBot, name: str, text: str, wanted: Dosing) -> None:
    said = heard(panel)
    type_in(qtbot, getattr(panel, name), text)
    panel.remove.setFocus()  # leaving the line must not tell it again
    assert said == [(0, wanted, True)]


@pytest.mark.parametrize(
    ("name", "up", "down"),
    [
        ("dose", Dosing("hcg", 275, 2, 28, 84), Dosing("hcg", 225, 2, 28, 84)),
        ("every", Dosing("hcg", 250, 3, 28, 84), Dosing("hcg", 250, 1, 28, 84)),
        ("from_", Dosing("hcg", 250, 2, 29, 84), Dosing("hcg", 250, 2, 27, 84)),
        ("to", Dosing("hcg", 250, 2, 28, 85), Dosing("hcg", 250, 2, 28, 83)),
    ],
)
def test_keys_and_buttons_step(panel: BarPanel, qtbot: QtBot, name: str, up: Dosing, down: Dosing) -> None:
    said, field = heard(panel), getattr(panel, name)
    qtbot.keyClick(field.line, Qt.Key.Key_Up)
    qtbot.mouseClick(field.less, Qt.MouseButton.LeftButton)
    assert said == [(0, up, True), (0, down, True)]


def test_nonsense_is_refused_and_the_old_number_comes_back(panel: BarPanel, qtbot: QtBot) -> None:
    said = heard(panel)
    type_in(qtbot, panel.dose, "lots")
    assert said == []
    assert "is not a number" in panel.problem.text()
    assert panel.problem.isVisible()
    assert panel.dose.line.text() == "250"


def test_a_refused_number_does_not_stay(panel: BarPanel, qtbot: QtBot) -> None:
    panel.bar_edited.connect(lambda *values: panel.show_refusal("hcg: a dose of 99999 IU is outside 0 to 10000"))
    type_in(qtbot, panel.dose, "99999")
    assert panel.dose.line.text() == "250"
    assert "outside 0 to 10000" in panel.problem.text()
    panel.show_bar(Scenario("plan", "Plan", 182, regimen=(Dosing("hcg", 500, 2, 28, 84),)), 0)
    assert panel.problem.text() == ""


def test_typing_goes_on_from_the_bar(panel: BarPanel, qtbot: QtBot) -> None:
    said = heard(panel)
    panel.show_typing("5")
    qtbot.keyClicks(panel.focusWidget(), "00")
    panel.show_bar(PLAN, 0)  # a run that comes back meanwhile leaves the typing alone
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Return)
    assert said == [(0, Dosing("hcg", 500, 2, 28, 84), True)]


@pytest.mark.parametrize("bar", [1, None])
def test_what_was_typed_for_one_bar_is_not_given_to_another(panel: BarPanel, bar: int | None) -> None:
    said = heard(panel)
    panel.show_typing("77")
    panel.show_bar(PLAN, bar)
    assert panel.dose.line.text() != "77"
    assert said == []


def test_hours_where_days_would_be_fractions(panel: BarPanel, qtbot: QtBot) -> None:
    said = heard(panel)
    panel.show_bar(PLAN, 1)
    assert (panel.every.line.text(), panel.every.caption.text()) == ("1.5", "Every, hours")
    type_in(qtbot, panel.every, "2")
    assert said == [(1, Dosing("gonadorelin", 5, 2 / 24, 0, 182, "pump"), True)]


def test_a_mode_is_offered_only_where_there_is_one(panel: BarPanel) -> None:
    assert not panel.mode.isVisible()
    panel.show_bar(PLAN, 1)
    assert panel.mode.isVisible()
    said = heard(panel)
    panel.mode.value_chosen.emit("continuous")
    assert said == [(1, Dosing("gonadorelin", 5, 0.0625, 0, 182, "continuous"), True)]


def test_split_and_remove(panel: BarPanel, qtbot: QtBot) -> None:
    said = heard(panel)
    panel.show_day(41.26)
    assert panel.split.text() == "Split at day 41.3"
    qtbot.mouseClick(panel.split, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.remove, Qt.MouseButton.LeftButton)
    assert said == [(0, 41.26), (0,)]


def test_without_a_bar_it_says_what_to_do(panel: BarPanel) -> None:
    panel.show_bar(PLAN, None)
    assert panel.title.text() == NOBODY
    assert not panel.dose.isVisible()
    assert not panel.remove.isVisible()


def test_the_study_is_named_and_is_not_advice(panel: BarPanel) -> None:
    assert "Coviello 2005" in panel.study.text()
    assert "not a dose to take" in panel.study.text()
