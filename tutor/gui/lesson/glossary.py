"""What does this word mean? A small card beside the word, at the learner's level."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QWidget

from tutor.content.model import Level, Term
from tutor.gui import text_size, theme
from tutor.gui.card import Card
from tutor.gui.label import Label
from tutor.gui.lesson.markdown import to_plain
from tutor.gui.theme import Theme

WIDTH_PX = 320
GAP_PX = 6
MARGIN_PX = 8
GRACE_MS = 250  # to move the pointer from the word to the card


def place(word: QRect, size: QSize, bounds: QRect) -> QPoint:
    """Top left corner of a card: below the word if it fits there, else above, always inside `bounds`."""
    below = word.bottom() + GAP_PX
    above = word.top() - GAP_PX - size.height()
    y = below if below + size.height() <= bounds.bottom() - MARGIN_PX or above < bounds.top() + MARGIN_PX else above
    return QPoint(
        _between(word.left(), bounds.left() + MARGIN_PX, bounds.right() + 1 - MARGIN_PX - size.width()),
        _between(y, bounds.top() + MARGIN_PX, bounds.bottom() + 1 - MARGIN_PX - size.height()),
    )


def _between(value: int, low: int, high: int) -> int:
    return max(low, min(value, high))


class GlossaryCard(Card):
    """Shown while a word has the pointer or the focus; kept when it was pressed, until Esc."""

    closed = Signal()

    def __init__(self, theme_: Theme, parent: QWidget) -> None:
        super().__init__(parent, fill=theme_.surface, edge=theme_.outline)
        self._bounds = parent
        self._term: Term | None = None
        self._terms: Mapping[str, Term] = {}
        self._level: Level = "fundamentals"
        self.term = Label(weight=QFont.Weight.DemiBold)
        self.say = Label(px=theme.SMALL_PX, muted=True)
        self.definition = Label(px=theme.SMALL_PX + 2)
        self.synonyms = Label(px=theme.SMALL_PX, muted=True)
        self.body.setSpacing(2)
        for label in (self.term, self.say, self.definition, self.synonyms):
            self.body.addWidget(label)
        self.body.insertSpacing(2, theme.SPACE_XS)
        self._grace = QTimer(self)
        self._grace.setSingleShot(True)
        self._grace.setInterval(GRACE_MS)
        self._grace.timeout.connect(self.close_now)
        self.kept = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hide()

    def show_terms(self, terms: Mapping[str, Term], level: Level) -> None:
        """The glossary to look words up in."""
        self._terms, self._level = terms, level
        if self._term is not None:
            self._show_meaning(self._term, level)

    def on_term_hovered(self, term: str, word: QRect) -> None:
        """`word` on the screen; an empty `term` says that the word was left."""
        if found := self._terms.get(term):
            self.show_term(found, self._level, QRect(self._bounds.mapFromGlobal(word.topLeft()), word.size()))
        elif not term:
            self.leave()

    def on_term_chosen(self, term: str, word: QRect) -> None:
        self.on_term_hovered(term, word)
        self.kept = True

    def show_term(self, term: Term, level: Level, word: QRect) -> None:
        """`word` in the coordinates of the parent. Silent, save for the screen reader."""
        self._grace.stop()
        self.kept = False
        self._term = term
        self._show_meaning(term, level)
        bounds = self._bounds.rect()
        width = min(text_size.grown(WIDTH_PX), bounds.width() - 2 * MARGIN_PX)
        height = min(self.body.heightForWidth(width), bounds.height() - 2 * MARGIN_PX)
        self.setGeometry(QRect(place(word, QSize(width, height), bounds), QSize(width, height)))
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def show_theme(self, theme_: Theme) -> None:
        self.show_colours(theme_.surface, theme_.outline)

    def leave(self) -> None:
        """The word was left: close soon, unless the pointer comes over here or the card is kept."""
        if self.isVisible() and not self.kept:
            self._grace.start()

    def close_now(self) -> None:
        self._grace.stop()
        if self.isVisible():
            self.kept = False
            self.hide()
            self.closed.emit()

    def _show_meaning(self, term: Term, level: Level) -> None:
        meaning = to_plain(term.definitions.at(level))
        self.term.setText(term.term)
        self.say.setText(f"say: {term.say}" if term.say else "")
        self.say.setVisible(bool(term.say))
        self.definition.setText(meaning)
        self.synonyms.setText(f"also: {', '.join(term.synonyms)}" if term.synonyms else "")
        self.synonyms.setVisible(bool(term.synonyms))
        self.setAccessibleName(f"{term.term}: {meaning}")

    def enterEvent(self, event: QEnterEvent) -> None:
        self._grace.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.leave()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_now()
        else:
            super().keyPressEvent(event)
