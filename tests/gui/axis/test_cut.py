"""A severed wire looks cut, says so, and can be mended from its popover; a chain of causes stands out."""

from dataclasses import replace
from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.gui.axis.runs import Opened, untreated
from tests.gui.axis.test_axis_view import heard
from tutor.gui.axis import words
from tutor.gui.axis.axis_view import AxisView
from tutor.gui.axis.cut import CUT_AT
from tutor.gui.axis.layout import geometry
from tutor.gui.axis.picture import Picture
from tutor.gui.axis.popover import CUT, MEND
from tutor.gui.axis.scene import Scene
from tutor.gui.axis.spots import SIGNALS
from tutor.gui.buttons import Button
from tutor.gui.theme import LIGHT
from tutor.simulation.problems import WIRES
from tutor.simulation.scenario import Scenario as Plan
from tutor.simulation.signals import signals_at
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory

LAYOUT = geometry(900, 640)


@cache
def cut_lh() -> Trajectory:
    return simulate(Plan("cut-lh", "LH cut", 28, cut=("lh",)))


def picture(**changes: frozenset[str]) -> QImage:
    """Of the untreated man: only the drawing differs."""
    scene = Scene(LAYOUT, LIGHT, (), {s.id: s for s in signals_at(untreated(), 20)}, 1.0)
    return Picture().pixmap(replace(scene, **changes), 1.0).toImage()


def near(image: QImage, colour: str, box: QRectF) -> int:
    wanted, found = QColor(colour), 0
    for x in range(int(box.left()), int(box.right())):
        for y in range(int(box.top()), int(box.bottom())):
            seen = image.pixelColor(x, y)
            found += (
                abs(seen.red() - wanted.red()) + abs(seen.green() - wanted.green()) + abs(seen.blue() - wanted.blue())
                < 30
            )
    return found


def around_the_cut(key: str) -> QRectF:
    line = next(line for line in LAYOUT.lines if line.key == key and line.end != "none")
    x, y = line.points[round(CUT_AT * (len(line.points) - 1))]
    return QRectF(x - 6, y - 6, 12, 12)


def wire_button(view: AxisView) -> Button | None:
    buttons = view.stage.popover.findChildren(Button)
    return next((one for one in buttons if one.isVisible() and one.text() in (CUT, MEND)), None)


def test_what_can_be_severed_is_what_the_model_can_sever() -> None:
    assert {key for key in SIGNALS if words.severable(key)} == set(WIRES)


def test_a_cut_line_has_a_gap_with_scissors() -> None:
    box = around_the_cut("lh")
    whole, cut = picture(), picture(cut=frozenset({"lh"}))
    assert near(whole, LIGHT.lh, box) > 20
    assert near(cut, LIGHT.lh, box) == 0
    assert near(whole, LIGHT.warn, box) == 0
    assert near(cut, LIGHT.warn, box) > 8


def test_every_wire_can_be_drawn_as_cut() -> None:
    whole = picture()
    for key in WIRES:
        assert picture(cut=frozenset({key})) != whole, key


def test_what_a_chain_points_at_gets_a_halo_and_loses_it() -> None:
    line = next(line for line in LAYOUT.lines if line.key == "fsh")
    x, y = line.points[len(line.points) // 2]
    beside = QRectF(x - 9, y - 3, 18, 6)
    pale = QColor(*(round(0.7 * a + 0.3 * b) for a, b in zip(*_rgb(LIGHT.blood, LIGHT.accent), strict=True))).name()
    assert near(picture(chain=frozenset({"fsh"})), pale, beside) > 10
    assert near(picture(), pale, beside) == 0


def _rgb(*colours: str) -> list[tuple[int, int, int]]:
    return [(c.red(), c.green(), c.blue()) for c in map(QColor, colours)]


def test_the_chip_says_cut_and_its_level(opened: Opened) -> None:
    view = opened(cut_lh())
    view.show_day(20)
    told = view.stage.chips["lh"].accessibleDescription()
    assert told.startswith("dark, wire cut, 0 IU/L")
    assert "cut" not in view.stage.chips["fsh"].accessibleDescription()


def test_a_wire_is_offered_for_cutting_only_where_that_is_allowed(opened: Opened) -> None:
    view = opened(untreated())
    view.show_why("lh")
    assert wire_button(view) is None
    view.show_severable(True)
    view.show_why("testosterone")
    assert wire_button(view) is None
    view.show_why("lh")
    assert wire_button(view) is not None


def test_cutting_speaks_once_and_gives_the_focus_back(opened: Opened, qtbot: QtBot) -> None:
    view = opened(untreated())
    view.show_severable(True)
    said: list[tuple[str, bool]] = []
    view.cut_chosen.connect(lambda *values: said.append(values))
    view.show_why("lh")
    button = wire_button(view)
    assert button is not None
    assert button.text() == CUT
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert said == [("lh", True)]
    assert view.stage.popover.key is None
    assert view.focusWidget() is view.stage.chips["lh"]


def test_a_cut_wire_is_offered_for_mending(opened: Opened) -> None:
    view = opened(cut_lh())
    view.show_severable(True)
    view.show_why("lh")
    button = wire_button(view)
    assert button is not None
    assert button.text() == MEND


def test_the_lab_tells_the_day_without_a_player(opened: Opened) -> None:
    view = opened(untreated(), reduced=True)
    before = view.stage.height()
    view.show_player(False)
    view.layout().activate()
    assert view.player.isHidden()
    assert view.stage.height() > before
    said = heard(view)
    view.show_trajectory(cut_lh())
    view.show_day(20)
    assert view.stage.chips["lh"].accessibleDescription().startswith("dark, wire cut")
    assert view.player.strip.frames == ()  # nothing is drawn for a player that nobody sees
    assert said == []


def test_a_chain_stands_out_in_place_of_what_is_watched(opened: Opened) -> None:
    view = opened(untreated())
    view.show_watch(("sperm",))
    view.show_chain(("lh", "pituitary"))
    scene = view.stage.scene
    assert scene.watch == scene.chain == {"lh", "pituitary"}
    view.show_chain(())
    assert view.stage.scene.watch == {"sperm"}
    assert view.stage.scene.chain == frozenset()
