"""How is one number of the man set? A slider with its value, its range, and how sure it is that it acts this way."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QWidget

from tutor.gui.buttons import link
from tutor.gui.lab.inspector.value_slider import ValueSlider
from tutor.gui.label import Label
from tutor.gui.theme import CAPTION_PX, SMALL_PX, SPACE_S, Theme
from tutor.simulation.patient import PatientParameter

STEPS = 100
WHOLE = ("years", "repeats", "0 or 1")  # units that are counted
SWITCH = "0 or 1"
RESET_PX = 20


class ParameterRow(QWidget):
    """All its words come from the parameter. Double click or "Reset" gives the preset's value back."""

    value_chosen = Signal(str, object, bool)  # name, value in its unit or None for the preset's, done

    def __init__(self, parameter: PatientParameter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parameter = parameter
        self._step = step_of(parameter)
        self._value = Label("", SMALL_PX, line_height=1.4)
        self._value.setWordWrap(False)
        self._about = Label(about(parameter), CAPTION_PX, muted=True, line_height=1.35)
        self.slider = ValueSlider(theme)
        self.slider.setRange(0, self._steps(parameter.high))
        self.slider.setPageStep(max(1, self.slider.maximum() // 10))
        self.slider.show_normal(self._steps(parameter.normal))
        self.slider.setAccessibleName(title_of(parameter))
        self.reset = link("Reset")
        self.reset.setAccessibleName(f"Reset {title_of(parameter)}")
        self._lay_out()
        self.setToolTip(f"{parameter.meaning.capitalize()}. Evidence {parameter.evidence}: {parameter.because}.")
        self.slider.valueChanged.connect(self._on_value)
        self.slider.sliderReleased.connect(self._on_value)
        self.slider.double_clicked.connect(self._on_reset)
        self.slider.focus_changed.connect(self.show_because)
        self.reset.clicked.connect(self._on_reset)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, SPACE_S)
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(Label(title_of(self._parameter), SMALL_PX, QFont.Weight.DemiBold, line_height=1.4), 0, 0)
        grid.addWidget(self._value, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.slider, 1, 0, 1, 2)
        grid.addWidget(self._about, 2, 0)
        grid.addWidget(self.reset, 2, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.reset.setFixedHeight(RESET_PX)
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing jumps when it comes
        self.reset.setSizePolicy(policy)

    def _steps(self, value: float) -> int:
        return round((value - self._parameter.low) / self._step)

    @property
    def value(self) -> float:
        """What the slider stands on, in the parameter's unit."""
        if self.slider.value() == self._steps(self._parameter.normal):
            return self._parameter.normal
        return round(self._parameter.low + self.slider.value() * self._step, 6)

    def show_value(self, value: float, changed: bool) -> None:
        """`changed`: it differs from the preset's, so that there is something to reset."""
        if not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setValue(self._steps(value))
        told = number_text(value, self._parameter)
        self._value.setText(told)
        self.reset.setVisible(changed)
        self.slider.setAccessibleDescription(f"{told}, {about(self._parameter)}: {self._parameter.because}")

    def show_because(self, shown: bool) -> None:
        """On what the evidence rests: told while the slider has the focus."""
        words = about(self._parameter)
        self._about.setText(f"{words}: {self._parameter.because}" if shown else words)

    def show_theme(self, theme: Theme) -> None:
        self.slider.show_theme(theme)

    def _on_value(self) -> None:
        self.value_chosen.emit(self._parameter.name, self.value, not self.slider.isSliderDown())

    def _on_reset(self) -> None:
        self.value_chosen.emit(self._parameter.name, None, True)


def step_of(parameter: PatientParameter) -> float:
    return 1.0 if parameter.unit in WHOLE else (parameter.high - parameter.low) / STEPS


def title_of(parameter: PatientParameter) -> str:
    """Its name as a reader says it."""
    words = parameter.name.replace("_", " ").capitalize()
    return words.replace("Cag", "CAG").replace("Shbg", "SHBG")


def about(parameter: PatientParameter) -> str:
    """Its range, and how strong the evidence is that it acts this way."""
    low, high = (number_text(value, parameter).split(" ")[0] for value in (parameter.low, parameter.high))
    per_cent = " %" if _is_share(parameter) else ""
    span = "no or yes" if parameter.unit == SWITCH else f"{low} to {high}{per_cent}"
    return f"{span} · evidence {parameter.evidence}"


def number_text(value: float, parameter: PatientParameter) -> str:
    if parameter.unit == SWITCH:
        return "yes" if value >= 0.5 else "no"
    if _is_share(parameter):
        return f"{100 * value:.0f} % of normal"
    return f"{value:.0f} {parameter.unit}" if parameter.unit in WHOLE else f"{value:.3g} {parameter.unit}"


def _is_share(parameter: PatientParameter) -> bool:
    return parameter.unit.endswith("of normal")
