"""The man: every number of patients.yaml has a slider that says what it is and how sure."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tutor.gui.lab.inspector.parameter_row import ParameterRow
from tutor.gui.lab.inspector.patient_panel import ORDINARY, PatientPanel, who
from tutor.gui.theme import LIGHT, THEMES
from tutor.simulation.patient import patient_parameters, presets
from tutor.simulation.scenario import PatientChoice

ANYONE = PatientChoice()
Said = list[tuple[object, ...]]


def opened(qtbot: QtBot, chosen: PatientChoice = ANYONE) -> tuple[PatientPanel, Said]:
    panel = PatientPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(460, 1100)
    panel.show_patient(chosen)
    panel.show()
    said: Said = []
    panel.preset_chosen.connect(lambda *values: said.append(values))
    panel.parameter_chosen.connect(lambda *values: said.append(values))
    return panel, said


def at(row: ParameterRow, share: float) -> QPoint:
    return QPoint(round(10 + share * (row.slider.width() - 20)), row.slider.height() // 2)


def test_every_number_and_every_man_is_there(qtbot: QtBot) -> None:
    panel, _ = opened(qtbot)
    assert list(panel.rows) == list(patient_parameters())
    assert [panel.presets.itemData(place) for place in range(panel.presets.count())] == list(presets())


def test_a_slider_stands_on_the_preset_and_the_difference_can_be_reset(qtbot: QtBot) -> None:
    panel, _ = opened(qtbot, PatientChoice("older", {"aromatase": 2.0}))
    assert panel.rows["age"].value == 68
    assert panel.rows["age"].reset.isHidden()
    assert abs(panel.rows["aromatase"].value - 2.0) < 0.02  # a hundredth of its range
    assert not panel.rows["aromatase"].reset.isHidden()


def test_showing_is_silent(qtbot: QtBot) -> None:
    panel, said = opened(qtbot)
    panel.show_patient(PatientChoice("obese", {"age": 60}))
    panel.show_refusal("No such man lives.")
    panel.show_theme(THEMES["dark"])
    assert said == []


def test_normal_is_met_exactly(qtbot: QtBot) -> None:
    """A slider in hundredths must not turn an untouched number into nearly itself."""
    panel, _ = opened(qtbot)
    assert {name: row.value for name, row in panel.rows.items()} == {
        name: parameter.normal for name, parameter in patient_parameters().items()
    }


def test_keys_choose_at_once(qtbot: QtBot) -> None:
    panel, said = opened(qtbot)
    qtbot.keyClick(panel.rows["age"].slider, Qt.Key.Key_Right)
    assert said == [("age", 36.0, True)]


def test_a_drag_is_open_until_the_hand_lets_go(qtbot: QtBot) -> None:
    panel, said = opened(qtbot)
    row = panel.rows["age"]
    qtbot.mousePress(row.slider, Qt.MouseButton.LeftButton, pos=at(row, 0.5))
    qtbot.mouseMove(row.slider, at(row, 0.75))
    qtbot.mouseRelease(row.slider, Qt.MouseButton.LeftButton, pos=at(row, 0.75))
    assert said[0] == ("age", 49.0, False)
    assert [done for _, _, done in said] == [False] * (len(said) - 1) + [True]
    assert said[-1][1] == row.value


def test_a_number_is_not_moved_under_the_hand(qtbot: QtBot) -> None:
    """The answer of the model may be a step behind the pointer."""
    panel, _ = opened(qtbot)
    row = panel.rows["age"]
    qtbot.mousePress(row.slider, Qt.MouseButton.LeftButton, pos=at(row, 1.0))
    panel.show_patient(PatientChoice("reference", {"age": 50}))
    assert row.value == 80
    qtbot.mouseRelease(row.slider, Qt.MouseButton.LeftButton, pos=at(row, 1.0))


def test_double_click_and_reset_give_the_presets_value_back(qtbot: QtBot) -> None:
    panel, said = opened(qtbot, PatientChoice("older", {"aromatase": 2.0}))
    row = panel.rows["aromatase"]
    qtbot.mouseDClick(row.slider, Qt.MouseButton.LeftButton, pos=at(row, 0.5))
    row.reset.click()
    assert said[-2:] == [("aromatase", None, True)] * 2


def test_a_preset_is_chosen(qtbot: QtBot) -> None:
    panel, said = opened(qtbot)
    panel.presets.setFocus()
    qtbot.keyClick(panel.presets, Qt.Key.Key_Down)
    assert said == [(list(presets())[1],)]


def test_a_refusal_is_told_until_the_next_man(qtbot: QtBot) -> None:
    panel, _ = opened(qtbot)
    panel.show_refusal("LH of this patient would be 0.001 IU/L.")
    assert panel.refusal.startswith("LH of this patient")
    panel.show_patient(PatientChoice())
    assert panel.refusal == ""


def test_a_screen_reader_gets_value_range_and_evidence(qtbot: QtBot) -> None:
    panel, _ = opened(qtbot, PatientChoice("reference", {"aromatase": 1.5}))
    slider = panel.rows["aromatase"].slider
    assert slider.accessibleName() == "Aromatase"
    told = slider.accessibleDescription()
    because = patient_parameters()["aromatase"].because
    assert told == f"150 % of normal, 30 to 300 % · evidence moderate: {because}"


def test_each_man_is_told_in_one_line() -> None:
    lines = {preset.id: who(preset) for preset in presets().values()}
    assert lines["reference"] == ORDINARY
    assert lines["older"] == "Differs from the reference man: age 68 years."
    assert len(set(lines.values())) == len(lines)
