"""Where next? Back, the one act of the step or Next, and the line that stands on every lesson."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from tutor.gui import theme
from tutor.gui.buttons import link, primary, quiet
from tutor.gui.label import Label

DISCLAIMER = "Teaching model. Not medical advice."
SKIP = "Skip for now"
NEXT, FINISH = "Next", "Finish lesson"


class Footer(QWidget):
    """Only one primary button at a time: the step's act until it is done, then Next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = False
        self.back, self.act, self.next = quiet("Back"), primary(""), primary(NEXT)
        self.skip, self.again = link(SKIP), link("")
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(theme.SPACE_S)
        row.addLayout(_beside(self.act, self.next, self.back))
        row.addStretch(1)
        row.addLayout(_beside(self.again, self.skip))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_M, 0, 0)
        column.setSpacing(theme.SPACE_S)
        column.addLayout(row)
        column.addWidget(Label(DISCLAIMER, px=theme.CAPTION_PX, muted=True, line_height=1.3))

    def show_ways(self, first: bool, last: bool, act: str | None, again: str | None) -> None:
        """`act` while something is asked; `again` where an answer may be given once more."""
        self.back.setEnabled(not first)
        self.next.setText(FINISH if last else NEXT)
        self.next.setEnabled(act is None)
        self.next.setVisible(act is None)
        self.act.setText(act or "")
        self.act.setVisible(act is not None)
        self.skip.setVisible(act is not None)
        self.again.setText(again or "")
        self.again.setVisible(bool(again))
        for button in (self.next, self.act, self.again):
            button.updateGeometry()
        self._fold()

    def show_line(self, line: bool) -> None:
        """A hairline while text goes on below the edge."""
        if line != self._line:
            self._line = line
            self.update()

    def _fold(self) -> None:
        """Where large type has no room in one line, the links stand below the buttons."""
        self._row.setDirection(QBoxLayout.Direction.LeftToRight)
        sides = self.contentsMargins()
        if self._row.sizeHint().width() > self.width() - sides.left() - sides.right():
            self._row.setDirection(QBoxLayout.Direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fold()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line:
            with QPainter(self) as painter:
                painter.setPen(self.palette().color(QPalette.ColorRole.Midlight))
                painter.drawLine(0, 0, self.width(), 0)


def _beside(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.SPACE_S)
    for button in buttons:
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return row
