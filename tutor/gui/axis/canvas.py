"""What is painted behind the chips? The still picture and the drops that move along its lines."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tutor.gui.axis.particles import Particles
from tutor.gui.axis.picture import Picture
from tutor.gui.axis.scene import Scene
from tutor.gui.theme import Theme

PATIENCE_S = 0.012  # a new picture may take several turns of the event loop, so that none of them stalls


class Canvas(QWidget):
    """Shows a Scene. Chips and stations lie over it as children of the same parent."""

    label_pressed = Signal(str)  # station whose heading was clicked

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Picture()
        self._particles = Particles(theme)
        self._scene: Scene | None = None
        self._moving = True
        self._opened = False
        self._plate = QRect()

    @property
    def drawn(self) -> int:
        return self._picture.drawn

    @property
    def complete(self) -> bool:
        """Whether all of the scene has been drawn."""
        return self._picture.complete

    def show_scene(self, scene: Scene) -> None:
        known, self._scene = self._scene, scene
        if known is None or known.layout is not scene.layout:
            self._particles.show_lines(scene.layout.lines, scene.layout.tier.lane)
            self._plate = scene.layout.plate.box.toAlignedRect()
        if known is None or known.theme is not scene.theme:
            self._particles.show_theme(scene.theme)
        same_margins = known is not None and known.layout is scene.layout and known.headings == scene.headings
        same_margins = same_margins and known.theme is scene.theme and known.watch == scene.watch  # type: ignore[union-attr]
        self.update(self._plate) if same_margins else self.update()

    def show_motion(self, moving: bool) -> None:
        """With reduced motion the drops stand still."""
        self._moving = moving

    def show_beats(self, beats: Mapping[str, Sequence[float]]) -> None:
        self._particles.show_beats(beats)
        self.update(self._plate)

    def show_hour(self, hour: float) -> None:
        self._particles.show_hour(hour)
        self.update(self._plate)

    def advance(self, seconds: float) -> None:
        """The plate is repainted as one rectangle: many small ones cost more, and chips beside it stay as they are."""
        if self._moving and self._scene is not None:
            self._particles.advance(seconds)
            self.update(self._plate)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scene is None:
            return
        if not self._opened:  # the window pays for its texts in this turn, the picture begins in the next
            self._opened = True
            QTimer.singleShot(0, self, self.update)
            return
        ratio = self.devicePixelRatioF()
        still = self._picture.pixmap(self._scene, ratio, PATIENCE_S)
        if not self._picture.complete:
            QTimer.singleShot(0, self, self.update)
        with QPainter(self) as painter:
            part = event.rect()
            source = QRect(part.topLeft() * ratio, part.size() * ratio)
            painter.drawPixmap(part, still, source)
            self._particles.paint(painter, self._scene.signals, self._scene.watch, ratio)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._scene is None:
            return
        for key, box in self._scene.layout.labels.items():
            if box.contains(event.position()):
                self.label_pressed.emit(key)
                return
