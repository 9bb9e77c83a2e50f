"""How does a run travel? As a small YAML file that opens the same on another machine, and safely from a stranger.

Reading is `tutor.content`'s: size, depth, aliases and tags are looked at before anything is built, and every
refusal names file, line and column.
"""

import json
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tutor.content.document import parse
from tutor.content.load import load_scenario
from tutor.content.shelf import sound_scenario
from tutor.exchange.errors import ExchangeError
from tutor.simulation.scenario import Dosing, Scenario

__all__ = ["SUFFIX", "file_name", "load_scenario", "read_scenario", "save_scenario", "scenario_text"]

SUFFIX = ".yaml"
# Words that stand without quotes: what no reader of YAML, old or new, takes for a number, a truth value or a sign.
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_PLAIN_LINE = re.compile(r"[A-Za-z][A-Za-z0-9_%/+,.()-]*( [A-Za-z0-9_%/+,.()-]+)*")  # only where nothing else follows
_NOT_TEXT = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
# Characters that a file may not hold as they are (tutor/content/guard.py) and JSON leaves alone.
_HIDDEN = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def scenario_text(scenario: Scenario) -> str:
    """The scenario as the text of a file: always the same keys in the same order, numbers to their last bit."""
    return "\n".join(_lines(scenario)) + "\n"


def save_scenario(scenario: Scenario, path: Path, overwrite: bool = False) -> None:
    """Write the file whole or not at all; ExchangeError where it is there already or cannot be written."""
    if path.exists() and not overwrite:
        raise ExchangeError(f"{path} is there already; choose another name, or say that it may be replaced")
    try:
        _write_whole(scenario_text(scenario), path)
    except (OSError, UnicodeError) as problem:
        reason = getattr(problem, "strerror", None) or problem
        raise ExchangeError(f"{path} cannot be written: {reason}") from None


def read_scenario(text: str, name: str) -> Scenario:
    """The scenario in a pasted text; `name` stands for the file in problems.

    Raises ContentError with every problem of the text, each with its line and column.
    """
    return sound_scenario(parse(text.encode("utf-8", "surrogatepass"), Path(name))).value


def file_name(scenario: Scenario) -> str:
    """A name to save it under; a stranger's id may hold anything, so only letters, digits and hyphens stay."""
    return (re.sub(r"[^A-Za-z0-9-]+", "-", scenario.id).strip("-")[:60] or "scenario") + SUFFIX


def _lines(scenario: Scenario) -> Iterator[str]:
    yield f"id: {_word(scenario.id)}"
    yield f"title: {_word(scenario.title, _PLAIN_LINE)}"
    yield f"days: {_number(scenario.days)}"
    yield "patient:"
    yield f"  preset: {_word(scenario.patient.preset)}"
    if scenario.patient.set:
        chosen = (f"{_word(name)}: {_number(value)}" for name, value in scenario.patient.set.items())
        yield f"  set: {{{', '.join(chosen)}}}"
    yield "regimen:" if scenario.regimen else "regimen: []"
    for dosing in scenario.regimen:
        yield f"  - {{{_dosing(dosing)}}}"
    yield f"cut: [{', '.join(_word(signal) for signal in scenario.cut)}]"


def _dosing(dosing: Dosing) -> str:
    times = f"every: {_number(dosing.every)}, from: {_number(dosing.from_)}, to: {_number(dosing.to)}"
    mode = f", mode: {_word(dosing.mode)}" if dosing.mode else ""
    return f"agent: {_word(dosing.agent)}, dose: {_number(dosing.dose)}, {times}{mode}"


def _number(value: float) -> str:
    """The shortest text that reads back as the same bits; whole numbers without a point, as people write them."""
    return repr(float(value)).removesuffix(".0")


def _word(text: str, plain: re.Pattern[str] = _PLAIN) -> str:
    """Quoted where YAML could take it for something else. JSON's quoting is YAML's too."""
    if plain.fullmatch(text) and text.lower() not in _NOT_TEXT:
        return text
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _write_whole(text: str, path: Path) -> None:
    """Beside its place first, then moved there, so that a full disk or a crash leaves no half of a file."""
    data = text.encode("utf-8")
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=SUFFIX)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
