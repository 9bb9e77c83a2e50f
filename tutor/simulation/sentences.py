"""How is a signal told in words? Names, states, causes and what things are, at three levels."""

from tutor.simulation.chain import CUT, Link
from tutor.simulation.lesions import LESIONS, SEVERED
from tutor.simulation.reasons import REASONS, Reason
from tutor.simulation.signals import Signal
from tutor.simulation.why import NEAR_NORMAL, Cause, is_low
from tutor.simulation.words import AGENT_WORDS, LEVELS, WORDS

MAIN_SHARE = 0.5  # a cause from here on is told first, the others begin with "Also"

# Fundamentals: what it means that a signal is nearly gone, weak, normal, or more than normal.
_PLAIN = {
    "gnrh": (
        "The brain sends almost no GnRH",
        "The brain sends less GnRH",
        "The brain sends GnRH as usual",
        "The brain sends more GnRH",
    ),
    "gnrh-receptor": (
        "Almost no GnRH reaches the pituitary",
        "Less GnRH reaches the pituitary",
        "GnRH reaches the pituitary as usual",
        "More GnRH reaches the pituitary",
    ),
    "lh": (
        "The pituitary sends almost no LH",
        "The pituitary sends less LH",
        "The pituitary sends LH as usual",
        "The pituitary sends more LH",
    ),
    "fsh": (
        "The pituitary sends almost no FSH",
        "The pituitary sends less FSH",
        "The pituitary sends FSH as usual",
        "The pituitary sends more FSH",
    ),
    "lh-receptor": (
        "The Leydig cells hear almost nothing",
        "The Leydig cells hear less than usual",
        "The Leydig cells hear LH as usual",
        "The Leydig cells hear more than usual",
    ),
    "fsh-receptor": (
        "The Sertoli cells hear almost no FSH",
        "The Sertoli cells hear less FSH",
        "The Sertoli cells hear FSH as usual",
        "The Sertoli cells hear more FSH",
    ),
    "itt": (
        "There is almost no testosterone in the testis",
        "There is less testosterone in the testis",
        "There is enough testosterone in the testis",
        "There is more testosterone than usual in the testis",
    ),
    "testosterone": (
        "There is almost no testosterone in blood",
        "There is less testosterone in blood",
        "Testosterone in blood is near his usual level",
        "There is more testosterone than usual in blood",
    ),
    "outside-testosterone": ("Almost no testosterone comes from outside",) * 4,
    "estradiol": (
        "There is almost no estradiol",
        "There is less estradiol",
        "Estradiol is near his usual level",
        "There is more estradiol than usual",
    ),
    "inhibin-b": (
        "There is almost no inhibin B",
        "There is less inhibin B",
        "Inhibin B is near his usual level",
        "There is more inhibin B than usual",
    ),
    "testosterone-brake": (
        "Testosterone hardly brakes the brain",
        "Testosterone brakes the brain less",
        "Testosterone brakes the brain as usual",
        "Testosterone brakes the brain harder",
    ),
    "estradiol-brake": (
        "Estradiol hardly brakes the brain",
        "Estradiol brakes the brain less",
        "Estradiol brakes the brain as usual",
        "Estradiol brakes the brain harder",
    ),
    "inhibin-b-brake": (
        "Inhibin B hardly brakes FSH",
        "Inhibin B brakes FSH less",
        "Inhibin B brakes FSH as usual",
        "Inhibin B brakes FSH harder",
    ),
    "sperm": (
        "There are almost no sperm",
        "There are fewer sperm",
        "There are sperm as usual",
        "There are more sperm than usual",
    ),
}

_STRIPED = {
    "gnrh-receptor": "A drug now makes most of the call to the pituitary",
    "lh-receptor": "hCG now speaks to the Leydig cells in place of LH",
    "fsh-receptor": "Given FSH now speaks to the Sertoli cells",
    "testosterone": "Most testosterone in blood now comes from outside",
    "outside-testosterone": "Testosterone from outside is in the blood",
    "testosterone-brake": "Testosterone from outside now presses the brake",
}

