"""Where do the numbers come from? One reader for the data files beside the code."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tutor.simulation.errors import SimulationError

FOLDER = Path(__file__).parent


@cache
def read_numbers(name: str) -> Mapping[str, Any]:
    """The data file `name` of this folder; SimulationError if the installation is damaged."""
    import yaml  # not on the way to the first window

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        data = yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=loader)
    except (OSError, yaml.YAMLError) as problem:
        raise SimulationError(f"{name} cannot be read ({problem}); install the program again") from problem
    if not isinstance(data, dict):
        raise SimulationError(f"{name} is empty; install the program again")
    return data
