"""How are a few rows of words and numbers shown? A table as high as its rows; the room around it scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from tutor.gui.theme import SMALL_PX, Theme, font

ROW_PX = 24
PAD_PX = 6
HEADER = """
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; border: none; border-bottom: 1px solid %(line)s; color: %(muted)s;
    padding: 0 4px; }
"""
Row = tuple[str, ...]
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class PlainTable(QTableWidget):
    """The first column takes what the others leave; they hold numbers. Nothing in it is pressed."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self.setAccessibleName(name)
        self.setFont(font(SMALL_PX))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.horizontalHeader().setFont(font(SMALL_PX))
        self.horizontalHeader().setFixedHeight(ROW_PX)
        self.show_theme(theme)

    def show_rows(self, heads: Row, rows: tuple[Row, ...]) -> None:
        """Words that did not change are left alone: this may follow a bar that is dragged."""
        if heads != self._heads() or len(rows) != len(self._rows):
            self._make(heads, len(rows))
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                item = self.item(row, column)
                if item is not None and item.text() != cell:
                    item.setText(cell)
        self._rows = rows
        self._show_widths()

    def show_theme(self, theme: Theme) -> None:
        self.horizontalHeader().setStyleSheet(HEADER % {"line": theme.line, "muted": theme.muted})

    def _heads(self) -> Row:
        heads = (self.horizontalHeaderItem(column) for column in range(self.columnCount()))
        return tuple(head.text() for head in heads if head is not None)

    def _make(self, heads: Row, rows: int) -> None:
        self.setColumnCount(len(heads))
        self.setRowCount(rows)
        for column, head in enumerate(heads):
            self.setHorizontalHeaderItem(column, self._item(head, column))
            for row in range(rows):
                self.setItem(row, column, self._item("", column))
            if column:
                self.setColumnWidth(column, 0)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setFixedHeight(ROW_PX * (rows + 1) + 2)

    def _show_widths(self) -> None:
        """Never narrower than before, so that columns stand still while their numbers change."""
        metrics = QFontMetrics(font(SMALL_PX))
        for column, head in enumerate(self._heads()[1:], start=1):
            widest = max(metrics.horizontalAdvance(words) for words in (head, *(row[column] for row in self._rows)))
            if widest + 2 * PAD_PX > self.columnWidth(column):
                self.setColumnWidth(column, widest + 2 * PAD_PX)

    def _item(self, text: str, column: int) -> QTableWidgetItem:
        made = QTableWidgetItem(text)
        made.setTextAlignment(RIGHT if column else LEFT)
        made.setFont(font(SMALL_PX, QFont.Weight.Normal if column else QFont.Weight.DemiBold))
        return made
