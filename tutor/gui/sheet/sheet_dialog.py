"""Which deck goes onto which paper, and where to? Asked over the cards."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFont, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tutor.gui import text_size
from tutor.gui.buttons import primary, quiet
from tutor.gui.decks import PaperDeck
from tutor.gui.file_dialog import save_dialog
from tutor.gui.label import Label
from tutor.gui.pill_switch import PillSwitch
from tutor.gui.sheet.paper import PAPERS, usual_paper
from tutor.gui.theme import BODY_PX, SMALL_PX, SPACE_L, SPACE_M, SPACE_S, TARGET_PX, TITLE_PX

WIDTH_PX = 560
HOW = (
    "A page of fronts is followed by the page of their backs. Print on both sides, turned over the long edge, and cut "
    "along the marks. The number in the corner of a card is the same on its two sides."
)
PDF = "PDF (*.pdf)"


class SheetDialog(QDialog):
    """Set and paper above; the file or the printer is asked for when its button is pressed."""

    save_chosen = Signal(object, object, str)  # PaperDeck, Paper, path
    print_chosen = Signal(object, object, object)  # PaperDeck, Paper, QPrinter

    def __init__(self, decks: Sequence[PaperDeck], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Print or save cards")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._decks = tuple(decks)
        self._paper = usual_paper(QLocale.system())
        self.sets = self._make_sets()
        self.papers = PillSwitch("Paper", [(name, name) for name in PAPERS])
        self.papers.show_value(self._paper.name)
        self.papers.value_chosen.connect(self._on_paper)
        self.save, self.print, self.cancel = primary("Save as PDF …"), quiet("Print …"), quiet("Cancel")
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self.show_deck(next((one.id for one in self._decks if one.faces), ""))

    def show_deck(self, id_: str) -> None:
        self.sets.setCurrentIndex(self.sets.findData(id_))

    @property
    def deck(self) -> PaperDeck:
        return next(one for one in self._decks if one.id == self.sets.currentData())

    def _make_sets(self) -> QComboBox:
        """A deck without cards stays in the list, so that nobody looks for it in vain."""
        sets = QComboBox()
        sets.setAccessibleName("Cards")
        text_size.set_font(sets)
        sets.setMinimumHeight(text_size.tall(TARGET_PX))
        sets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for row, deck in enumerate(self._decks):
            sets.addItem(f"{deck.title}  ({len(deck.faces) or 'none yet'})", deck.id)
            cast(QStandardItemModel, sets.model()).item(row).setEnabled(bool(deck.faces))
        return sets

    def _lay_out(self) -> None:
        column, acts = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addWidget(Label("Cards on paper", TITLE_PX, QFont.Weight.Bold, line_height=1.25))
        column.addWidget(Label(HOW, SMALL_PX, muted=True))
        for title, choice in (("Cards", self.sets), ("Paper", self.papers)):
            column.addSpacing(SPACE_S)
            column.addWidget(Label(title, BODY_PX, QFont.Weight.DemiBold))
            column.addWidget(choice)
        column.addSpacing(SPACE_M)
        acts.setSpacing(SPACE_S)
        for button in (self.save, self.print):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.cancel)
        column.addLayout(acts)
        width = text_size.grown(WIDTH_PX)
        self.setFixedSize(width, column.totalHeightForWidth(width))  # by itself it would cut the text off

    def _on_paper(self, name: str) -> None:
        self._paper = PAPERS[name]

    def _on_save(self) -> None:
        dialog = save_dialog(self, "Save the cards", "", PDF, f"cards-{self.deck.id}.pdf")
        dialog.fileSelected.connect(self._on_save_named)
        dialog.open()

    def _on_save_named(self, path: str) -> None:
        self.save_chosen.emit(self.deck, self._paper, path)
        self.accept()

    def _on_print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # only when somebody prints

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(self.deck.heading)
        self._printer.setFullPage(True)  # the margins are our own
        self._printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
        self._printer.setPageLayout(self._paper.layout)
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._on_printer_chosen)
        QDialog.open(dialog)  # its own `open` wants the slot as a C++ string

    def _on_printer_chosen(self) -> None:
        self.print_chosen.emit(self.deck, self._paper, self._printer)
        self.accept()
