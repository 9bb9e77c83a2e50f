"""How are two sides joined? One line waits at a time, with the answers right below it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from tutor.content.model import Match
from tutor.content.shuffle import shuffled
from tutor.gui import theme
from tutor.gui.lesson.markdown import to_plain
from tutor.gui.lesson.match_row import MatchRow, RightSide
from tutor.gui.lesson.question_view import QuestionView, remarks_by_id
from tutor.gui.lesson.reveal import focus, reveal
from tutor.gui.lesson.signs import Outcome
from tutor.gui.lesson.words import share
from tutor.gui.theme import Theme
from tutor.learner.marking import Mark

HINT = "Press the answer that belongs to the line above it. An answer may fit more than once."


class MatchView(QuestionView):
    """A response maps pair ids to the texts of their right sides; it is complete when each line has one."""

    def __init__(self, theme_: Theme, question: Match, seed: str) -> None:
        super().__init__(theme_, question.ask, HINT)
        self._question = question
        self._joined: dict[str, str] = {}
        self._group = QButtonGroup(self)
        self.rows = {pair.id: MatchRow(theme_, pair.left) for pair in shuffled(question.pairs, seed)}
        for row in self.rows.values():
            self._group.addButton(row.face)
            self.column.addWidget(row)
            row.face.walked.connect(self._on_walked)
            row.face.clicked.connect(self._on_row_chosen)
            row.face.confirmed.connect(self._on_confirmed)
        texts = shuffled(sorted({pair.right for pair in question.pairs} | set(question.extra)), f"{seed} right")
        self.rights = [RightSide(theme_, text, place) for place, text in enumerate(texts, start=1)]
        self._bank = QWidget()
        answers = QVBoxLayout(self._bank)
        answers.setContentsMargins(theme.SPACE_L, 0, 0, theme.SPACE_S)
        answers.setSpacing(theme.SPACE_XS)
        for right in self.rights:
            answers.addWidget(right)
            right.chosen.connect(self._on_chosen)
        self._go_to(next(iter(self.rows)))

    def response(self) -> object | None:
        return dict(self._joined) if len(self._joined) == len(self.rows) else None

    def begun(self) -> object | None:
        return dict(self._joined)

    def show_response(self, response: object | None) -> None:
        given = response if isinstance(response, Mapping) else {}
        self._joined = {str(id_): str(text) for id_, text in given.items() if id_ in self.rows}
        self._show_joined()
        self._go_to(self._open_row() or next(iter(self.rows)))

    def pick(self, digit: int) -> None:
        if 1 <= digit <= len(self.rights) and not self._locked():
            self._on_chosen(self.rights[digit - 1].raw)

    def first_control(self) -> QWidget | None:
        return self.rows[self._current()].face

    def _on_chosen(self, text: str) -> None:
        self._joined[self._current()] = text
        self._show_joined()
        if following := self._open_row():
            self._go_to(following)
        self.response_changed.emit()

    def _on_confirmed(self) -> None:
        if self.response() is not None:
            self.answer_wanted.emit()

    def _on_walked(self, by: int) -> None:
        ids = list(self.rows)
        self._go_to(ids[(ids.index(self._current()) + by) % len(ids)])
        focus(self.rows[self._current()].face)

    def _current(self) -> str:
        return next(id_ for id_, row in self.rows.items() if row.face.isChecked())

    def _open_row(self) -> str | None:
        """The first line without an answer, from the current one on."""
        ids = list(self.rows)
        here = ids.index(self._current())
        return next((id_ for id_ in ids[here:] + ids[:here] if id_ not in self._joined), None)

    def _go_to(self, id_: str) -> None:
        """The answers stand right below the line that waits for one."""
        row = self.rows[id_]
        had_focus = self.window().focusWidget() in [*(row.face for row in self.rows.values()), *self.rights]
        row.face.setChecked(True)
        self._place_bank(row)
        if had_focus:
            focus(row.face)
        reveal(self._bank)

    def _on_row_chosen(self) -> None:
        self._place_bank(self.rows[self._current()])

    def _place_bank(self, row: MatchRow) -> None:
        self.column.removeWidget(self._bank)
        self.column.insertWidget(self.column.indexOf(row) + 1, self._bank)
        before: QWidget = row.face
        for right in self.rights:
            QWidget.setTabOrder(before, right)
            before = right

    def _show_joined(self) -> None:
        for id_, row in self.rows.items():
            row.line.show_joined(to_plain(self._joined[id_]) if id_ in self._joined else None)

    def _parts(self, mark: Mark) -> str:
        return share(sum(remark.right for remark in mark.remarks), len(self.rows), "joined rightly")

    def _show_remarks(self, mark: Mark | None) -> None:
        remarks = remarks_by_id(mark)
        for pair in self._question.pairs:
            text, right = remarks.get(pair.id, ("", False))
            outcome = (Outcome.RIGHT if right else Outcome.WRONG) if mark else None
            word = None if right else f"This belongs to “{to_plain(pair.right)}”"
            self.rows[pair.id].show_outcome(outcome, text, word)

    def _locked(self) -> bool:
        return self._bank.isHidden()

    def _lock(self, locked: bool) -> None:
        self._bank.setHidden(locked)
        for row in self.rows.values():
            row.lock(locked)
