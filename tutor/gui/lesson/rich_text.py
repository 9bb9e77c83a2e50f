"""How is lesson text shown? As tall as its text, with glossary words that pointer and keyboard reach.

It opens nothing: no file, no address, no image, whatever a lesson says.
"""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from tutor.gui import text_size, theme
from tutor.gui.buttons import ENTER_KEYS
from tutor.gui.lesson.markdown import term_id, to_html, to_plain
from tutor.gui.lesson.typeset import typeset
from tutor.gui.theme import Theme

HINT_WIDTH_PX = 400
WORD_PX = 40  # what is taken for a word that goes on in the next line
MOVING_KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip


class RichText(QTextBrowser):
    """A piece of lesson Markdown at one type size."""

    term_chosen = Signal(str, QRect)  # glossary id, the word's place on the screen: pressed or clicked
    term_hovered = Signal(str, QRect)  # under the pointer or the focus; "" when it is left

    def __init__(
        self,
        theme_: Theme,
        text: str = "",
        px: int = theme.BODY_PX,
        weight: QFont.Weight = QFont.Weight.Normal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._text = theme_, text
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        text_size.set_font(self, px, weight)  # Qt hands it on to the document, now and whenever it changes
        self.setUndoRedoEnabled(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.highlighted.connect(self._on_highlighted)
        self.show_text(text)

    @property
    def has_terms(self) -> bool:
        return "term:" in self._text

    def show_text(self, text: str) -> None:
        self._text = text
        self.setHtml(to_html(text))
        self.setPalette(typeset(self.document(), self.palette(), self._theme))
        self.setAccessibleName(to_plain(text))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.has_terms else Qt.FocusPolicy.ClickFocus)
        self.updateGeometry()

    def show_theme(self, theme_: Theme) -> None:
        self._theme = theme_
        self.show_text(self._text)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        if (term := term_id(url.toString())) is not None:
            self.term_chosen.emit(term, self._link_place())

    def _on_highlighted(self, url: QUrl) -> None:
        self.term_hovered.emit(term_id(url.toString()) or "", self._pointed_place())

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Whatever is asked for, the answer is an empty pixel."""
        return QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        copy = self.document().clone()
        copy.setTextWidth(width)
        height = round(copy.size().height() + 0.49)
        copy.deleteLater()
        return height

    def sizeHint(self) -> QSize:
        """One line: how tall it has to be, `heightForWidth` says."""
        return QSize(HINT_WIDTH_PX, QFontMetrics(self.font()).height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, QFontMetrics(self.font()).height())

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        self._say_focused_term()
        return moved

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.term_hovered.emit("", QRect())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.term_hovered.emit("", QRect())

    def changeEvent(self, event: QEvent) -> None:
        """Leading follows the size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            typeset(self.document(), self.palette(), self._theme)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """There is nothing to scroll in here; the page scrolls."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moving about is the screen's business; copying, and Enter on a word, are ours."""
        moving = event.key() in MOVING_KEYS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if moving or (event.key() in ENTER_KEYS and self._focused_term() is None):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _focused_term(self) -> str | None:
        cursor = self.textCursor()
        return term_id(cursor.charFormat().anchorHref()) if cursor.hasSelection() else None

    def _say_focused_term(self) -> None:
        if self.window().focusWidget() is self and (term := self._focused_term()) is not None:
            self.term_hovered.emit(term, self._link_place())

    def _link_box(self) -> QRect:
        """The focused word, or its part on the first line, in the viewport."""
        cursor = self.textCursor()
        first, last = QTextCursor(cursor), QTextCursor(cursor)
        first.setPosition(cursor.selectionStart())
        last.setPosition(cursor.selectionEnd())
        start, end = self.cursorRect(first), self.cursorRect(last)
        return start.united(end) if start.top() == end.top() else start.adjusted(0, 0, WORD_PX, 0)

    def _link_place(self) -> QRect:
        return self._on_screen(self._link_box()) if self.textCursor().hasSelection() else self._pointed_place()

    def _pointed_place(self) -> QRect:
        here = self.viewport().mapFromGlobal(self.cursor().pos())
        return self._on_screen(self.cursorRect(self.cursorForPosition(here)))

    def _on_screen(self, box: QRect) -> QRect:
        return QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt marks a focused word with dots alone; ours has the ring of every other control."""
        super().paintEvent(event)
        if self.hasFocus() and self._focused_term() is not None:
            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(self._theme.accent), 2))
                painter.drawRoundedRect(self._link_box().adjusted(-3, -1, 3, 1), 4, 4)
