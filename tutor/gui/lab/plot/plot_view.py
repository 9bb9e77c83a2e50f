"""How do the quantities of a plan run? Curves over the days, with normal ranges, published points and a cursor."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, QSignalBlocker, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QWidget

from tutor.gui.axis.shapes import pen
from tutor.gui.lab.plot.day_line import Readings, draw_day, readings
from tutor.gui.lab.plot.layers import Layers
from tutor.gui.lab.plot.note import Note
from tutor.gui.lab.plot.panels import Picture, lay_out
from tutor.gui.lab.plot.plot import Plot
from tutor.gui.lab.plot.plot import PlotRun as PlotRun
from tutor.gui.lab.plot.spoken import courses_told, values_told
from tutor.gui.lab.plot.spots import Spot, Spots
from tutor.gui.lab.span import Span
from tutor.gui.theme import BODY_PX, Theme, font
from tutor.simulation.cohort import Percentiles
from tutor.simulation.marks import Mark

STEPS = {Qt.Key.Key_Left: -1.0, Qt.Key.Key_Right: 1.0}
ZOOMS = {Qt.Key.Key_Plus: 1.25, Qt.Key.Key_Equal: 1.25, Qt.Key.Key_Minus: 0.8}
WEEK = 7.0
NOTCH = 120  # of a wheel, as Qt counts
WHEEL_ZOOM = 1.25
WHEEL_PX = 40
PAN_PART = 0.1  # of the span, a notch
DAY_PX = 8  # days that are wider are chosen by quarters
SETTLE_MS = 300  # what is told in words follows when nothing moves any more
BAR_PX = 12
NOTHING = "No curve is chosen."


class PlotView(QWidget):
    """Shows runs; says which day and which days the learner wants to see."""

    day_chosen = Signal(float)
    span_chosen = Signal(object)  # Span

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._plot, self._day = theme, Plot(), 0.0
        self._picture: Picture | None = None
        self._readings: Readings = {}
        self._layers = Layers()
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setAccessibleName("More curves")
        self._bar.hide()
        self._bar.valueChanged.connect(self._on_scrolled)
        self._spots = Spots(self)
        self._spots.looked_at.connect(self._on_looked_at)
        self._spots.left.connect(self._on_left)
        self._note = Note(theme, self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._tell)
        self.setAccessibleName("Curves")
        self.setMouseTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def plot(self) -> Plot:
        """What stands; export.py draws it elsewhere."""
        return self._plot

    @property
    def day(self) -> float:
        return self._day

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def note(self) -> Note:
        return self._note

    @property
    def layers(self) -> Layers:
        return self._layers

    @property
    def spots(self) -> Spots:
        return self._spots

    @property
    def picture(self) -> Picture:
        """Laid out anew if something changed since."""
        if self._picture is None:
            self._picture = lay_out(self._plot, QSizeF(self.size()), self._bar.value())
            self._readings = readings(self._picture, self._day)
            self._show_bar(self._picture)
            self._spots.show_picture(self._picture)
        return self._picture

    def show_runs(self, runs: tuple[PlotRun, ...]) -> None:
        """The first is the main one; a second is drawn dashed. Cheap enough for every frame of a drag."""
        self._plot = replace(self._plot, runs=runs)
        self._changed()

    def show_quantities(self, quantities: tuple[str, ...]) -> None:
        """Ids of quantities.py; others are passed over."""
        self._show(quantities=quantities)

    def show_units(self, units: str) -> None:
        self._show(units=units)

    def show_share(self, share: bool) -> None:
        self._show(share=share)

    def show_log(self, log: bool) -> None:
        self._show(log=log)

    def show_span(self, span: Span) -> None:
        self._show(span=span)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        self._show(marks=marks)

    def show_fan(self, fan: Percentiles | None) -> None:
        if fan is not self._plot.fan:
            self._plot = replace(self._plot, fan=fan)
            self._changed()

    def show_day(self, day: float) -> None:
        self._day = day
        if self._picture is not None:
            self._readings = readings(self._picture, day)
            self._tell_values()
        self._settle.start()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._note.show_theme(theme)
        self._changed()

    def sizeHint(self) -> QSize:
        return QSize(690, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 96)

    def _show(self, **changes: Any) -> None:
        if any(getattr(self._plot, name) != value for name, value in changes.items()):
            self._plot = replace(self._plot, **changes)
            self._changed()

    def _changed(self) -> None:
        self._picture = None
        self._settle.start()
        self.update()

    def _show_bar(self, picture: Picture) -> None:
        """In the air right of the last day, so that the days stay where the lanes below have them."""
        beyond = max(0, round(picture.height - self.height()))
        with QSignalBlocker(self._bar):
            self._bar.setRange(0, beyond)
            self._bar.setPageStep(self.height())
        self._bar.setVisible(beyond > 0)
        self._bar.setGeometry(self.width() - BAR_PX, round(picture.top), BAR_PX, self.height() - round(picture.top))

    def _tell(self) -> None:
        """All words, once nothing moves."""
        if not self.isVisible():
            return
        self._tell_values()
        for panel, spot in zip(self.picture.panels, self._spots.panels, strict=True):
            spot.setAccessibleDescription(courses_told(self.picture, panel))

    def _tell_values(self) -> None:
        """The words of the panel that has the focus, at once."""
        for panel, spot in zip(self.picture.panels, self._spots.panels, strict=True):
            if spot.hasFocus() or not self._settle.isActive():
                spot.setAccessibleName(values_told(self.picture, panel, self._day, self._readings))

    def _last(self) -> float:
        return max((run.trajectory.days[-1] for run in self._plot.runs), default=self._plot.span.end)

    def _choose_day(self, day: float) -> None:
        wide = self._plot.span.x(1.0, self.width()) - self._plot.span.x(0.0, self.width()) >= DAY_PX
        rounded = round(day * 4) / 4 if wide else float(round(day))
        self.day_chosen.emit(min(max(0.0, rounded), self._last()))

    def _zoom(self, factor: float, around: float) -> None:
        self.span_chosen.emit(self._plot.span.zoomed(factor, around, self._last()))

    def _on_scrolled(self) -> None:
        self._changed()

    def _on_looked_at(self, spot: Spot) -> None:
        """What has the focus is brought into sight; a panel is told, a published point shows its card."""
        picture = self.picture
        if spot.hasFocus():
            self._bring_into_sight(spot.geometry())
        if spot in self._spots.panels:
            self._tell()
        elif spot in self._spots.points:
            mark = picture.points[self._spots.points.index(spot)].mark
            at = QPointF(spot.geometry().center())
            self._note.show_text(f"{mark.sentence}\nSource: {mark.source}", at, self.size())
        self.update()

    def _on_left(self, spot: Spot) -> None:
        self._note.hide()
        self.update()

    def _bring_into_sight(self, place: QRect) -> None:
        self._bar.setValue(self._bar.value() + min(0, place.top() - round(self.picture.top)))
        self._bar.setValue(self._bar.value() + max(0, place.bottom() - self.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            far = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._choose_day(self._day + STEPS[key] * (WEEK if far else 1.0))
        elif key == Qt.Key.Key_Home:
            self._choose_day(0.0)
        elif key == Qt.Key.Key_End:
            self._choose_day(self._last())
        elif key in ZOOMS:
            self._zoom(ZOOMS[key], self._day)
        elif key == Qt.Key.Key_Escape and self._note.isVisible():
            self._note.hide()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        for spot in self._spots.panels:
            if spot.geometry().contains(event.position().toPoint()):
                spot.setFocus(Qt.FocusReason.MouseFocusReason)
        self._choose_day(self._plot.span.day(event.position().x(), self.width()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose_day(self._plot.span.day(event.position().x(), self.width()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms around the pointer, Shift (or a sideways wheel) moves along the days, else the panels scroll."""
        notches, sideways = event.angleDelta().y() / NOTCH, event.angleDelta().x() / NOTCH
        keys = event.modifiers()
        if keys & Qt.KeyboardModifier.ControlModifier:
            self._zoom(WHEEL_ZOOM**notches, self._plot.span.day(event.position().x(), self.width()))
        elif sideways or keys & Qt.KeyboardModifier.ShiftModifier:
            self.span_chosen.emit(_moved(self._plot.span, -(sideways or notches) * PAN_PART, self._last()))
        elif self._bar.maximum() > 0:
            self._bar.setValue(self._bar.value() - round(notches * WHEEL_PX))
        else:
            event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        picture = self.picture
        with QPainter(self) as painter:
            self._layers.paint(painter, picture, self._theme, self.devicePixelRatioF())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not picture.panels:
                self._draw_nothing(painter)
                return
            draw_day(painter, picture, self._day, self._readings, self._theme)
            self._draw_focus(painter)

    def _draw_focus(self, painter: QPainter) -> None:
        painter.setPen(pen(self._theme.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for spot in (*self._spots.panels, *self._spots.points):
            if spot.hasFocus():
                painter.drawRoundedRect(QRectF(spot.geometry()).adjusted(1, 1, -1, -1), 4, 4)

    def _draw_nothing(self, painter: QPainter) -> None:
        painter.setFont(font(BODY_PX))
        painter.setPen(QColor(self._theme.muted))
        if self._plot.runs:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, NOTHING)


def _moved(span: Span, part: float, last: float) -> Span:
    """The same length, `part` of it later (earlier if below 0), inside 0 to `last`."""
    length = span.end - span.start
    start = min(max(0.0, span.start + part * length), max(0.0, last - length))
    return Span(start, start + length)
