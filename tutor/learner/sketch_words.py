"""What is said about a drawing beside the model's line? Pure sentences, never a score."""

from collections.abc import Sequence

SAME = 0.02  # a difference in share that the eye does not see
RIGHT = 0.9  # a part from here on is told as drawn


EVERY_DIRECTION = "Every line goes the way you drew it."


def percent(share: float) -> str:
    """With a space that does not break."""
    return "less than 1\u00a0%" if 0 < share < 0.005 else f"{share * 100:.0f}\u00a0%"


def ways(rises: Sequence[bool]) -> str:
    """ "falls, then rises"."""
    return ", then ".join("rises" if one else "falls" for one in rises) or "stays about the same"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def direction(name: str, drawn: Sequence[bool], model: Sequence[bool]) -> str:
    if list(drawn) == list(model):
        return _sentence(f"{name} {ways(model)}, as you drew.")
    return _sentence(f"{name} {ways(model)} in the model; in your drawing it {ways(drawn)}.")


def order(drawn: Sequence[str], model: Sequence[str], right: bool) -> str:
    told = ", then ".join(model)
    if right:
        return f"First {told}, as you drew."
    return f"In the model first {told}; in your drawing " + (
        f"first {', then '.join(drawn)}." if drawn else "none moves."
    )


def timing(name: str, rises: bool, drawn: float, model: float, share: float) -> str:
    what = "rise" if rises else "fall"
    if share >= RIGHT:
        return f"Half of the {what} of {name} is done by day {model:.0f}, about as you drew."
    later = "later" if drawn > model else "earlier"
    return (
        f"Half of the {what} of {name} is done by day {model:.0f} in the model; you drew it {later}, day {drawn:.0f}."
    )


def no_timing(still: bool) -> str:
    return "Nothing moves, so there is nothing to time." if still else "No move is the same, so none can be timed."


def size(name: str, which: str, drawn: float, model: float) -> str:
    """`which` is lowest, highest or last."""
    if abs(drawn - model) <= SAME:
        return f"The {which} level of {name} is {percent(model)} of own normal, as you drew."
    return (
        f"The {which} level of {name} is {percent(model)} of own normal in the model, {percent(drawn)} in your drawing."
    )


def gap(name: str, day: float, drawn: float, model: float) -> str:
    if abs(drawn - model) <= SAME:
        return _sentence(f"{name}: the two lines lie on each other.")
    levels = f"you drew {percent(drawn)}, the model has {percent(model)}"
    return f"The lines of {name} are furthest apart on day {day:.0f}: {levels}."
