"""What stands at the top of each knowledge file? A key, and a list under it."""

from dataclasses import dataclass

from tutor.content.model import (
    AboutPage,
    Claim,
    LabGroup,
    LeftOut,
    Misconception,
    PrintedReference,
    RecoveryPlan,
    Reference,
    Strict,
    TeacherNote,
    Term,
)
from tutor.simulation.figure import Figure


@dataclass(frozen=True)
class ClaimFile(Strict):
    """claims.yaml"""

    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class ReferenceFile(Strict):
    """references.yaml"""

    references: tuple[Reference, ...]


@dataclass(frozen=True)
class GlossaryFile(Strict):
    """glossary.yaml"""

    terms: tuple[Term, ...]


@dataclass(frozen=True)
class MisconceptionFile(Strict):
    """misconceptions.yaml"""

    misconceptions: tuple[Misconception, ...]


@dataclass(frozen=True)
class TrialFile(Strict):
    """trials.yaml"""

    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class StageFile(Strict):
    """stages.yaml"""

    groups: tuple[LabGroup, ...]
    plans: tuple[RecoveryPlan, ...] = ()


@dataclass(frozen=True)
class LeftOutFile(Strict):
    """left-out.yaml"""

    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True)
class AboutFile(Strict):
    """about.yaml"""

    pages: tuple[AboutPage, ...]
    printed: tuple[PrintedReference, ...]


@dataclass(frozen=True)
class TeacherFile(Strict):
    """teacher.yaml"""

    notes: tuple[TeacherNote, ...]
