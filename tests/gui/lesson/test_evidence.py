"""A step that covers several claims: one badge, and every paper and section once."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.lesson.sample import LESSON, LIBRARY
from tutor.content.model import Evidence, Reference, Source
from tutor.gui.label import Label
from tutor.gui.lesson.badge import MEANINGS, Badge
from tutor.gui.lesson.evidence import EvidenceView
from tutor.gui.lesson.step_view import Desk
from tutor.gui.theme import LIGHT

DOUBT = LIBRARY.claims["doubt"]
OTHER = replace(
    DOUBT,
    id="other",
    sources=(*DOUBT.sources, Source("second", "Months"), Source("third", "After")),
    cite=("liu-2006", "older"),
)
JOINED = replace(
    LIBRARY,
    claims={"doubt": DOUBT, "other": OTHER},
    references={**LIBRARY.references, "older": Reference("older", "Someone E. Int J Androl 1999.", "seen")},
)


def shown(qtbot: QtBot, *more: str) -> tuple[list[str], list[str]]:
    """Badges and small print of a step on "doubt" and `more`."""
    step = next(replace(step, claims=(*step.claims, *more)) for step in LESSON.steps if isinstance(step, Evidence))
    view = EvidenceView(Desk(LIGHT, JOINED, LESSON, "fundamentals"), step)
    qtbot.addWidget(view)
    small = [label.text() for label in view.findChildren(Label)]
    return [badge.text() for badge in view.findChildren(QLabel) if isinstance(badge, Badge)], small


def test_one_badge_stands_for_all_claims(qtbot: QtBot) -> None:
    badges, _ = shown(qtbot, "other")
    assert badges == [MEANINGS["contested"]]


def test_each_paper_and_each_section_stands_once(qtbot: QtBot) -> None:
    _, small = shown(qtbot, "other")
    papers = [paper for paper in ("Liu PY", "Shankara", "Someone E") if sum(paper in line for line in small) == 1]
    assert papers == ["Liu PY", "Shankara", "Someone E"]
    assert "Second article: How long, Months. Third article: After" in small


def test_a_single_claim_shows_its_own_papers_only(qtbot: QtBot) -> None:
    _, small = shown(qtbot)
    assert not any("Someone E" in line for line in small)
    assert "Second article: How long" in small
