"""How do files become what is taught? `load_library` for the program, the others for a single file."""

from pathlib import Path

from tutor.content.forms import ClaimFile, GlossaryFile, MisconceptionFile, ReferenceFile
from tutor.content.keyed import keyed
from tutor.content.model import Bank, Claim, Course, Lesson, Library, Misconception, Reference, Term
from tutor.content.problems import ContentError
from tutor.content.shelf import Shelf, open_file, open_folder, open_lesson, open_scenario, open_trials
from tutor.simulation.figure import Figure
from tutor.simulation.scenario import Scenario


def load_lesson(path: Path) -> Lesson:
    """Raises ContentError with every problem of the file, as do all functions here."""
    return open_lesson(path).value


def load_bank(path: Path) -> Bank:
    return open_file(path, Bank).value


def load_scenario(path: Path) -> Scenario:
    return open_scenario(path).value


def load_course(path: Path) -> Course:
    return open_file(path, Course).value


def load_claims(path: Path) -> tuple[Claim, ...]:
    return open_file(path, ClaimFile).value.claims


def load_references(path: Path) -> tuple[Reference, ...]:
    return open_file(path, ReferenceFile).value.references


def load_glossary(path: Path) -> tuple[Term, ...]:
    return open_file(path, GlossaryFile).value.terms


def load_misconceptions(path: Path) -> tuple[Misconception, ...]:
    return open_file(path, MisconceptionFile).value.misconceptions


def load_trials(path: Path) -> tuple[Figure, ...]:
    return open_trials(path).value.figures


def load_library(folder: Path) -> Library:
    """Everything in a lessons folder. Touches no display, so a background thread may call it.

    Raises
    ------
    ContentError : with every problem of every file; nothing is loaded by halves
    """
    return library_of(keyed(open_folder(folder)))


def library_of(shelf: Shelf) -> Library:
    """The library of a folder whose files are all sound."""
    course, claims, references = shelf.course, shelf.claims, shelf.references
    glossary, misconceptions = shelf.glossary, shelf.misconceptions
    if shelf.problems or not (course and claims and references and glossary and misconceptions):
        raise ContentError(shelf.problems)
    return Library(
        course=course.value,
        lessons={lesson.value.id: lesson.value for lesson in shelf.lessons},
        scenarios={scenario.value.id: scenario.value for scenario in shelf.scenarios},
        claims={claim.id: claim for claim in claims.value.claims},
        references={reference.id: reference for reference in references.value.references},
        terms={term.id: term for term in glossary.value.terms},
        misconceptions={wrong.id: wrong for wrong in misconceptions.value.misconceptions},
        trials={figure.id: figure for figure in shelf.trials.value.figures} if shelf.trials else {},
        stage_groups=shelf.stages.value.groups if shelf.stages else (),
        plans=shelf.stages.value.plans if shelf.stages else (),
        banks={bank.value.id: bank.value for bank in shelf.banks},
        left_out=shelf.left_out.value.left_out if shelf.left_out else (),
        about={page.id: page for page in shelf.about.value.pages} if shelf.about else {},
        printed=shelf.about.value.printed if shelf.about else (),
        notes={note.lesson: note for note in shelf.teacher.value.notes} if shelf.teacher else {},
    )
