"""Do the plans stand side by side as equals, each with what its article says and what was tested?"""

from functools import cache

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tutor.content.load import load_library
from tutor.content.model import Library
from tutor.gui.lab.plans.course import SHOWN, STOP
from tutor.gui.lab.plans_view import PlansView
from tutor.gui.label import Label
from tutor.gui.theme import LIGHT, THEMES
from tutor.paths import shipped
from tutor.simulation.agents import TESTOSTERONES
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory

ORDER = ["First article", "Second article", "Third article", "Waiting alone", "TRT with hCG"]


@cache
def library() -> Library:
    return load_library(shipped("lessons"))


@cache
def run(stage: str) -> Trajectory:
    return simulate(library().scenarios[library().stages[stage].scenario])


@pytest.fixture
def view(qtbot: QtBot) -> PlansView:
    made = PlansView(LIGHT)
    qtbot.addWidget(made)
    made.resize(1158, 690)
    made.show_library(library())
    made.show()
    qtbot.waitExposed(made)
    return made


def texts(view: PlansView) -> str:
    return "\n".join(label.text() for label in view.findChildren(Label))


def test_the_plans_stand_in_the_order_of_the_articles(view: PlansView) -> None:
    assert [card.accessibleName() for card in view.cards] == ORDER
    left = [card.x() for card in view.cards]
    assert left == sorted(left)


def test_no_card_is_larger_than_another(view: PlansView) -> None:
    for place in ("width", "height", "y"):
        found = [getattr(card, place)() for card in view.cards]
        assert max(found) - min(found) <= 1  # five cards share a width that five may not divide


def test_it_is_said_that_no_trial_compared_them(view: PlansView) -> None:
    said = texts(view)
    assert "No trial has compared these plans" in said
    assert "Teaching model. Not medical advice." in said


def test_no_word_ranks_them(view: PlansView) -> None:
    words = set(texts(view).lower().replace(".", " ").replace(",", " ").split())
    assert not words & {"best", "better", "worse", "worst", "wins", "winner", "fastest", "recommended"}


def test_each_card_says_what_the_article_says_and_what_was_tested(view: PlansView) -> None:
    said = texts(view)
    for plan in library().plans:
        assert plan.says.strip() in said
        assert plan.tested.strip() in said
    assert "Wenker 2015, Kohn 2017" in said


def test_all_plans_stop_testosterone_on_the_same_day_but_the_one_that_goes_on() -> None:
    for plan in library().plans:
        scenario = library().scenarios[library().stages[plan.stage].scenario]
        last = max(dosing.to for dosing in scenario.regimen if dosing.agent in TESTOSTERONES)
        assert last == (scenario.days if plan.stage == "plan-maintenance" else STOP)


def test_a_run_is_told_in_words_too(view: PlansView) -> None:
    waiting = view.cards[3]
    assert waiting.curves.accessibleDescription() == "The model is at work."
    view.show_run("plan-waiting", run("plan-waiting"))
    told = waiting.curves.accessibleDescription()
    assert told.startswith("In the model: after 3 months LH ")
    assert all(quantity.name in told for quantity in SHOWN)
    view.show_units("si")
    assert "nmol/L" in waiting.curves.accessibleDescription()
    assert waiting.strip.accessibleDescription() == "Testosterone enanthate, 200 mg every 7 days, day 0 to day 182"


def test_all_plans_share_their_scales(view: PlansView) -> None:
    for stage in ("plan-waiting", "plan-maintenance"):
        view.show_run(stage, run(stage))
    scales = [card.curves._scales for card in view.cards]
    assert all(found == scales[0] for found in scales)
    highest = max(run("plan-maintenance").series("testosterone_ng_dl"))
    assert 0.8 * highest < scales[0]["testosterone"].high < 2.5 * highest


def test_a_plan_is_opened_by_key(view: PlansView) -> None:
    said: list[str] = []
    view.plan_chosen.connect(said.append)
    view.show_run("plan-waiting", run("plan-waiting"))
    assert said == []  # showing is silent
    QTest.keyClick(view.cards[1].open, Qt.Key.Key_Return)
    assert said == ["plan-second"]


@pytest.mark.parametrize(("width", "columns"), [(2400, 5), (1158, 5), (780, 3), (500, 2)])
def test_cards_fold_into_rows_where_the_room_is_small(view: PlansView, qtbot: QtBot, width: int, columns: int) -> None:
    view.resize(width, 600)
    qtbot.waitUntil(lambda: len({card.x() for card in view.cards}) == columns)
    assert all(card.geometry().right() < view.viewport().width() for card in view.cards)


def test_nothing_is_cut_off(view: PlansView, qtbot: QtBot) -> None:
    def whole() -> bool:
        labels = [label for card in view.cards for label in card.findChildren(Label)]
        return all(label.height() >= label.heightForWidth(label.width()) for label in labels)

    qtbot.waitUntil(whole)


@pytest.mark.parametrize("name", THEMES)
def test_curves_take_the_colours_of_the_theme(view: PlansView, name: str) -> None:
    view.show_run("plan-waiting", run("plan-waiting"))
    view.show_theme(THEMES[name])
    image = view.cards[3].curves.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(28, 90)}
    assert THEMES[name].lh in colours
