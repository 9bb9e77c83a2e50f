"""What came of a run? States over time, and how to read them."""

import json
import struct
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tutor.simulation.columns import COLUMNS, FREE_TESTOSTERONE, STATE_OF
from tutor.simulation.errors import SimulationError
from tutor.simulation.free_testosterone import free_testosterone
from tutor.simulation.parameters import man
from tutor.simulation.scenario import Scenario, from_data, to_data
from tutor.simulation.states import COUNT, SHBG, TESTOSTERONE

MAGIC, HEAD = b"HPG2", 12  # then the lengths of two texts: what was planned, and the man


@dataclass(frozen=True)
class Trajectory:
    """One run. `days` are the moments of its samples, `states` their rows one after another (states.py).

    Each row is the state just before the doses of its moment. `baseline` is the untreated steady state of
    the whole man, `parameters` his numbers with the scenario's wires severed.
    """

    scenario: Scenario
    days: "array[float]"
    states: "array[float]"
    baseline: tuple[float, ...]
    parameters: Any

    def row(self, sample: int) -> tuple[float, ...]:
        """The state of one sample."""
        return tuple(self.states[sample * COUNT : (sample + 1) * COUNT])

    def state(self, day: float) -> tuple[float, ...]:
        """The state at a day, linear between samples, clamped to the run."""
        after = bisect_right(self.days, day)
        if after == 0:
            return self.row(0)
        if after == len(self.days):
            return self.row(after - 1)
        start, end = self.days[after - 1], self.days[after]
        part = (day - start) / (end - start)
        return tuple(a + part * (b - a) for a, b in zip(self.row(after - 1), self.row(after), strict=True))

    def series(self, name: str) -> Sequence[float]:
        """One column (columns.py) over all samples; KeyError if there is none of that name."""
        if name in STATE_OF:
            return self.states[STATE_OF[name] :: COUNT]  # 60 times a second while a bar is dragged
        if name != FREE_TESTOSTERONE:
            raise KeyError(name)
        totals, bound = self.states[TESTOSTERONE::COUNT], self.states[SHBG::COUNT]
        albumin = self.parameters.albumin
        return [free_testosterone(total, shbg, albumin) for total, shbg in zip(totals, bound, strict=True)]

    def value(self, name: str, day: float) -> float:
        """One column at a day."""
        return COLUMNS[name](self.state(day), self.parameters)

    def to_bytes(self) -> bytes:
        """Everything, to be sent to another process of the same machine."""
        plan = json.dumps({"scenario": to_data(self.scenario), "samples": len(self.days)}).encode()
        man_told = _told(self.baseline, self.parameters)
        lengths = struct.pack("<2I", len(plan), len(man_told))
        return b"".join((MAGIC, lengths, plan, man_told, self.days, self.states))  # one copy of megabytes

    @classmethod
    def from_bytes(cls, data: bytes | bytearray) -> "Trajectory":
        """The run that `to_bytes` packed; SimulationError if the bytes are not one."""
        if data[:4] != MAGIC or len(data) < HEAD:
            raise SimulationError("these bytes hold no run")
        plan_bytes, man_bytes = struct.unpack("<2I", data[4:HEAD])
        man_at, days_at = HEAD + plan_bytes, HEAD + plan_bytes + man_bytes
        plan = json.loads(data[HEAD:man_at])
        baseline, parameters = _heard(bytes(data[man_at:days_at]))
        days, states, view = array("d"), array("d"), memoryview(data)  # megabytes are copied once
        states_at = days_at + 8 * plan["samples"]
        days.frombytes(view[days_at:states_at])
        states.frombytes(view[states_at:])
        if len(days) != plan["samples"] or len(states) != COUNT * len(days):
            raise SimulationError("this run is cut short")
        return cls(from_data(plan["scenario"]), days, states, baseline, parameters)


@lru_cache(maxsize=4)  # while a bar is dragged the man stays the same
def _told(baseline: tuple[float, ...], parameters: Any) -> bytes:
    return json.dumps([baseline, parameters._asdict()]).encode()


@lru_cache(maxsize=4)
def _heard(told: bytes) -> tuple[tuple[float, ...], Any]:
    baseline, parameters = json.loads(told)
    return tuple(baseline), man(parameters)
