"""What is told of a spot where it is pressed? What it is, how much of it there is, and why."""

from dataclasses import dataclass, replace

from tutor.content.model import Level, Library
from tutor.gui.axis import words
from tutor.gui.axis.explanation import Explanation, explain
from tutor.gui.axis.run import Run
from tutor.gui.axis.spots import Spot
from tutor.simulation.sentences import about, name


@dataclass(frozen=True)
class Sheet:
    """All that the popover says about one spot."""

    key: str
    title: str
    state: str  # one line: word, number, share; for a station how it fares
    normal: str  # empty for a station
    about: str
    cut: bool | None  # whether its wire is severed; None: it has none that can be
    why: Explanation | None


def sheet(run: Run, day: float, spot: Spot, level: Level, library: Library | None, here: str | None) -> Sheet:
    """Everything about one spot at one day. `here` is the open lesson, which need not be offered."""
    signals = run.signals(day)
    signal, told = signals.get(spot.id), signals.get(words.WORKS_FOR.get(spot.id, ""))
    why = explain(run.trajectory, day, spot.id, level, library)
    if why is not None and why.lesson is not None and why.lesson.id == here:
        why = replace(why, lesson=None)
    return Sheet(
        spot.id,
        name(spot.id, level),
        words.state_words(signal, spot.id in run.cut)
        if signal
        else words.AT_WORK[told.state].capitalize()
        if told
        else "",
        words.normal_range(signal) if signal else "",
        about(spot.id, level),
        spot.id in run.cut if words.severable(spot.id) else None,
        why,
    )
