"""Where a spot is pressed stands what it is and its whole chain; a lit link makes way for what it lights."""

from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.axis.runs import Opened, trt, trt_hcg, untreated
from tutor.content.load import load_library
from tutor.content.model import Library
from tutor.gui import text_size
from tutor.gui.axis.axis_view import AxisView
from tutor.gui.axis.chain_view import LINK_S, NEXT, READ, SHOW, STOP
from tutor.gui.axis.explanation import SIGNAL_OF
from tutor.gui.axis.popover import LEAST_HEIGHT_PX
from tutor.gui.axis.spots import SIGNALS, STATIONS
from tutor.gui.label import Label
from tutor.paths import shipped
from tutor.simulation.chain import chain
from tutor.simulation.sentences import link_sentence

WAIT_MS = 5_000
LEAST = (360, 300)  # the picture of the lab in the least window


@cache
def library() -> Library:
    return load_library(shipped("lessons"))


def told(view: AxisView) -> list[str]:
    """All words in sight."""
    return [one.text() for one in view.stage.popover.findChildren(Label) if one.isVisible()]


def button(view: AxisView, word: str) -> QPushButton | None:
    buttons = view.stage.popover.findChildren(QPushButton)
    return next((one for one in buttons if one.text() == word and one.isVisible()), None)


def press(view: AxisView, qtbot: QtBot, word: str) -> None:
    found = button(view, word)
    assert found is not None, word
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    view.clock.stop()  # only the test moves time


def lit(view: AxisView) -> frozenset[str]:
    return view.stage.scene.chain


@pytest.mark.parametrize("spot", [*STATIONS, *SIGNALS])
def test_the_chain_is_that_of_the_model_for_every_spot(opened: Opened, spot: str) -> None:
    view = opened(trt())
    view.show_day(56)
    view.show_why(spot)
    links = chain(trt(), 56, SIGNAL_OF.get(spot, spot))
    assert len(view.stage.popover.chain.rows) == len(links)
    for row, link in zip(view.stage.popover.chain.rows, links, strict=True):
        row.click()
        assert lit(view) == {link.effect, link.cause}
        assert link_sentence(link, 56, "fundamentals") in told(view)
        row.click()


def test_each_link_is_lit_in_turn_and_stands_alone(opened: Opened, qtbot: QtBot) -> None:
    view = opened(trt())
    view.show_day(56)
    view.show_why("lh")
    whole = view.stage.popover.height()
    links = chain(trt(), 56, "lh")
    press(view, qtbot, SHOW)
    seen = []
    while lit(view):
        seen.append(lit(view))
        assert len(view.stage.popover.chain.rows) == 1
        assert view.stage.popover.height() < whole
        view.clock.advance(LINK_S)
    assert seen == [{link.effect, link.cause} for link in links]
    assert len(view.stage.popover.chain.rows) == len(links)
    assert view.stage.popover.height() == whole


def test_a_link_that_was_picked_leads_on_to_the_next(opened: Opened, qtbot: QtBot) -> None:
    view = opened(trt())
    view.show_day(56)
    view.show_why("lh")
    links = chain(trt(), 56, "lh")
    view.stage.popover.chain.rows[1].click()
    assert button(view, STOP) is None
    press(view, qtbot, NEXT)
    assert lit(view) == {links[2].effect, links[2].cause}
    view.clock.advance(5 * LINK_S)
    assert lit(view) == {links[2].effect, links[2].cause}


@pytest.mark.parametrize("size", [(560, 500), (700, 620), (1280, 800)])
@pytest.mark.parametrize("spot", ["sperm", "estradiol", "gnrh"])
def test_what_a_link_lights_can_be_seen(opened: Opened, spot: str, size: tuple[int, int]) -> None:
    view = opened(trt(), *size)
    view.show_day(56)
    view.show_why(spot)
    rows = len(view.stage.popover.chain.rows)
    assert rows
    for n in range(rows):
        view.stage.popover.chain.rows[n].click()
        for key in lit(view) & view.stage.chips.keys():
            assert not view.stage.popover.geometry().intersects(view.stage.chips[key].geometry()), (n, key)
        view.stage.popover.chain.rows[0].click()


