"""How are several lines drawn on one paper? A switch says which one is in hand; a link takes it away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tutor.gui.axis.short import SHORT
from tutor.gui.buttons import link
from tutor.gui.lab.sketch.outcome import SketchOutcome
from tutor.gui.lab.sketch.paper import Paper
from tutor.gui.lab.sketch.sheet import Sheet
from tutor.gui.pill_switch import PillSwitch
from tutor.gui.theme import SPACE_S, SPACE_XS, Theme
from tutor.gui.wrap import Wrap
from tutor.learner.sketch import Lines, Points

Names = tuple[tuple[str, str], ...]  # signal, its name


class Drawing(QWidget):
    """Shows lines; says that they are others now."""

    lines_changed = Signal(object)  # Lines

    def __init__(self, theme: Theme, names: Names, days: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = Paper(theme)
        self.paper.show_sheet(Sheet(names, days, {}))
        self._signal = names[0][0]
        self._switch = PillSwitch(
            "Which line", [(signal, SHORT.get(signal, name[:1].upper() + name[1:])) for signal, name in names]
        )
        self._switch.show_value(self._signal)
        self.clear = link("Clear line")
        self.head = Wrap(SPACE_S)
        self.head.add(self._switch)
        self.head.add(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self.head)
        column.addWidget(self.paper, 1)
        self._switch.setVisible(len(names) > 1)
        self._switch.value_chosen.connect(self.show_signal)
        self.clear.clicked.connect(self._on_clear)
        self.paper.line_drawn.connect(self._on_line)
        self._show_clear()

    @property
    def sheet(self) -> Sheet:
        return self.paper.sheet

    @property
    def lines(self) -> Lines:
        return self.sheet.lines

    def show_lines(self, lines: Lines) -> None:
        names = dict(self.sheet.names)
        known = {signal: line for signal, line in lines.items() if signal in names}
        self._show(Sheet(self.sheet.names, self.sheet.days, known))

    def show_days(self, days: float) -> None:
        """A paper of another length; the lines stay, and the model's go."""
        self._show(Sheet(self.sheet.names, days, self.lines))

    def show_outcome(self, outcome: SketchOutcome | None) -> None:
        """The model's lines beside the drawn ones, which are fixed now; None opens the paper again."""
        gap = outcome.mark.gap if outcome and outcome.mark else None
        sheet = Sheet(self.sheet.names, self.sheet.days, self.lines, outcome.model if outcome else None, gap)
        self._show(sheet)
        self.show_locked(outcome is not None)
        if gap is not None:
            self.show_signal(gap.signal)

    def show_locked(self, locked: bool) -> None:
        self.paper.show_locked(locked)
        self.clear.setVisible(not locked)

    def show_signal(self, signal: str) -> None:
        self._signal = signal
        self._switch.show_value(signal)
        self.paper.show_signal(signal)
        self._show_clear()

    def show_theme(self, theme: Theme) -> None:
        self.paper.show_theme(theme)

    def _show(self, sheet: Sheet) -> None:
        self.paper.show_sheet(sheet)
        self._show_clear()

    def _show_clear(self) -> None:
        self.clear.setEnabled(self._signal in self.lines)
        self.clear.setAccessibleName(f"Clear the line of {self.sheet.name(self._signal)}")

    def _on_clear(self) -> None:
        self.paper.show_sheet(self.sheet.with_line(self._signal, None))
        self._on_line(self._signal, None)
        self.paper.setFocus()

    def _on_line(self, signal: str, line: Points | None) -> None:
        self._show_clear()
        self.lines_changed.emit(self.lines)
