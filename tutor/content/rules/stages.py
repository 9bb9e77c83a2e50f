"""Does each run that the lab offers fit its scenario, and each plan its sources?"""

from collections.abc import Iterator

from tutor.content.problems import FileProblem
from tutor.content.shelf import Shelf


def stage_problems(shelf: Shelf) -> Iterator[FileProblem]:
    """The telling day lies inside the run, and nothing is laid over itself."""
    if not shelf.stages:
        return
    days = {opened.value.id: opened.value.days for opened in shelf.scenarios}
    for g, group in enumerate(shelf.stages.value.groups):
        for n, stage in enumerate(group.stages):
            where, last = ("groups", g, "stages", n), days.get(stage.scenario)
            if stage.day < 0 or (last is not None and stage.day > last):
                reach = f"; the scenario ends on day {last:g}" if last is not None else ""
                yield shelf.stages.problem((*where, "day"), f"day {stage.day:g} is not reached{reach}")
            if stage.against == stage.scenario:
                yield shelf.stages.problem((*where, "against"), "a run is not compared with itself")
