"""Time in the lab: the transport shows what it is told and says what was pressed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tutor.gui.lab.transport import SPEEDS_DAYS_S, Transport
from tutor.gui.theme import LIGHT, THEMES


def opened(qtbot: QtBot) -> tuple[Transport, list[tuple[str, object]]]:
    transport = Transport(LIGHT)
    qtbot.addWidget(transport)
    transport.resize(690, 50)
    transport.show()
    said: list[tuple[str, object]] = []
    for name in ("play_chosen", "speed_chosen", "day_view_chosen", "sound_chosen"):
        getattr(transport, name).connect(lambda value, name=name: said.append((name, value)))
    return transport, said


def button(transport: Transport, name: str) -> QAbstractButton:
    found = [one for one in transport.findChildren(QAbstractButton) if one.accessibleName().startswith(name)]
    assert len(found) == 1, name
    return found[0]


def test_showing_is_silent(qtbot: QtBot) -> None:
    transport, said = opened(qtbot)
    transport.show_playing(True)
    transport.show_day(56, 700)
    transport.show_speed(91.0)
    transport.show_day_view(True)
    transport.show_sound(True, "")
    transport.show_sound(False, "No sound: no player is found here (aplay).")
    transport.show_theme(THEMES["dark"])
    assert said == []


def test_each_control_speaks_once(qtbot: QtBot) -> None:
    transport, said = opened(qtbot)
    transport.show_day_view(True)
    for name in ("Play", "Day view", "Sound"):
        qtbot.mouseClick(button(transport, name), Qt.MouseButton.LeftButton)
    assert said == [("play_chosen", True), ("day_view_chosen", False), ("sound_chosen", True)]


def test_space_pauses_what_plays(qtbot: QtBot) -> None:
    transport, said = opened(qtbot)
    transport.show_playing(True)
    qtbot.keyClick(button(transport, "Pause"), Qt.Key.Key_Space)
    assert said == [("play_chosen", False)]


def test_speeds_go_round_from_a_day_to_three_months_a_second(qtbot: QtBot) -> None:
    transport, said = opened(qtbot)
    transport.show_speed(1.0)
    for _ in SPEEDS_DAYS_S:
        button(transport, "Speed").click()
        transport.show_speed(said[-1][1])  # type: ignore[arg-type]
    assert [value for _, value in said] == [7.0, 28.0, 91.0, 1.0]
    assert button(transport, "Speed").accessibleName() == "Speed: 1 day a second"


def test_the_day_view_has_a_sound_and_no_speed_in_days(qtbot: QtBot) -> None:
    transport, _ = opened(qtbot)
    assert not button(transport, "Sound").isEnabled()
    transport.show_day_view(True)
    assert button(transport, "Sound").isEnabled()
    assert button(transport, "Speed").isHidden()


def test_a_missing_player_is_told_in_words(qtbot: QtBot) -> None:
    transport, _ = opened(qtbot)
    sentence = "No sound: no player is found here (aplay)."
    transport.show_sound(False, sentence)
    assert button(transport, "Sound").accessibleDescription() == sentence
    assert not button(transport, "Sound").isChecked()
