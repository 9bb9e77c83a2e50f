"""Does every quantity get its panel, scale, range and points, in the units asked for?"""

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import QSizeF

from tests.gui.lab.plot.many import men
from tests.simulation.regimens import enanthate, run_of
from tutor.gui.lab.lab_view import LEAST_RIGHT_PX
from tutor.gui.lab.plot.panels import LEAST_PX, lay_out
from tutor.gui.lab.plot.plot import FAN_LEFT_OUT, Plot, PlotRun
from tutor.gui.lab.span import Span
from tutor.simulation.marks import Mark
from tutor.simulation.quantities import QUANTITY_IDS, Units, in_units
from tutor.simulation.simulate import simulate

SIZE = QSizeF(690, 400)
MARK = Mark("lh_iu_l", 21, 0.05, None, None, "Someone 2005", "LH after three weeks", "fraction", 21, 21)


@pytest.fixture(scope="module")
def plot() -> Plot:
    run = PlotRun("TRT", simulate(run_of(enanthate(), days=84)))
    return Plot((run,), ("lh", "testosterone", "sperm"), span=Span(0, 84))


def test_each_quantity_has_a_panel_that_holds_its_curve(plot: Plot) -> None:
    picture = lay_out(plot, SIZE)
    assert [panel.quantities[0].id for panel in picture.panels] == ["lh", "testosterone", "sperm"]
    for line in picture.lines:
        panel = picture.panel_of(line.quantity)
        assert panel.scale.low <= line.course.low * line.factor
        assert line.course.high * line.factor <= panel.scale.high
    boxes = [panel.box for panel in picture.panels]
    assert all(above.bottom() < below.top() for above, below in itertools.pairwise(boxes))
    assert boxes[-1].bottom() <= SIZE.height()


def test_si_units_move_value_and_range_alike(plot: Plot) -> None:
    us = lay_out(plot, SIZE).panels[1]
    si = lay_out(replace(plot, units="si"), SIZE).panels[1]
    assert us.normal == (264, 916)
    assert si.normal == pytest.approx((9.154, 31.76), rel=1e-3)  # 28.84 ng/dL a nmol/L
    assert si.unit == "nmol/L"


def test_shares_stand_in_one_panel_around_a_hundred(plot: Plot) -> None:
    picture = lay_out(replace(plot, share=True), SIZE)
    (panel,) = picture.panels
    assert len(panel.quantities) == 3
    assert panel.normal is None
    for line in picture.lines:
        assert line.course.values[0] * line.factor == pytest.approx(100, rel=1e-3)


def test_only_what_falls_a_hundredfold_is_told_on_a_log_scale(plot: Plot) -> None:
    picture = lay_out(replace(plot, log=True, quantities=("lh", "testis-volume")), SIZE)
    assert [panel.scale.log for panel in picture.panels] == [True, False]


def test_a_published_share_stands_at_this_mans_own_value(plot: Plot) -> None:
    (point,) = lay_out(replace(plot, marks=(MARK,)), SIZE).points
    own = plot.runs[0].trajectory.series("lh_iu_l")[0]
    assert point.value == pytest.approx(0.05 * own, rel=1e-3)
    (share,) = lay_out(replace(plot, marks=(MARK,), share=True), SIZE).points
    assert share.value == pytest.approx(5.0)


def test_points_out_of_sight_are_left_out(plot: Plot) -> None:
    assert lay_out(replace(plot, marks=(MARK,), span=Span(30, 84)), SIZE).points == ()
    assert lay_out(replace(plot, marks=(MARK,), quantities=("sperm",)), SIZE).points == ()


def test_more_panels_than_fit_need_more_height(plot: Plot) -> None:
    picture = lay_out(replace(plot, quantities=QUANTITY_IDS), SIZE)
    assert len(picture.panels) == 11
    assert all(panel.box.height() >= LEAST_PX for panel in picture.panels)
    assert picture.height > SIZE.height()
    moved = lay_out(replace(plot, quantities=QUANTITY_IDS), SIZE, scroll=50)
    assert moved.panels[0].box.top() == picture.panels[0].box.top() - 50


def test_unknown_quantities_are_passed_over(plot: Plot) -> None:
    picture = lay_out(replace(plot, quantities=("estradiol-brake", "lh", "lh")), SIZE)
    assert len(picture.panels) == 1


def test_two_plans_are_named(plot: Plot) -> None:
    both = replace(plot, runs=(*plot.runs, PlotRun("Nothing given", simulate(run_of(days=84)))))
    names = [entry.text for entry in lay_out(both, SIZE).legend if entry.sign == "plan"]
    assert names == ["TRT", "Nothing given"]
    assert not [entry for entry in lay_out(plot, SIZE).legend if entry.sign == "plan"]


def test_the_legend_stays_inside(plot: Plot) -> None:
    long = PlotRun(
        "A plan with a name that is much longer than any room for it could ever be, and longer", plot.runs[0].trajectory
    )
    picture = lay_out(replace(plot, runs=(long, long), share=True), QSizeF(400, 300))
    assert all(entry.x + entry.width < 400 for entry in picture.legend)


@pytest.mark.parametrize("units", ["us", "si"])
def test_every_panel_holds_its_fan(plot: Plot, units: Units) -> None:
    fan = men(84.0)
    picture = lay_out(replace(plot, fan=fan, quantities=QUANTITY_IDS, units=units), SIZE)
    for panel in picture.panels:
        quantity = panel.quantities[0]
        assert in_units(quantity, fan.series(quantity.column, 95)[0], units) <= panel.scale.high
    assert {entry.sign for entry in picture.legend} >= {"median", "half", "most"}


def test_shares_have_no_fan_because_each_man_has_a_normal_of_his_own(plot: Plot) -> None:
    with_men, without = (lay_out(replace(plot, fan=fan, share=True), SIZE) for fan in (men(84.0), None))
    assert [panel.scale for panel in with_men.panels] == [panel.scale for panel in without.panels]
    assert [entry.text for entry in with_men.legend if entry not in without.legend] == [FAN_LEFT_OUT]


def test_that_the_fan_is_left_out_is_said_whole_in_the_least_window(plot: Plot) -> None:
    said = lay_out(replace(plot, fan=men(84.0), share=True), QSizeF(LEAST_RIGHT_PX, 300)).legend[-1]
    assert said.text == FAN_LEFT_OUT
    assert said.words_x + said.width <= LEAST_RIGHT_PX


def test_nothing_to_show_is_no_panel(plot: Plot) -> None:
    assert lay_out(Plot(), SIZE).panels == ()
    assert lay_out(replace(plot, quantities=()), SIZE).panels == ()
