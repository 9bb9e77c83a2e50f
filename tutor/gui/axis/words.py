"""How is a signal told in words and numbers? The same words for the eye and for a screen reader."""

from tutor.simulation.signals import READINGS, Signal

AT_WORK = {"lit": "at work", "dim": "slowed", "dark": "resting", "striped": "driven by a drug"}
WORKS_FOR = {
    "hypothalamus": "gnrh", "pituitary": "lh", "testis": "sperm", "leydig": "itt", "tubule": "sperm",
    "fat": "estradiol",
}  # fmt: skip
"""The signal whose state tells how a station fares."""


def amount(value: float) -> str:
    """Two or three figures, thousands apart."""
    size = abs(value)
    digits = 0 if size >= 20 else 1 if size >= 0.95 else 2
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def share(level: float) -> str:
    """A share of this man's normal, in per cent."""
    if level > 0 and round(100 * level) == 0:
        return "< 1 %"
    return f"{100 * level:.0f} %"


def has_unit(signal: Signal) -> bool:
    """Whether the value says more than the level: a concentration, not a share."""
    return "/" in signal.unit


def number(signal: Signal, units: bool = True) -> str:
    if units and has_unit(signal):
        return f"{amount(signal.value)} {signal.unit}"
    return share(signal.level)


def against(signal: Signal) -> str:
    """What the level is a share of: a unit such as "× reference" names it."""
    return signal.unit[2:] if signal.unit.startswith("× ") else "normal"


def severable(signal_id: str) -> bool:
    """Whether the way of this signal can be cut."""
    return signal_id in READINGS and READINGS[signal_id].cut_by is not None


def description(signal: Signal, cut: bool = False) -> str:
    """State, value, share and normal range: "dark, 0.2 IU/L, 4 % of normal, normal 1.5 to 9"."""
    parts: list[str] = [signal.state, "wire cut"] if cut else [signal.state]
    if has_unit(signal):
        parts.append(number(signal))
    parts.append(f"{share(signal.level)} of {against(signal)}")
    bounds = range_words(signal)
    return ", ".join([*parts, bounds] if bounds else parts)


def state_words(signal: Signal, cut: bool = False) -> str:
    """One line to read: "Dark · 0.2 IU/L · 4 % of normal"."""
    parts = [signal.state.capitalize(), "wire cut"] if cut else [signal.state.capitalize()]
    if has_unit(signal):
        parts.append(number(signal))
    return " · ".join([*parts, f"{share(signal.level)} of {against(signal)}"])


def range_words(signal: Signal) -> str:
    """The normal range as words; empty where nothing is known."""
    if signal.low is not None and signal.high is not None:
        return f"normal {amount(signal.low)} to {amount(signal.high)}"
    if signal.low is not None:
        return f"normal {amount(signal.low)} or more"
    return ""


def normal_range(signal: Signal) -> str:
    bounds = range_words(signal)
    return f"{bounds.capitalize()} {signal.unit}" if bounds else f"100 % is {against(signal)} for this man"


def day_words(day: float) -> str:
    """Week 1 is days 1 to 7."""
    whole = int(day + 1e-6)
    return f"Day {whole:,}" if whole == 0 else f"Day {whole:,} · week {(whole + 6) // 7:,}"
