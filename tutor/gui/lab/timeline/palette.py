"""What can be given? A button for each agent, by the place where it acts: press it, or drag it onto the lanes."""

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tutor.content.model import Level
from tutor.gui.axis.drugs import draw_form
from tutor.gui.axis.pressing import take_enter
from tutor.gui.axis.shapes import pen
from tutor.gui.axis.short import short_name
from tutor.gui.lab.timeline import words
from tutor.gui.lab.timeline.groups import GROUPS, Group, colour_of
from tutor.gui.label import Label
from tutor.gui.theme import CAPTION_PX, RADIUS, SMALL_PX, SPACE_S, SPACE_XS, TARGET_PX, Theme, font
from tutor.simulation.scenario import Dosing
from tutor.simulation.signals import agent_signal_id
from tutor.simulation.studies import STUDIES

MIME = "application/x-hpg-axis-agent"
GLYPH_PX = 22
NOTE = "Doses and intervals come from published studies. They are not doses to take."


def agent_in(data: QMimeData) -> str | None:
    """The agent that is dragged, if it is one of ours."""
    if not data.hasFormat(MIME):
        return None
    agent = bytes(data.data(MIME).data()).decode("utf-8", "replace")
    return agent if agent in STUDIES else None


def study_words(agent: str) -> str:
    """A study gave 250 IU every 2 days (Coviello 2005 JCEM 90:2595)"""
    study = STUDIES[agent]
    dosing = Dosing(agent, study.dose, study.every, 0, study.days, study.mode)
    return f"A study gave {words.given(dosing)} ({study.source})"


class AgentButton(QAbstractButton):
    """One agent: its form, its name, and a study behind its first dose."""

    agent_dragged = Signal()  # before the drag begins

    def __init__(self, agent: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.agent = agent
        self._theme = theme
        self._pressed_at = QPoint()
        self.setFont(font(SMALL_PX, QFont.Weight.Medium))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(study_words(agent))
        self.setToolTip(f"{study_words(agent)}. Not a dose to take.")
        self.show_level("fundamentals")

    def show_level(self, level: Level) -> None:
        self.setText(short_name(agent_signal_id(self.agent), level))
        self.setAccessibleName(f"Add {words.agent_name(self.agent, level)}")

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        text = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(SPACE_S + GLYPH_PX + SPACE_S + text + SPACE_S + 2, TARGET_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) or not take_enter(self, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if event.buttons() & Qt.MouseButton.LeftButton and way >= QApplication.startDragDistance():
            self.setDown(False)
            self._drag()
        else:
            super().mouseMoveEvent(event)

    def _drag(self) -> None:
        data = QMimeData()
        data.setData(MIME, QByteArray(self.agent.encode()))
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self._picture())
        drag.setHotSpot(QPoint(SPACE_S, TARGET_PX // 2))
        self.agent_dragged.emit()
        drag.exec(Qt.DropAction.CopyAction)

    def _picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            self._draw(painter)
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._draw(painter)

    def _draw(self, painter: QPainter) -> None:
        theme, box = self._theme, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen(theme.outline, 1))
        painter.setBrush(QColor(theme.raised if self.underMouse() or self.isDown() else theme.surface))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setPen(pen(colour_of(self.agent, theme), 3))
        painter.drawLine(QPointF(3.5, 9), QPointF(3.5, box.bottom() - 9))
        form = QRectF(SPACE_S, (box.height() - GLYPH_PX) / 2, GLYPH_PX, GLYPH_PX)
        draw_form(painter, form, theme, agent_signal_id(self.agent))
        painter.setPen(QColor(theme.ink))
        painter.setFont(self.font())
        text = box.adjusted(form.right() + SPACE_S, 0, 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            painter.setPen(pen(theme.accent, 2.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1.2, 1.2, -1.2, -1.2), RADIUS, RADIUS)


class Palette(QWidget):
    """All agents, in groups that break into as many rows as the width needs."""

    agent_chosen = Signal(str)
    agent_dragged = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Agents")
        self._groups = [
            (Label(group.title, CAPTION_PX, muted=True, parent=self), self._made(group, theme)) for group in GROUPS
        ]
        self._note = Label(NOTE, CAPTION_PX, muted=True, parent=self)

    @property
    def buttons(self) -> list[AgentButton]:
        return [button for _, buttons in self._groups for button in buttons]

    def _made(self, group: Group, theme: Theme) -> list[AgentButton]:
        buttons = [AgentButton(agent, theme, self) for agent in group.agents]
        for button in buttons:
            button.clicked.connect(self._on_clicked)
            button.agent_dragged.connect(self.agent_dragged)
        return buttons

    def show_level(self, level: Level) -> None:
        for button in self.buttons:
            button.show_level(level)
        self._flow()

    def show_theme(self, theme: Theme) -> None:
        for button in self.buttons:
            button.show_theme(theme)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, AgentButton):
            self.agent_chosen.emit(button.agent)

    def height_for(self, width: int) -> int:
        return self._place(width, move=False)

    def _flow(self) -> None:
        self.setMinimumHeight(self._place(self.width(), move=True))

    def _place(self, width: int, move: bool) -> int:
        """Groups side by side while they fit, each below its title; gives the height."""
        x = y = row = 0
        for title, buttons in self._groups:
            inner, height = self._size(buttons, width)
            inner = max(inner, title.sizeHint().width())
            if x and x + inner > width:
                x, y, row = 0, y + row + SPACE_S, 0
            if move:
                title.setGeometry(x, y, inner, title.sizeHint().height())
                self._place_buttons(buttons, x, y + title.sizeHint().height() + 2, width)
            row = max(row, title.sizeHint().height() + 2 + height)
            x += inner + 2 * SPACE_S
        y += row + SPACE_S
        note = self._note.heightForWidth(width)
        if move:
            self._note.setGeometry(0, y, width, note)
        return y + note

    def _size(self, buttons: list[AgentButton], width: int) -> tuple[int, int]:
        """Of a group: as wide as its buttons in one row, or as the palette."""
        whole = sum(button.sizeHint().width() + SPACE_XS for button in buttons) - SPACE_XS
        return min(whole, width), self._place_buttons(buttons, 0, 0, width, move=False)

    def _place_buttons(self, buttons: list[AgentButton], left: int, top: int, width: int, move: bool = True) -> int:
        x, y = left, top
        for button in buttons:
            size = button.sizeHint()
            if x > left and x + size.width() > width:
                x, y = left, y + size.height() + SPACE_XS
            if move:
                button.setGeometry(x, y, size.width(), size.height())
            x += size.width() + SPACE_XS
        return y + TARGET_PX - top

    def sizeHint(self) -> QSize:
        return QSize(470, self.height_for(470))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()
