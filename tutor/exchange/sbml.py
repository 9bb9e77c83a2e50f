"""How does a scenario leave as SBML (Level 3 Version 2)? Through Antimony text and the `antimony` package.

SBML: Keating and others 2020 Mol Syst Biol 16:e9110. The package belongs to the extra `exchange`; the rest of
the program runs without it.
"""

from importlib import import_module
from pathlib import Path
from typing import Any

from tutor.exchange.antimony_text import antimony_text
from tutor.exchange.errors import ExchangeError
from tutor.simulation.scenario import Scenario

BASELINE = Scenario("baseline", "The axis untreated", 365.0)


def sbml_text(scenario: Scenario) -> str:
    """The scenario as SBML; ExchangeError if the `antimony` package is not installed."""
    return sbml_of(antimony_text(scenario))


def sbml_of(text: str) -> str:
    """Antimony text as SBML; ExchangeError tells what Antimony makes of a faulty text."""
    antimony = _package()
    antimony.clearPreviousLoads()
    if antimony.loadAntimonyString(text) < 0:
        raise ExchangeError(f"the model cannot be turned into SBML: {antimony.getLastError().strip()}")
    return str(antimony.getSBMLString(antimony.getMainModuleName()))


def export_sbml(scenario: Scenario, path: Path) -> None:
    """Write the scenario to `path` as SBML, or as Antimony text if the name ends in .ant; ExchangeError if it fails."""
    text = antimony_text(scenario) if path.suffix == ".ant" else sbml_text(scenario)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as problem:
        raise ExchangeError(f"{path} cannot be written: {problem.strerror or problem}") from problem


def _package() -> Any:
    try:
        return import_module("antimony")  # 19 MB that only this needs
    except ImportError as problem:
        raise ExchangeError(
            'SBML needs the package antimony, which is not installed; run: pip install "hpg-axis-tutor[exchange]"'
            " (a file name that ends in .ant gives Antimony text, which needs nothing)"
        ) from problem
