"""How does a list of choices behave? Shared by single, several and predictions."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from tutor.gui.lesson.choice_card import ChoiceCard
from tutor.gui.lesson.choice_face import CheckFace, RadioFace
from tutor.gui.lesson.markdown import to_plain
from tutor.gui.lesson.reveal import focus
from tutor.gui.lesson.signs import Outcome
from tutor.gui.theme import Theme

MOST_DIGITS = 9


class Choices(QObject):
    """Cards for (id, text) pairs, added to a column in the given order."""

    chosen_changed = Signal()
    confirmed = Signal()

    def __init__(
        self, theme: Theme, items: Sequence[tuple[str, str]], column: QVBoxLayout, many: bool, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(not many)
        self._many = many
        self.cards: dict[str, ChoiceCard] = {}
        for place, (id_, text) in enumerate(items, start=1):
            face = (CheckFace if many else RadioFace)(theme, to_plain(text), place if place <= MOST_DIGITS else None)
            card = ChoiceCard(theme, face)
            self.cards[id_] = card
            self._group.addButton(card.face)
            column.addWidget(card)
            card.face.clicked.connect(self._on_clicked)
            card.face.confirmed.connect(self.confirmed)
            card.face.walked.connect(self._on_walked)

    def chosen(self) -> list[str]:
        return [id_ for id_, card in self.cards.items() if card.face.isChecked()]

    def show_chosen(self, ids: Sequence[str]) -> None:
        """Silent."""
        with QSignalBlocker(self):
            self._group.setExclusive(False)
            for id_, card in self.cards.items():
                card.face.setChecked(id_ in ids)
            self._group.setExclusive(not self._many)

    def pick(self, digit: int) -> None:
        cards = list(self.cards.values())
        if 1 <= digit <= len(cards) and not cards[digit - 1].locked:
            focus(cards[digit - 1].face)
            cards[digit - 1].face.click()

    def lock(self, locked: bool) -> None:
        for card in self.cards.values():
            card.lock(locked)

    def show_outcomes(self, outcomes: dict[str, tuple[Outcome, str]], missed: str | None = None) -> None:
        """What became of each card, and what is said about it; `missed` replaces the word for a missed one."""
        for id_, card in self.cards.items():
            outcome, feedback = outcomes.get(id_, (None, ""))
            card.show_outcome(outcome, feedback, missed if outcome is Outcome.MISSED else None)
            card.face.setAccessibleDescription(f"{card.word}. {feedback}" if outcome else "")

    def first(self) -> ChoiceCard:
        """The chosen card, or the first."""
        ids = self.chosen() or list(self.cards)
        return self.cards[ids[0]]

    def _on_clicked(self) -> None:
        self.chosen_changed.emit()

    def _on_walked(self, by: int) -> None:
        faces = [card.face for card in self.cards.values()]
        here = next(place for place, face in enumerate(faces) if face is self.sender())
        face = faces[(here + by) % len(faces)]
        focus(face)
        if not self._many:
            face.click()
