"""How does a page that scrolls look? One column, no wider than is good to read, at the left."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tutor.gui import text_size
from tutor.gui.theme import SPACE_L, SPACE_XL


class Page(QScrollArea):
    """Subclasses override `build`, which fills a fresh column each time what they show has changed.

    A page that nobody sees is built when it is opened, so that an answer in a lesson does not pay for it.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changed = False
        self._inner: QWidget | None = None
        self._widest_px = 0
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def build(self) -> None:
        raise NotImplementedError

    def show_change(self) -> None:
        """What the page shows is another value now."""
        self._changed = not self.isVisible()
        if not self._changed:
            self.build()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text takes a wider column."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._inner is not None:
            self._inner.setMaximumWidth(text_size.grown(self._widest_px))

    def showEvent(self, event: QShowEvent) -> None:
        if self._changed:
            self._changed = False
            self.build()
        super().showEvent(event)

    def show_column(self, column: QVBoxLayout, widest_px: int) -> None:
        """Replace what the page holds; the place that was scrolled to is kept.

        The column stands in a row, because only a row keeps to a greatest width when it works out heights.
        """
        position = self.verticalScrollBar().value()
        inner = QWidget()
        inner.setLayout(column)
        inner.setMaximumWidth(text_size.grown(widest_px))
        self._inner, self._widest_px = inner, widest_px
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch()
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_XL)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        self.setWidget(page)
        self.verticalScrollBar().setValue(position)
