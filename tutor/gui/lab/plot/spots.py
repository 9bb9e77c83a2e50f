"""What of the curves can be reached by Tab, and heard? Each panel, and each published point in it.

They paint nothing: the plot draws them in its layers, so that a cursor that moves costs no child a paint.
"""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QLabel, QWidget

from tutor.gui.lab.plot.panels import Picture
from tutor.gui.lab.plot.picture import place_of

REACH_PX = 20  # of a published point, for pointer and focus ring


class Spot(QLabel):
    """A place of the plot that takes the focus; its accessible name and description are what is told of it."""

    looked_at = Signal(object)  # the spot itself, when focus or pointer come
    left = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_at.emit(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.looked_at.emit(self)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self.left.emit(self)


class Spots(QObject):
    """The spots of a plot: made when first needed, kept, hidden while there is nothing for them to tell."""

    looked_at = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._plot = parent
        self._all: dict[str, list[Spot]] = {"panel": [], "point": []}
        self._order: list[Spot] = []
        self.panels: list[Spot] = []
        self.points: list[Spot] = []

    def show_picture(self, picture: Picture) -> None:
        self.panels = self._some("panel", len(picture.panels))
        self.points = self._some("point", len(picture.points))
        self._show_or_hide()
        for panel, spot in zip(picture.panels, self.panels, strict=True):
            _put(spot, QRect(0, round(panel.box.top()) - 4, round(picture.size.width()), round(panel.box.height()) + 8))
        for point, spot in zip(picture.points, self.points, strict=True):
            at = place_of(picture, point)
            _put(spot, QRect(round(at.x()) - REACH_PX // 2, round(at.y()) - REACH_PX // 2, REACH_PX, REACH_PX))
            _tell(spot, point.mark.sentence, f"Source: {point.mark.source}")
        self._put_in_order(picture)

    def _put_in_order(self, picture: Picture) -> None:
        """Tab goes to a panel, then through its points."""
        order: list[Spot] = []
        for panel, spot in zip(picture.panels, self.panels, strict=True):
            inside = zip(picture.points, self.points, strict=True)
            order += [spot, *(mark for point, mark in inside if point.panel is panel)]
        if order != self._order:
            self._order = order
            for before, after in pairwise(order):
                QWidget.setTabOrder(before, after)

    def _some(self, kind: str, count: int) -> list[Spot]:
        known = self._all[kind]
        while len(known) < count:
            spot = Spot(self._plot)
            spot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, kind == "panel")
            spot.looked_at.connect(self.looked_at)
            spot.left.connect(self.left)
            known.append(spot)
        return known[:count]

    def _show_or_hide(self) -> None:
        """Once it is known what stands: what is hidden may hand the focus on."""
        for kind, standing in (("panel", self.panels), ("point", self.points)):
            for n, spot in enumerate(self._all[kind]):
                if spot.isHidden() == (n < len(standing)):
                    spot.setVisible(n < len(standing))


def _put(spot: Spot, place: QRect) -> None:
    if spot.geometry() != place:
        spot.setGeometry(place)


def _tell(spot: Spot, name: str, description: str) -> None:
    if spot.accessibleName() != name:
        spot.setAccessibleName(name)
        spot.setAccessibleDescription(description)
