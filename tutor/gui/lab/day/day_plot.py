"""What happens within one day? In words whether the axis beats, and the hours below."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tutor.gui.axis.shapes import pen
from tutor.gui.lab.day.hour_strip import HourStrip
from tutor.gui.lab.day.hours import Hours
from tutor.gui.lab.day.legend import Legend
from tutor.gui.lab.day.told import DayTold
from tutor.gui.label import Label
from tutor.gui.theme import RADIUS, SMALL_PX, SPACE_M, SPACE_S, SPACE_XS, Theme

SENTENCE_PX = 15
WAITING = "The day is drawn once the run is there."


class DayPlot(QWidget):
    """Shows the hours of one day; with reduced motion a strip of hours besides."""

    hour_chosen = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told: DayTold | None = None
        self._sentence = Label(WAITING, SENTENCE_PX, QFont.Weight.DemiBold, line_height=1.35)
        self._reading = Label("", SMALL_PX, muted=True)
        self._reading.setWordWrap(False)
        self._legend, self._hours, self._strip = Legend(theme), Hours(theme), HourStrip(theme)
        self._lay_out()
        self._hours.hour_chosen.connect(self.hour_chosen)
        self._strip.hour_chosen.connect(self.hour_chosen)
        self._strip.hide()

    @property
    def hours(self) -> Hours:
        return self._hours

    @property
    def strip(self) -> HourStrip:
        return self._strip

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def _lay_out(self) -> None:
        """The hours take the whole width: their gutter is that of the lanes below."""
        under = QHBoxLayout()
        under.setSpacing(SPACE_M)
        under.addWidget(self._reading)
        under.addStretch()
        under.addWidget(self._legend)
        head = QVBoxLayout()
        head.setContentsMargins(SPACE_M, SPACE_XS, SPACE_M, 0)
        head.setSpacing(2)
        head.addWidget(self._sentence)
        head.addLayout(under)
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
        foot.addWidget(self._strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_S, 0, SPACE_S)
        column.setSpacing(SPACE_S)
        column.addLayout(head)
        column.addWidget(self._hours, 1)
        column.addLayout(foot)

    def show_day_view(self, told: DayTold | None) -> None:
        self._told = told
        self._sentence.setText(f"Day {told.day}. {told.sentence}" if told else WAITING)
        self._hours.show_told(told)
        self._legend.show_told(told)
        self._strip.show_told(told)
        self._show_reading()

    def show_hour(self, hour: float) -> None:
        self._hours.show_hour(hour)
        self._show_reading()

    def show_reduced_motion(self, reduced: bool) -> None:
        """Nothing beats; a strip of hours tells the day."""
        self._strip.setVisible(reduced)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self._legend, self._hours, self._strip):
            part.show_theme(theme)
        self.update()

    def _show_reading(self) -> None:
        self._reading.setText(self._hours.words() if self._told else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(self._theme.line, 1))
            painter.setBrush(QColor(self._theme.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
