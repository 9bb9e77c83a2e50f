"""What do all signals do on one day, in numbers, words, causes and what began it? The form of `hpg-tutor signals`."""

from tutor.simulation.chain import chain
from tutor.simulation.errors import SimulationError
from tutor.simulation.sentences import cause_sentence, link_sentence, sentence
from tutor.simulation.signals import Signal, signals_at
from tutor.simulation.trajectory import Trajectory
from tutor.simulation.why import why


def report(trajectory: Trajectory, day: float, level: str) -> dict[str, object]:
    """Ready for JSON. Raises SimulationError for a day outside the run."""
    last = trajectory.days[-1]
    if not 0 <= day <= last:
        raise SimulationError(f"day {day:g} is outside this scenario, which runs from day 0 to day {last:g}")
    signals = signals_at(trajectory, day)
    return {"day": day, "signals": [_row(trajectory, day, signal, level) for signal in signals]}


def _row(trajectory: Trajectory, day: float, signal: Signal, level: str) -> dict[str, object]:
    return {
        "id": signal.id,
        "state": signal.state,
        "level": round(signal.level, 4),
        "sentence": sentence(signal, level),
        "why": [
            {"cause": one.cause, "share": round(one.share, 3), "sentence": cause_sentence(signal, one, level)}
            for one in why(trajectory, day, signal.id)
        ],
        "chain": [
            {
                "effect": link.effect,
                "cause": link.cause,
                "share": round(link.share, 3),
                "sentence": link_sentence(link, day, level),
            }
            for link in chain(trajectory, day, signal.id)
        ],
    }
