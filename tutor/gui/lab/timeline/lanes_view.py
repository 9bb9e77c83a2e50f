"""On what do the bars lie? Lanes with the names of their agents, the lines of the grid, and room for one more."""

from itertools import pairwise

from PySide6.QtCore import QLine, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from tutor.content.model import Level
from tutor.gui.axis.drugs import draw_form
from tutor.gui.axis.shapes import mix, pen
from tutor.gui.axis.short import short_name
from tutor.gui.lab.span import EDGE_PX, GUTTER_PX, Span
from tutor.gui.lab.timeline import words
from tutor.gui.lab.timeline.bar import Bar
from tutor.gui.lab.timeline.grid import marks
from tutor.gui.lab.timeline.hand import Board
from tutor.gui.lab.timeline.lanes import LANE_PX, Lane, in_time, lanes_of
from tutor.gui.lab.timeline.layer import Layer
from tutor.gui.lab.timeline.palette import agent_in
from tutor.gui.label import lay_out
from tutor.gui.theme import CAPTION_PX, RADIUS, SMALL_PX, SPACE_S, Theme, font
from tutor.simulation.edit import default_dosing
from tutor.simulation.scenario import Dosing, Scenario
from tutor.simulation.signals import agent_signal_id

INVITATION = "Drag an agent here, or press + Add"
GLYPH_PX = 22
NAME_PX = GUTTER_PX - GLYPH_PX - 3 * SPACE_S
LINE_PX = 15
CURSOR_PX = 3