_DEGREES = ("nearly gone", "reduced", "near his untreated value", "above his untreated value")


def name(signal_id: str, level: str) -> str:
    """Short label of a signal, agent or station; an unknown id is its own name."""
    words = WORDS.get(signal_id)
    return _at(words.names, level) if words else signal_id


def about(signal_id: str, level: str) -> str:
    """What a signal, agent or station is; KeyError for an unknown id."""
    return _at(WORDS[signal_id].about, level)


def sentence(signal: Signal, level: str) -> str:
    """One sentence on the state of a signal."""
    if signal.id in AGENT_WORDS:
        return _agent_sentence(signal, level)
    if signal.id == "outside-testosterone" and signal.value == 0:
        return "No testosterone comes from outside."
    if level == "fundamentals":
        if signal.state == "striped":
            return f"{_STRIPED[signal.id]}."
        return f"{_PLAIN[signal.id][_degree(signal)]}: {_percent(signal)} of his normal."
    title = _capital(name(signal.id, level))
    replaced = ", mostly from a drug" if signal.state == "striped" else ""
    if level == "intermediate":
        return f"{title} is {_DEGREES[_degree(signal)]}{replaced}: {_percent(signal)}{_amount(signal)}."
    return f"{title}: {signal.level:.2f} of the untreated steady state{_amount(signal)}{_range(signal)}{replaced}."


def cause_sentence(signal: Signal, cause: Cause, level: str) -> str:
    """One sentence on one cause of a signal's state; KeyError for a pair the model does not have."""
    told = _reason(REASONS[signal.id, cause.cause], is_low(signal), cause.share, level)
    return f"Also: {told}" if level == "fundamentals" and cause.share < MAIN_SHARE else told


def link_sentence(link: Link, now: float, level: str) -> str:
    """One sentence on one link of a chain that was asked for on day `now`."""
    if link.cause == CUT:
        return SEVERED.low if level == "fundamentals" else SEVERED.low_exact
    reason = LESIONS.get(link.cause) or REASONS[link.effect, link.cause]
    told = _reason(reason, link.low, link.share, level)
    if link.day == now:
        return told
    return f"Earlier: {told}" if level == "fundamentals" else f"Day {link.day:.0f}: {told}"


def _reason(reason: Reason, low: bool, share: float, level: str) -> str:
    if level == "fundamentals":
        return reason.low if low else reason.high
    words = reason.low_exact if low else reason.high_exact
    return f"{words[:-1]} ({100 * share:.0f}% of the change)."


def _agent_sentence(signal: Signal, level: str) -> str:
    title = name(signal.id, level)
    if level == "fundamentals":
        return f"{title} is not at work now." if signal.state == "dark" else f"{title} is at work now."
    verb = "hardly acts" if signal.state == "dark" else "acts"
    against = "this man's own testosterone" if "own" in signal.unit else "its reference exposure"
    return f"{title} {verb}: {signal.level:.2f} of {against}."


def _degree(signal: Signal) -> int:
    """0 nearly gone, 1 reduced, 2 near normal, 3 above."""
    low, high = NEAR_NORMAL
    if signal.state == "dark":
        return 0
    return 1 if signal.level < low else 2 if signal.level <= high else 3


def _percent(signal: Signal) -> str:
    percent = 100 * signal.level
    return "less than 1%" if percent < 1 else f"{percent:.0f}%"


def _amount(signal: Signal) -> str:
    return f" ({signal.value:.3g} {signal.unit})" if "/" in signal.unit else ""


def _range(signal: Signal) -> str:
    if signal.low is None:
        return ""
    return f", normal {signal.low:g} to {signal.high:g}" if signal.high is not None else f", normal from {signal.low:g}"


def _capital(title: str) -> str:
    return title if title.startswith("hCG") else title[0].upper() + title[1:]


def _at(texts: tuple[str, ...], level: str) -> str:
    return texts[LEVELS.index(level)] if len(texts) > 1 else texts[0]
