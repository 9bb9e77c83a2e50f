"""Which numbers has the bar in hand? Dose, interval, days and mode, typed or stepped, and the study behind them."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tutor.gui.buttons import link
from tutor.gui.lab.inspector.number_field import NumberField
from tutor.gui.lab.timeline import words
from tutor.gui.lab.timeline.palette import study_words
from tutor.gui.label import Label
from tutor.gui.pill_switch import PillSwitch
from tutor.gui.theme import CAPTION_PX, SMALL_PX, SPACE_M, SPACE_S, Theme
from tutor.gui.wrap import Wrap
from tutor.simulation.agents import AGENTS
from tutor.simulation.edit import stepped_dose
from tutor.simulation.scenario import Dosing, Mode, Scenario

NOBODY = "No bar is in hand. Choose one on the lanes, or add an agent."
NOT_TO_TAKE = "A study dose, not a dose to take."
MODES: tuple[tuple[Mode, str], ...] = (("pump", "Pump"), ("bolus", "Bolus"), ("continuous", "Continuous"))
INTERVALS_DAYS = (
    1 / 24,
    0.0625,
    1 / 12,
    0.125,
    0.25,
    0.5,
    1,
    2,
    3,
    3.5,
    4,
    5,
    7,
    10,
    14,
    21,
    28,
    42,
    56,
    70,
    84,
    98,
    182,
)


class BarPanel(QWidget):
    """Shows one bar of a scenario; says what the learner makes of its numbers."""

    bar_edited = Signal(int, object, bool)  # Dosing; always done
    bar_removed = Signal(int)
    bar_split = Signal(int, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bar: int | None = None
        self._dosing: Dosing | None = None
        self._day = 0.0
        self.title = Label(NOBODY, weight=QFont.Weight.DemiBold, line_height=1.3)
        self.count = Label("", SMALL_PX, muted=True, line_height=1.3)
        self.split, self.remove = link("Split at day 0"), link("Remove")
        self.dose, self.every = NumberField("Dose", theme), NumberField("Every", theme)
        self.from_, self.to = NumberField("From", theme), NumberField("To", theme)
        self.mode = PillSwitch("Mode", MODES, self)
        self.problem = Label("", SMALL_PX, line_height=1.35)
        self.study = Label("", CAPTION_PX, muted=True, line_height=1.4)
        self._lay_out()
        self._connect()
        self.show_theme(theme)
        self._show_parts()

    def _lay_out(self) -> None:
        head = Wrap(SPACE_S)
        head.add(self.title)
        head.add(self.split)
        head.add(self.remove)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S // 2)
        for place, field in enumerate((self.dose, self.every, self.from_, self.to)):
            grid.addWidget(field, place // 2, place % 2)
        grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S // 2)
        column.addWidget(head)
        column.addWidget(self.problem)
        column.addLayout(grid)
        column.addWidget(self.mode, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.count)
        column.addWidget(self.study)
        column.addStretch()

    def _connect(self) -> None:
        self.dose.number_given.connect(self._on_dose)
        self.every.number_given.connect(self._on_every)
        self.from_.number_given.connect(self._on_from)
        self.to.number_given.connect(self._on_to)
        self.dose.step_wanted.connect(self._on_dose_step)
        self.every.step_wanted.connect(self._on_every_step)
        self.from_.step_wanted.connect(self._on_from_step)
        self.to.step_wanted.connect(self._on_to_step)
        for field in self._fields():
            field.nonsense_given.connect(self._on_nonsense)
        self.mode.value_chosen.connect(self._on_mode)
        self.split.clicked.connect(self._on_split)
        self.remove.clicked.connect(self._on_remove)

    def _fields(self) -> tuple[NumberField, ...]:
        return self.dose, self.every, self.from_, self.to

    def show_bar(self, scenario: Scenario, bar: int | None) -> None:
        """The bar in hand, or none."""
        chosen = scenario.regimen[bar] if bar is not None and 0 <= bar < len(scenario.regimen) else None
        if (bar, chosen) != (self._bar, self._dosing):
            self.show_refusal("")
        if bar != self._bar:
            for field in self._fields():
                field.forget_typing()
        self._bar, self._dosing = bar if chosen else None, chosen
        if chosen is not None:
            self._show_numbers(chosen, scenario.days)
        self._show_parts()

    def show_day(self, day: float) -> None:
        """Where a split would be."""
        self._day = day
        self.split.setText(f"Split at day {words.number(round(day, 1))}")

    def show_refusal(self, sentence: str) -> None:
        """Why the last act was refused; empty: it was not. A screen reader hears it from the lanes."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def show_typing(self, typed: str) -> None:
        """The dose is typed next; `typed` is what was typed so far."""
        if self._dosing is not None:
            self.dose.show_typing(typed)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.problem.show_colour(theme.warn)
        for field in self._fields():
            field.show_theme(theme)

    def _show_numbers(self, dosing: Dosing, last_day: float) -> None:
        self.title.setText(words.agent_name(dosing.agent, "fundamentals"))
        self.count.setText(f"{words.given(dosing)}, {words.days(dosing)}: {words.doses(dosing, last_day)}")
        self.study.setText(f"{study_words(dosing.agent)}. {NOT_TO_TAKE}")
        self.dose.show_number(dosing.dose, words.unit(dosing.agent))
        hourly = dosing.every < 1
        self.every.show_number(
            dosing.every * words.HOURS_PER_DAY if hourly else dosing.every, "hours" if hourly else "days"
        )
        self.from_.show_number(dosing.from_, "day")
        self.to.show_number(dosing.to, "day")
        if dosing.mode is not None:
            self.mode.show_value(dosing.mode)

    def _show_parts(self) -> None:
        chosen = self._dosing is not None
        if not chosen:
            self.title.setText(NOBODY)
        for part in (*self._fields(), self.split, self.remove, self.count, self.study):
            part.setVisible(chosen)
        self.mode.setVisible(self._dosing is not None and bool(AGENTS[self._dosing.agent].modes))

    def _edit(self, dosing: Dosing) -> None:
        if self._bar is not None:
            self.show_refusal("")
            self.bar_edited.emit(self._bar, dosing, True)

    def _in_hand(self) -> Dosing:
        assert self._dosing is not None, "fields are hidden while no bar is in hand"
        return self._dosing

    def _on_nonsense(self, sentence: str) -> None:
        self.show_refusal(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _on_dose(self, value: float) -> None:
        self._edit(replace(self._in_hand(), dose=value))

    def _on_every(self, value: float) -> None:
        """In the unit that the field shows."""
        per_day = words.HOURS_PER_DAY if self._in_hand().every < 1 else 1
        self._edit(replace(self._in_hand(), every=value / per_day))

    def _on_from(self, value: float) -> None:
        self._edit(replace(self._in_hand(), from_=value))

    def _on_to(self, value: float) -> None:
        self._edit(replace(self._in_hand(), to=value))

    def _on_dose_step(self, steps: int) -> None:
        self._edit(stepped_dose(self._in_hand(), steps))

    def _on_every_step(self, steps: int) -> None:
        """The next interval that is in use; beyond them days by days."""
        now = self._in_hand().every
        known = [one for one in INTERVALS_DAYS if (one > now + 1e-9 if steps > 0 else one < now - 1e-9)]
        wanted = (min(known) if steps > 0 else max(known)) if known else now + steps
        self._edit(replace(self._in_hand(), every=wanted))

    def _on_from_step(self, steps: int) -> None:
        self._edit(replace(self._in_hand(), from_=self._in_hand().from_ + steps))

    def _on_to_step(self, steps: int) -> None:
        self._edit(replace(self._in_hand(), to=self._in_hand().to + steps))

    def _on_mode(self, mode: Mode) -> None:
        self._edit(replace(self._in_hand(), mode=mode))

    def _on_split(self) -> None:
        if self._bar is not None:
            self.bar_split.emit(self._bar, self._day)

    def _on_remove(self) -> None:
        if self._bar is not None:
            self.bar_removed.emit(self._bar)
