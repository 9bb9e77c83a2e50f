"""How does a slide stand on the wall? In the largest type that its room has space for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from tutor.gui.label import Label
from tutor.gui.present.slide import Line, Slide
from tutor.gui.theme import PROJECTOR

LARGEST_SHARE = 1 / 24  # of the height: type of this size is read from the last row
LEAST_PX = 16
TITLE_RATIO = 1.35
TITLE_LINE, TEXT_LINE = 1.2, 1.4
MARK_EMS = 2.4
GAP_EMS = 0.55
COLOURS = {"plain": PROJECTOR.ink, "strong": PROJECTOR.ink, "right": PROJECTOR.good, "minor": PROJECTOR.muted}


class SlideView(QWidget):
    """Title and lines. It holds the words of one slide and of nothing else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title: Label | None = None
        self._lines: list[tuple[Label | None, Label]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)

    def show_slide(self, slide: Slide | None) -> None:
        """None: an empty wall."""
        self._clear()
        if slide is None:
            return
        self._title = Label(slide.title, weight=QFont.Weight.Bold, line_height=TITLE_LINE)
        self._title.show_colour(PROJECTOR.ink)
        self._grid.addWidget(self._title, 0, 0, 1, 2)
        for row, line in enumerate(slide.lines, start=1):
            self._add(row, line)
        self._grid.setRowStretch(len(slide.lines) + 1, 1)
        self._fit()

    def _add(self, row: int, line: Line) -> None:
        text = _label(line.text, line)
        mark = _label(line.mark, line) if line.mark else None
        if mark is not None:
            self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, 1 if mark else 0, 1, 1 if mark else 2)
        self._lines.append((mark, text))

    def _clear(self) -> None:
        self._grid.setRowStretch(len(self._lines) + 1, 0)
        for label in self.findChildren(Label):
            self._grid.removeWidget(label)
            label.setParent(None)
            label.deleteLater()
        self._title, self._lines = None, []

    def _fit(self) -> None:
        largest = max(LEAST_PX, round(self.window().height() * LARGEST_SHARE))
        px = next((px for px in range(largest, LEAST_PX, -1) if self._height(px) <= self.height()), LEAST_PX)
        self._set(px)

    def _height(self, px: int) -> int:
        """How tall the slide is in type of `px`."""
        self._set(px)
        gap, mark_px = round(px * GAP_EMS), round(px * MARK_EMS)
        assert self._title is not None
        tall = self._title.heightForWidth(self.width())
        for mark, text in self._lines:
            tall += gap + text.heightForWidth(self.width() - (mark_px if mark else 0))
        return tall

    def _set(self, px: int) -> None:
        if self._title is not None:
            self._title.show_size(round(px * TITLE_RATIO))
        for mark, text in self._lines:
            text.show_size(px)
            if mark is not None:
                mark.show_size(px)
                mark.setFixedWidth(round(px * MARK_EMS))
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(round(px * GAP_EMS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._title is not None:
            self._fit()


def _label(text: str, line: Line) -> Label:
    weight = QFont.Weight.DemiBold if line.tone in ("strong", "right") else QFont.Weight.Normal
    label = Label(text, weight=weight, line_height=TEXT_LINE)
    label.show_colour(COLOURS[line.tone])
    return label
