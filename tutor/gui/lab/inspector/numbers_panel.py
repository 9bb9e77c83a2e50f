"""What are the numbers on this day? A table of every quantity: value, normal range, share of this man's own normal."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tutor.gui.axis.words import amount, day_words, share
from tutor.gui.lab.inspector.plain_table import PlainTable, Row
from tutor.gui.lab.plot.plot import PlotRun
from tutor.gui.label import Label
from tutor.gui.theme import SMALL_PX, SPACE_XS, Theme
from tutor.simulation.columns import COLUMNS
from tutor.simulation.describe import figure
from tutor.simulation.quantities import QUANTITIES, Quantity, Units, in_units, own_normal

FULL_PX, FULL_TWO_PX = 430, 500  # room for whole names, beside one plan and beside two
SHARES_TWO_PX = 400  # room for the shares of two plans
NOT_KNOWN = "–"


def heads(runs: tuple[PlotRun, ...], width: int) -> Row:
    if len(runs) < 2:
        return "Quantity", "Value", "Of own", "Normal"
    plans = ("First plan", "Second plan") if width >= SHARES_TWO_PX else ("First", "Second")
    return "Quantity", *plans, "Normal"


def rows_of(runs: tuple[PlotRun, ...], day: float, units: Units, width: int) -> tuple[Row, ...]:
    """A row for each quantity: of one run value and share of own normal, of two both in one cell; the normal range.

    `width` is the room in pixels: names, then the shares of two plans, give way first.
    """
    short = width < (FULL_PX if len(runs) < 2 else FULL_TWO_PX)
    states = [run.trajectory.state(day) for run in runs]
    rows: list[Row] = []
    for quantity in QUANTITIES.values():
        cells: list[str] = []
        for run, state in zip(runs, states, strict=True):
            amount_us = COLUMNS[quantity.column](state, run.trajectory.parameters)
            own = own_normal(quantity, run.trajectory)
            cells += [figure(in_units(quantity, amount_us, units)), share(amount_us / own) if own > 0 else NOT_KNOWN]
        if len(runs) > 1:
            told = list(zip(cells[::2], cells[1::2], strict=True))
            cells = [f"{value} · {part}" if width >= SHARES_TWO_PX else value for value, part in told]
        name = quantity.short if short else quantity.name
        rows.append((f"{name}, {quantity.unit(units)}", *cells, normal_words(quantity, units)))
    return tuple(rows)


def normal_words(quantity: Quantity, units: Units) -> str:
    low, high = (None if bound is None else in_units(quantity, bound, units) for bound in quantity.normal)
    if low is None:
        return NOT_KNOWN
    return f"{amount(low)} or more" if high is None else f"{amount(low)} to {amount(high)}"


class NumbersPanel(QWidget):
    """Follows the day cursor. Nothing in it is pressed; the arrow keys walk through its cells."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[PlotRun, ...] = ()
        self._day, self._units = 0.0, "us"
        self._head = Label("", SMALL_PX, muted=True)
        self._table = PlainTable("Numbers of the day", theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self._head)
        column.addWidget(self._table)
        column.addStretch()

    @property
    def table(self) -> PlainTable:
        return self._table

    @property
    def head(self) -> str:
        """The day, and which plan is which."""
        return self._head.text()

    def show_runs(self, runs: tuple[PlotRun, ...]) -> None:
        self._runs = runs
        self._show()

    def show_day(self, day: float) -> None:
        self._day = day
        self._show()

    def show_units(self, units: str) -> None:
        self._units = units
        self._show()

    def show_theme(self, theme: Theme) -> None:
        self._table.show_theme(theme)

    def _show(self) -> None:
        """Nothing while it is hidden: this follows every day that plays."""
        if not self.isVisible() or not self._runs:
            return
        head = f"{day_words(self._day)}."
        if len(self._runs) > 1:
            head += f" First plan: {self._runs[0].label}. Second plan: {self._runs[1].label}."
        if head != self._head.text():
            self._head.setText(head)
        units: Units = "si" if self._units == "si" else "us"
        self._table.show_rows(heads(self._runs, self.width()), rows_of(self._runs, self._day, units, self.width()))
        self._show_names(units)

    def _show_names(self, units: Units) -> None:
        """Whole names for a screen reader, also where short ones are written."""
        for row, quantity in enumerate(QUANTITIES.values()):
            cell = self._table.item(row, 0)
            told = f"{quantity.name}, {quantity.unit(units)}"
            if cell is not None and cell.data(Qt.ItemDataRole.AccessibleTextRole) != told:
                cell.setData(Qt.ItemDataRole.AccessibleTextRole, told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()
