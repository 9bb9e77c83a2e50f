"""Where do names stand that must not cover one another? As near as they can to where they wish."""

from collections.abc import Sequence


def apart(wished: Sequence[float], least: float, low: float, high: float) -> list[float]:
    """Places between `low` and `high`, `least` apart or more where there is room, in the order of the wishes.

    Where there is not, they stand evenly. Returned in the order of `wished`.
    """
    count = len(wished)
    if count > 1:
        least = min(least, (high - low) / (count - 1))
    order = sorted(range(count), key=lambda n: (wished[n], n))
    places: list[float] = []
    for place, n in enumerate(order):
        below = places[-1] + least if places else low
        places.append(min(max(wished[n], below), high - least * (count - 1 - place)))
    found = [0.0] * count
    for n, at in zip(order, places, strict=True):
        found[n] = at
    return found
