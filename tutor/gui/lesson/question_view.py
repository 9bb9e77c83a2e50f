"""What do all question views share? They say what the response would be, and show a mark when told."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tutor.gui import theme
from tutor.gui.label import Label
from tutor.gui.lesson.rich_text import RichText
from tutor.gui.lesson.words import headline
from tutor.gui.theme import Theme
from tutor.learner.marking import Mark


class QuestionView(QWidget):
    """The question, its controls, and a line with the result.

    Subclasses fill `self.column` and override `response`, `show_response`, `_show_remarks`, `_lock`.
    """

    response_changed = Signal()  # the learner touched something
    answer_wanted = Signal()  # the learner pressed Enter on a complete response

    def __init__(self, theme_: Theme, ask: str, hint: str = "") -> None:
        super().__init__()
        self.theme = theme_
        self.ask = RichText(theme_, ask, weight=QFont.Weight.Medium)
        self.hint = Label(hint, px=theme.SMALL_PX, muted=True)
        if not hint:
            self.hint.hide()  # to show it here, without a parent, would open a window
        self.result = Label(px=theme.LEAD_PX, weight=QFont.Weight.DemiBold)
        self.result.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.SPACE_S)
        for widget in (self.ask, self.hint, self.result):
            self.column.addWidget(widget)
        self.column.addSpacing(theme.SPACE_XS)

    def response(self) -> object | None:
        """What would be answered now, as marking wants it; None while it is incomplete."""
        raise NotImplementedError

    def show_response(self, response: object | None) -> None:
        """Show an earlier response, or an empty question. Silent."""
        raise NotImplementedError

    def begun(self) -> object | None:
        """What was put in so far, whole or not."""
        return self.response()

    def show_begun(self, begun: object) -> None:
        """Show what was put in so far. Silent."""
        self.show_response(begun)

    def show_mark(self, mark: Mark | None) -> None:
        """Show what the response was worth and why, or open the question again. Silent."""
        self._lock(mark is not None)
        self._show_remarks(mark)
        self.result.setVisible(mark is not None)
        self.hint.setVisible(mark is None and bool(self.hint.text()))
        if mark is not None:
            self.result.setText(self.summary(mark))
            partly = 0 < mark.score < 1
            self.result.show_colour(None if partly else self.theme.good if mark.score else self.theme.warn)

    def summary(self, mark: Mark) -> str:
        """The headline, and for part of the score the parts in numbers."""
        parts = self._parts(mark)
        return f"{headline(mark.score)} {parts}.".strip() if parts and mark.score < 1 else headline(mark.score)

    def pick(self, digit: int) -> None:
        """A digit key was pressed, 1 to 9."""

    def take_spot(self, spot: str) -> None:
        """A place on the axis was picked."""

    def first_control(self) -> QWidget | None:
        """Where the keyboard starts."""
        return None

    def _parts(self, mark: Mark) -> str:
        return ""

    def _show_remarks(self, mark: Mark | None) -> None:
        raise NotImplementedError

    def _lock(self, locked: bool) -> None:
        raise NotImplementedError


def remarks_by_id(mark: Mark | None) -> dict[str, tuple[str, bool]]:
    """What is said about each part: its text, and whether that part was dealt with rightly."""
    return {remark.about: (remark.text, remark.right) for remark in mark.remarks} if mark else {}
