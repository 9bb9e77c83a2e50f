"""Which bar lies in which lane? One lane for each agent; what overlaps in time goes below in the same lane."""

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.simulation.agents import AGENTS
from tutor.simulation.scenario import Dosing

BAR_PX = 36
ROW_PX = 38  # from one row of a lane to the next
LANE_PX = 42  # a lane with one row


@dataclass(frozen=True)
class Lane:
    """`rows` holds for each row the bars in it, by index, in order of time; `top` is in pixels."""

    agent: str
    rows: tuple[tuple[int, ...], ...]
    top: int

    @property
    def height(self) -> int:
        return LANE_PX + (len(self.rows) - 1) * ROW_PX

    def bar_top(self, row: int) -> int:
        return self.top + (LANE_PX - BAR_PX) // 2 + row * ROW_PX


def lanes_of(regimen: Sequence[Dosing]) -> tuple[Lane, ...]:
    """Lanes in the order of AGENTS, so that none jumps while a bar is dragged."""
    lanes: list[Lane] = []
    for agent in AGENTS:
        bars = [bar for bar, dosing in enumerate(regimen) if dosing.agent == agent]
        if bars:
            top = lanes[-1].top + lanes[-1].height if lanes else 0
            lanes.append(Lane(agent, _rows(bars, regimen), top))
    return tuple(lanes)


def in_time(regimen: Sequence[Dosing]) -> tuple[int, ...]:
    """All bars in the order in which the focus goes through them."""
    order = list(AGENTS)
    return tuple(
        sorted(range(len(regimen)), key=lambda bar: (regimen[bar].from_, order.index(regimen[bar].agent), bar))
    )


def _rows(bars: Sequence[int], regimen: Sequence[Dosing]) -> tuple[tuple[int, ...], ...]:
    """Each bar in the first row that is free when it begins."""
    rows: list[list[int]] = []
    for bar in sorted(bars, key=lambda bar: (regimen[bar].from_, bar)):
        free = next((row for row in rows if regimen[row[-1]].to <= regimen[bar].from_), None)
        if free is None:
            rows.append([bar])
        else:
            free.append(bar)
    return tuple(tuple(row) for row in rows)
