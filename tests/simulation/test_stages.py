"""What each stage of the course must show (S1 to S14), asked of the model in the shipped scenarios.

Directions, with room for a model that is fitted anew; figures only where a study gives one, within its band.
"""

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from tutor.content.load import load_scenario
from tutor.simulation.cohort import Conditions, run_cohort
from tutor.simulation.measure import Measure, answer
from tutor.simulation.pulses import day_view
from tutor.simulation.signals import Signal, signals_at
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory

SCENARIOS = Path(__file__).parents[2] / "lessons" / "scenarios"
LH, FSH, T, FREE_T, E2 = "lh_iu_l", "fsh_iu_l", "testosterone_ng_dl", "free_testosterone_ng_dl", "estradiol_pg_ml"
ITT, SPERM, SHBG = "itt_nmol_l", "sperm_million_ml", "shbg_nmol_l"
STOP = 182  # first day without TRT in the recovery scenarios


@cache
def run(name: str) -> Trajectory:
    return simulate(load_scenario(SCENARIOS / f"{name}.yaml"))


def signal(name: str, day: float, which: str) -> Signal:
    return next(found for found in signals_at(run(name), day) if found.id == which)


def change(name: str, day: float, column: str, since: float = 0.0) -> float:
    """How many times its value at day `since`."""
    return run(name).value(column, day) / run(name).value(column, since)


def weeks_until(name: str, column: str, limit: float, since: float = STOP, own: bool = False) -> float:
    found = run(name)
    measure = Measure("weeks-until-above", column, found.days[-1], since, limit, "fraction" if own else "nothing")
    return answer(found, measure)


def lag_h(leader: list[float], follower: list[float], step_h: float) -> float:
    """By how many hours the follower fits the leader best."""
    n, longest = len(leader), round(4 / step_h)
    mean = sum(follower) / n
    fits = [sum(a * (b - mean) for a, b in zip(leader, follower[k:], strict=False)) / (n - k) for k in range(longest)]
    return fits.index(max(fits)) * step_h


def test_s1_lh_follows_gnrh_and_testosterone_follows_lh() -> None:
    day = day_view(run("baseline"), 14)
    step = day.hours[1] - day.hours[0]
    assert lag_h(list(day.gnrh), list(day.lh), step) > 0
    assert lag_h(list(day.lh), list(day.testosterone), step) > 0.1


def test_s1_nothing_moves_while_nothing_is_given() -> None:
    for column in (LH, FSH, T, SPERM):
        assert change("baseline", 28, column) == pytest.approx(1, abs=1e-3)


def test_s2_a_cut_wire_silences_what_lies_behind_it() -> None:
    assert signal("cut-gnrh", 21, "lh").state == "dark"
    assert signal("cut-gnrh", 21, "fsh").state == "dark"
    assert signal("cut-lh", 21, "itt").state == "dark"


def test_s2_without_its_brake_lh_rises() -> None:
    assert change("cut-testosterone-brake", 21, LH) > 1.2
    assert run("cut-lh").value(LH, 21) > 1.2 * run("baseline").value(LH, 21)  # made, though it does not arrive


def test_s3_trt_switches_the_axis_off() -> None:
    """Coviello 2005: LH 5%, FSH 3%, testis testosterone 6% of normal after three weeks; WHO: sperm follow."""
    assert change("trt-200", 21, LH) < 0.1
    assert change("trt-200", 21, FSH) < 0.1
    assert 0.02 < change("trt-200", 21, ITT) < 0.12
    assert change("trt-200", 182, T) > 1.2
    assert run("trt-200").value(SPERM, 182) < 3


@pytest.mark.xfail(strict=True, reason="half of the sperm are gone in 3.9 weeks, before the 5 to 6 of Ly 2005")
def test_s3_half_of_the_sperm_are_gone_in_five_to_six_weeks() -> None:
    half = answer(run("trt-200"), Measure("weeks-until-below", SPERM, 182.0, limit=0.5, against="fraction"))
    assert 5 * 0.85 < half < 6 * 1.15


def test_s4_lh_returns_first_then_testosterone_then_sperm() -> None:
    trough = min(day for day in range(STOP, 260) if run("stop-trt").value(T, day) < 0.7 * run("stop-trt").value(T, 0))
    lh = weeks_until("stop-trt", LH, 0.8, own=True)
    testosterone = weeks_until("stop-trt", T, 0.8, trough, own=True) + (trough - STOP) / 7
    sperm = weeks_until("stop-trt", SPERM, 0.8, own=True)
    assert lh + 1 < testosterone < sperm - 2


