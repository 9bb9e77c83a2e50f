"""Which questions are there to draw from? Those of the lessons and those of the banks, in the order of the course."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tutor.content.model import Ask, AxisView, BankItem, Explain, Level, Library, Module, Outline, Question

Aim = tuple[str, int | None]  # a lesson and which of its objectives, from 1; None where none fits


@dataclass(frozen=True)
class Item:
    """A question and its place in the course. Stored answers and cards know it by its `name`.

    `only_here`: it leans on what its lesson just showed. `after_run`: it explains a run that was just seen.
    """

    name: str
    level: Level
    module: str
    lesson: Outline
    title: str
    question: Question
    aim: Aim
    axis: AxisView | None = None
    only_here: bool = False
    after_run: bool = False
    of_bank: bool = False

    @property
    def drawn(self) -> bool:
        """Whether the examination may ask it."""
        return not (self.only_here or self.after_run)


def items(library: Library) -> Mapping[str, Item]:
    """All of them, by name."""
    return {
        item.name: item for path in library.course.paths for m in path.modules for item in _of(library, path.level, m)
    }


def lesson_item(lesson: str, step: str) -> str:
    """The name of a question that stands in a lesson."""
    return f"{lesson}/{step}"


def bank_item(bank: str, item: str) -> str:
    return f"{bank}/{item}"


def _of(library: Library, level: Level, module: Module) -> Iterator[Item]:
    for outline in module.lessons:
        lesson = library.lessons.get(outline.id)
        for step in lesson.steps if lesson else ():
            if isinstance(step, Ask | Explain):
                yield _of_step(level, module.id, outline, step)
    bank = library.banks.get(module.id)
    outlines = {outline.id: outline for outline in module.lessons}
    for item in bank.items if bank else ():
        if item.lesson in outlines:
            yield _of_bank(level, module.id, outlines[item.lesson], item)


def _of_step(level: Level, module: str, outline: Outline, step: Ask | Explain) -> Item:
    name, aim = lesson_item(outline.id, step.id), _aim(outline, step.question, None)
    only_here = isinstance(step, Ask) and step.only_here
    after_run = isinstance(step, Explain)
    return Item(name, level, module, outline, step.title, step.question, aim, step.axis, only_here, after_run)


def _of_bank(level: Level, module: str, outline: Outline, item: BankItem) -> Item:
    aim = _aim(outline, item.question, item.objective)
    return Item(bank_item(module, item.id), level, module, outline, outline.title, item.question, aim, of_bank=True)


def _aim(outline: Outline, question: Question, told: int | None) -> Aim:
    """The objective that is told; else the first of its lesson that asks for the same kind of thinking."""
    if told is not None:
        return outline.id, told
    same = (n for n, objective in enumerate(outline.objectives, 1) if objective.bloom == question.bloom)
    return outline.id, next(same, None)
