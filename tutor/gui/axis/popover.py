"""What is this, how much of it is there, and why? A framed sheet over the picture for one spot."""

from collections.abc import Iterator, Sequence
from itertools import product

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from tutor.gui import text_size
from tutor.gui import theme as look
from tutor.gui.axis.chain_view import ChainView
from tutor.gui.axis.close_button import CloseButton
from tutor.gui.axis.shapes import pen
from tutor.gui.axis.sheet import Sheet
from tutor.gui.buttons import quiet
from tutor.gui.clock import Clock
from tutor.gui.label import Label
from tutor.gui.theme import Theme

WIDTH_PX = 340
LEAST_WIDTH_PX = 280  # with text of the usual size: two buttons side by side
LEAST_HEIGHT_PX = 110  # the title and a line; above or below a spot the least picture has as much
EDGE_PX = 8
SCROLL_PX = 12
CLOSE_PX = 30
CUT, MEND = "Cut this wire", "Mend this wire"


class Popover(QWidget):
    """Esc closes it and gives the focus back. While a link is lit it tells that one alone, and makes way for it."""

    link_shown = Signal(object)  # ids whose arrows and stations stand out; empty: none
    lesson_chosen = Signal(str)
    cut_chosen = Signal(str, bool)  # signal, severed or mended
    closed = Signal()

    def __init__(self, theme: Theme, clock: Clock, reduced_motion: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet: Sheet | None = None
        self._around = QRect()
        self._kept_free: Sequence[QRect] = ()
        self._title = Label("", look.LEAD_PX, QFont.Weight.Bold, parent=self)
        self._state, self._about, self._sentence = Label("", 14), Label("", 14), Label("", 14)
        self._normal, self._remark = Label("", look.SMALL_PX, muted=True), Label("", look.SMALL_PX, muted=True)
        self._why = Label("Why", 14, QFont.Weight.Bold)
        self._wire = quiet("")
        self._chain = ChainView(theme, clock, reduced_motion, brief=True)
        self._lay_out()
        self._close = CloseButton(theme, self)
        self._close.clicked.connect(self._on_close)
        self._wire.clicked.connect(self._on_cut)
        self._chain.link_shown.connect(self.link_shown)
        self._chain.lesson_chosen.connect(self.lesson_chosen)
        self.hide()

    def _lay_out(self) -> None:
        self._body = QWidget()
        self._body.setAutoFillBackground(False)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        what: tuple[QWidget, ...] = (self._state, self._normal, self._about, self._wire)
        for part in (*what, self._why, self._sentence, self._remark, self._chain):
            column.addWidget(part)
        column.addStretch()
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        self._area.setWidget(self._body)

    @property
    def key(self) -> str | None:
        """The spot that it shows; None while closed."""
        return self._sheet.key if self._sheet and not self.isHidden() else None

    @property
    def chain(self) -> ChainView:
        return self._chain

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._close.show_theme(theme)
        self._chain.show_theme(theme)
        self.update()

    def show_reduced_motion(self, reduced: bool) -> None:
        self._chain.show_reduced_motion(reduced)

    def show_sheet(self, sheet: Sheet, around: QRect) -> None:
        """Open beside `around` (in the parent's pixels), inside the parent. What is open already keeps the focus."""
        opened = self.key != sheet.key
        self._sheet, self._around = sheet, around
        self.setAccessibleName(sheet.title)
        self.setAccessibleDescription(" ".join(part for part in (sheet.state, sheet.normal, sheet.about) if part))
        self._chain.show_chain(sheet.why)
        self._fit()
        self.show()
        self.raise_()
        if opened:
            self._area.verticalScrollBar().setValue(0)
            self._close.setFocus(Qt.FocusReason.PopupFocusReason)

    def make_way(self, places: Sequence[QRect]) -> None:
        """Another link is lit: keep these free, as far as there is room beside them (in the parent's pixels)."""
        self._kept_free = places
        if self.key is not None:
            self._fit()

    def _fit(self) -> None:
        """Words into their places, in the box that lets the most be seen."""
        self._show_words()
        column = self._body.layout()
        assert column is not None
        _settle(column)
        box = min(self._boxes(), key=self._lost)
        inner, top = box.width() - 2 * look.SPACE_M, self._top(box.width())
        self._body.setFixedSize(inner - SCROLL_PX, column.totalHeightForWidth(inner - SCROLL_PX))
        self._title.setGeometry(look.SPACE_M, look.SPACE_S, inner - CLOSE_PX, top - look.SPACE_XS - look.SPACE_S)
        self.setGeometry(box)
        self._area.setGeometry(look.SPACE_M, top, inner, box.height() - top - look.SPACE_M)
        self._close.setGeometry(box.width() - CLOSE_PX - 6, 6, CLOSE_PX, CLOSE_PX)

    def _top(self, width: int) -> int:
        """Where the words begin, below the title."""
        title_px = self._title.heightForWidth(width - 2 * look.SPACE_M - CLOSE_PX)
        return look.SPACE_S + title_px + look.SPACE_XS

    def _whole(self, width: int) -> int:
        """The height that all words need."""
        column = self._body.layout()
        assert column is not None
        return self._top(width) + column.totalHeightForWidth(width - 2 * look.SPACE_M - SCROLL_PX) + look.SPACE_M

    def _show_words(self) -> None:
        sheet = self._sheet
        assert sheet is not None
        why, whole = sheet.why, not self._chain.lit
        self._title.setText(sheet.title)
        self._wire.setText(MEND if sheet.cut else CUT)
        told = (
            (self._state, sheet.state), (self._normal, sheet.normal), (self._about, sheet.about),
            (self._sentence, why.sentence if why else ""), (self._remark, why.remark if why else ""),
        )  # fmt: skip
        for label, text in told:
            label.setText(text)
            label.setVisible(bool(text) and whole)
        self._wire.setVisible(sheet.cut is not None and whole)
        self._why.setVisible(why is not None and whole)
        self._chain.setVisible(why is not None and bool(why.links or why.lesson))

    def _room(self) -> QRect:
        parent = self.parentWidget()
        return parent.rect().adjusted(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX) if parent else self.rect()

    def _boxes(self) -> Iterator[QRect]:
        """Beside the spot, at the edges of the room; then within each side of the spot, where its words may scroll."""
        room, around = self._room(), self._around
        width = min(text_size.grown(WIDTH_PX), room.width())
        size = QSize(width, min(self._whole(width), room.height()))
        last_x, last_y = room.right() + 1 - width, room.bottom() + 1 - size.height()
        x = around.right() + EDGE_PX
        if x + width > room.right():
            x = around.left() - EDGE_PX - width
        y = min(max(around.center().y() - size.height() // 2, room.top()), last_y)
        yield QRect(QPoint(min(max(x, room.left()), last_x), y), size)
        for left, top in product((room.left(), last_x), (y, last_y, room.top())):
            yield QRect(QPoint(left, top), size)
        least = min(text_size.grown(LEAST_WIDTH_PX), room.width())
        for side in _sides(room, around):
            if side.width() >= least and side.height() >= LEAST_HEIGHT_PX:
                yield self._within(side)

    def _within(self, side: QRect) -> QRect:
        """As large as its words need, as near to the spot as the side lets it."""
        width = min(text_size.grown(WIDTH_PX), side.width())
        box = QRect(0, 0, width, min(self._whole(width), side.height()))
        box.moveCenter(self._around.center())
        return box.translated(_back_into(box, side))

    def _lost(self, box: QRect) -> tuple[int, int]:
        """How many pixels of what has to be seen lie under it; then of how many of its words one has to scroll."""
        seen = self._kept_free if self._chain.lit else (self._around,)
        under = [box.intersected(place) for place in seen]
        hidden = sum(one.width() * one.height() for one in under if not one.isEmpty())
        return hidden, self._whole(box.width()) - box.height()

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()

    def _on_cut(self) -> None:
        if self._sheet is not None:
            key, cut = self._sheet.key, not self._sheet.cut
            self._on_close()  # the focus goes back to the chip before the run changes
            self.cut_chosen.emit(key, cut)

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


def _sides(room: QRect, spot: QRect) -> tuple[QRect, ...]:
    """The room right, left, below and above a spot."""
    right, left, below, above = QRect(room), QRect(room), QRect(room), QRect(room)
    right.setLeft(spot.right() + EDGE_PX)
    left.setRight(spot.left() - EDGE_PX)
    below.setTop(spot.bottom() + EDGE_PX)
    above.setBottom(spot.top() - EDGE_PX)
    return right, left, below, above


def _back_into(box: QRect, room: QRect) -> QPoint:
    """What brings a box that is no larger than a room back into it."""
    x = max(0, room.left() - box.left()) - max(0, box.right() - room.right())
    y = max(0, room.top() - box.top()) - max(0, box.bottom() - room.bottom())
    return QPoint(x, y)


def _settle(column: QLayout) -> None:
    """Ask every part anew how high it is; Qt itself would only after the next turn of its loop."""
    for item in map(column.itemAt, range(column.count())):
        widget = item.widget() if item else None
        inner = widget.layout() if widget else item.layout() if item else None
        if inner is not None:
            _settle(inner)
        if widget is not None:
            widget.updateGeometry()
    column.invalidate()
