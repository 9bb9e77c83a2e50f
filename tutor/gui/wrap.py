"""What if a row has no room for all that stands in it? It goes on in the next line, as words do."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

Line = list[tuple[QWidget, QSize]]


class Wrap(QWidget):
    """Parts side by side from the left, in as many lines as its width needs; what is hidden takes no room.

    It asks for the height of its present width. Qt's height for width would do, but makes every box around such a row
    as high as the box would like to be, where the least has to be enough.
    """

    def __init__(self, gap_px: int, margin_px: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._gap_px, self._margin_px = gap_px, margin_px
        self._room: int | None = None  # for a line; None: not laid out yet, so that there is one line
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def add(self, part: QWidget) -> None:
        """One more at the end."""
        part.setParent(self)
        self._parts.append(part)

    def sizeHint(self) -> QSize:
        """As wide as one line."""
        widths = [_liked(part).width() for part in self._shown()]
        return self._framed(sum(widths) + self._gap_px * max(0, len(widths) - 1))

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest part."""
        return self._framed(max((_least_width(part) for part in self._shown()), default=0))

    def _framed(self, width: int) -> QSize:
        lines = self._lines()
        height = sum(map(_height, lines)) + self._gap_px * max(0, len(lines) - 1)
        return QSize(width + 2 * self._margin_px, height + 2 * self._margin_px)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _lines(self) -> list[Line]:
        lines: list[Line] = []
        left = 0
        for part in self._shown():
            size = self._size(part)
            if not lines or (self._room is not None and left + size.width() > self._room):
                lines.append([])
                left = 0
            lines[-1].append((part, size))
            left += size.width() + self._gap_px
        return lines

    def _size(self, part: QWidget) -> QSize:
        """As it likes to be; what is wider than a whole line becomes higher instead, where it can."""
        hint = _liked(part)
        if self._room is None or hint.width() <= self._room:
            return hint
        width = max(self._room, _least_width(part))
        return QSize(width, part.heightForWidth(width) if part.hasHeightForWidth() else hint.height())

    def _place(self) -> None:
        """Parts of one line stand on its middle."""
        top = self._margin_px
        for line in self._lines():
            left, height = self._margin_px, _height(line)
            for part, size in line:
                part.setGeometry(QRect(left, top + (height - size.height()) // 2, size.width(), size.height()))
                left += size.width() + self._gap_px
            top += height + self._gap_px
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """A part has come, gone or become another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room = self.width() - 2 * self._margin_px
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """With another type it may get another width: until then it asks for one line, so that nothing jumps."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._room = None
            self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()


def _liked(part: QWidget) -> QSize:
    return part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())


def _least_width(part: QWidget) -> int:
    return max(part.minimumSizeHint().width(), part.minimumWidth())


def _height(line: Line) -> int:
    return max(size.height() for _, size in line)
