"""How do the articles and the evidence stand side by side?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tutor.content.model import Claim, Evidence
from tutor.gui import theme
from tutor.gui.buttons import LINK_PADDING_PX, link
from tutor.gui.card import Card
from tutor.gui.citation import full_citation
from tutor.gui.label import Label
from tutor.gui.lesson.badge import Badge
from tutor.gui.lesson.rich_text import RichText
from tutor.gui.lesson.step_view import Desk, StepView


class EvidenceView(StepView):
    """Two cards, a verdict told by word and shape, and the studies behind it."""

    about_wanted = Signal(str)  # AboutId

    def __init__(self, desk: Desk, step: Evidence) -> None:
        super().__init__(desk, step.title)
        claims = [desk.library.claims[id_] for id_ in step.claims if id_ in desk.library.claims]
        if claims:  # the check holds them to one verdict
            self.column.addWidget(Badge(desk.theme, claims[0].verdict), 0, Qt.AlignmentFlag.AlignLeft)
            self.column.addSpacing(theme.SPACE_XS)
        self.sources = link("Sources")
        self.sources.setAccessibleName("About the sources")
        self.sources.clicked.connect(self._on_sources)
        articles = self._add_card("The articles say", step.articles, _source_lines(claims), self.sources)
        # a link is taller than its text: what stands above and beside the text belongs to the margin of the card
        articles.body.setContentsMargins(theme.SPACE_M, theme.SPACE_S, theme.SPACE_M - LINK_PADDING_PX, theme.SPACE_M)
        self._add_card("What the evidence says", step.evidence, _study_lines(desk, step, claims))

    def _on_sources(self) -> None:
        self.about_wanted.emit("sources")

    def _add_card(self, heading: str, text: str, small_print: list[str], link: QWidget | None = None) -> Card:
        card, row = Card(), QHBoxLayout()
        row.addWidget(Label(heading, px=theme.SMALL_PX, weight=QFont.Weight.DemiBold), 1)
        if link:
            row.addWidget(link)
        card.body.addLayout(row)
        card.body.addWidget(RichText(self.desk.theme, text))
        for line in small_print:
            card.body.addWidget(Label(line, px=theme.CAPTION_PX, muted=True))
        self.column.addWidget(card)
        return card


def _source_lines(claims: Sequence[Claim]) -> list[str]:
    """One line, the articles in order: "First article: fundamentals. Second article: fundamentals, academic"."""
    sections: dict[str, dict[str, None]] = {}
    for source in (source for claim in claims for source in claim.sources):
        sections.setdefault(source.article, {})[source.section] = None
    lines = [f"{article.capitalize()} article: {', '.join(names)}" for article, names in sorted(sections.items())]
    return [". ".join(lines)] if lines else []


def _study_lines(desk: Desk, step: Evidence, claims: Sequence[Claim]) -> list[str]:
    """The study in words, then each paper once."""
    ids = dict.fromkeys(id_ for claim in claims for id_ in claim.cite)
    cited = [desk.library.references[id_] for id_ in ids if id_ in desk.library.references]
    return [*([step.study] if step.study else []), *map(full_citation, cited)]
