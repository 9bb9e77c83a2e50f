"""What is given when? A small lane for each agent, on the time axis of the curves below."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tutor.gui.axis.shapes import mix, pen
from tutor.gui.lab.plans.course import STOP
from tutor.gui.lab.plans.frame import RIGHT_PX, x
from tutor.gui.lab.timeline.groups import colour_of
from tutor.gui.lab.timeline.words import agent_name, told
from tutor.gui.theme import CAPTION_PX, Theme, font
from tutor.simulation.agents import TESTOSTERONES
from tutor.simulation.scenario import Dosing, Scenario

LANE_PX, BAR_PX = 22, 14
NAME_GAP_PX = 5


class PlanStrip(QWidget):
    """Every card leaves room for as many lanes as the fullest plan has, so that the curves begin at one height."""

    def __init__(self, theme: Theme, scenario: Scenario, lanes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._height = theme, lanes * LANE_PX
        self._lanes = lanes_of(scenario)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("What is given")
        self.setAccessibleDescription("; ".join(told(dosing, "fundamentals") for dosing in scenario.regimen))

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(CAPTION_PX, QFont.Weight.Medium))
            stop = round(x(0, self.width())) + 0.5
            painter.setPen(pen(self._theme.outline, 1, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(stop, 0, stop, self.height()))
            for row, bars in enumerate(self._lanes):
                self._draw_lane(painter, row * LANE_PX + (LANE_PX - BAR_PX) / 2, bars)

    def _draw_lane(self, painter: QPainter, top: float, bars: Sequence[Dosing]) -> None:
        colour, right = colour_of(bars[0].agent, self._theme), 0.0
        painter.setPen(pen(colour, 1))
        painter.setBrush(mix(self._theme.surface, colour, 0.30))
        for bar in bars:
            left = x(bar.from_ - STOP, self.width())
            right = max(x(bar.to - STOP, self.width()), left + 3)
            painter.drawRoundedRect(QRectF(left, top, right - left, BAR_PX), 3, 3)
        self._write_name(painter, top, bars, right)

    def _write_name(self, painter: QPainter, top: float, bars: Sequence[Dosing], right: float) -> None:
        """Behind the bars where there is room, else before them, else on them."""
        name = lane_name(bars[0].agent)
        wide = QFontMetricsF(painter.font()).horizontalAdvance(name)
        left = x(bars[0].from_ - STOP, self.width())
        if right + NAME_GAP_PX + wide <= self.width() - RIGHT_PX:
            at = right + NAME_GAP_PX
        elif left - NAME_GAP_PX - wide >= 0:
            at = left - NAME_GAP_PX - wide
        else:
            at = left + NAME_GAP_PX + 6
        painter.setPen(QColor(self._theme.ink))
        room = QRectF(at, top - 3, wide + 2, BAR_PX + 6)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, name)


def lane_name(agent: str) -> str:
    return "Testosterone" if agent in TESTOSTERONES else agent_name(agent, "fundamentals")


def lanes_of(scenario: Scenario) -> tuple[tuple[Dosing, ...], ...]:
    """The bars of each agent, in the order in which the agents come first."""
    agents = dict.fromkeys(dosing.agent for dosing in scenario.regimen)
    return tuple(tuple(dosing for dosing in scenario.regimen if dosing.agent == agent) for agent in agents)