def test_s4_there_is_a_low_phase_and_it_ends() -> None:
    assert run("stop-trt").value(T, STOP + 28) < 0.7 * run("stop-trt").value(T, 0)
    assert change("stop-trt", 730, T) > 0.85
    assert weeks_until("stop-trt", SPERM, 20) < 52


def test_s5_a_serm_after_trt_lifts_lh_fsh_testosterone_and_estradiol() -> None:
    for column in (LH, FSH, T, E2):
        assert run("stop-trt-clomiphene").value(column, 238) > 1.1 * run("stop-trt").value(column, 238)
    brake = signal("stop-trt-clomiphene", 238, "estradiol-brake")
    assert brake.state in ("dim", "dark")
    assert brake.level < 0.75 * signal("stop-trt", 238, "estradiol-brake").level


def test_s6_a_serm_beside_trt_leaves_lh_dark() -> None:
    assert signal("trt-200-clomiphene", 168, "lh").state == "dark"
    assert (
        signal("trt-200-clomiphene", 168, "estradiol-brake").level
        < 0.75 * signal("trt-200", 168, "estradiol-brake").level
    )


def test_s7_hcg_lights_the_testis_and_nothing_above_it() -> None:
    """Coviello 2005: testosterone in the testis fell by 94, 25 and 7%, and rose by 26%."""
    doses = ["trt-200", "trt-200-hcg-125", "trt-200-hcg-250", "trt-200-hcg-500"]
    inside = [change(name, 21, ITT) for name in doses]
    assert inside == sorted(inside)
    for found, told in zip(inside, (0.06, 0.75, 0.93, 1.26), strict=True):
        assert found == pytest.approx(told, abs=0.2)
    for name in doses:
        assert [signal(name, 21, which).state for which in ("gnrh", "lh", "fsh")] == ["dark"] * 3
    assert signal("trt-200-hcg-500", 21, "lh-receptor").state == "striped"


def test_s8_the_rhythm_is_the_message() -> None:
    assert signal("gonadorelin-pump", 42, "lh").state == "lit"
    assert signal("gonadorelin-twice-weekly", 42, "lh").state == "dark"
    assert max(run("gonadorelin-continuous").value(LH, day) for day in range(28, 33)) > 1.0
    assert signal("gonadorelin-continuous", 42, "lh").state == "dark"


def test_s8_twice_a_week_makes_two_blips_and_little_lh() -> None:
    fine = simulate(run("gonadorelin-twice-weekly").scenario, 8)
    week = [lh for day, lh in zip(fine.days, fine.series(LH), strict=True) if 42 <= day < 49]
    rises = sum(before < 1 <= after for before, after in pairwise(week))
    assert rises == 2
    assert sum(week) / len(week) < 0.5 * fine.value(LH, 0)


def test_s8_all_three_get_the_same_amount_a_week() -> None:
    for name in ("gonadorelin-pump", "gonadorelin-twice-weekly", "gonadorelin-continuous"):
        [given] = run(name).scenario.regimen
        assert 7 * given.dose / given.every == pytest.approx(420, rel=0.001)


def test_s9_an_aromatase_inhibitor_lifts_lh_and_testosterone_and_lowers_estradiol() -> None:
    waiting, low, high = run("stop-trt"), run("stop-trt-anastrozole"), run("stop-trt-letrozole")
    for column in (LH, T):
        assert waiting.value(column, 280) * 1.1 < low.value(column, 280) < high.value(column, 280)
    assert high.value(E2, 280) < low.value(E2, 280) < 0.8 * waiting.value(E2, 280)


def test_s10_each_plan_does_what_its_drugs_do_and_all_come_back() -> None:
    """Mechanisms only: nothing here says that one plan is better."""
    assert signal("plan-first", 224, "lh-receptor").state == "striped"
    assert signal("plan-first", 224, "lh").state == "dark"  # hCG is no message from the brain
    for name in ("plan-second", "plan-third"):
        assert signal(name, 238, "estradiol-brake").level < signal("stop-trt", 238, "estradiol-brake").level
    for name in ("plan-first", "plan-second", "plan-second-anastrozole", "plan-third", "stop-trt"):
        for which in ("lh", "testosterone", "sperm"):
            assert signal(name, 730, which).state == "lit"


