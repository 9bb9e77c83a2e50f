"""Can every signal, state and cause be told at every level?"""

from itertools import product

import pytest

from tests.simulation.regimens import dosing, enanthate, run_of
from tutor.simulation.agents import AGENTS as KNOWN_AGENTS
from tutor.simulation.report import report
from tutor.simulation.sentences import about, cause_sentence, name, sentence
from tutor.simulation.signals import SIGNAL_IDS, STATIONS, Signal, State, agent_signal_id
from tutor.simulation.simulate import simulate
from tutor.simulation.why import INPUTS, Cause
from tutor.simulation.words import LEVELS

AGENTS = tuple(agent_signal_id(agent) for agent in KNOWN_AGENTS)
EVERYTHING = (*SIGNAL_IDS, *STATIONS, *AGENTS)
STRIPED = {
    "gnrh-receptor",
    "lh-receptor",
    "fsh-receptor",
    "testosterone",
    "outside-testosterone",
    "testosterone-brake",
    *AGENTS,
}
LEVEL_OF: dict[State, float] = {"dark": 0.05, "dim": 0.3, "lit": 1.0, "striped": 1.5}


@pytest.mark.parametrize("level", LEVELS)
def test_everything_has_a_name_and_an_explanation(level: str) -> None:
    for one in EVERYTHING:
        assert name(one, level) != one
        assert about(one, level).endswith(".")


@pytest.mark.parametrize("level", LEVELS)
def test_every_state_of_every_signal_is_one_sentence(level: str) -> None:
    for one, (state, height) in product((*SIGNAL_IDS, *AGENTS), LEVEL_OF.items()):
        if state != "striped" or one in STRIPED:
            text = sentence(Signal(one, state, height, height, "× reference"), level)
            assert text.endswith("."), text
            assert text[0].isupper() or text.startswith("hCG"), text


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("height", [0.1, 1.6])
def test_every_cause_the_model_can_name_has_its_words(level: str, height: float) -> None:
    for one, inputs in INPUTS.items():
        causes = [*inputs.sources, "tubule"] if one == "sperm" else list(inputs.sources)
        for cause in causes:
            state: State = "dark" if height < 0.15 else "lit"
            assert cause_sentence(Signal(one, state, height, height, ""), Cause(cause, 0.3), level).endswith(".")


def test_low_and_high_are_told_apart() -> None:
    low, high = (Signal("lh", "lit", height, 5, "IU/L") for height in (0.6, 1.8))
    cause = Cause("gnrh-receptor", 0.9)
    assert cause_sentence(low, cause, "fundamentals") == "Less GnRH reaches the pituitary."
    assert cause_sentence(high, cause, "fundamentals") == "More GnRH reaches the pituitary."


def test_report_tells_signals_in_the_form_of_the_command() -> None:
    found = report(simulate(run_of(enanthate(), dosing("hcg", 500, 2))), 56, "fundamentals")
    signals = found["signals"]
    assert isinstance(signals, list)
    lh = next(row for row in signals if row["id"] == "lh")
    assert set(lh) == {"id", "state", "level", "sentence", "why", "chain"}
    assert lh["state"] == "dark"
    assert lh["why"][0]["cause"] == "gnrh-receptor"
    assert set(lh["chain"][0]) == {"effect", "cause", "share", "sentence"}
    assert (lh["chain"][0]["effect"], lh["chain"][-1]["cause"]) == ("lh", "testosterone-enanthate")
