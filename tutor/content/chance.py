"""How likely is it that so many hits came by chance, where each trial has odds of its own?"""

from collections.abc import Sequence


def at_least(hits: int, odds: Sequence[float]) -> float:
    """Probability of `hits` or more successes in independent trials with these probabilities, exactly.

    With equal odds this is the upper tail of the binomial distribution.
    """
    spread = [1.0]  # probability of 0, 1, 2, ... successes so far
    for one in odds:
        longer = [*spread, 0.0]
        for n in range(len(spread), -1, -1):
            before = spread[n - 1] * one if n else 0.0
            longer[n] = (spread[n] * (1 - one) if n < len(spread) else 0.0) + before
        spread = longer
    return sum(spread[hits:])
