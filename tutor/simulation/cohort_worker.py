"""How does a window follow many men? A process that runs one cohort, says how far it is, and ends.

Run as `python -m tutor.simulation.cohort_worker CACHE_FOLDER`. On stdin one line of JSON:
`{"scenario": {...}, "men": 300, "seed": 1, "threshold": {"column": "sperm_million_ml", "at_least": 20}}`.
On stdout lines of JSON, `{"progress": 0.25}`, rising; at last `{"bytes": N, "problem": null}` and N bytes of
`Spread.to_bytes`. It is cancelled by being killed.
"""

import json
import sys
from pathlib import Path
from typing import BinaryIO

from tutor.simulation.cohort import Conditions
from tutor.simulation.errors import SimulationError
from tutor.simulation.scenario import from_data
from tutor.simulation.spread import Threshold, run_spread

LEAST_PROGRESS = 0.01  # between two lines


def serve(cache: Path, request: bytes, answers: BinaryIO) -> None:
    """Answer one request."""
    told = [0.0]

    def tell(part: float) -> None:
        if part - told[0] >= LEAST_PROGRESS:
            told[0] = part
            _write(answers, {"progress": part})

    body, problem = _run(request, Conditions(cache, progress=tell))
    _write(answers, {"bytes": len(body), "problem": problem})
    answers.write(body)
    answers.flush()


def _run(request: bytes, conditions: Conditions) -> tuple[bytes, str | None]:
    try:
        asked = json.loads(request)
        scenario, threshold = from_data(asked["scenario"]), Threshold(**asked["threshold"])
        return run_spread(scenario, asked["men"], asked["seed"], threshold, conditions).to_bytes(), None
    except SimulationError as problem:
        return b"", str(problem)
    except (ValueError, KeyError, TypeError) as problem:
        return b"", f"this request holds no cohort ({problem})"


def _write(answers: BinaryIO, line: dict[str, object]) -> None:
    answers.write(json.dumps(line).encode() + b"\n")
    answers.flush()


if __name__ == "__main__":
    serve(Path(sys.argv[1]), sys.stdin.buffer.readline(), sys.stdout.buffer)
