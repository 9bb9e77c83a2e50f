"""Does each agent act where it should, as fast as it should? Directions and times from labels and trials."""

import pytest

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation import states
from tutor.simulation.parameters import reference_man
from tutor.simulation.scenario import Dosing
from tutor.simulation.signals import signals_at
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory
from tutor.simulation.why import why

LH, FSH, T, E2, SPERM = "lh_iu_l", "fsh_iu_l", "testosterone_ng_dl", "estradiol_pg_ml", "sperm_million_ml"
ANTAGONIST = dosing("gnrh-antagonist", 1, 1)


def run(*regimen: Dosing, days: float = 28, preset: str = "reference", samples: int = 1) -> Trajectory:
    return simulate(run_of(*regimen, days=days, preset=preset), samples)


def part(of: Trajectory, column: str, day: float) -> float:
    return of.value(column, day) / of.value(column, 0)


def signal(of: Trajectory, day: float, name: str) -> tuple[str, float]:
    return next((one.state, one.level) for one in signals_at(of, day) if one.id == name)


def test_antagonist_switches_off_within_a_day_and_without_a_flare() -> None:
    """Degarelix and relugolix labels: no rise, testosterone of a castrated man (below 50 ng/dL) within three days."""
    off = run(ANTAGONIST, days=4, samples=24)
    assert max(off.series(LH)) <= off.value(LH, 0) * (1 + 1e-9)
    assert part(off, LH, 1) < 0.2
    assert off.value(T, 3) < 50 * 1.15
    assert signal(off, 3, "gnrh-receptor")[0] == "dark"
    assert why(off, 3, "gnrh-receptor")[0].cause == "gnrh-antagonist"


def test_antagonist_lets_go_within_days() -> None:
    back = run(dosing("gnrh-antagonist", 1, 1, stop=3), days=40)
    assert back.state(40)[states.ANTAGONIST] < 1e-9
    assert part(back, LH, 25) > 0.8


def test_agonist_flares_and_antagonist_blocks_the_flare() -> None:
    agonist = dosing("gnrh-agonist-depot", 1, 28)
    flare, blocked = run(agonist, days=3), run(agonist, ANTAGONIST, days=3)
    assert 1.5 < part(flare, LH, 2) < 4
    assert part(blocked, LH, 2) < 0.5


def test_letrozole_lowers_estradiol_further_than_anastrozole_and_lh_answers_more() -> None:
    """Letrozole 2.5 mg a day against anastrozole 1 mg a day, the usual doses."""
    letrozole, anastrozole = run(dosing("letrozole", 2.5, 1)), run(dosing("anastrozole", 1, 1))
    assert part(letrozole, E2, 28) < part(anastrozole, E2, 28)
    assert part(letrozole, LH, 28) > part(anastrozole, LH, 28) > 1
    assert why(letrozole, 28, "estradiol")[0].cause == "letrozole"


def test_two_inhibitors_do_not_add_up_beyond_the_stronger_one() -> None:
    both = run(dosing("letrozole", 2.5, 1), dosing("anastrozole", 1, 1), days=7)
    alone = run(dosing("letrozole", 2.5, 1), days=7)
    assert both.value(E2, 7) >= 0.9 * alone.value(E2, 7)


def test_given_fsh_reaches_the_level_of_its_label_and_leaves_own_fsh_alone() -> None:
    """150 IU a day sustain about 6 IU/L (label of follitropin alfa, from memory)."""
    given, p = run(enanthate(), dosing("fsh", 150, 1), days=56, samples=8), reference_man()
    day = [row[states.GIVEN_FSH] for row in (given.row(n) for n in range(55 * 8, 56 * 8))]
    assert sum(day) / len(day) == pytest.approx(150 / (p.fsh_elimination * p.fsh_volume), rel=0.02)
    assert signal(given, 56, "fsh") == ("dark", pytest.approx(part(given, FSH, 56)))
    assert signal(given, 56, "fsh-receptor")[0] == "striped"
    assert signal(given, 56, "given-fsh")[0] == "striped"
    assert why(given, 56, "fsh-receptor")[0].cause == "given-fsh"


def test_fsh_adds_sperm_to_hcg_in_a_man_without_gnrh() -> None:
    """hCG alone and hCG with FSH in organic GnRH deficiency: both wake testosterone, the pair brings more sperm."""
    hcg = dosing("hcg", 1500, 3.5)
    alone, pair = (run(*drugs, days=540, preset="organic-gnrh-deficiency") for drugs in ((hcg,), (hcg, FSH_150)))
    assert alone.value(T, 540) > 300
    assert pair.value(T, 540) == pytest.approx(alone.value(T, 540), rel=0.05)
    assert pair.value(SPERM, 540) > 1.5 * alone.value(SPERM, 540) > 0


FSH_150 = dosing("fsh", 150, 2)


def test_serm_on_full_trt_hardly_moves_lh() -> None:
    """Lesson plan S6: free testosterone holds the hypothalamus by itself (Pitteloud 2008)."""
    both = run(enanthate(), dosing("clomiphene", 25, 1), days=56, samples=2)
    month = both.series(LH)[56:]
    assert sum(month) / len(month) < 0.15 * both.value(LH, 0)


def test_shbg_falls_with_androgens_and_high_doses_are_cleared_sooner() -> None:
    low, high = (run(dosing("gnrh-agonist-depot", 1, 28), enanthate(mg), days=140) for mg in (150, 600))
    assert low.value("shbg_nmol_l", 140) > high.value("shbg_nmol_l", 140)
    assert high.value(T, 140) < 4 * low.value(T, 140)


def test_serm_raises_shbg_against_the_androgens_it_frees() -> None:
    """Anastrozole raises testosterone too and has no estrogen-like act on the liver."""
    serm, inhibitor = (run(dosing(agent, dose, 1), days=90) for agent, dose in (("tamoxifen", 20), ("anastrozole", 1)))
    assert part(inhibitor, "shbg_nmol_l", 90) < 0.95
    assert part(serm, "shbg_nmol_l", 90) > 1.1 * part(inhibitor, "shbg_nmol_l", 90)


def test_heavy_use_for_years_leaves_a_deficit_and_a_year_of_replacement_hardly_any() -> None:
    """Rasmussen 2016: former users keep about a quarter less testosterone, years after; R02 for a year of 200 mg."""
    years, after = 5 * 364, 2 * 364
    heavy = run(enanthate(600, stop=years), days=years + after)
    light = run(enanthate(200, stop=364), days=364 + after)
    assert 0.75 < part(heavy, T, years + after) < 0.95
    assert part(light, T, 364 + after) > 0.95
