"""How are things put in order? By dragging, by arrows, or by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tutor.content.model import PutInOrder
from tutor.content.shuffle import shuffled
from tutor.gui import theme
from tutor.gui.lesson.markdown import to_plain
from tutor.gui.lesson.order_row import OrderHead, OrderRow
from tutor.gui.lesson.question_view import QuestionView, remarks_by_id
from tutor.gui.lesson.reveal import focus
from tutor.gui.lesson.signs import Outcome
from tutor.gui.lesson.words import share
from tutor.gui.theme import Theme
from tutor.learner.marking import Mark

HINT = "Drag a line, press its arrows, or focus it and press Ctrl+Up or Ctrl+Down."


class OrderView(QuestionView):
    """A response is the list of item ids, top to bottom."""

    def __init__(self, theme_: Theme, question: PutInOrder, seed: str) -> None:
        super().__init__(theme_, question.ask, HINT)
        self._key = [item.id for item in question.items]
        self._texts = {item.id: to_plain(item.text) for item in question.items}
        self._start = [item.id for item in shuffled(question.items, seed, avoid=question.items)]
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.SPACE_S)
        self.column.addLayout(self._list)
        items = {item.id: item for item in question.items}
        self.rows = [OrderRow(theme_, id_, items[id_].text) for id_ in self._start]
        for row in self.rows:
            row.line.moved.connect(self._on_moved)
            row.line.walked.connect(self._on_walked)
            row.line.sent.connect(self._on_sent)
            row.line.dragged.connect(self._on_dragged)
        self._lay_out()

    def response(self) -> object | None:
        return [row.id for row in self.rows]

    def show_response(self, response: object | None) -> None:
        ids = list(response) if isinstance(response, Sequence) else self._start
        if sorted(ids) == sorted(self._key):
            self.rows.sort(key=lambda row: ids.index(row.id))
            self._lay_out()

    def first_control(self) -> QWidget | None:
        return self.rows[0].line

    def _on_moved(self, by: int) -> None:
        place = self._sender_place()
        self._move(place, place + by)

    def _on_sent(self, place: int) -> None:
        self._move(self._sender_place(), place - 1)

    def _on_walked(self, by: int) -> None:
        focus(self.rows[(self._sender_place() + by) % len(self.rows)].line)

    def _on_dragged(self, screen_y: float) -> None:
        y = self.mapFromGlobal(QPoint(0, round(screen_y))).y()
        place = self._sender_place()
        row = self.rows[place]
        above, below = self.rows[max(0, place - 1)], self.rows[min(len(self.rows) - 1, place + 1)]
        if above is not row and y < above.geometry().center().y():
            self._move(place, place - 1)
        elif below is not row and y > below.geometry().center().y():
            self._move(place, place + 1)

    def _sender_place(self) -> int:
        sender = self.sender()
        return next(place for place, row in enumerate(self.rows) if row.line is sender)

    def _move(self, place: int, to: int) -> None:
        if place == to or not 0 <= to < len(self.rows):
            return
        row = self.rows.pop(place)
        self.rows.insert(to, row)
        self._lay_out()
        focus(row.line)
        self.response_changed.emit()

    def _lay_out(self) -> None:
        before: OrderHead | None = None
        for place, row in enumerate(self.rows, start=1):
            self._list.removeWidget(row)
            self._list.addWidget(row)
            row.line.show_place(place, len(self.rows))
            if before is not None:
                QWidget.setTabOrder(before.down, row.line)
            QWidget.setTabOrder(row.line, row.line.up)
            QWidget.setTabOrder(row.line.up, row.line.down)
            before = row.line
        self._list.activate()

    def _parts(self, mark: Mark) -> str:
        return share(sum(remark.right for remark in mark.remarks), len(self._key), "stand right")

    def _show_remarks(self, mark: Mark | None) -> None:
        remarks = remarks_by_id(mark)
        for place, row in enumerate(self.rows):
            text, right = remarks.get(row.id, ("", False))
            outcome = (Outcome.RIGHT if right else Outcome.WRONG) if mark else None
            row.show_outcome(outcome, text, self._word(row.id, place, right))

    def _word(self, id_: str, place: int, right: bool) -> str:
        """Neighbours earn the score, so neighbours are what is said."""
        due = self._key.index(id_)
        if right:
            return "In place" if due == place else f"Rightly after “{self._texts[self._key[due - 1]]}”"
        return "This comes first" if due == 0 else f"This comes right after “{self._texts[self._key[due - 1]]}”"

    def _lock(self, locked: bool) -> None:
        for row in self.rows:
            row.line.lock(locked)
