"""Which card now, and do I know it? A word of the glossary or a missed question, one at a time."""

from collections.abc import Mapping
from time import monotonic

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tutor.gui import text_size
from tutor.gui.buttons import LINK_PADDING_PX, Button, link, primary, quiet
from tutor.gui.card import Card
from tutor.gui.decks import Deck, ShownCard
from tutor.gui.label import Label
from tutor.gui.theme import BODY_PX, DISPLAY_PX, LEAD_PX, SMALL_PX, SPACE_L, SPACE_M, SPACE_XL, TITLE_PX
from tutor.learner.cards import Rating

COLUMN_PX = 680
WORDS: Mapping[Rating, str] = {"again": "Not yet", "hard": "Hard", "good": "Knew it", "easy": "Easy"}

NOTHING_YET = (
    "Words come from lessons: finish one, and its words wait for you here. So does any question that you missed."
)
NOTHING_DUE = "Nothing is due now. A card comes back on the day when you are about to forget it."


class CardView(QWidget):
    """The front first, then the back, then a grade."""

    rating_given = Signal(str, str, float)  # card, rating, seconds
    lesson_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deck: Deck | None = None
        self._revealed = False
        self._since_s = 0.0
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_XL)
        self._title = Label("Cards", DISPLAY_PX, QFont.Weight.Bold, line_height=1.25)
        self._count = Label("", BODY_PX, muted=True)
        outer.addWidget(self._title)
        outer.addWidget(self._count)
        outer.addStretch(1)
        outer.addLayout(self._middle())
        outer.addStretch(2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Cards")

    def show_deck(self, deck: Deck) -> None:
        if deck != self._deck:
            self._deck, self._revealed, self._since_s = deck, False, monotonic()
            self._show()

    def reveal(self) -> None:
        if self._deck and self._deck.top and not self._revealed:
            self._revealed = True
            self._show()

    def _middle(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._card = Card(padding=SPACE_XL)
        self._card.setMaximumWidth(text_size.grown(COLUMN_PX))
        self._card.setMinimumHeight(320)
        self._word = Label("", DISPLAY_PX, QFont.Weight.Bold, line_height=1.25)
        self._say = Label("", LEAD_PX, muted=True)
        self._meaning = Label("", TITLE_PX, line_height=1.4)
        self._also = Label("", SMALL_PX, muted=True)
        self._source = link("")
        self._source.clicked.connect(self._on_source)
        for widget in (self._word, self._say, self._meaning, self._also):
            self._card.body.addWidget(widget)
        flush = QHBoxLayout()  # the link's own padding would set it off from the text
        flush.setContentsMargins(-LINK_PADDING_PX, 0, 0, 0)
        flush.addWidget(self._source, 0, Qt.AlignmentFlag.AlignLeft)
        self._card.body.addLayout(flush)
        self._card.body.addStretch()
        self._acts = QHBoxLayout()
        self._acts.setSpacing(SPACE_M)
        self._card.body.addSpacing(SPACE_M)
        self._card.body.addLayout(self._acts)
        row.addStretch(1)
        row.addWidget(self._card, 8)
        row.addStretch(1)
        return row

    def _show(self) -> None:
        deck = self._deck
        assert deck is not None
        top = deck.top
        self._count.setText(f"{deck.waiting} waiting" if deck.waiting else "")
        for widget in (self._say, self._meaning, self._also, self._source):
            widget.setVisible(top is not None and self._revealed)
        if top is None:
            self._word.setText("All done for now" if deck.known else "No cards yet")
            self._meaning.setText(NOTHING_DUE if deck.known else NOTHING_YET)
            self._meaning.setVisible(True)
        else:
            self._show_top(top)
        self._show_acts(top)

    def _show_top(self, top: ShownCard) -> None:
        face = top.face
        text_size.set_font(self._word, TITLE_PX if face.asks else DISPLAY_PX, QFont.Weight.Bold)
        text_size.set_font(self._meaning, LEAD_PX if face.asks else TITLE_PX)
        self._word.setText(face.front)
        self._say.setText(face.say)
        self._say.setVisible(self._revealed and bool(face.say))
        self._meaning.setText(face.back)
        self._also.setText(face.also)
        self._also.setVisible(self._revealed and bool(face.also))
        self._source.setVisible(face.lesson is not None and (self._revealed or face.asks))
        if face.lesson is not None:
            self._source.setText(f"from lesson {face.lesson.id}: {face.lesson.title}")

    def _show_acts(self, top: ShownCard | None) -> None:
        while item := self._acts.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if top is None:
            return
        buttons = self._grades(top) if self._revealed else [self._revealer(top)]
        for button in buttons:
            self._acts.addWidget(button)
        self._acts.addStretch()
        if self.isVisible():  # elsewhere it would take the focus out of a lesson
            buttons[-1].show()  # what is hidden cannot take the focus
            buttons[-1].setFocus()

    def _revealer(self, top: ShownCard) -> Button:
        button = primary("Show the answer" if top.face.asks else "Show the meaning")
        button.clicked.connect(self.reveal)
        return button

    def _grades(self, top: ShownCard) -> list[Button]:
        buttons = []
        for rating, wait in top.previews.items():
            button = (primary if rating == "good" else quiet)(f"{WORDS[rating]}  ·  {wait}")
            button.setAccessibleName(f"{WORDS[rating]}: comes back in {wait}")
            button.setProperty("rating", rating)
            button.clicked.connect(self._on_grade)
            buttons.append(button)
        return buttons

    def _on_grade(self) -> None:
        self._grade(str(self.sender().property("rating")))

    def _grade(self, rating: str) -> None:
        if self._deck and self._deck.top and self._revealed:
            self.rating_given.emit(self._deck.top.face.card, rating, monotonic() - self._since_s)

    def _on_source(self) -> None:
        if self._deck and self._deck.top and self._deck.top.face.lesson:
            self.lesson_chosen.emit(self._deck.top.face.lesson.id)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text takes a wider card."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._card.setMaximumWidth(text_size.grown(COLUMN_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space or Enter turns the card; 1, 2, ... grade it, in the order of the buttons."""
        ratings = list(self._deck.top.previews) if self._deck and self._deck.top else []
        place = event.key() - Qt.Key.Key_1
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.reveal()
        elif self._revealed and 0 <= place < len(ratings):
            self._grade(ratings[place])
        else:
            super().keyPressEvent(event)
