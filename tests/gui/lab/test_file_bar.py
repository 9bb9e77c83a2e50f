"""Does a run come in and go out by files and text, with dialogs that nobody has to wait for?"""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tutor.gui.lab.file_bar import FileBar
from tutor.gui.lab.file_drop import FileDrop
from tutor.gui.theme import LIGHT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # windows, offscreen


@pytest.fixture
def bar(qtbot: QtBot) -> FileBar:
    made = FileBar(LIGHT)
    qtbot.addWidget(made)
    made.show()
    return made


def heard(bar: FileBar) -> list[object]:
    said: list[object] = []
    for signal in (bar.open_chosen, bar.save_chosen, bar.copy_chosen, bar.text_given):
        signal.connect(lambda *values: said.append(values))
    return said


def answer(bar: FileBar, path: Path) -> None:
    """Do in the open dialog what a learner would: name a file and press the button."""
    dialog = bar.findChild(QFileDialog)
    assert dialog is not None
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(str(path))
    dialog.accept()


def test_open_says_the_file(bar: FileBar, tmp_path: Path) -> None:
    said = heard(bar)
    path = tmp_path / "run.yaml"
    path.write_text("id: x\n", encoding="utf-8")
    bar.open.trigger()
    answer(bar, path)
    assert said == [(str(path),)]


def test_save_begins_with_the_name_and_says_that_nothing_is_replaced(bar: FileBar, tmp_path: Path) -> None:
    said = heard(bar)
    bar.show_name("my-run.yaml")
    bar.save.trigger()
    dialog = bar.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("my-run.yaml")
    answer(bar, tmp_path / "other")
    assert said == [(str(tmp_path / "other.yaml"), False)]  # the suffix is added


def test_a_file_that_the_dialog_was_told_to_replace_may_be(bar: FileBar, tmp_path: Path) -> None:
    said = heard(bar)
    path = tmp_path / "run.yaml"
    path.write_text("old", encoding="utf-8")
    bar.save.trigger()
    dialog = bar.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))  # what follows once the learner said yes
    assert said == [(str(path), True)]


def test_a_dialog_that_is_left_says_nothing(bar: FileBar) -> None:
    said = heard(bar)
    bar.open.trigger()
    dialog = bar.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    assert said == []


def test_copy_asks_for_the_text_and_puts_it_on_the_clipboard(bar: FileBar) -> None:
    said = heard(bar)
    bar.copy.trigger()
    assert said == [()]
    bar.show_copied("id: x\n")
    assert QGuiApplication.clipboard().text() == "id: x\n"
    assert said == [()]  # showing is silent


def test_paste_gives_what_is_on_the_clipboard(bar: FileBar) -> None:
    said = heard(bar)
    QGuiApplication.clipboard().setText("id: y\n")
    bar.paste.trigger()
    assert said == [("id: y\n",)]


def test_every_act_has_its_keys(bar: FileBar) -> None:
    keys = [action.shortcut().toString() for action in (bar.open, bar.save, bar.copy, bar.paste)]
    assert keys == ["Ctrl+O", "Ctrl+S", "Ctrl+Shift+C", "Ctrl+Shift+V"]


# --- drops ----------------------------------------------------------------------------------------


def drop(target: QWidget, data: QMimeData) -> bool:
    """Drag over and let go; whether it was taken."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    let_go = QDropEvent(QPointF(5, 5), copy, data, left, none)
    QApplication.sendEvent(target, let_go)
    return let_go.isAccepted()


def data_of(urls: list[QUrl], text: str = "") -> QMimeData:
    data = QMimeData()
    if urls:
        data.setUrls(urls)
    if text:
        data.setText(text)
    return data


@pytest.fixture
def target(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_dropped_run_is_told_by_its_path(target: QWidget) -> None:
    drops = FileDrop(target)
    said: list[str] = []
    drops.file_dropped.connect(said.append)
    assert drop(target, data_of([QUrl.fromLocalFile("/tmp/run.YAML")]))
    assert said == ["/tmp/run.YAML"]


def test_dropped_text_is_told(target: QWidget) -> None:
    drops = FileDrop(target)
    said: list[str] = []
    drops.text_dropped.connect(said.append)
    assert drop(target, data_of([], "id: z\n"))
    assert said == ["id: z\n"]


@pytest.mark.parametrize(
    "urls",
    [
        [QUrl("https://example.org/run.yaml")],  # nothing is fetched
        [QUrl.fromLocalFile("/tmp/run.exe")],
        [QUrl.fromLocalFile("/tmp/a.yaml"), QUrl.fromLocalFile("/tmp/b.yaml")],
        [],
    ],
    ids=["web", "other kind", "two", "nothing"],
)
def test_anything_else_is_left_alone(target: QWidget, urls: list[QUrl]) -> None:
    drops = FileDrop(target)
    said: list[str] = []
    drops.file_dropped.connect(said.append)
    drops.text_dropped.connect(said.append)
    assert not drop(target, data_of(urls))
    assert said == []
