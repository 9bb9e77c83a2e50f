"""The room's window, walked as a screen reader would: nothing is in it that was not revealed."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.axis.runs import trt
from tests.gui.lesson.sample import LESSON, LIBRARY
from tutor.content.model import TeacherNote
from tutor.gui.lesson.scene import AT_REST, scene_at
from tutor.gui.present.audience_window import AudienceWindow
from tutor.gui.present.presenter import Presenter
from tutor.gui.present.presenter_bar import PresenterBar
from tutor.gui.theme import PROJECTOR

IDS = [step.id for step in LESSON.steps]
NOTE = TeacherNote("F2-2", "Who has heard of LH?", "The blood and the testis are mixed up.", 20)
NOTED = replace(LIBRARY, notes={"F2-2": NOTE})
KEY = Qt.Key
PLACES = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)


class Lead:
    """A presenter with its window, and a state that goes where it is told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.index, self.seconds = qtbot, 0, 0.0
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.bar = PresenterBar()
        self.field = QPlainTextEdit()
        column = QVBoxLayout(self.window)
        column.addWidget(self.field)
        column.addWidget(self.bar)
        self.presenter = Presenter(self.window, self.bar, clock=lambda: self.seconds)
        self.presenter.step_chosen.connect(self.go)
        self.window.show()

    def go(self, index: int) -> None:
        self.index = index
        self.presenter.show_step(NOTED, LESSON, index, "fundamentals")

    def open(self, id_: str) -> None:
        self.go(IDS.index(id_))
        self.presenter.start(AT_REST)
        self.presenter.show_scene(scene_at(LESSON, self.index), trt())

    @property
    def room(self) -> AudienceWindow:
        assert self.presenter.audience is not None
        return self.presenter.audience

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.room.activateWindow()
            self.qtbot.keyClick(self.room, key)

    def said(self) -> str:
        return "\n".join([*tree(self.room), *texts(self.room)])


def tree(widget: QObject) -> Iterator[str]:
    """All that a screen reader can reach, hidden or not."""
    yield from _told(QAccessible.queryAccessibleInterface(widget))


def _told(face: QAccessibleInterface | None) -> Iterator[str]:
    if face is None or not face.isValid():
        return
    yield from (face.text(place) for place in PLACES)
    for n in range(face.childCount()):
        yield from _told(face.child(n))


def texts(window: QWidget) -> Iterator[str]:
    """What any widget says by itself, whether it can be reached or not."""
    for widget in window.findChildren(QWidget):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.whatsThis())
        for told in ("text", "plainText", "html", "placeholderText"):
            yield str(widget.property(told) or "")


def darkest(label: QLabel) -> str:
    """The ink that a label is really set in: type of this size has pixels that are wholly covered."""
    image = label.grab().toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(0, image.height(), 3)]
    return min(pixels, key=QColor.lightness).name()


@pytest.fixture
def lead(qtbot: QtBot) -> Iterator[Lead]:
    made = Lead(qtbot)
    yield made
    made.presenter.end()


def test_the_room_opens_blank(lead: Lead) -> None:
    lead.open("q-why")
    assert "quiet on TRT" not in lead.said()
    lead.press(KEY.Key_Space)
    assert "quiet on TRT" in lead.said()


ANSWERS = {
    "run": ("stops asking", "of normal on day", "Watch LH on TRT"),
    "q-why": ("LH is the testis's order", "nothing is worn", "✓"),
    "q-several": ("about 4 in 100", "✓"),
    "q-order": ("needle comes first", "\n4.\n"),
    "q-match": ("docks on", "→"),
    "q-number": ("5 % were left", "✓"),
    "q-pick": ("here the brake works best", "✓"),
    "sure": ("takes months", "Contested", "Liu 2006"),
}


@pytest.mark.parametrize("id_", ANSWERS)
def test_no_answer_is_in_the_rooms_window_until_it_is_revealed(lead: Lead, id_: str) -> None:
    lead.open(id_)
    lead.presenter.show_outcome("run", 0.04)
    lead.press(KEY.Key_B)
    for hidden in ANSWERS[id_]:
        assert hidden not in lead.said()
    before = lead.said()
    lead.press(KEY.Key_Space)
    assert any(shown in lead.said() for shown in ANSWERS[id_])
    lead.press(KEY.Key_PageDown, KEY.Key_PageUp)
    assert lead.room.findChildren(QLabel)
    for hidden in ANSWERS[id_]:
        assert hidden not in lead.said()
    assert sorted(set(before.split("\n"))) == sorted(set(lead.said().split("\n")))


