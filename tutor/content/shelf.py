"""What stands in a lessons folder? Every file that can be read, opened once, with the problems of those that cannot."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from tutor.content.document import Document, read
from tutor.content.forms import (
    AboutFile,
    ClaimFile,
    GlossaryFile,
    LeftOutFile,
    MisconceptionFile,
    ReferenceFile,
    StageFile,
    TeacherFile,
    TrialFile,
)
from tutor.content.model import LEVELS, Bank, Course, Lesson
from tutor.content.problems import ContentError, FileProblem, Where
from tutor.content.validate import validate
from tutor.simulation.figure import Figure, faults
from tutor.simulation.scenario import Scenario, find_problems

Form = TypeVar("Form")


@dataclass(frozen=True)
class Opened(Generic[Form]):
    """A file: its value, and the document that knows where each part stands."""

    document: Document
    value: Form

    def problem(self, where: Where, sentence: str) -> FileProblem:
        return self.document.problem(where, sentence)


@dataclass
class Shelf:
    """The files of one folder. A file that could not be read is None (or left out) and told in `problems`."""

    folder: Path
    course: Opened[Course] | None = None
    claims: Opened[ClaimFile] | None = None
    references: Opened[ReferenceFile] | None = None
    glossary: Opened[GlossaryFile] | None = None
    misconceptions: Opened[MisconceptionFile] | None = None
    trials: Opened[TrialFile] | None = None
    stages: Opened[StageFile] | None = None
    left_out: Opened[LeftOutFile] | None = None
    about: Opened[AboutFile] | None = None
    teacher: Opened[TeacherFile] | None = None
    lessons: list[Opened[Lesson]] = field(default_factory=list)
    banks: list[Opened[Bank]] = field(default_factory=list)
    scenarios: list[Opened[Scenario]] = field(default_factory=list)
    problems: list[FileProblem] = field(default_factory=list)


def open_file(path: Path, form: type[Form]) -> Opened[Form]:
    """A file as a value of `form`.

    Raises
    ------
    ContentError : with every problem of the file
    """
    document = read(path)
    return Opened(document, validate(document, form))


def open_lesson(path: Path) -> Opened[Lesson]:
    return open_file(path, Lesson)


def open_scenario(path: Path) -> Opened[Scenario]:
    return sound_scenario(read(path))


def sound_scenario(document: Document) -> Opened[Scenario]:
    """A document as a scenario that can be simulated; ContentError with every reason why it cannot."""
    opened = Opened(document, validate(document, Scenario))
    problems = [opened.problem(problem.where, problem.sentence) for problem in find_problems(opened.value)]
    if problems:
        raise ContentError(problems)
    return opened


def open_trials(path: Path) -> Opened[TrialFile]:
    """Published figures; each must be a sound scenario, read by a measure the model knows."""
    opened = open_file(path, TrialFile)
    problems = [opened.problem(where, sentence) for where, sentence in _trial_faults(opened.value.figures)]
    if problems:
        raise ContentError(problems)
    return opened


def _trial_faults(figures: Sequence[Figure]) -> Iterator[tuple[Where, str]]:
    for n, figure in enumerate(figures):
        for problem in find_problems(figure.whole_scenario):
            yield ("figures", n, "scenario", *problem.where), problem.sentence
        for key, sentence in faults(figure):
            yield ("figures", n, *key), sentence


def open_folder(folder: Path) -> Shelf:
    """Everything in a lessons folder.

    Raises
    ------
    ContentError : there is no such folder
    """
    if not folder.is_dir():
        sentence = "there is no lessons folder here; install HPG Axis Tutor again, or name the folder that holds them"
        raise ContentError([FileProblem(folder, 1, 1, sentence)])
    shelf = Shelf(folder)
    shelf.course = _take(shelf, folder / "course.yaml", lambda path: open_file(path, Course))
    shelf.claims = _take(shelf, folder / "claims.yaml", lambda path: open_file(path, ClaimFile))
    shelf.references = _take(shelf, folder / "references.yaml", lambda path: open_file(path, ReferenceFile))
    shelf.glossary = _take(shelf, folder / "glossary.yaml", lambda path: open_file(path, GlossaryFile))
    shelf.misconceptions = _take(shelf, folder / "misconceptions.yaml", lambda path: open_file(path, MisconceptionFile))
    if (folder / "trials.yaml").exists():
        shelf.trials = _take(shelf, folder / "trials.yaml", open_trials)
    if (folder / "stages.yaml").exists():
        shelf.stages = _take(shelf, folder / "stages.yaml", lambda path: open_file(path, StageFile))
    if (folder / "left-out.yaml").exists():
        shelf.left_out = _take(shelf, folder / "left-out.yaml", lambda path: open_file(path, LeftOutFile))
    if (folder / "about.yaml").exists():
        shelf.about = _take(shelf, folder / "about.yaml", lambda path: open_file(path, AboutFile))
    if (folder / "teacher.yaml").exists():
        shelf.teacher = _take(shelf, folder / "teacher.yaml", lambda path: open_file(path, TeacherFile))
    for level in LEVELS:
        shelf.lessons += _take_all(shelf, folder / level, open_lesson)
    shelf.banks += _take_all(shelf, folder / "banks", lambda path: open_file(path, Bank))
    shelf.scenarios += _take_all(shelf, folder / "scenarios", open_scenario)
    return shelf


def _take(shelf: Shelf, path: Path, opener: Callable[[Path], Opened[Form]]) -> Opened[Form] | None:
    try:
        return opener(path)
    except ContentError as error:
        shelf.problems += error.problems
        return None


def _take_all(shelf: Shelf, folder: Path, opener: Callable[[Path], Opened[Form]]) -> list[Opened[Form]]:
    taken = (_take(shelf, path, opener) for path in sorted(folder.glob("*.yaml")))
    return [opened for opened in taken if opened is not None]
