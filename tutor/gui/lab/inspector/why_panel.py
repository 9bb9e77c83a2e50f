"""Why is it so? One sentence on a spot, its chain of causes, and the wires that can be cut."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tutor.content.model import Level
from tutor.gui.axis.chain_view import ChainView
from tutor.gui.axis.explanation import Explanation
from tutor.gui.axis.link_row import LinkRow
from tutor.gui.clock import Clock
from tutor.gui.lab.inspector.wire_list import WireList
from tutor.gui.label import Label
from tutor.gui.theme import LEAD_PX, SMALL_PX, SPACE_S, SPACE_XS, Theme

ASK = "Press a signal or a station on the picture to ask why."


class WhyPanel(QWidget):
    """Shows an explanation; says which link is lit, which lesson is wanted, which wire is cut."""

    link_shown = Signal(object)  # ids whose arrows and stations stand out; empty: none
    lesson_chosen = Signal(str)
    cut_chosen = Signal(str, bool)

    def __init__(self, theme: Theme, clock: Clock, reduced_motion: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: Explanation | None = None
        self._title = Label("", LEAD_PX, QFont.Weight.Bold, line_height=1.3)
        self._state = Label("", SMALL_PX, muted=True, line_height=1.4)
        self._sentence = Label(ASK, 14, line_height=1.4)
        self._remark = Label("", SMALL_PX, muted=True, line_height=1.4)
        self._chain, self._wires = ChainView(theme, clock, reduced_motion), WireList(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE_S, 0)
        column.setSpacing(SPACE_XS)
        for part in (self._title, self._state, self._sentence, self._remark, self._chain):
            column.addWidget(part)
        column.addSpacing(SPACE_S)
        column.addWidget(Label("Cut a wire", 14, QFont.Weight.Bold))
        column.addWidget(self._wires)
        column.addStretch()
        self._chain.link_shown.connect(self.link_shown)
        self._chain.lesson_chosen.connect(self.lesson_chosen)
        self._wires.cut_chosen.connect(self.cut_chosen)
        self.show_chain(None)

    @property
    def lit(self) -> tuple[str, ...]:
        """Ids of what stands out on the picture now."""
        return self._chain.lit

    @property
    def rows(self) -> list[LinkRow]:
        """The links in sight, the spot's own first."""
        return self._chain.rows

    @property
    def wires(self) -> WireList:
        return self._wires

    def show_chain(self, told: Explanation | None) -> None:
        """A link stays lit while the chain stays the same; `lit` tells what stands out after this."""
        if told is not None and told == self._told:
            return
        self._told = told
        self._title.setText(told.title if told else "")
        self._state.setText(told.state if told else "")
        self._sentence.setText(told.sentence if told else ASK)
        self._remark.setText(told.remark if told else "")
        for label in (self._title, self._state, self._remark):
            label.setVisible(bool(label.text()))
        self._chain.show_chain(told)
        self._wires.show_cut(told.cut if told else frozenset())

    def show_cut(self, cut: frozenset[str]) -> None:
        """Which wires are severed, before the run has answered."""
        self._wires.show_cut(cut)

    def show_level(self, level: Level) -> None:
        self._wires.show_level(level)

    def show_reduced_motion(self, reduced: bool) -> None:
        """Links are stepped through by hand."""
        self._chain.show_reduced_motion(reduced)

    def show_theme(self, theme: Theme) -> None:
        self._chain.show_theme(theme)
        self._wires.show_theme(theme)