@pytest.mark.parametrize("size", [(440, 420), (700, 620), (1280, 800)])
def test_it_stays_inside(opened: Opened, size: tuple[int, int]) -> None:
    view = opened(trt_hcg(), *size)
    view.show_day(56)
    view.show_level("academic")
    room = view.stage.rect()
    for key in (*STATIONS, *SIGNALS, "hcg"):
        view.show_why(key)
        assert room.contains(view.stage.popover.geometry()), key
        for row in view.stage.popover.chain.rows[:1]:
            row.click()
            assert room.contains(view.stage.popover.geometry()), key


def test_no_word_is_cut_off(opened: Opened) -> None:
    view = opened(trt(), 1280, 800)
    view.show_day(56)
    for spot in ("lh", "testosterone-enanthate", "sperm", "fat", "lh"):
        view.show_why(spot)
        for label in view.stage.popover.findChildren(Label):
            assert not label.isVisible() or label.height() >= label.heightForWidth(label.width()), label.text()


def test_closing_puts_the_light_out_and_gives_the_focus_back(opened: Opened, qtbot: QtBot) -> None:
    view = opened(trt())
    view.show_day(56)
    qtbot.mouseClick(view.stage.chips["lh"], Qt.MouseButton.LeftButton)
    view.stage.popover.chain.rows[0].click()
    qtbot.keyClick(view.stage.popover, Qt.Key.Key_Escape)
    assert lit(view) == frozenset()
    assert view.focusWidget() is view.stage.chips["lh"]


def test_a_chain_that_is_told_elsewhere_lights_when_the_popover_has_nothing_to_light(opened: Opened) -> None:
    view = opened(trt())
    view.show_day(56)
    view.show_why("lh")
    view.show_chain(("fsh",))
    assert lit(view) == {"fsh"}
    row = view.stage.popover.chain.rows[0]
    row.click()
    view.show_chain(())
    assert lit(view) == {"lh", "gnrh-receptor"}
    row.click()
    assert lit(view) == frozenset()


def test_what_stands_open_follows_the_day_and_keeps_the_focus(opened: Opened, qtbot: QtBot) -> None:
    view = opened(trt())
    view.show_day(56)
    view.show_why("lh")
    assert any(one.startswith("Dark") for one in told(view))
    view.player.scrubber.setFocus()
    view.show_day(0)
    qtbot.waitUntil(lambda: any(one.startswith("Lit") for one in told(view)), timeout=WAIT_MS)
    assert view.stage.popover.chain.rows == []
    assert view.focusWidget() is view.player.scrubber


def test_the_lesson_that_teaches_it_is_offered_unless_it_is_open(opened: Opened, qtbot: QtBot) -> None:
    view = opened(untreated())
    said: list[str] = []
    view.lesson_chosen.connect(said.append)
    view.show_why("testosterone-brake")
    assert button(view, READ) is None
    view.show_lessons(library(), "F1-1")
    view.show_why("testosterone-brake")
    press(view, qtbot, READ)
    assert said == ["F1-4"]  # "The brake"
    view.show_lessons(library(), "F1-4")
    view.show_why("testosterone-brake")
    assert button(view, READ) is None


def test_beside_the_spot_if_nothing_has_to_be_seen(opened: Opened) -> None:
    view = opened(trt(), 1280, 800)
    view.show_why("lh")
    chip: QRect = view.stage.chips["lh"].geometry()
    assert not view.stage.popover.geometry().intersects(chip)


@pytest.fixture(params=text_size.PERCENTS)
def any_text(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    text_size.apply(qapp, request.param)
    yield
    text_size.apply(qapp, 100)


@pytest.mark.usefixtures("any_text")
@pytest.mark.parametrize("size", [LEAST, (440, 420), (560, 500)])
def test_what_it_is_about_stays_in_sight(opened: Opened, size: tuple[int, int]) -> None:
    view = opened(trt_hcg(), *size)
    view.show_player(False)  # as in the lab
    QApplication.processEvents()
    view.resize(*size)
    QApplication.processEvents()
    view.show_day(56)
    assert view.stage.size().toTuple() == size
    for key in (*STATIONS, *SIGNALS, "hcg"):
        spot = view.stage.stations.get(key) or view.stage.chips[key]
        view.show_why(key)
        shown = view.stage.popover.geometry()
        assert not shown.intersects(spot.geometry()), key
        assert shown.height() >= LEAST_HEIGHT_PX, key