class LanesView(QWidget):
    """All bars. It places them, and hands on what they say."""

    taken = Signal(int)
    carried = Signal(int, object, bool)
    removal_wanted = Signal(int)
    split_wanted = Signal(int)
    typing_wanted = Signal(int, str)
    dropped = Signal(str, float)  # agent, day
    ground_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = theme
        self._level: Level = "fundamentals"
        self._scenario = Scenario("", "", 1.0)
        self._board = Board(Span(0.0, 1.0), 1.0, 1.0)
        self._lanes: tuple[Lane, ...] = ()
        self._order: tuple[int, ...] = ()
        self._coming: Dosing | None = None  # an agent held over the lanes
        self.bars: list[Bar] = []
        self._ground, self._names = Layer(), Layer()
        self._cursor = Cursor(theme, self)
        self._day = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the ground fills all of it
        self.setAcceptDrops(True)

    @property
    def board(self) -> Board:
        return self._board

    @property
    def order(self) -> tuple[int, ...]:
        """Bars in time order."""
        return self._order

    def show_scenario(self, scenario: Scenario, board: Board) -> None:
        """The board's width may be more than ours: a scroll bar takes some of the air at the right."""
        lanes = lanes_of(scenario.regimen)
        if (lanes, board) != (self._lanes, self._board):
            self.update()
        self._scenario, self._board, self._lanes = scenario, board, lanes
        if self.minimumHeight() != self._height():
            self.setMinimumHeight(self._height())
        self._fit_bars(len(scenario.regimen))
        for lane in self._lanes:
            for row, bars in enumerate(lane.rows):
                for bar in bars:
                    self.bars[bar].show_dosing(scenario.regimen[bar], board, lane.bar_top(row))
        self._chain()
        self.show_day(self._day)

    def show_day(self, day: float) -> None:
        self._day = day
        span = self._board.span
        self._cursor.setVisible(span.start - 1e-6 <= day <= span.end + 1e-6)
        self._cursor.setGeometry(round(self._board.x(day) - CURSOR_PX / 2), 0, CURSOR_PX, self.height())
        self._cursor.raise_()

    def show_level(self, level: Level) -> None:
        self._level = level
        for bar in self.bars:
            bar.show_level(level)
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._cursor.show_theme(theme)
        for bar in self.bars:
            bar.show_theme(theme)
        self.update()

    def _height(self) -> int:
        """All lanes; an empty plan has one for the invitation."""
        return self._foot() if self._lanes else LANE_PX

    def _foot(self) -> int:
        return self._lanes[-1].top + self._lanes[-1].height if self._lanes else 0

    def _fit_bars(self, count: int) -> None:
        while len(self.bars) < count:
            bar = Bar(len(self.bars), self._theme, self)
            bar.show_level(self._level)
            for name in ("taken", "carried", "removal_wanted", "split_wanted", "typing_wanted"):
                getattr(bar, name).connect(getattr(self, name))
            self.bars.append(bar)
            bar.show()
        while len(self.bars) > count:
            bar = self.bars.pop()
            bar.hide()
            bar.deleteLater()
            self._order = ()

    def _chain(self) -> None:
        """Tab goes through the bars in order of time."""
        order = in_time(self._scenario.regimen)
        if order != self._order:
            self._order = order
            for before, after in pairwise(order):
                QWidget.setTabOrder(self.bars[before], self.bars[after])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.ground_pressed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if agent_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        agent = agent_in(event.mimeData())
        if agent is None:
            return
        coming = default_dosing(agent, self._board.snapped(self._board.day(event.position().x())), self._scenario)
        if coming != self._coming:
            self._coming = coming
            self.update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._coming = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        agent, self._coming = agent_in(event.mimeData()), None
        self.update()
        if agent is not None:
            event.acceptProposedAction()
            self.dropped.emit(agent, self._board.snapped(self._board.day(event.position().x())))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, lanes = self._theme, self._lanes
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._ground.picture(self, (lanes, theme, self._board), self._draw_ground))
            painter.drawPixmap(0, 0, self._names.picture(self, (lanes, theme, self._level), self._draw_names))
            if self._coming is not None:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._draw_coming(painter, self._coming)

    def _draw_ground(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self._theme.surface))
        self._draw_grid(painter)
        self._draw_invitation(painter)

    def _draw_names(self, painter: QPainter) -> None:
        """Apart from the ground: their drugs are slow to draw, and zooming leaves them as they are."""
        for lane in self._lanes:
            box = QRectF(SPACE_S / 2, lane.top + (LANE_PX - GLYPH_PX) / 2, GLYPH_PX, GLYPH_PX)
            draw_form(painter, box, self._theme, agent_signal_id(lane.agent))
            self._draw_name(painter, lane, box.right() + SPACE_S)

    def _draw_grid(self, painter: QPainter) -> None:
        board, foot = self._board, self.height()
        xs = [round(board.x(mark.day)) for mark in marks(board.span, board.width) if mark.word]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(mix(self._theme.surface, self._theme.line, 0.7))
        painter.drawLines([QLine(x, 0, x, foot) for x in xs])
        painter.setPen(QColor(self._theme.line))
        ends = [lane.top + lane.height - 1 for lane in self._lanes]
        painter.drawLines([QLine(0, y, round(board.width) - EDGE_PX, y) for y in ends])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _draw_name(self, painter: QPainter, lane: Lane, left: float) -> None:
        """One line and its unit, or two lines."""
        name = short_name(agent_signal_id(lane.agent), self._level)
        made = font(SMALL_PX if QFontMetricsF(font(SMALL_PX)).horizontalAdvance(name) < NAME_PX else CAPTION_PX)
        made.setWeight(QFont.Weight.DemiBold)
        lines = lay_out(name, made, LINE_PX, NAME_PX)
        top = lane.top + (LANE_PX - 2 * LINE_PX) / 2
        painter.setPen(QColor(self._theme.ink))
        lines.draw(painter, QPointF(left, top))
        if lines.lineCount() == 1:
            painter.setPen(QColor(self._theme.muted))
            lay_out(words.unit(lane.agent), font(CAPTION_PX), LINE_PX, NAME_PX).draw(
                painter, QPointF(left, top + LINE_PX)
            )

    def _draw_invitation(self, painter: QPainter) -> None:
        top = self._foot()
        room = QRectF(GUTTER_PX, top, self._board.width - EDGE_PX - GUTTER_PX, self.height() - top)
        if room.height() < LANE_PX - 6:
            return
        height = min(room.height() - 8, LANE_PX - 6) if self._lanes else room.height() - 8
        box = QRectF(room.left(), room.top() + 4, room.width(), height)
        painter.setPen(pen(self._theme.outline, 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setPen(QColor(self._theme.muted))
        painter.setFont(font(SMALL_PX))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, INVITATION)

    def _draw_coming(self, painter: QPainter, coming: Dosing) -> None:
        """Where the agent would lie if it were let go."""
        lane = next((lane for lane in self._lanes if lane.agent == coming.agent), None)
        top = lane.bar_top(0) if lane else min(self._foot() + 3, self.height() - LANE_PX)
        left, right = self._board.x(coming.from_), self._board.x(coming.to)
        box = QRectF(left, top, right - left, LANE_PX - 6).intersected(
            QRectF(GUTTER_PX, 0, self.width(), self.height())
        )
        painter.setPen(pen(self._theme.accent, 2, Qt.PenStyle.DashLine))
        painter.setBrush(mix(self._theme.surface, self._theme.accent, 0.2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)


class Cursor(QWidget):
    """The day, as a line over the bars; a widget of its own, so that playing repaints nothing else."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(QRectF((self.width() - 1.4) / 2, 0, 1.4, self.height()), QColor(self._theme.ink))
