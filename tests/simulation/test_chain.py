"""Does a chain lead from a signal to what began it, without a circle, and can each link be told?"""

from itertools import pairwise

import pytest

from tests.simulation.drawn import scenarios
from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation.chain import CUT, Link, chain
from tutor.simulation.errors import SimulationError
from tutor.simulation.lesions import LESIONS
from tutor.simulation.patient import patient_parameters, presets
from tutor.simulation.plain import Solver
from tutor.simulation.reasons import REASONS
from tutor.simulation.scenario import Scenario
from tutor.simulation.sentences import link_sentence
from tutor.simulation.signals import READINGS, SIGNAL_IDS, agent_signal_id, signals_at
from tutor.simulation.simulate import simulate
from tutor.simulation.trajectory import Trajectory
from tutor.simulation.why import INPUTS, MEMORY, why
from tutor.simulation.words import LEVELS

TRT = simulate(run_of(enanthate()))
STOPPED = simulate(run_of(enanthate(stop=182), days=300))


def causes(run: Trajectory, day: float, signal: str) -> list[str]:
    return [link.cause for link in chain(run, day, signal)]


def test_lh_on_trt_is_low_all_the_way_from_the_needle() -> None:
    assert causes(TRT, 56, "lh") == [
        "gnrh-receptor",
        "gnrh",
        "testosterone-brake",
        "testosterone",
        "outside-testosterone",
        "testosterone-enanthate",
    ]


@pytest.mark.parametrize(
    ("scenario", "day", "signal", "began"),
    [
        (run_of(enanthate(), dosing("hcg", 500, 2)), 56, "itt", "hcg"),
        (run_of(dosing("clomiphene", 25, 1), preset="functional-hypogonadism"), 56, "testosterone", "clomiphene"),
        (run_of(dosing("anastrozole", 1, 1)), 56, "lh", "anastrozole"),
        (run_of(dosing("gnrh-agonist-depot", 1, 28)), 56, "sperm", "gnrh-agonist-depot"),
        (run_of(dosing("gnrh-antagonist", 1, 1)), 56, "testosterone", "gnrh-antagonist"),
        (run_of(dosing("gonadorelin", 60, 1, mode="continuous")), 56, "lh", "gonadorelin"),
        (run_of(days=28, cut=("lh",)), 28, "testosterone", CUT),
        (run_of(days=28, cut=("lh",)), 28, "lh", CUT),
        (run_of(days=28, cut=("estradiol-brake",)), 28, "fsh", CUT),
    ],
)
def test_chain_ends_at_what_began_it(scenario: Scenario, day: float, signal: str, began: str) -> None:
    assert causes(simulate(scenario), day, signal)[-1] == began


@pytest.mark.parametrize("signal", ["sperm", "itt", "testosterone"])
def test_months_after_the_last_needle_it_still_began_with_it(signal: str) -> None:
    """What remembers is followed back; testosterone that is low now because it was high then is no circle."""
    links = chain(STOPPED, 240, signal)
    assert links[-1].cause == "testosterone-enanthate"
    assert links[0].day == 240
    assert links[-1].day < 200
    assert link_sentence(links[0], 240, "fundamentals").startswith(("Making", "The"))
    assert link_sentence(links[-1], 240, "fundamentals") == "Earlier: Testosterone from the needle enters the blood."


@pytest.mark.parametrize(
    ("preset", "signal", "lesion"),
    [
        ("organic-gnrh-deficiency", "gnrh", "hypothalamic_drive"),
        ("organic-gnrh-deficiency", "sperm", "hypothalamic_drive"),
        ("primary-hypogonadism", "testosterone", "leydig_reserve"),
        ("primary-hypogonadism", "lh", "leydig_reserve"),
        ("primary-hypogonadism", "inhibin-b", "sertoli_integrity"),
        ("older", "testosterone", "age"),
        ("clinic-patient", "sperm", "sertoli_integrity"),
    ],
)
def test_untreated_man_is_told_beside_the_reference_man(preset: str, signal: str, lesion: str) -> None:
    assert causes(simulate(run_of(days=3, preset=preset)), 2, signal)[-1] == lesion


@pytest.mark.parametrize("preset", presets())
def test_every_reason_of_an_untreated_man_ends_at_a_lesion_of_his(preset: str) -> None:
    run = simulate(run_of(days=3, preset=preset))
    for signal in SIGNAL_IDS:
        if links := chain(run, 2, signal):
            assert links[-1].cause in presets()[preset].set, links


def test_reference_man_untreated_has_no_reasons_and_treatment_to_come_changes_nothing() -> None:
    run = simulate(run_of(dosing("testosterone-gel", 50, 1, start=10), days=20))
    assert all(chain(run, 9, signal) == () for signal in SIGNAL_IDS)
    assert chain(TRT, 56, "testosterone-enanthate") == ()


def test_treated_sick_man_is_told_beside_himself() -> None:
    treated = run_of(dosing("gonadorelin", 5, 0.0833, mode="pump"), days=60, preset="organic-gnrh-deficiency")
    assert causes(simulate(treated), 60, "lh")[-1] == "gonadorelin"


def test_chains_of_drawn_men_hold_together_and_can_be_told(solver: Solver) -> None:
    ended = []
    for dice, scenario in scenarios(7, 150):
        day = dice.uniform(0, scenario.days)
        try:
            run = simulate(scenario, compiled=solver)
        except SimulationError:
            continue
        began = {agent_signal_id(one.agent) for one in scenario.regimen} | {*patient_parameters(), CUT}
        for signal in signals_at(run, day):
            links = chain(run, day, signal.id)
            if links and signal.id in READINGS:
                holds_together(links, run, day, signal.id)
                ended.append(links[-1].cause in began)
    assert len(ended) > 500
    assert sum(ended) > 0.9 * len(ended)


def holds_together(links: tuple[Link, ...], run: Trajectory, day: float, signal: str) -> None:
    assert links[0].effect == signal
    assert all(one.cause == other.effect and one.day >= other.day for one, other in pairwise(links))
    assert all(0 < link.share <= 1 + 1e-9 for link in links)
    assert len({(link.effect, link.low) for link in links}) == len(links), links
    if found := why(run, day, signal):
        assert (links[0].cause, links[0].share) == (found[0].cause, found[0].share)
    for level in LEVELS:
        assert all(link_sentence(link, day, level).endswith(".") for link in links)


def test_every_memory_and_every_lesion_has_its_words() -> None:
    assert set(LESIONS) == set(patient_parameters())
    for station, inputs in MEMORY.items():
        assert {(station, cause) for cause in inputs.sources} <= set(REASONS)
    assert not set(MEMORY) & set(INPUTS)


def test_lesion_is_told_by_its_own_value() -> None:
    few, many = (simulate(run_of(days=3, sertoli_integrity=part)) for part in (0.3, 1.5))
    told = [link_sentence(chain(run, 2, "sperm")[-1], 2, "fundamentals") for run in (few, many)]
    assert told == ["The tubes that make sperm are harmed.", "The tubes that make sperm are stronger than in most men."]
