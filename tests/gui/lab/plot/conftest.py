"""A plot of half a year of testosterone, 690 by 400 pixels, as the lab shows it."""

import pytest
from pytestqt.qtbot import QtBot

from tests.simulation.regimens import enanthate, run_of
from tutor.gui.lab.plot.plot import PlotRun
from tutor.gui.lab.plot.plot_view import PlotView
from tutor.gui.lab.span import Span
from tutor.gui.theme import LIGHT
from tutor.simulation.marks import Mark
from tutor.simulation.simulate import simulate


@pytest.fixture(scope="package")
def trt() -> PlotRun:
    return PlotRun("TRT", simulate(run_of(enanthate(stop=84), days=182)))


@pytest.fixture(scope="package")
def nothing() -> PlotRun:
    return PlotRun("Nothing given", simulate(run_of(days=182)))


@pytest.fixture
def mark() -> Mark:
    return Mark("lh_iu_l", 21, 0.05, None, None, "Someone 2005", "LH after three weeks: 5 %.", "fraction", 21, 21)


@pytest.fixture
def view(qtbot: QtBot, trt: PlotRun, mark: Mark) -> PlotView:
    made = PlotView(LIGHT)
    qtbot.addWidget(made)
    made.resize(690, 400)
    made.show_runs((trt,))
    made.show_quantities(("lh", "testosterone", "sperm"))
    made.show_span(Span(0, 182))
    made.show_marks((mark,))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made
