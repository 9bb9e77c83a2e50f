"""How do many men fare on this plan? How many, which ones, over which threshold; then their share month by month."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from tutor.gui.buttons import primary, quiet
from tutor.gui.lab.inspector.number_field import NumberField
from tutor.gui.lab.inspector.share_bars import ShareBars
from tutor.gui.label import Label
from tutor.gui.pill_switch import PillSwitch
from tutor.gui.theme import SMALL_PX, SPACE_M, SPACE_S, Theme
from tutor.gui.wrap import Wrap
from tutor.simulation.scenario import Scenario
from tutor.simulation.spread import Spread, Threshold

MEN = ("100", "300", "1000")
# Million/mL: 20, the threshold of recovery in Liu 2006 (Lancet 367:1412); 15, the lower reference limit of the WHO in
# 2010; 1, what trials of male contraception aim to stay below (WHO 1996, from memory).
THRESHOLDS = ("20", "15", "1")
COLUMN = "sperm_million_ml"
MOST_SEED = 9999
MONTHS = (1, 3, 6, 12, 16, 24)  # those at which Liu 2006 told recovery, and the first half year
MONTH_DAYS = 30.44
CAVEAT = (
    "Each man differs from the man of this plan as men differ in the trials. The spread is how far their answers lie "
    "apart in this model. It is not how sure the model is, and it forecasts nobody's course."
)
FIRST_TIME = "Making the men ready …"
CHANGED = "The plan has changed. Start again to see its men."
SHORT = "The run is shorter than a month. Make it longer to see shares."
BAR = """
QProgressBar { background: %(line)s; border: none; border-radius: 3px; }
QProgressBar::chunk { background: %(accent)s; border-radius: 3px; }
"""


@dataclass(frozen=True)
class CohortChoice:
    """What the learner asks for. The same choice on the same plan gives the same men."""

    men: int
    seed: int
    threshold: Threshold


class CohortPanel(QWidget):
    """Shows the choice, the progress and the shares; says when to start and when to stop."""

    start_chosen = Signal(object)  # CohortChoice
    cancel_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._men, self._seed, self._least = 300, 1, 20.0
        self._plan: Scenario | None = None
        self.men = PillSwitch("Number of men", [(men, f"{int(men):,} men") for men in MEN])
        self.least = PillSwitch("Threshold, million sperm per mL", [(one, f"≥ {one}") for one in THRESHOLDS])
        self.seed = NumberField("Which men (seed)", theme)
        self.start, self.cancel = primary("Start"), quiet("Cancel")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName("Progress of the cohort")
        self.head, self.bars = Label(px=SMALL_PX), ShareBars(theme)
        self.caveat = Label(CAVEAT, SMALL_PX, muted=True)
        self._lay_out()
        self.men.show_value("300")
        self.least.show_value("20")
        self.seed.show_number(1, "")
        self.show_theme(theme)
        self.show_progress(None)
        self.bars.hide()
        self.men.value_chosen.connect(self._on_men)
        self.least.value_chosen.connect(self._on_least)
        self.seed.number_given.connect(self._on_seed)
        self.seed.step_wanted.connect(self._on_seed_step)
        self.start.clicked.connect(self._on_start)
        self.cancel.clicked.connect(self.cancel_chosen)

    @property
    def choice(self) -> CohortChoice:
        return CohortChoice(self._men, self._seed, Threshold(COLUMN, self._least))

    def show_plan(self, plan: Scenario) -> None:
        """Another plan: what was found belongs to the one before."""
        if plan != self._plan:
            had, self._plan = self.bars.isVisibleTo(self), plan
            self.bars.hide()
            self._say(CHANGED if had else "")

    def show_progress(self, part: float | None) -> None:
        """0 to 1 while men are followed; None: nobody is."""
        running = part is not None
        self.bar.setVisible(running)
        self.start.setVisible(not running)
        self.cancel.setVisible(running)
        if part is not None:
            self.bar.setRange(0, 100 if part else 0)  # without a number until the first man is there
            self.bar.setValue(round(part * 100))
            self._say(f"{part * 100:.0f} % of the way" if part else FIRST_TIME)
            self.bars.hide()
        elif not self.bars.isVisibleTo(self):
            self._say("")

    def show_spread(self, spread: Spread) -> None:
        self.show_progress(None)
        after = self._counted_from(spread)
        shares = tuple((f"month {month}", spread.share_on(after + month * MONTH_DAYS)) for month in MONTHS)
        known = tuple((name, share) for name, share in shares if share is not None)
        since = f"after the last dose (day {after:.0f})" if after else "from the start"
        what = f"{spread.threshold.at_least:g} million sperm per mL or more"
        told = f"Of {spread.men:,} men, how many have {what}, {since}:"
        self._say(told if known else SHORT)
        self.bars.show_shares(known)
        self.bars.setVisible(bool(known))

    def show_failure(self, sentence: str) -> None:
        self.show_progress(None)
        self._say(sentence)

    def show_theme(self, theme: Theme) -> None:
        self.bar.setStyleSheet(BAR % {"line": theme.line, "accent": theme.accent})
        self.seed.show_theme(theme)
        self.bars.show_theme(theme)

    def _say(self, sentence: str) -> None:
        self.head.setText(sentence)
        self.head.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        who, what = Wrap(SPACE_S), Wrap(SPACE_S)
        who.add(self.men)
        who.add(self.start)
        who.add(self.cancel)
        what.add(self.least)
        what.add(Label("million sperm per mL", SMALL_PX, muted=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        for part in (who, what, self.bar, self.head, self.bars, self.seed, self.caveat):
            column.addWidget(part)
        column.addSpacing(SPACE_M)
        column.addStretch()

    def _counted_from(self, spread: Spread) -> float:
        """The last dose, where a month and more of the run follows it; else the start."""
        ends = [dosing.to for dosing in self._plan.regimen] if self._plan else []
        last, end = max(ends, default=0.0), spread.percentiles.days[-1]
        return last if last + MONTH_DAYS <= end else 0.0

    def _on_men(self, men: str) -> None:
        self._men = int(men)

    def _on_least(self, least: str) -> None:
        self._least = float(least)

    def _on_seed(self, seed: float) -> None:
        self._seed = min(max(int(seed), 0), MOST_SEED)
        self.seed.show_number(self._seed, "")

    def _on_seed_step(self, way: int) -> None:
        self._on_seed(self._seed + way)

    def _on_start(self) -> None:
        self.start_chosen.emit(self.choice)
