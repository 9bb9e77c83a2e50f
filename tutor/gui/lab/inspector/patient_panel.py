"""To whom is it given? A man to begin with, and sliders for what may differ from man to man."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tutor.gui.lab.inspector.parameter_row import ParameterRow, number_text, title_of
from tutor.gui.label import Label
from tutor.gui.theme import SMALL_PX, SPACE_S, SPACE_XS, TARGET_PX, Theme, font
from tutor.simulation.patient import PatientParameter, Preset, patient_parameters, presets
from tutor.simulation.scenario import PatientChoice

ORDINARY = "Every number at its normal value."


class PatientPanel(QWidget):
    """Shows a man; says which preset or number was chosen. Its numbers are read when it is first shown one."""

    preset_chosen = Signal(str)
    parameter_chosen = Signal(str, object, bool)  # name, value in its unit or None for the preset's, done

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: dict[str, ParameterRow] = {}
        self.presets = QComboBox()
        self.presets.setAccessibleName("The man")
        self.presets.setFont(font(14, QFont.Weight.DemiBold))
        self.presets.setMinimumHeight(TARGET_PX)
        self.presets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._who = Label("", SMALL_PX, muted=True, line_height=1.4)
        self._refusal = Label("", SMALL_PX, QFont.Weight.DemiBold, line_height=1.4)
        self._refusal.show_colour(theme.warn)
        self._refusal.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, SPACE_S, 0)
        self._column.setSpacing(SPACE_XS)
        for part in (self.presets, self._who, self._refusal):
            self._column.addWidget(part)
        self.presets.activated.connect(self._on_preset)

    @property
    def refusal(self) -> str:
        return self._refusal.text()

    def show_patient(self, chosen: PatientChoice) -> None:
        """The man of the plan; what was refused is forgotten."""
        if not self.rows:
            self._fill()
        preset = presets()[chosen.preset]
        with QSignalBlocker(self.presets):
            self.presets.setCurrentIndex(self.presets.findData(chosen.preset))
        self._who.setText(who(preset))
        self.presets.setAccessibleDescription(self._who.text())
        for name, parameter in patient_parameters().items():
            value = {**preset.set, **chosen.set}.get(name, parameter.normal)
            self.rows[name].show_value(value, changed=name in chosen.set)
        self.show_refusal("")

    def show_refusal(self, sentence: str) -> None:
        """Why the last value is not taken: such a man does not live, or the number is out of its range."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._refusal.show_colour(theme.warn)
        for row in self.rows.values():
            row.show_theme(theme)

    def _fill(self) -> None:
        for place, preset in enumerate(presets().values()):
            self.presets.addItem(preset.title, preset.id)
            self.presets.setItemData(place, who(preset), Qt.ItemDataRole.ToolTipRole)
            self.presets.setItemData(place, who(preset), Qt.ItemDataRole.AccessibleDescriptionRole)
        for name, parameter in patient_parameters().items():
            self.rows[name] = row = ParameterRow(parameter, self._theme)
            row.value_chosen.connect(self.parameter_chosen)
            self._column.addWidget(row)
        self._column.addStretch()

    def _on_preset(self, place: int) -> None:
        self.preset_chosen.emit(str(self.presets.itemData(place)))


def who(preset: Preset) -> str:
    """One line on what makes this man differ from the reference man."""
    parts = [_difference(patient_parameters()[name], value) for name, value in preset.set.items()]
    return f"Differs from the reference man: {', '.join(parts)}." if parts else ORDINARY


def _difference(parameter: PatientParameter, value: float) -> str:
    title = title_of(parameter)
    return f"{title if title[:2].isupper() else title.lower()} {number_text(value, parameter)}"
