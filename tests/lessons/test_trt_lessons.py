"""Does the model still show what the texts of F2-1 to F2-4 say it shows?"""

import pytest

from tutor.content.load import load_scenario
from tutor.paths import shipped
from tutor.simulation.signals import signals_at
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory


@pytest.fixture(scope="module")
def run() -> Trajectory:
    return simulate(load_scenario(shipped("lessons") / "scenarios" / "trt-200.yaml"), 4)


def state(run: Trajectory, day: float, signal: str) -> str:
    return next(one.state for one in signals_at(run, day) if one.id == signal)


@pytest.mark.parametrize(
    ("day", "signal", "told"),
    [
        (1, "testosterone", "striped"),  # F2-1 on-the-axis
        (21, "lh", "dark"),  # F2-2 see-lh
        (21, "fsh", "dark"),
        (21, "testosterone", "striped"),  # F2-2 see-itt
        (21, "itt", "dark"),
        (21, "sperm", "lit"),  # F2-2 sperm-fade: sperm fade last
        (91, "sperm", "dark"),
        (91, "lh", "dark"),  # F2-4 known-beforehand
        (91, "fsh", "dark"),
    ],
)
def test_axis_is_in_the_state_the_lessons_tell(run: Trajectory, day: float, signal: str, told: str) -> None:
    assert state(run, day, signal) == told


def test_sperm_count_falls_below_3_million_per_ml_after_about_ten_weeks(run: Trajectory) -> None:
    """F2-3 half-a-year; Liu 2005 gives 10.0 weeks."""
    weeks = next(day for day in range(183) if run.value("sperm_million_ml", day) < 3) / 7
    assert weeks == pytest.approx(10, abs=1)


def test_events_follow_the_order_of_the_question(run: Trajectory) -> None:
    """F2-2 q-order: each signal has lost a tenth no sooner than the one before it."""
    chain = ("gnrh", "lh", "itt", "sperm")
    levels = [{one.id: one.level for one in signals_at(run, step / 4)} for step in range(183 * 4)]
    losses = [next(step for step, level in enumerate(levels) if level[signal] < 0.9) for signal in chain]
    assert losses == sorted(losses)
