"""What came of a drawing? Each part with a word, a gauge and its sentence; then the largest difference."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from tutor.gui.label import Label
from tutor.gui.theme import CAPTION_PX, SMALL_PX, SPACE_M, SPACE_S, SPACE_XS
from tutor.gui.wrap import Wrap
from tutor.learner.sketch_score import Part, SketchMark

CLOSE, PARTLY = 0.9, 0.4  # from here on a part is told so
GAUGE_SIZE = QSize(56, 6)
LINE_HEIGHT = 1.35


class MarkList(QWidget):
    """Parts below each other, or in two columns where there is room."""

    def __init__(self, columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_M)
        self._grid.setVerticalSpacing(SPACE_S)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.setLayout(self._grid)

    def show_mark(self, mark: SketchMark) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for number, part in enumerate(mark.parts):
            self._grid.addWidget(_row(part), number // self._columns, number % self._columns, Qt.AlignmentFlag.AlignTop)


def word(share: float) -> str:
    """A part in a word; a drawing is no test, so there is no "wrong"."""
    return "as drawn" if share >= CLOSE else "partly" if share >= PARTLY else "differs"


def told(mark: SketchMark) -> str:
    """Everything in one line, for whoever does not see it."""
    parts = " ".join(f"{part.name.capitalize()}, {word(part.share)}: {part.sentence}" for part in mark.parts)
    return f"{parts} {mark.gap.sentence}"


def _row(part: Part) -> QWidget:
    row = QWidget()
    head = Wrap(SPACE_S)
    head.add(Label(part.name.capitalize(), SMALL_PX, QFont.Weight.DemiBold, line_height=LINE_HEIGHT))
    head.add(Gauge(part.share))
    head.add(Label(word(part.share), CAPTION_PX, muted=True, line_height=LINE_HEIGHT))
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_XS // 2)
    column.addWidget(head)
    column.addWidget(Label(part.sentence, SMALL_PX, muted=True, line_height=LINE_HEIGHT))
    return row


class Gauge(QWidget):
    """A share from 0 to 1 as a bar."""

    def __init__(self, share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = share
        self.setFixedSize(GAUGE_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        box, radius = QRectF(self.rect()), self.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.Midlight))
            painter.drawRoundedRect(box, radius, radius)
            painter.setBrush(self.palette().color(QPalette.ColorRole.Accent))
            box.setWidth(max(box.width() * self._share, box.height() if self._share else 0.0))
            painter.drawRoundedRect(box, radius, radius)
