"""Does the bench do what a hand asks of it, undo it, and drop what is overtaken?"""

from dataclasses import replace

import pytest

from tests.gui.lab.conftest import Bench
from tutor.gui.lab.lab import PLAN
from tutor.gui.solver import Request
from tutor.simulation.marks import Mark
from tutor.simulation.scenario import Dosing, Scenario
from tutor.simulation.signals import signals_at
from tutor.simulation.trajectory import Trajectory

WEEKLY = Dosing("testosterone-enanthate", 200, 7, 0, 182)


@pytest.fixture
def treated(bench: Bench) -> Bench:
    bench.lab.add_bar(WEEKLY)
    bench.settle()
    return bench


def test_the_first_plan_runs_as_soon_as_the_lab_is_opened(bench: Bench) -> None:
    assert bench.lab.run is not None
    assert bench.lab.run.scenario == bench.lab.plan
    assert bench.lab.plan.regimen == ()


def test_a_bar_that_is_added_lies_in_the_hand_and_is_run(treated: Bench) -> None:
    lab = treated.lab
    assert lab.look.selected == 0
    assert lab.run is not None
    assert lab.run.scenario.regimen == (WEEKLY,)
    assert next(one.state for one in signals_at(lab.run, 56) if one.id == "lh") == "dark"


def test_each_act_is_undone_and_redone(bench: Bench) -> None:
    lab = bench.lab
    plans = [lab.plan]
    acts = (
        lambda: lab.add_bar(WEEKLY),
        lambda: lab.edit_bar(0, replace(WEEKLY, dose=100)),
        lambda: lab.split_bar(0, 70),
        lambda: lab.cut("lh", True),
        lambda: lab.choose_preset("obese"),
        lambda: lab.choose_parameter("age", 60.0),
        lambda: lab.remove_bar(1),
        lambda: lab.choose_days(365),
    )
    for act in acts:
        act()
        plans.append(lab.plan)
    assert len(set(map(repr, plans))) == len(plans)
    for plan in reversed(plans[:-1]):
        lab.undo()
        assert lab.plan == plan
    for plan in plans[1:]:
        lab.redo()
        assert lab.plan == plan


def test_a_dragged_bar_is_one_act(treated: Bench) -> None:
    lab = treated.lab
    for day in range(7, 70, 7):
        lab.edit_bar(0, replace(WEEKLY, from_=float(day), to=182.0), False)
    lab.edit_bar(0, replace(WEEKLY, from_=70.0, to=182.0), True)
    assert lab.plan.regimen[0].from_ == 70
    lab.undo()
    assert lab.plan.regimen == (WEEKLY,)


def test_after_letting_go_the_run_is_the_exact_one(treated: Bench) -> None:
    lab = treated.lab
    lab.edit_bar(0, replace(WEEKLY, to=70.0), False)
    lab.edit_bar(0, replace(WEEKLY, to=70.0), True)
    treated.settle()
    assert lab.run is not None
    exact: list[Trajectory] = []
    treated.state.solver.solved.connect(lambda request, run: exact.append(run))
    treated.state.solver.solve(Request(PLAN, lab.plan))
    treated.settle()
    assert exact[-1].states == lab.run.states


def test_published_points_go_with_the_run_they_belong_to(treated: Bench) -> None:
    """While a bar moves they neither outlive their run nor leave it early, which would draw it twice."""
    plot = treated.view.plot
    mark = Mark("lh_iu_l", 21, 0.05, None, None, "Someone 2005", "LH after three weeks: 5 %.", "fraction", 21, 21)
    plot.show_marks((mark,))
    before = plot.plot
    treated.lab.edit_bar(0, replace(WEEKLY, to=70.0), False)
    assert plot.plot is before
    treated.settle()
    assert plot.plot.runs[0].trajectory is treated.lab.run is not before.runs[0].trajectory
    assert plot.plot.marks == ()


def test_what_makes_no_sense_is_refused_at_its_bar_and_the_plan_stays(treated: Bench) -> None:
    said: list[tuple[int, str]] = []
    treated.lab.refused.connect(lambda bar, sentence: said.append((bar, sentence)))
    treated.lab.edit_bar(0, replace(WEEKLY, dose=5000))
    assert treated.lab.plan.regimen == (WEEKLY,)
    assert said[0][0] == 0
    assert "1000" in said[0][1]


def test_of_many_moves_only_the_last_must_be_solved(treated: Bench) -> None:
    solved: list[Scenario] = []
    treated.state.solver.solved.connect(lambda request, run: solved.append(run.scenario))
    for step in range(200):
        treated.lab.edit_bar(0, replace(WEEKLY, to=100.0 + step / 4), False)
    treated.settle()
    assert len(solved) < 10
    assert solved[-1] == treated.lab.plan


def test_two_plans_lie_over_each_other_and_are_followed_as_long(treated: Bench) -> None:
    lab = treated.lab
    runs: list[tuple[Trajectory, ...]] = []
    lab.runs_changed.connect(runs.append)
    lab.keep_as_other()
    lab.edit_bar(0, replace(WEEKLY, dose=50))
    treated.settle()
    mine, other = runs[-1]
    assert mine.scenario.regimen[0].dose == 50
    assert other.scenario.regimen[0].dose == 200
    assert mine.days[-1] == other.days[-1]
    lab.choose_mode("one")
    assert len(runs[-1]) == 1


def test_a_preset_opens_at_its_telling_day_over_what_it_is_compared_with(bench: Bench) -> None:
    library = bench.state.library
    assert library is not None
    for stage in library.stages.values():
        bench.lab.open_stage(stage.id)
        assert bench.lab.plan == library.scenarios[stage.scenario]
        assert bench.lab.time.day == stage.day
        assert (bench.lab.other is None) == (stage.against is None)
    bench.settle()


def test_while_a_line_is_to_be_drawn_nothing_of_what_is_to_come_is_told(treated: Bench) -> None:
    lab, time = treated.lab, treated.lab.time
    time.go_to(90)
    lab.choose_mode("draw")
    time.go_to(90)
    time.play(True)
    assert (time.day, time.playing) == (0.0, False)
    lab.compare_drawing({"lh": ((0.0, 1.0), (182.0, 0.5))})
    time.go_to(90)
    assert time.day == 90
    lab.draw_again()
    assert time.day == 0


def test_a_man_whom_nobody_could_be_is_refused_in_words_and_can_be_undone(bench: Bench) -> None:
    """No tubules, few Leydig cells and an eager brain: FSH beyond any that was measured."""
    said: list[str] = []
    bench.lab.refused.connect(lambda bar, sentence: said.append(sentence))
    for name, value in (("sertoli_integrity", 0.02), ("hypothalamic_drive", 1.5), ("leydig_reserve", 0.05)):
        bench.lab.choose_parameter(name, value)
    bench.settle()
    assert "FSH of this patient would be" in said[-1]
    bench.lab.undo()
    bench.settle()
    assert bench.lab.run is not None
    assert bench.lab.run.scenario == bench.lab.plan


def test_where_a_line_is_to_be_drawn_the_reasons_of_another_day_are_gone_at_once(treated: Bench) -> None:
    treated.lab.time.go_to(90)
    treated.view.inspector.show_tab("why")
    treated.window.tell_reasons()
    assert treated.view.why.rows
    treated.lab.choose_mode("draw")
    assert treated.view.why.rows == []  # on day 0 nothing has to be explained
