"""Is a study's number read from a run as the study read it?"""

import math

import pytest

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation.errors import SimulationError
from tutor.simulation.measure import Among, Measure, answer, answer_of_men, samples_per_day
from tutor.simulation.simulate import simulate

RUN = simulate(run_of(enanthate(), days=70))
SPERM, LH = "sperm_million_ml", "lh_iu_l"


def test_level_is_the_column_at_the_day() -> None:
    assert answer(RUN, Measure("level", LH, 21)) == RUN.value(LH, 21)
    assert answer(RUN, Measure("level", LH, 21, against="fraction")) == pytest.approx(
        RUN.value(LH, 21) / RUN.value(LH, 0)
    )
    assert answer(RUN, Measure("level", LH, 21, against="change")) == pytest.approx(
        RUN.value(LH, 21) - RUN.value(LH, 0)
    )


def test_a_state_of_the_model_can_be_read_too() -> None:
    assert answer(RUN, Measure("level", "germ_1", 0)) == pytest.approx(1.0)


def test_mean_lowest_and_highest_are_over_the_window() -> None:
    window = RUN.series(LH)[7:15]
    assert answer(RUN, Measure("mean", LH, 14, 7)) == pytest.approx(sum(window) / 8)
    assert answer(RUN, Measure("lowest", LH, 14, 7)) == min(window)
    assert answer(RUN, Measure("highest", LH, 14, 7)) == max(window)
    assert answer(RUN, Measure("day-of-highest", LH, 14, 7)) == pytest.approx(7 + window.index(max(window)), abs=0.5)


def test_weeks_are_counted_from_the_start_of_the_window_and_never_is_infinite() -> None:
    series = RUN.series(SPERM)
    weeks = answer(RUN, Measure("weeks-until-below", SPERM, 70, 7, 20))
    assert RUN.value(SPERM, 7 + 7 * weeks) == pytest.approx(20)
    assert series[7] > 20
    assert answer(RUN, Measure("weeks-until-above", SPERM, 70, 0, 500)) == math.inf


def test_peaks_are_sampled_finely() -> None:
    assert samples_per_day(Measure("day-of-highest", LH, 1)) > samples_per_day(Measure("level", LH, 1))


@pytest.mark.parametrize(
    "measure",
    [
        Measure("level", LH, 71),
        Measure("level", "luteinizing", 1),
        Measure("mean", LH, 1, 2),
        Measure("weeks-until-above", LH, 9),
    ],
)
def test_senseless_measures_are_refused(measure: Measure) -> None:
    with pytest.raises(SimulationError):
        answer(RUN, measure)


def test_summit_lies_between_the_samples_that_surround_it() -> None:
    run = simulate(run_of(dosing("hcg", 6000, 30), days=8), 8)
    day = answer(run, Measure("day-of-highest", "testosterone_ng_dl", 8))
    highest = answer(run, Measure("highest", "testosterone_ng_dl", 8))
    assert run.value("testosterone_ng_dl", day) == pytest.approx(highest, rel=1e-3)
    assert 0 < day < 8


@pytest.mark.parametrize(("among", "told"), [("median", 2.25), ("mean", 1.5), ("fraction", 0.75)])
def test_men_are_told_by_median_mean_or_fraction_of_those_who_arrive(among: Among, told: float) -> None:
    """Four men wait 0, 2, 2.5 and 10 weeks; the study ended after 8."""
    measure = Measure("weeks-until-above", SPERM, 70, 14, 20, among=among)
    assert answer_of_men([0.0, 14.0, 17.5, 70.0], measure) == pytest.approx(told)


def test_men_who_never_arrive_have_no_mean_and_no_median() -> None:
    never = [math.inf] * 3
    assert math.isnan(answer_of_men(never, Measure("weeks-until-above", SPERM, 70, 0, 20, among="mean")))
    assert answer_of_men(never, Measure("weeks-until-above", SPERM, 70, 0, 20, among="median")) == math.inf
    assert answer_of_men(never, Measure("weeks-until-above", SPERM, 70, 0, 20, among="fraction")) == 0
