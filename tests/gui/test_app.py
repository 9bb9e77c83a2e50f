"""The program refuses to start with one clear sentence, and touches nothing it should not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from tutor.errors import TutorError
from tutor.gui import app as program
from tutor.learner.store import Store
from tutor.paths import UserFolders, user_folders


@pytest.fixture
def folders(tmp_path: Path) -> UserFolders:
    return user_folders(tmp_path / "data")


def test_a_second_instance_is_refused_and_the_first_one_stays(folders: UserFolders) -> None:
    first = program.take_lock(folders.data)
    with pytest.raises(program.StartError, match="already open"):
        program.take_lock(folders.data)
    first.unlock()
    program.take_lock(folders.data).unlock()


def test_a_lock_that_a_killed_program_left_behind_is_taken_over(folders: UserFolders) -> None:
    script = (
        "import os, sys; from pathlib import Path; from tutor.gui.app import take_lock;"
        "lock = take_lock(Path(sys.argv[1])); os.kill(os.getpid(), 9)"
    )
    killed = subprocess.run([sys.executable, "-c", script, str(folders.data)], check=False)
    assert killed.returncode == -9
    assert (folders.data / "open.lock").exists()
    program.take_lock(folders.data).unlock()


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine")
    with pytest.raises(program.StartError, match="--data"):
        program.take_lock(tmp_path / "data")
    assert (tmp_path / "data").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data").chmod(0o500)
    with pytest.raises(program.StartError, match="may not write"):
        program.take_lock(tmp_path / "data")


def test_a_damaged_database_is_refused_and_left_as_it_is(folders: UserFolders) -> None:
    folders.data.mkdir()
    folders.database.write_bytes(b"not a database at all" * 100)
    before = folders.database.read_bytes()
    lock = program.take_lock(folders.data)
    with pytest.raises(TutorError) as refusal:
        Store(folders.database)
    lock.unlock()
    assert str(folders.database) in str(refusal.value)
    assert folders.database.read_bytes() == before


def test_missing_lessons_are_told(folders: UserFolders, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(program, "shipped", lambda name: tmp_path / name)
    with pytest.raises(program.StartError, match="lessons are missing"):
        program.open_data(folders)
    assert not folders.data.exists()


def test_a_refusal_is_said_on_the_screen_and_on_the_terminal(
    qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []

    def close() -> None:
        for box in qapp.topLevelWidgets():
            if isinstance(box, QMessageBox) and box.isVisible():
                shown.append(box.text())
                box.accept()

    QTimer.singleShot(0, close)
    program.show_refusal(qapp, "The disk is full. Free some space.")
    assert shown == ["The disk is full. Free some space."]
    assert "disk is full" in capsys.readouterr().err
