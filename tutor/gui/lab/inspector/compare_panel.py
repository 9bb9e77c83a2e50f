"""How do two plans differ? Their numbers side by side on telling days, and when each is back; never which is better."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tutor.gui.lab.inspector.plain_table import PlainTable, Row
from tutor.gui.lab.plot.plot import PlotRun
from tutor.gui.label import Label
from tutor.gui.theme import SMALL_PX, SPACE_S, Theme
from tutor.simulation.compare import Difference, Return, differences, returns, telling_days
from tutor.simulation.describe import figure
from tutor.simulation.quantities import OF_COLUMN, Units, in_units
from tutor.simulation.trajectory import Trajectory

ALONE = "Lay a second plan over this one to see how they differ."
CAVEAT = (
    "The model shows what each plan does to the axis, and how. No trial has compared these two plans, so nothing "
    "here says which one is better."
)
OF_OWN = {0.5: "half of own normal", 0.9: "90 % of own normal"}
NOT_KNOWN = "–"


class ComparePanel(QWidget):
    """Follows the runs while it can be seen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[PlotRun, ...] = ()
        self._units: Units = "us"
        self.head, self.caveat = Label(ALONE, SMALL_PX), Label(CAVEAT, SMALL_PX, muted=True)
        self.values = PlainTable("Differences between the two plans", theme)
        self.days = PlainTable("When each plan is back", theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        for part in (self.head, self.caveat, self.values, self.days):
            column.addWidget(part)
        column.addStretch()
        self._show()

    def show_runs(self, runs: tuple[PlotRun, ...]) -> None:
        """The plan, and the one that lies over it; with one alone there is nothing to compare."""
        self._runs = runs
        self._show()

    def show_units(self, units: str) -> None:
        self._units = "si" if units == "si" else "us"
        self._show()

    def show_theme(self, theme: Theme) -> None:
        self.values.show_theme(theme)
        self.days.show_theme(theme)

    def _show(self) -> None:
        two = len(self._runs) > 1
        for part in (self.caveat, self.values, self.days):
            part.setVisible(two)
        if not two:
            self.head.setText(ALONE)
        elif self.isVisible():
            self._show_two(*self._runs[:2])

    def _show_two(self, first: PlotRun, second: PlotRun) -> None:
        self.head.setText(f"First plan, solid: {first.label}. Second plan, dashed: {second.label}.")
        one, other = first.trajectory, second.trajectory
        found = differences(one, other, telling_days(one, other))
        heads = ("Quantity", "Day", "First", "Second", "1st ÷ 2nd")
        self.values.show_rows(heads, tuple(_difference_row(each, self._units) for each in found))
        back = tuple(_return_row(each, one, other) for each in returns(one, other))
        self.days.show_rows(("Back to stay", "First", "Second"), back)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()


def _difference_row(found: Difference, units: Units) -> Row:
    quantity = OF_COLUMN[found.column]
    one, other = (figure(in_units(quantity, value, units)) for value in (found.one, found.other))
    ratio = NOT_KNOWN if found.ratio is None else f"{figure(found.ratio)} ×"
    return f"{quantity.name}, {quantity.unit(units)}", f"{found.day:.0f}", one, other, ratio


def _return_row(found: Return, one: Trajectory, other: Trajectory) -> Row:
    name = f"{OF_COLUMN[found.column].short} at {OF_OWN[found.part]}"
    return name, _back_words(found.one, one), _back_words(found.other, other)


def _back_words(day: float | None, run: Trajectory) -> str:
    if day is None:
        return f"not by day {run.days[-1]:.0f}"
    return f"day {day:.0f}" if day else "never below"
