"""What hangs on the wall? A full-screen window for the room, in the projector's colours: words, and the axis large.

It is told what to show and asks for nothing. What is not revealed is not in it.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QFont, QResizeEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from tutor.content.model import Level
from tutor.gui import theme
from tutor.gui.axis.axis_view import AxisView
from tutor.gui.clock import Clock
from tutor.gui.label import Label
from tutor.gui.lesson.footer import DISCLAIMER
from tutor.gui.lesson.scene import Scene
from tutor.gui.present.slide import Slide
from tutor.gui.present.slide_view import SlideView
from tutor.gui.theme import PROJECTOR
from tutor.simulation.trajectory import Trajectory

TITLE = "HPG Axis Tutor, for the room"
WORDS_SHARE, AXIS_SHARE = 5, 9  # at 1920 px the axis then has its largest type
DAY_SHARE, SMALL_SHARE, AIR_SHARE = 1 / 26, 1 / 50, 1 / 30  # of the height


class AudienceWindow(QWidget):
    """Blank until it is shown a slide. Nothing in it can be pressed."""

    closed = Signal()

    def __init__(self, reduced_motion: bool) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setPalette(theme.palette(PROJECTOR))  # for the ground; a style sheet of the program keeps it from the rest
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._clock = Clock(self)
        self.axis = AxisView(PROJECTOR, self._clock, reduced_motion)
        self.axis.stage.show_words_first()
        self.axis.show_player(False)  # its curves would tell the end of a run
        self.axis.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clock.ticked.connect(self._on_tick)
        self._slide = SlideView()
        self._day = Label(weight=QFont.Weight.DemiBold)
        self._small = Label(DISCLAIMER)
        self._day.show_colour(PROJECTOR.ink)
        self._small.show_colour(PROJECTOR.muted)
        self._pages = QStackedWidget()
        self._wall = QWidget()
        self._pages.addWidget(QWidget())
        self._pages.addWidget(self._wall)
        self._lay_out()

    def show_on(self, screen: QScreen) -> None:
        """Cover a whole screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def show_slide(self, slide: Slide | None) -> None:
        """None: blank."""
        self._pages.setCurrentIndex(0 if slide is None else 1)
        self._wall.layout().activate()  # type: ignore[union-attr]
        self._slide.show_slide(slide)

    def show_scene(self, scene: Scene, trajectory: Trajectory, plays: bool) -> None:
        """The axis at the start of a scene; it runs to the end only where it `plays`."""
        self.axis.pause()
        self.axis.show_trajectory(trajectory)
        self.axis.show_range(scene.start, scene.end)
        self.axis.show_watch(scene.watch)
        self.axis.show_day(scene.start)
        self._show_day()
        if plays and scene.end > scene.start:
            self.axis.play()

    def show_level(self, level: Level) -> None:
        self.axis.show_level(level)

    def show_reduced_motion(self, reduced: bool) -> None:
        self.axis.show_reduced_motion(reduced)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.addWidget(self._slide, 1)
        words.addWidget(self._small)
        picture = QVBoxLayout()
        picture.addWidget(self._day)
        picture.addWidget(self.axis, 1)
        self._row = QHBoxLayout(self._wall)
        self._row.addLayout(words, WORDS_SHARE)
        self._row.addLayout(picture, AXIS_SHARE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # the screen decides
        whole.addWidget(self._pages)

    def _show_day(self) -> None:
        self._day.setText(f"Day {self.axis.day:.0f}")

    def _on_tick(self, seconds: float) -> None:
        self._show_day()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The focus stays with the window: nothing here is pressed."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        air = round(self.height() * AIR_SHARE)
        self._row.setContentsMargins(air, air, air, air)
        self._row.setSpacing(air)
        self._day.show_size(round(self.height() * DAY_SHARE))
        self._small.show_size(max(theme.CAPTION_PX, round(self.height() * SMALL_SHARE)))
        self._row.activate()  # now, so that the slide is fitted to the room that lasts

    def closeEvent(self, event: QCloseEvent) -> None:
        self._clock.stop()
        super().closeEvent(event)
        self.closed.emit()
