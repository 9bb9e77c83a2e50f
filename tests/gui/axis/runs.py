"""Real runs of the real model, each solved once."""

from collections.abc import Callable
from functools import cache

from tutor.gui.axis.axis_view import AxisView
from tutor.simulation.scenario import Dosing, Scenario
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory

Opened = Callable[..., AxisView]

TESTOSTERONE = Dosing("testosterone-enanthate", 200, 7, 0, 70)
HCG = Dosing("hcg", 500, 2, 0, 70)


@cache
def untreated() -> Trajectory:
    return simulate(Scenario("baseline", "Baseline", 70))


@cache
def trt() -> Trajectory:
    return simulate(Scenario("trt-200", "TRT", 70, regimen=(TESTOSTERONE,)))


@cache
def trt_hcg() -> Trajectory:
    return simulate(Scenario("trt-200-hcg-500", "TRT with hCG", 70, regimen=(TESTOSTERONE, HCG)))
