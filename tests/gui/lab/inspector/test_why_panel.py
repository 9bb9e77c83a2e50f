"""The panel of reasons: shown silently, stepped through by the clock or by hand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tutor.content.model import Outline
from tutor.gui.axis.chain_view import LINK_S, NEXT, READ, SHOW, STOP
from tutor.gui.axis.explanation import Explanation, LinkLine
from tutor.gui.clock import Clock
from tutor.gui.lab.inspector.why_panel import WhyPanel
from tutor.gui.theme import LIGHT, THEMES
from tutor.simulation.problems import WIRES

LINKS = (
    LinkLine("lh", "gnrh-receptor", "LH ← GnRH received", 0.9, "Less GnRH reaches the pituitary."),
    LinkLine("gnrh-receptor", "gnrh", "GnRH received ← GnRH", 1.0, "The brain sends less GnRH."),
)
LESSON = Outline("F2-2", "Start TRT: watch LH fall", 8, ())
TOLD = Explanation("lh", "LH", "Dark · 0.2 IU/L · 4 % of normal", "Almost no LH.", LINKS, "", LESSON, frozenset({"lh"}))


class Opened:
    def __init__(self, qtbot: QtBot, reduced: bool = False) -> None:
        self.qtbot, self.clock = qtbot, Clock()
        self.panel = WhyPanel(LIGHT, self.clock, reduced)
        qtbot.addWidget(self.panel)
        self.panel.resize(460, 700)
        self.panel.show_chain(TOLD)
        self.panel.show()
        self.said: list[tuple[str, object]] = []
        self.panel.link_shown.connect(lambda ids: self.said.append(("link", ids)))
        self.panel.lesson_chosen.connect(lambda lesson: self.said.append(("lesson", lesson)))
        self.panel.cut_chosen.connect(lambda *wire: self.said.append(("cut", wire)))

    def press(self, word: str) -> None:
        button = next(one for one in self.panel.findChildren(QPushButton) if one.text() == word and one.isVisible())
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.clock.stop()  # only the test moves time


def test_showing_is_silent(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.panel.show_chain(replace(TOLD, state="Dark"))
    opened.panel.show_chain(None)
    opened.panel.show_chain(TOLD)
    opened.panel.show_cut(frozenset({"fsh"}))
    opened.panel.show_level("academic")
    opened.panel.show_theme(THEMES["dark"])
    opened.panel.show_reduced_motion(True)
    assert opened.said == []


def test_the_clock_lights_each_link_in_turn_and_then_none(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.press(SHOW)
    for _ in range(4):
        opened.clock.advance(LINK_S / 2)
    assert opened.said == [("link", ("lh", "gnrh-receptor")), ("link", ("gnrh-receptor", "gnrh")), ("link", ())]
    assert opened.panel.lit == ()


def test_stopping_puts_the_light_out(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.press(SHOW)
    opened.press(STOP)
    opened.clock.advance(2 * LINK_S)
    assert opened.said == [("link", ("lh", "gnrh-receptor")), ("link", ())]


def test_with_reduced_motion_each_press_is_one_link(qtbot: QtBot) -> None:
    opened = Opened(qtbot, reduced=True)
    opened.press(SHOW)
    opened.clock.advance(5 * LINK_S)
    assert opened.said == [("link", ("lh", "gnrh-receptor"))]
    opened.press(NEXT)
    opened.press(NEXT)
    assert opened.said[1:] == [("link", ("gnrh-receptor", "gnrh")), ("link", ())]


def test_a_row_lights_its_own_link_and_puts_it_out(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    row = opened.panel.rows[1]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert row.lit
    assert row.accessibleName() == "Link 2: GnRH received, because of GnRH"
    assert row.accessibleDescription().endswith("100 % of the change, shown on the picture")
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert opened.said == [("link", ("gnrh-receptor", "gnrh")), ("link", ())]


def test_a_link_stays_lit_while_only_its_figures_move(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.panel.rows[0].click()
    opened.panel.show_chain(replace(TOLD, links=(replace(LINKS[0], share=0.8), LINKS[1])))
    assert opened.panel.lit == ("lh", "gnrh-receptor")
    opened.panel.show_chain(replace(TOLD, links=LINKS[1:]))
    assert opened.panel.lit == ()


def test_leaving_the_panel_puts_the_light_out(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.panel.rows[0].click()
    opened.panel.hide()
    assert opened.said[-1] == ("link", ())


def test_the_lesson_is_chosen(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.press(READ)
    assert opened.said == [("lesson", "F2-2")]


def test_without_a_lesson_or_a_chain_nothing_is_offered(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.panel.show_chain(replace(TOLD, links=(), remark="Near normal.", lesson=None))
    assert [one.text() for one in opened.panel.findChildren(QPushButton) if one.isVisible()] == []
    assert opened.panel.rows == []


def test_there_is_a_button_for_every_wire_of_the_model(qtbot: QtBot) -> None:
    assert set(Opened(qtbot).panel.wires.buttons) == set(WIRES)


@pytest.mark.parametrize(("wire", "cut"), [("fsh", True), ("lh", False)])
def test_a_wire_is_cut_or_mended_by_hand(qtbot: QtBot, wire: str, cut: bool) -> None:
    opened = Opened(qtbot)
    button = opened.panel.wires.buttons[wire]
    assert button.accessibleDescription() == ("whole, press to cut" if cut else "cut, press to mend")
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert opened.said == [("cut", (wire, cut))]
