"""Which curves stand? A button that names them, and a card of all of them to choose from."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from tutor.gui import text_size
from tutor.gui.buttons import Button, Look
from tutor.gui.lab.plot.quantity_card import Card
from tutor.gui.theme import SMALL_PX, SPACE_S, Theme
from tutor.simulation.quantities import QUANTITIES

NONE = "Curves"


class QuantityPicker(QWidget):
    """Says which curves the learner wants, in the order of quantities.py."""

    quantities_chosen = Signal(object)  # tuple of ids

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: tuple[str, ...] = ()
        self._button = Button(NONE, Look.QUIET, self)
        self._button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        text_size.set_font(self._button, SMALL_PX, QFont.Weight.DemiBold)
        self._card = Card(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        self._button.clicked.connect(self._on_pressed)
        self._card.escaped.connect(self._on_escaped)
        for choice in self._card.choices:
            choice.toggled.connect(self._on_toggled)

    @property
    def button(self) -> Button:
        return self._button

    @property
    def card(self) -> Card:
        return self._card

    def show_quantities(self, quantities: tuple[str, ...]) -> None:
        self._chosen = tuple(name for name in QUANTITIES if name in quantities)
        for choice in self._card.choices:
            with QSignalBlocker(choice):
                choice.setChecked(choice.quantity.id in self._chosen)
        names = [QUANTITIES[name].name for name in self._chosen]
        self._button.setAccessibleName(f"Curves: {', '.join(names) or 'none'}")
        self._show_words()

    def show_theme(self, theme: Theme) -> None:
        self._card.show_theme(theme)

    def sizeHint(self) -> QSize:
        return QSize(220, self._button.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(text_size.grown(108), self._button.sizeHint().height())

    def _show_words(self) -> None:
        """As many short names as there is room for, else how many curves stand."""
        metrics = QFontMetrics(self._button.font())
        names = ", ".join(QUANTITIES[name].short for name in self._chosen)
        words = next(
            (
                words
                for words in (f"Curves: {names} ▾", f"{names} ▾", f"Curves: {len(self._chosen)} ▾")
                if metrics.horizontalAdvance(words) <= self.width() - 2 * SPACE_S
            ),
            f"{NONE} ▾",
        )
        self._button.setText(words)

    def _on_pressed(self) -> None:
        """The card was hidden by the pointer that took its focus: then the button closes it."""
        if self._card.isVisible():
            self._card.hide()
        else:
            self._card.open_below(self._button)

    def _on_escaped(self) -> None:
        """The focus goes back, and the card closes behind it."""
        self._button.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_toggled(self) -> None:
        chosen = tuple(choice.quantity.id for choice in self._card.choices if choice.isChecked())
        self.quantities_chosen.emit(chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words()
