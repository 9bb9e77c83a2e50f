import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from pytestqt.qtbot import QtBot

from tests.gui.axis.runs import Opened, trt, trt_hcg, untreated
from tutor.content.model import LEVELS
from tutor.gui.axis.axis_view import AxisView
from tutor.gui.axis.measure import column_widths
from tutor.gui.axis.spots import SIGNALS, STATIONS, focus_order
from tutor.gui.label import Label
from tutor.gui.theme import THEMES


def heard(view: AxisView) -> list[object]:
    """Everything that the view says from now on."""
    said: list[object] = []
    for signal in (view.day_chosen, view.spot_chosen, view.playing_changed, view.range_finished):
        signal.connect(lambda *values: said.append(values))
    return said


def states(view: AxisView) -> dict[str, str]:
    return {key: chip.accessibleDescription().split(",")[0] for key, chip in view.stage.chips.items()}


def test_trt_at_day_56_is_what_the_model_says(opened: Opened) -> None:
    view = opened(trt())
    view.show_day(56)
    shown = states(view)
    assert [shown[key] for key in ("gnrh", "lh", "fsh", "itt")] == ["dark"] * 4
    assert shown["testosterone"] == shown["testosterone-enanthate"] == "striped"


def test_hcg_stripes_the_receptor_and_lights_the_testis(opened: Opened) -> None:
    view = opened(trt_hcg())
    view.show_day(56)
    shown = states(view)
    assert shown["lh-receptor"] == "striped"
    assert shown["itt"] == "lit"
    assert [shown[key] for key in ("gnrh", "lh", "fsh")] == ["dark"] * 3


def test_a_screen_reader_gets_names_and_values(opened: Opened) -> None:
    view = opened(trt())
    view.show_day(56)
    found = {}
    for button in (*view.stage.stations.values(), *view.stage.chips.values()):
        interface = QAccessible.queryAccessibleInterface(button)
        assert interface.role() == QAccessible.Role.Button
        found[interface.text(QAccessible.Text.Name)] = interface.text(QAccessible.Text.Description)
    assert len(found) == len(STATIONS) + len(SIGNALS) + 1
    assert found["LH"].startswith("dark, 0.")
    assert found["LH"].endswith("% of normal, normal 1.5 to 9")
    assert found["Hypothalamus"] == "resting"


def test_showing_is_silent(opened: Opened) -> None:
    view = opened(trt())
    said = heard(view)
    view.show_day(10)
    view.show_range(0, 30)
    view.show_watch(("lh", "fsh"))
    view.show_level("academic")
    view.show_theme(THEMES["dark"])
    view.show_reduced_motion(True)
    view.show_why("lh")
    view.show_trajectory(untreated())
    view.ask_for_spot(True)
    assert said == []


def test_a_click_opens_the_popover_and_speaks_once(opened: Opened, qtbot: QtBot) -> None:
    view = opened(trt())
    view.show_day(56)
    said = heard(view)
    qtbot.mouseClick(view.stage.chips["lh"], Qt.MouseButton.LeftButton)
    assert said == [("lh",)]
    assert view.stage.popover.key == "lh"


def test_enter_opens_and_escape_gives_the_focus_back(opened: Opened, qtbot: QtBot) -> None:
    view = opened(trt())
    view.show_day(56)
    chip = view.stage.chips["itt"]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    assert view.stage.popover.key == "itt"
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Escape)
    assert view.stage.popover.key is None
    assert view.focusWidget() is chip


def test_a_question_gets_the_spot_and_opens_nothing(opened: Opened, qtbot: QtBot) -> None:
    view = opened(trt())
    view.ask_for_spot(True)
    said = heard(view)
    qtbot.mouseClick(view.stage.stations["pituitary"], Qt.MouseButton.LeftButton)
    view.stage.chips["lh"].setFocus()
    qtbot.keyClick(view.stage.chips["lh"], Qt.Key.Key_Return)
    assert said == [("pituitary",), ("lh",)]
    assert view.stage.popover.key is None


def test_playing_follows_the_clock_and_stops_at_the_end(opened: Opened) -> None:
    view = opened(trt())
    view.show_range(0, 14)
    view.show_day(0)
    said = heard(view)
    view.play()
    view.clock.advance(1.0)
    assert view.day == pytest.approx(7.0)
    view.clock.advance(1.5)
    assert view.day == pytest.approx(14.0)
    assert not view.playing
    assert said == [(True,), (False,), ()]


def test_play_at_the_end_begins_anew(opened: Opened) -> None:
    view = opened(trt())
    view.show_range(7, 21)
    view.show_day(21)
    view.play()
    assert view.day == 7


def test_arrows_on_the_scrubber_choose_a_day(opened: Opened, qtbot: QtBot) -> None:
    view = opened(trt())
    view.show_day(10)
    said = heard(view)
    qtbot.keyClick(view.player.scrubber, Qt.Key.Key_Right)
    assert said == [(11.0,)]
    assert view.player.scrubber.accessibleDescription() == "Day 11 · week 2"


@pytest.mark.parametrize("part", ["scrubber", "button"])
def test_space_in_the_player_plays_and_pauses(opened: Opened, qtbot: QtBot, part: str) -> None:
    view = opened(trt())
    inside = getattr(view.player, part)
    qtbot.keyClick(inside, Qt.Key.Key_Space)
    assert view.playing
    qtbot.keyClick(inside, Qt.Key.Key_Space)
    assert not view.playing


