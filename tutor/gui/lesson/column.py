"""What stands left of the axis? The header and the way on always; between them the step, which may scroll."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tutor.gui import text_size, theme
from tutor.gui.lesson.footer import Footer
from tutor.gui.lesson.header import Header
from tutor.gui.lesson.page import Page, column_width
from tutor.gui.theme import Theme

PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
UP_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_PageUp)
SCROLL_KEYS = (*PAGE_KEYS, Qt.Key.Key_Up, Qt.Key.Key_Down)
LINES_A_PRESS = 2
LOW_PX, SCARCE_PX = 600, 440


class Column(QWidget):
    """Header, page and footer of a lesson."""

    def __init__(self, theme_: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header, self.page, self.footer = Header(theme_), Page(theme_), Footer()
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.header)
        column.addWidget(self.page, 1)
        column.addWidget(self.footer)
        bar = self.page.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_scrolled)

    def show_room(self, width: int, height: int) -> None:
        """Take a share of `width` px, which is all that the lesson has, and its whole height."""
        side = text_size.margin(width)
        self.setFixedWidth(column_width(width))
        self.header.setContentsMargins(side, theme.SPACE_S, side, 0)
        self.footer.setContentsMargins(side, 0, side, theme.SPACE_M)
        room = height / text_size.share()
        self.header.show_scarce(room < SCARCE_PX)
        self.page.show_side(side, low=room < LOW_PX)

    def show_theme(self, theme_: Theme) -> None:
        self.header.show_theme(theme_)
        self.page.show_theme(theme_)

    def scroll_by(self, key: int) -> None:
        """A key of SCROLL_KEYS was pressed."""
        bar = self.page.verticalScrollBar()
        by = bar.pageStep() if key in PAGE_KEYS else bar.singleStep() * LINES_A_PRESS
        bar.setValue(bar.value() + (-by if key in UP_KEYS else by))

    def _on_scrolled(self) -> None:
        self.footer.show_line(self.page.more_below())