def test_a_run_plays_for_the_room_only_when_it_is_revealed(lead: Lead) -> None:
    lead.open("run")
    lead.press(KEY.Key_Space)
    assert (lead.room.axis.day, lead.room.axis.playing) == (0.0, False)
    lead.press(KEY.Key_Space)
    assert lead.room.axis.playing
    lead.press(KEY.Key_Period)
    assert not lead.room.axis.playing


def test_the_note_stays_with_the_presenter(lead: Lead) -> None:
    lead.open("start")
    lead.press(KEY.Key_Space, KEY.Key_Space)
    for part in (NOTE.ask, NOTE.goes_wrong):
        assert part in "\n".join(texts(lead.window))
        assert part not in lead.said()


@pytest.mark.parametrize("keys", [(KEY.Key_PageDown, KEY.Key_PageUp), (KEY.Key_Right, KEY.Key_Left)])
def test_a_remote_goes_on_and_back_and_stops_at_both_ends(lead: Lead, keys: tuple[Qt.Key, Qt.Key]) -> None:
    on, back = keys
    lead.open("start")
    lead.press(back)
    assert lead.index == 0
    lead.press(on, on, back)
    assert lead.index == 1
    lead.press(*[on] * (len(IDS) + 2))
    assert lead.index == len(IDS) - 1
    assert not lead.bar.next.isEnabled()


def test_escape_brings_the_presenters_window_back(lead: Lead) -> None:
    lead.open("start")
    with lead.qtbot.waitSignal(lead.presenter.ended, timeout=1000):
        lead.press(KEY.Key_Escape)
    assert lead.presenter.audience is None
    assert lead.bar.isHidden()


def test_closing_the_rooms_window_ends_it_too(lead: Lead) -> None:
    lead.open("start")
    lead.room.close()
    assert lead.presenter.audience is None
    lead.open("start")
    assert lead.presenter.shown is not None
    assert not lead.presenter.shown.unveiled


def test_letters_belong_to_a_text_field(lead: Lead) -> None:
    lead.open("own")
    lead.window.activateWindow()
    lead.field.setFocus()
    lead.qtbot.keyClicks(lead.field, "b a.")
    assert lead.field.toPlainText() == "b a."
    assert lead.presenter.shown is not None
    assert not lead.presenter.shown.unveiled


def test_the_bar_tells_what_comes_and_how_long_it_took(lead: Lead) -> None:
    lead.open("start")
    assert lead.bar.coming.text() == f"Next: {LESSON.steps[1].title}"
    assert not lead.bar.reveal.isEnabled()
    lead.seconds = 61.0
    lead.press(KEY.Key_PageDown)
    assert lead.bar.time.text() == "1 of about 20 min"
    assert lead.bar.reveal.isEnabled()
    lead.bar.reveal.click()
    assert lead.presenter.shown is not None
    assert lead.presenter.shown.unveiled
    assert lead.presenter.shown.revealed


def test_the_room_has_the_projectors_colours_and_fits_its_screen(lead: Lead) -> None:
    for id_ in ("start", "q-why", "sure"):
        lead.open(id_)
        lead.press(KEY.Key_Space, KEY.Key_Space)
        lead.room.showNormal()
        for width, height in ((1280, 720), (1920, 1080)):
            lead.room.resize(width, height)
            for _ in range(3):  # layouts settle in two turns
                QApplication.processEvents()
            for label in lead.room.findChildren(QLabel):
                if label.isVisible():
                    assert darkest(label) in (PROJECTOR.ink, PROJECTOR.muted, PROJECTOR.good)
                    assert label.height() >= label.heightForWidth(label.width()) - 1, (id_, label.text())
                    assert label.mapTo(lead.room, label.rect().bottomRight()).y() <= height
        lead.presenter.end()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_names_on_the_wall_are_large_enough_for_a_room(lead: Lead, size: tuple[int, int]) -> None:
    """A capital of type 1/50 as tall as the wall is 8 minutes of arc six heights away; an eye needs 5."""
    lead.open("start")
    lead.press(KEY.Key_B)
    lead.room.showNormal()
    lead.room.resize(*size)
    QApplication.processEvents()
    stage = lead.room.axis.stage
    assert stage.layout_shown.tier.name_px >= size[1] / 50
