"""How do percentiles of very many men fit into little room? Batches of men are pooled through their quantiles.

A batch leaves its KNOTS quantiles of each day and column behind; those of two batches make the quantiles of both:
the share of all men below a value is the mean of the shares in each batch. Between two knots quantiles are linear, so
what is told of more than one batch is near, not exact (tests/simulation/test_pooling.py: within half a percentile).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.simulation.crowd import Looks

KNOTS = 201
FRACTIONS = tuple(n / (KNOTS - 1) for n in range(KNOTS))


@dataclass(frozen=True)
class Pool:
    """`men` so far; quantiles[day, column, knot] of them, at FRACTIONS."""

    men: int
    quantiles: "Looks"

    def at(self, fractions: Sequence[float]) -> "Looks":
        """[day, column, fraction]; between two knots linear."""
        import numpy as np

        told = np.empty((*self.quantiles.shape[:2], len(fractions)), np.float32)
        for place in np.ndindex(told.shape[:2]):
            told[place] = np.interp(fractions, FRACTIONS, self.quantiles[place])
        return told


def pooled(one: Pool | None, other: Pool) -> Pool:
    """All men of both."""
    import numpy as np

    if one is None:
        return other
    men = one.men + other.men
    first, second = one.men / men, other.men / men
    quantiles = np.empty_like(other.quantiles)
    for place in np.ndindex(quantiles.shape[:2]):
        ours, theirs = one.quantiles[place], other.quantiles[place]
        values = np.sort(np.concatenate((ours, theirs)))
        below = first * np.interp(values, ours, FRACTIONS) + second * np.interp(values, theirs, FRACTIONS)
        quantiles[place] = np.interp(FRACTIONS, below, values)
    return Pool(men, quantiles)
