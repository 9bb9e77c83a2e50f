"""What can be set, where are my data, and what is this program? One page."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tutor import __version__
from tutor.gui.buttons import quiet
from tutor.gui.card import Card
from tutor.gui.label import Label
from tutor.gui.page import Page
from tutor.gui.pill_switch import PillSwitch
from tutor.gui.settings import Settings
from tutor.gui.text_size import PERCENTS
from tutor.gui.theme import BODY_PX, DISPLAY_PX, LEAD_PX, SMALL_PX, SPACE_L, SPACE_M, SPACE_S

COLUMN_PX = 760
CHOICES = (
    (
        "theme",
        "Colours",
        "Projector is light, with stronger ink for a washed-out picture.",
        (("system", "As the system"), ("light", "Light"), ("dark", "Dark"), ("projector", "Projector")),
    ),
    (
        "text",
        "Text size",
        "Of everything that is read. Ctrl + and Ctrl − change it anywhere, Ctrl 0 sets it back.",
        tuple((str(percent), f"{percent} %") for percent in PERCENTS),
    ),
    (
        "motion",
        "Motion",
        "With reduced motion the particles stand still and a strip of frames shows the change.",
        (("full", "Full"), ("reduced", "Reduced")),
    ),
    (
        "grades",
        "Grades on cards",
        "Two are enough for most people.",
        (("two", "Two"), ("four", "Four")),
    ),
)
GROUNDS = "Where the lessons come from, and what the picture of the axis cannot do."
PAGES = (("sources", "About the sources"), ("model", "About the model"))
ABOUT_PROGRAM = (
    f"HPG Axis Tutor {__version__}. Program: Apache License 2.0. Lessons: Creative Commons Attribution 4.0. "
    "Typeface: Inter, SIL Open Font License. Everything stays on this computer; nothing is sent anywhere."
)


class SettingsView(Page):
    """Choices above, facts below."""

    choice_made = Signal(str, str)  # name, value
    about_wanted = Signal(str)  # AboutId

    def __init__(self, database: Path, parent: QWidget | None = None) -> None:
        super().__init__("Settings", parent)
        self._switches: dict[str, PillSwitch] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE_M)
        self._column.addWidget(Label("Settings", DISPLAY_PX, QFont.Weight.Bold, line_height=1.25))
        self._add_choices()
        self._add_facts("Your data", f"Answers, reviews and settings lie in one file:\n{database}")
        self._add_pages()
        self._add_facts("About the program", ABOUT_PROGRAM)
        self._column.addWidget(Label("Teaching model. Not medical advice.", SMALL_PX, muted=True))
        self.show_column(self._column, COLUMN_PX)

    def show_settings(self, settings: Settings) -> None:
        for name, switch in self._switches.items():
            switch.show_value(getattr(settings, name))

    def _add_choices(self) -> None:
        card = Card(padding=SPACE_L)
        card.body.setSpacing(SPACE_S)
        for place, (name, title, note, options) in enumerate(CHOICES):
            if place:
                card.body.addSpacing(SPACE_M)
            switch = PillSwitch(title, options)
            switch.setProperty("choice", name)
            switch.value_chosen.connect(self._on_chosen)
            self._switches[name] = switch
            card.body.addWidget(Label(title, LEAD_PX, QFont.Weight.DemiBold))
            card.body.addWidget(switch)
            card.body.addWidget(Label(note, SMALL_PX, muted=True))
        self._column.addWidget(card)

    def _add_facts(self, title: str, text: str) -> None:
        card = Card(padding=SPACE_L)
        card.body.addWidget(Label(title, LEAD_PX, QFont.Weight.DemiBold))
        card.body.addWidget(Label(text, BODY_PX))
        self._column.addWidget(card)

    def _add_pages(self) -> None:
        card = Card(padding=SPACE_L)
        card.body.addWidget(Label("What this rests on", LEAD_PX, QFont.Weight.DemiBold))
        card.body.addWidget(Label(GROUNDS, BODY_PX))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for page, title in PAGES:
            button = quiet(title)
            button.setProperty("page", page)
            button.clicked.connect(self._on_page)
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        self._column.addWidget(card)

    def _on_page(self) -> None:
        self.about_wanted.emit(str(self.sender().property("page")))

    def _on_chosen(self, value: str) -> None:
        self.choice_made.emit(str(self.sender().property("choice")), value)
