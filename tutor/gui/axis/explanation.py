"""Why does a spot stand as it does on a day? One sentence, the chain of causes in words, and where to read on."""

from collections.abc import Mapping
from dataclasses import dataclass

from tutor.content.model import Level, Library, Outline
from tutor.content.topic import lesson_on
from tutor.gui.axis import words
from tutor.gui.axis.short import short_name
from tutor.simulation.chain import CUT, chain
from tutor.simulation.sentences import link_sentence, name, sentence
from tutor.simulation.signals import Signal, signals_at
from tutor.simulation.trajectory import Trajectory

SIGNAL_OF: Mapping[str, str] = {**words.WORKS_FOR, "blood": "testosterone", "drugs": "outside-testosterone"}
"""The signal that is explained where a station is asked about."""
SEVERED = "Its wire is cut. Mend it to see what would drive it."
GIVEN = "It is given: the plan is its cause."
NORMAL = "It is near this man's own normal: nothing has to be explained."
NOTHING = "Nothing upstream differs from this man's untreated state."
NEAR = 0.2  # from his normal


@dataclass(frozen=True)
class LinkLine:
    """One link: ids of what it lights, and its words."""

    effect: str
    cause: str
    title: str
    share: float
    sentence: str


@dataclass(frozen=True)
class Explanation:
    """All that is told about one spot on one day. `remark` stands where there is no chain."""

    spot: str
    title: str
    state: str
    sentence: str
    links: tuple[LinkLine, ...]
    remark: str
    lesson: Outline | None
    cut: frozenset[str]  # every severed signal of the plan


def explain(trajectory: Trajectory, day: float, spot: str, level: Level, library: Library | None) -> Explanation | None:
    """None for a spot that this run does not have."""
    key = SIGNAL_OF.get(spot, spot)
    signal = next((signal for signal in signals_at(trajectory, day) if signal.id == key), None)
    if signal is None:
        return None
    cut = frozenset(trajectory.scenario.cut)
    links = tuple(
        LinkLine(
            link.effect, link.cause, _title(link.effect, link.cause, level), link.share, link_sentence(link, day, level)
        )
        for link in (chain(trajectory, day, key) if key not in cut else ())
    )
    lesson = lesson_on(library, key, level) if library else None
    remark = "" if links else _remark(signal, cut)
    return Explanation(
        spot,
        name(key, level),
        words.state_words(signal, key in cut),
        sentence(signal, level),
        links,
        remark,
        lesson,
        cut,
    )


def _title(effect: str, cause: str, level: Level) -> str:
    return f"{_label(effect, level)} ← {_label(cause, level)}"


def _label(key: str, level: Level) -> str:
    """Of a signal, station or agent; of a number of the man; or of the cut."""
    return "cut wire" if key == CUT else short_name(key, level).replace("_", " ")


def _remark(signal: Signal, cut: frozenset[str]) -> str:
    if signal.id in cut:
        return SEVERED
    if signal.unit.startswith("× ") and "normal" not in signal.unit:
        return GIVEN
    return NORMAL if abs(signal.level - 1.0) <= NEAR else NOTHING
