"""Where do the parts of a lesson stand? Text left, at most 70 characters wide; the axis has the rest."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tutor.gui import text_size, theme
from tutor.gui.theme import Theme

CHARACTERS = 70
SAMPLE = "The pituitary answers each pulse with a pulse of its own, and the testis answers that."
LEAST_COLUMN_PX, LEAST_AXIS_PX = 376, 440
COLUMN_SHARE = 0.4
SCROLL_BAR_PX = 10


def text_width() -> int:
    """How wide 70 characters of running text are, in px."""
    return round(QFontMetrics(text_size.font()).horizontalAdvance(SAMPLE) / len(SAMPLE) * CHARACTERS)


def column_width(width: int) -> int:
    """Of `width` px for the lesson, how many the text column gets, margins included."""
    wished = max(text_size.grown(LEAST_COLUMN_PX), text_size.grown(round(width * COLUMN_SHARE)))
    return max(1, min(wished, text_width() + 2 * text_size.margin(width), width - LEAST_AXIS_PX))


def _focus_chain(top: QWidget) -> list[QWidget]:
    """What can have the focus inside `top`, in order, while that is still a window of its own."""
    chain: list[QWidget] = []
    widget = top.nextInFocusChain()
    while widget is not None and widget is not top:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    return [widget for widget in chain if widget.focusPolicy() != Qt.FocusPolicy.NoFocus]


class Page(QScrollArea):
    """Holds one step and scrolls when it is taller than the room."""

    def __init__(self, theme_: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # without it no tab order can start here
        self.viewport().setAutoFillBackground(False)
        self._side = self._air = theme.SPACE_L
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.show_theme(theme_)

    def show_step(self, step: QWidget, side: int) -> None:
        """Put `step` in, with `side` px of air left and right of it, and go to its top."""
        chain = _focus_chain(step)
        holder = QWidget()
        holder.setAutoFillBackground(False)
        column = QVBoxLayout(holder)
        column.addWidget(step)
        column.addStretch(1)
        if (before := self.takeWidget()) is not None:
            before.deleteLater()  # a key press inside it may have brought us here
        self.setWidget(holder)
        before_it: QWidget = self
        for widget in chain:  # new widgets come last in a window; these come before the footer
            QWidget.setTabOrder(before_it, widget)
            before_it = widget
        self.show_side(side)
        self.verticalScrollBar().setValue(0)

    def show_side(self, side: int, low: bool | None = None) -> None:
        """`low`: there is little height, so air above and below is scarce."""
        self._side = side
        if low is not None:
            self._air = theme.SPACE_M if low else theme.SPACE_L
        self._on_range_changed()

    def _on_range_changed(self) -> None:
        """The scroll bar stands in the air, so that text keeps its width with and without it."""
        if (holder := self.widget()) is not None and (column := holder.layout()) is not None:
            bar = SCROLL_BAR_PX if self.verticalScrollBar().maximum() > 0 else 0
            column.setContentsMargins(self._side, self._air, self._side - bar, self._air)

    def more_below(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() < bar.maximum()

    def show_theme(self, theme_: Theme) -> None:
        self.verticalScrollBar().setStyleSheet(
            f"QScrollBar:vertical {{ background: transparent; width: {SCROLL_BAR_PX}px; margin: 0; }}"
            f"QScrollBar::handle:vertical {{ background: {theme_.outline}; border-radius: 3px; min-height: 40px;"
            " margin: 2px; }"
            "QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }"
            "QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: transparent; }"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows belong to the lesson: Qt's scroll area would swallow Left and Right."""
        event.ignore()