def test_s10_estradiol_needs_no_anastrozole_in_the_second_plan() -> None:
    high = signal("plan-second", 0, "estradiol").high
    assert high is not None
    assert max(run("plan-second").value(E2, day) for day in range(STOP + 28, 731)) < high


def test_s10_hcg_keeps_the_testis_awake_and_lh_dark() -> None:
    assert signal("trt-200-hcg-maintenance", 700, "lh").state == "dark"
    assert signal("trt-200-hcg-maintenance", 700, "lh-receptor").state == "striped"
    assert run("trt-200-hcg-maintenance").value(SPERM, 182) > 5 * run("trt-200").value(SPERM, 182)


WEAK = ("weak-testis-clomiphene", "primary-hypogonadism-clomiphene")


@pytest.mark.parametrize("name", WEAK)
def test_s11_lh_is_high_and_rises_further(name: str) -> None:
    assert run(name).value(LH, 0) > 1.3 * run("baseline").value(LH, 0)
    assert change(name, 120, LH) > 1.0


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(
            WEAK[0],
            marks=pytest.mark.xfail(
                strict=True, reason="two fifths of the Leydig cells answer to clomiphene like a whole testis"
            ),
        ),
        WEAK[1],
    ],
)
def test_s11_testosterone_barely_answers(name: str) -> None:
    assert change(name, 120, T) < 1.15


def test_s12_longer_use_older_age_and_more_drug_mean_later() -> None:
    usual = weeks_until("stop-trt", SPERM, 20)
    assert weeks_until("stop-trt-two-years", SPERM, 20, since=728) > usual + 1
    assert weeks_until("stop-trt-age-68", SPERM, 20) > usual + 0.5
    assert weeks_until("stop-trt-300", SPERM, 20) > usual
    assert weeks_until("stop-trt-small-testes", SPERM, 20) > usual + 0.5


def weeks_of_men(name: str, since: int, percent: int, cache: Path) -> float:
    """Weeks until that percentile of 100 men passes 20 million sperm per mL."""
    men = run_cohort(load_scenario(SCENARIOS / f"{name}.yaml"), 100, 1, Conditions(cache))
    sperm = men.series(SPERM, percent)
    return next((day - since) / 7 for day in range(since + 14, len(sperm)) if sperm[day] > 20)


def test_s12_the_clouds_move_right_and_overlap(tmp_path: Path) -> None:
    """Kohn 2017, Liu 2006: longer use and, after TRT, older age; with men who differ more than these runs do."""
    usual = weeks_of_men("stop-trt", STOP, 50, tmp_path)
    slow = weeks_of_men("stop-trt", STOP, 25, tmp_path)
    for name, since in (("stop-trt-two-years", 728), ("stop-trt-age-68", STOP)):
        assert weeks_of_men(name, since, 50, tmp_path) > usual
        assert weeks_of_men(name, since, 75, tmp_path) < slow


def against_baseline(name: str, column: str) -> float:
    return run(name).value(column, 14) / run("baseline").value(column, 14)


def test_s13_total_falls_before_free_because_shbg_falls() -> None:
    light = "obesity-light"
    assert against_baseline(light, SHBG) < 0.95
    assert against_baseline(light, T) < against_baseline(light, FREE_T) - 0.02
    assert against_baseline(light, LH) > 0.95


def test_s13_free_testosterone_and_lh_fall_when_severe() -> None:
    assert against_baseline("obesity-severe", FREE_T) < 0.75
    assert against_baseline("obesity-severe", LH) < 0.9


def test_s14_without_inhibin_b_fsh_jumps_and_lh_hardly_moves() -> None:
    assert change("cut-inhibin-b-brake", 7, FSH) > 1.5
    assert change("cut-inhibin-b-brake", 7, LH) == pytest.approx(1, abs=0.1)


def test_s14_without_the_estradiol_brake_both_rise() -> None:
    assert change("cut-estradiol-brake", 7, FSH) > 1.3
    assert change("cut-estradiol-brake", 7, LH) > 1.5
    assert change("cut-estradiol-brake", 7, LH) > change("cut-testosterone-brake", 7, LH)
