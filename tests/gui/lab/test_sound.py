"""Sound is off at first, is played by a process, and says why where it cannot be."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.lab.day.days import day
from tutor.gui.lab.sound import Command, Sound

WAIT_MS = 20_000
KEEPS_PLAYING: Command = (sys.executable, "-c", "import sys, threading; threading.Event().wait()")
FAILS: Command = (sys.executable, "-c", "import sys; sys.exit('no card is there')")


def sound(folder: Path, *commands: Command) -> tuple[Sound, list[tuple[bool, str]]]:
    made, said = Sound(folder, commands), []
    made.sound_changed.connect(lambda *values: said.append(values))
    made.show_day(day((2.0,)))
    return made, said


def test_nothing_sounds_until_it_is_turned_on(tmp_path: Path) -> None:
    made, said = sound(tmp_path, KEEPS_PLAYING)
    made.show_playing(True)
    assert not made.sounding
    assert said == []
    assert list(tmp_path.iterdir()) == []


def test_where_no_player_is_found_it_stays_off_and_says_so(tmp_path: Path) -> None:
    made, said = sound(tmp_path, ("no-such-player-anywhere",))
    made.show_playing(True)
    made.turn(True)
    assert said == [(False, "No sound: no player is found here (no-such-player-anywhere).")]
    assert not made.sounding


def test_it_plays_while_the_day_plays(qtbot: QtBot, tmp_path: Path) -> None:
    made, said = sound(tmp_path, ("no-such-player-anywhere",), KEEPS_PLAYING)
    made.turn(True)
    assert not made.sounding
    made.show_playing(True)
    assert made.sounding
    assert (tmp_path / "day.wav").read_bytes().startswith(b"RIFF")
    made.show_playing(False)
    assert not made.sounding
    assert said == [(True, "")]


@pytest.mark.parametrize("quiet", ["turned off", "no day"])
def test_it_falls_silent(qtbot: QtBot, tmp_path: Path, quiet: str) -> None:
    made, _ = sound(tmp_path, KEEPS_PLAYING)
    made.turn(True)
    made.show_playing(True)
    made.turn(False) if quiet == "turned off" else made.show_day(None)
    assert not made.sounding


def test_a_player_that_fails_turns_it_off_with_the_reason(qtbot: QtBot, tmp_path: Path) -> None:
    made, said = sound(tmp_path, FAILS)
    made.turn(True)
    with qtbot.waitSignal(made.sound_changed, timeout=WAIT_MS):
        made.show_playing(True)
    assert said[-1][0] is False
    assert said[-1][1].endswith("could not play. no card is there")
    assert not made.sounding


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    made, said = sound(tmp_path / "missing", KEEPS_PLAYING)
    made.turn(True)
    made.show_playing(True)
    assert said[-1][0] is False
    assert "could not play" in said[-1][1]


def test_midnight_begins_the_day_again(qtbot: QtBot, tmp_path: Path) -> None:
    made, _ = sound(tmp_path, KEEPS_PLAYING)
    made.turn(True)
    made.show_playing(True)
    made.show_hour(23.0)
    rest = (tmp_path / "day.wav").stat().st_size
    (tmp_path / "day.wav").unlink()
    made.show_hour(23.5)
    assert not (tmp_path / "day.wav").exists()
    made.show_hour(0.1)
    assert (tmp_path / "day.wav").stat().st_size < rest
    made.show_playing(False)
