"""How is a bar told? The same words for the eye and for a screen reader; short ones where there is no room."""

from tutor.content.model import Level
from tutor.simulation.agents import AGENTS, is_held
from tutor.simulation.scenario import Dosing
from tutor.simulation.schedule import dose_count
from tutor.simulation.sentences import name
from tutor.simulation.signals import agent_signal_id

HOURS_PER_DAY = 24
SHORT_UNITS = {"micrograms": "µg", "full effects": "× full effect"}


def number(value: float) -> str:
    """At most four figures after the point, thousands apart."""
    text = f"{value:,.4f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def agent_name(agent: str, level: Level) -> str:
    title = name(agent_signal_id(agent), level)
    return title if title.startswith("hCG") else title[0].upper() + title[1:]


def unit(agent: str) -> str:
    return SHORT_UNITS.get(AGENTS[agent].unit, AGENTS[agent].unit)


def dose(dosing: Dosing) -> str:
    return f"{number(dosing.dose)} {unit(dosing.agent)}"


def interval(every: float) -> str:
    """every day, every 3.5 days, every 1.5 hours"""
    if every == 1:
        return "every day"
    if every < 1:
        hours = every * HOURS_PER_DAY
        return "every hour" if abs(hours - 1) < 1e-6 else f"every {number(round(hours, 2))} hours"
    return f"every {number(every)} days"


def _short_interval(every: float) -> str:
    if every == 1:
        return "d"
    return f"{number(round(every * HOURS_PER_DAY, 2))} h" if every < 1 else f"{number(every)} d"


def given(dosing: Dosing) -> str:
    """200 mg every 7 days"""
    if not is_held(dosing):
        return f"{dose(dosing)} {interval(dosing.every)}"
    if dosing.mode == "continuous":
        return f"{number(round(dosing.dose / dosing.every, 3))} {unit(dosing.agent)} a day, continuous"
    return f"{dose(dosing)}, kept up"


def short(dosing: Dosing) -> tuple[str, ...]:
    """What a bar says, the longest first; the one that fits is written."""
    if is_held(dosing):
        return given(dosing), dose(dosing), number(dosing.dose)
    return given(dosing), f"{dose(dosing)} / {_short_interval(dosing.every)}", dose(dosing), number(dosing.dose)


def days(dosing: Dosing) -> str:
    return f"day {number(dosing.from_)} to day {number(dosing.to)}"


def told(dosing: Dosing, level: Level) -> str:
    """Testosterone enanthate, 200 mg every 7 days, day 0 to day 182"""
    return f"{agent_name(dosing.agent, level)}, {given(dosing)}, {days(dosing)}"


def doses(dosing: Dosing, last_day: float) -> str:
    """How often it is given within the run."""
    if is_held(dosing):
        return "one level throughout"
    count = dose_count(dosing, last_day)
    return "1 dose" if count == 1 else f"{count:,} doses"
