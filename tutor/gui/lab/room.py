"""What if the window is too small for the bench? Each part keeps the least that it can be read in; the rest scrolls."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from tutor.gui import text_size


class Stack(QStackedWidget):
    """Parts of which one is in sight. It needs what that one needs, and `least_px` of height, which grows with text."""

    def __init__(self, least_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_px = least_px

    def hasHeightForWidth(self) -> bool:
        """Qt would ask for the height that the highest of all parts would like."""
        return False

    def minimumSizeHint(self) -> QSize:
        part = self.currentWidget()
        if part is None:
            return QSize()
        least, layout = part.minimumSizeHint(), part.layout()
        words = layout.totalMinimumHeightForWidth(self.width()) if layout and layout.hasHeightForWidth() else 0
        return QSize(least.width(), max(least.height(), words, text_size.grown(self._least_px)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower part may need more lines."""
        super().resizeEvent(event)
        self.updateGeometry()


class Room(QScrollArea):
    """Gives what stands in it its own width, and its own height or the least that it needs, up and down which it
    scrolls. Qt's resizable one would give the height that is liked best."""

    def __init__(self, bench: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bench = bench
        self.setWidget(bench)

    def _fit(self) -> None:
        room = self.viewport().size()
        self._bench.resize(room.width(), max(room.height(), self._bench.minimumSizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._bench:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
