"""What does the popover say about a spot? Its words, its level, and the causes the model finds."""

from tutor.content.model import Level
from tutor.gui.axis import words
from tutor.gui.axis.run import Run
from tutor.gui.axis.sheet import CauseLine, Sheet
from tutor.gui.axis.spots import Spot
from tutor.simulation.sentences import about, cause_sentence, name, sentence
from tutor.simulation.signals import Signal
from tutor.simulation.why import why


def sheet(run: Run, day: float, spot: Spot, level: Level) -> Sheet:
    """Everything about one spot at one day."""
    signals = run.signals(day)
    signal = signals.get(spot.id)
    if signal is None:
        told = signals.get(words.WORKS_FOR.get(spot.id, ""))
        state = words.AT_WORK[told.state].capitalize() if told else ""
        return Sheet(spot.id, name(spot.id, level), state, "", about(spot.id, level), "")
    return Sheet(
        spot.id,
        name(spot.id, level),
        words.state_words(signal, spot.id in run.cut),
        words.normal_range(signal),
        about(spot.id, level),
        sentence(signal, level),
        _causes(run, day, signal, level),
        spot.id in run.cut if words.severable(spot.id) else None,
    )


def _causes(run: Run, day: float, signal: Signal, level: Level) -> tuple[CauseLine, ...]:
    return tuple(
        CauseLine(cause.cause, cause_sentence(signal, cause, level), cause.share)
        for cause in why(run.trajectory, day, signal.id)
    )
