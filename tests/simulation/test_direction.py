"""What a signal did, from its level."""

import pytest

from tutor.simulation.direction import direction


@pytest.mark.parametrize(
    ("level", "what"), [(0.04, "fall"), (0.8, "same"), (1.0, "same"), (1.2, "same"), (1.21, "rise")]
)
def test_direction(level: float, what: str) -> None:
    assert direction(level) == what