def test_hidden_means_still(opened: Opened) -> None:
    view = opened(trt())
    view.play()
    assert view.clock.running
    view.hide()
    assert not view.clock.running
    assert not view.playing


def picture(view: AxisView) -> QImage:
    """The finished picture: a new one may take several paints."""
    view.stage.grab()
    while not view.stage.canvas.complete:
        view.stage.grab()
    return view.stage.grab().toImage()


def test_reduced_motion_stands_still_and_shows_a_strip(opened: Opened, qtbot: QtBot) -> None:
    view = opened(trt(), 1100, 760, reduced=True)
    view.show_day(0)
    assert not view.clock.running
    before = picture(view)
    view.clock.advance(0.5)
    assert picture(view) == before
    days = [still.day for still in view.player.strip.frames]
    assert days[0] == 0
    assert days[-1] == 70
    assert ("LH", "dark") in view.player.strip.frames[-1].states
    said = heard(view)
    qtbot.mouseClick(view.player.strip.buttons[-1], Qt.MouseButton.LeftButton)
    assert said == [(70.0,)]


def test_curves_are_told_only_up_to_the_day_that_was_seen(opened: Opened) -> None:
    view = opened(trt(), 1100, 760)
    scrubber = view.player.scrubber

    def right_half() -> QImage:
        return scrubber.grab().toImage().copy(scrubber.width() // 2 + 12, 0, scrubber.width() // 2, 30)

    view.show_range(0, 70)
    view.show_day(0)
    hidden = right_half()
    view.show_day(70)
    view.show_day(0)
    assert right_half() != hidden
    view.show_range(0, 70)
    view.show_day(0)
    assert right_half() == hidden


def test_a_sealed_run_cannot_be_looked_into(opened: Opened, qtbot: QtBot) -> None:
    view = opened(trt(), 1100, 760)
    view.show_day(0)
    view.show_sealed(True)
    said = heard(view)
    qtbot.mouseClick(view.player.button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.player.scrubber, Qt.MouseButton.LeftButton)
    assert said == []
    view.show_sealed(False)
    qtbot.mouseClick(view.player.button, Qt.MouseButton.LeftButton)
    assert said == [(True,)]


def test_drops_move_with_the_clock(opened: Opened) -> None:
    view = opened(untreated())
    before = picture(view)
    view.clock.advance(0.3)
    assert picture(view) != before


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("size", [(440, 420), (560, 500), (700, 620), (1180, 760), (1800, 1250)])
def test_no_word_is_cut_off(opened: Opened, level: str, size: tuple[int, int]) -> None:
    view = opened(trt_hcg(), *size)
    view.show_level(level)
    tier = view.stage.layout_shown.tier
    names = {key: chip.text() for key, chip in view.stage.chips.items()}
    needed = column_widths(names)[tier.name]
    assert min(chip.width() for chip in view.stage.chips.values()) >= int(needed)


def test_watched_signals_stand_out(opened: Opened) -> None:
    view = opened(trt())
    view.show_day(3)
    equal = view.stage.chips["sperm"].grab().toImage()
    view.show_watch(("lh",))
    assert view.stage.chips["sperm"].grab().toImage() != equal
    view.show_watch(())
    assert view.stage.chips["sperm"].grab().toImage() == equal


def test_a_new_run_takes_its_agents_along(opened: Opened) -> None:
    view = opened(trt_hcg())
    assert "hcg" in view.stage.chips
    view.show_trajectory(untreated())
    assert set(view.stage.chips) == set(SIGNALS)


def test_tab_goes_down_the_axis_and_then_into_the_player(opened: Opened) -> None:
    view = opened(trt_hcg())
    view.stage.stations["hypothalamus"].setFocus()
    walked = []
    for _ in range(len(focus_order(("testosterone-enanthate", "hcg")))):
        walked.append(view.focusWidget().key)
        view.focusNextChild()
    assert walked == [spot.id for spot in focus_order(("testosterone-enanthate", "hcg"))]
    assert view.focusWidget() is view.player.button


def test_an_axis_that_is_put_away_tells_nothing_and_comes_back(opened: Opened) -> None:
    view = opened(trt_hcg())
    controls = [*view.stage.stations.values(), *view.stage.chips.values(), view.player.button]
    assert all(control.isVisible() for control in controls)
    view.show_why("lh")
    view.show_hidden(True)
    assert not any(control.isVisible() for control in controls)
    assert not view.stage.popover.isVisible()
    assert not view.clock.running
    told = [label.text() for label in view.findChildren(Label) if label.isVisible()]
    assert len(told) == 1
    assert "from memory" in told[0]
    assert not any(word in told[0] for word in ("GnRH", "LH", "FSH", "estosterone", "ypothalamus", "ituitary"))
    view.show_hidden(False)
    assert all(control.isVisible() for control in controls)


def test_a_player_that_was_not_wanted_does_not_come_back_with_the_axis(opened: Opened) -> None:
    view = opened(trt())
    view.show_player(False)
    view.show_hidden(True)
    view.show_hidden(False)
    assert not view.player.isVisible()
    assert view.stage.isVisible()
