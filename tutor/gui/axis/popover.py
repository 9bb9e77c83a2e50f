"""What is this, how much of it is there, and why? A framed sheet over the picture for one spot."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tutor.gui import text_size
from tutor.gui import theme as look
from tutor.gui.axis.causes import CauseButton, CloseButton
from tutor.gui.axis.shapes import pen
from tutor.gui.axis.sheet import Sheet
from tutor.gui.buttons import quiet
from tutor.gui.label import Label
from tutor.gui.theme import Theme

WIDTH_PX = 340
EDGE_PX = 8
SCROLL_PX = 12


class Popover(QWidget):
    """Esc closes it and gives the focus back."""

    cause_chosen = Signal(str)
    cut_chosen = Signal(str, bool)  # signal, severed or mended
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet: Sheet | None = None
        self._around = QRect()
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(False)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        self._close = CloseButton(theme, self)
        self._close.clicked.connect(self._on_close)
        self.hide()

    @property
    def key(self) -> str | None:
        """The spot that it shows; None while closed."""
        return self._sheet.key if self._sheet and not self.isHidden() else None

    @property
    def causes(self) -> list[CauseButton]:
        """What leads on, strongest first."""
        return self.findChildren(CauseButton)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._close.show_theme(theme)
        if self._sheet is not None and not self.isHidden():
            self.show_sheet(self._sheet, self._around)

    def show_sheet(self, sheet: Sheet, around: QRect) -> None:
        """Open beside `around` (in the parent's pixels), inside the parent."""
        self._sheet, self._around = sheet, around
        self.setAccessibleName(sheet.title)
        self.setAccessibleDescription(" ".join(part for part in (sheet.state, sheet.normal, sheet.about) if part))
        room = self._room()
        width = min(text_size.grown(WIDTH_PX), room.width())
        body = self._body(sheet, width - 2 * look.SPACE_M - SCROLL_PX)
        self._area.setWidget(body)
        height = min(body.height() + 2 * look.SPACE_M, room.height())
        self.setGeometry(QRect(self._place(around, width, height), QSize(width, height)))
        self._area.setGeometry(look.SPACE_M, look.SPACE_M, width - 2 * look.SPACE_M, height - 2 * look.SPACE_M)
        self._close.setGeometry(width - 36, 6, 30, 30)
        self._close.raise_()
        self.show()
        self.raise_()
        self._close.setFocus(Qt.FocusReason.PopupFocusReason)

    def _body(self, sheet: Sheet, width: int) -> QWidget:
        body = QWidget()
        body.setAutoFillBackground(False)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        title = Label(sheet.title, look.LEAD_PX, QFont.Weight.Bold)
        self._add(column, title, width - 24)
        for text, muted in ((sheet.state, False), (sheet.normal, True), (sheet.about, False), (sheet.sentence, False)):
            if text:
                self._add(column, Label(text, look.SMALL_PX if muted else 14, muted=muted), width)
        if sheet.cut is not None:
            column.addSpacing(6)
            wire = quiet("Mend this wire" if sheet.cut else "Cut this wire", body)
            wire.clicked.connect(self._on_cut)
            column.addWidget(wire)
        if sheet.causes:
            column.addSpacing(6)
            self._add(column, Label("Why", 14, QFont.Weight.Bold), width)
            for cause in sheet.causes:
                button = CauseButton(cause, self._theme, body, width)
                button.clicked.connect(self._on_cause)
                column.addWidget(button)
        body.setFixedSize(width, column.sizeHint().height())
        return body

    def _add(self, column: QVBoxLayout, label: Label, width: int) -> None:
        """The width is known, so the height is too: no layout has to guess it."""
        label.setFixedSize(width, label.heightForWidth(width))
        column.addWidget(label)

    def _room(self) -> QRect:
        parent = self.parentWidget()
        return parent.rect().adjusted(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX) if parent else self.rect()

    def _place(self, around: QRect, width: int, height: int) -> QPoint:
        """Beside the spot, on the side with room, never outside."""
        room = self._room()
        x = around.right() + EDGE_PX
        if x + width > room.right():
            x = around.left() - EDGE_PX - width
        x = min(max(x, room.left()), room.right() - width)
        y = min(max(around.center().y() - height // 2, room.top()), room.bottom() - height)
        return QPoint(x, y)

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()

    def _on_cut(self) -> None:
        if self._sheet is not None:
            key, cut = self._sheet.key, not self._sheet.cut
            self._on_close()  # the focus goes back to the chip before the run changes
            self.cut_chosen.emit(key, cut)

    def _on_cause(self) -> None:
        button = self.sender()
        if isinstance(button, CauseButton):
            self.cause_chosen.emit(button.cause.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_close()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Its places were measured for one text size; with another it closes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and not self.isHidden():
            self._on_close()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(self._theme.outline, 1))
            painter.setBrush(QColor(self._theme.surface))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), look.RADIUS, look.RADIUS)
