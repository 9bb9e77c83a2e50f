"""What do the lessons and the model rest on, and how far can they be trusted? Two pages, told plainly."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tutor.content.model import AboutId, AboutPage, Finding, Library, PrintedReference
from tutor.gui.buttons import link
from tutor.gui.card import Card
from tutor.gui.citation import full_citation
from tutor.gui.label import Label
from tutor.gui.lesson.footer import DISCLAIMER
from tutor.gui.page import Page
from tutor.gui.pill_switch import PillSwitch
from tutor.gui.theme import BODY_PX, CAPTION_PX, DISPLAY_PX, LEAD_PX, SMALL_PX, SPACE_L, SPACE_M, SPACE_S

COLUMN_PX = 760
FINDINGS: Mapping[Finding, str] = {
    "found": "found as printed",
    "mis-cited": "found, but printed with errors",
    "not-found": "not found",
    "commercial": "a sales page of a clinic",
}


class AboutView(Page):
    """One of the two pages, the switch between them, and the way back."""

    closed = Signal()

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__("About", parent)
        self._library = library
        self._page: AboutId = "sources"
        self.pages: dict[AboutId, QWidget] = {}
        self._switch = PillSwitch("Page", tuple((page.id, page.title) for page in library.about.values()), self)
        self._switch.value_chosen.connect(self.show_page)
        self.show_change()

    def show_page(self, page: AboutId) -> None:
        self._page = page
        self._switch.show_value(page)
        for id_, widget in self.pages.items():
            widget.setVisible(id_ == page)
        self.verticalScrollBar().setValue(0)

    def build(self) -> None:
        """Once: the library stays. Both pages stand in the column, and one of them is hidden."""
        column = QVBoxLayout()
        column.setSpacing(SPACE_M)
        self.back = link("← Back")
        self.back.clicked.connect(self.closed)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignLeft)
        for page in self._library.about.values():
            self.pages[page.id] = self._body(page)
            column.addWidget(self.pages[page.id])
        column.addWidget(Label(DISCLAIMER, SMALL_PX, muted=True))
        self.show_column(column, COLUMN_PX)
        self.show_page(self._page)

    def _body(self, page: AboutPage) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(Label(page.title, DISPLAY_PX, QFont.Weight.Bold, line_height=1.25))
        for part in page.parts:
            _card(column, part.title).addWidget(Label(part.text.strip(), BODY_PX))
        if page.id == "sources":
            self._add_printed(column)
        else:
            _card(column, "The figures").addWidget(Label(figures(len(self._library.trials)), BODY_PX))
        return body

    def _add_printed(self, column: QVBoxLayout) -> None:
        printed = self._library.printed
        _card(column, "Their references").addWidget(Label(tally(printed), BODY_PX))
        for article in dict.fromkeys(one.article for one in printed):
            body = _card(column, f"{article.capitalize()} article")
            for one in printed:
                if one.article == article:
                    self._add_entry(body, one)

    def _add_entry(self, body: QVBoxLayout, one: PrintedReference) -> None:
        body.addWidget(Label(f"{one.printed}: {FINDINGS[one.finding]}", SMALL_PX, QFont.Weight.DemiBold))
        body.addWidget(Label(one.note, SMALL_PX))
        for id_ in one.cite:
            cited = full_citation(self._library.references[id_])
            body.addWidget(Label(f"See instead: {cited}", CAPTION_PX, muted=True))
        body.addSpacing(SPACE_S)


def tally(printed: tuple[PrintedReference, ...]) -> str:
    """How many there are, and what came of looking for them."""
    counts = Counter(one.finding for one in printed)
    found = "; ".join(f"{words}: {counts[finding]}" for finding, words in FINDINGS.items())
    return f"The three articles print {len(printed)} references. We looked for each one. {found.capitalize()}."


def figures(count: int) -> str:
    return (
        f"{count} published figures stand beside the model. The command “hpg-tutor validate” prints each of them "
        "with the model's answer, whether it passes, and where it comes from."
    )


def _card(column: QVBoxLayout, title: str) -> QVBoxLayout:
    card = Card(padding=SPACE_L)
    card.body.addWidget(Label(title, LEAD_PX, QFont.Weight.DemiBold))
    column.addWidget(card)
    return card.body
