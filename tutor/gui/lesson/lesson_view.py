"""How does a learner walk through a lesson? Text and questions left, the axis right, one step at a time."""

from collections.abc import Callable, Mapping
from time import monotonic

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tutor.content.model import Lesson, Level, Library, Module, Outline
from tutor.gui import text_size, theme
from tutor.gui.buttons import ENTER_KEYS
from tutor.gui.lesson.ask import AskView
from tutor.gui.lesson.begun import Begun
from tutor.gui.lesson.column import SCROLL_KEYS, Column
from tutor.gui.lesson.evidence import EvidenceView
from tutor.gui.lesson.glossary import GlossaryCard
from tutor.gui.lesson.left_out import LeftOutNote
from tutor.gui.lesson.make_step import make_step
from tutor.gui.lesson.opened import Opened, shown_answer
from tutor.gui.lesson.rich_text import RichText
from tutor.gui.lesson.scene import Scene, own_scene, scene_at
from tutor.gui.lesson.step_view import Desk, Reached, StepView
from tutor.gui.theme import Theme
from tutor.learner.marking import Mark
from tutor.learner.session import Answer


class LessonView(QWidget):
    """Shows one step of one lesson and says what the learner did.

    `axis_wanted` and `spot_wanted` also follow from a step that is shown: they say what the axis has to be for it.
    """

    step_chosen = Signal(int)  # index in lesson.steps
    response_given = Signal(str, object, float)  # step id, JSON value, seconds since the step was shown
    axis_wanted = Signal(object)  # Scene
    spot_wanted = Signal(bool)  # a click on the axis is an answer now (take_spot), or no longer
    lesson_finished = Signal()
    lesson_wanted = Signal(str)  # of another level: it lifts what this one left out
    about_wanted = Signal(str)  # AboutId

    def __init__(
        self, theme: Theme, axis: QWidget, parent: QWidget | None = None, clock: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._opened: Opened | None = None
        self._answers: dict[str, Answer] = {}
        self._begun = Begun()
        self._outcomes: dict[str, Reached] = {}
        self._scene: Scene | None = None
        self._asks_spot = self._answered = False
        self._opened_at_s = 0.0
        self.step: StepView | None = None
        self._column = Column(theme)
        self.header, self.page, self.footer = self._column.header, self._column.page, self._column.footer
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._column)
        row.addWidget(axis, 1)
        self.glossary = GlossaryCard(theme, self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.footer.next.clicked.connect(self._on_next)
        self.footer.skip.clicked.connect(self._on_next)
        self.footer.back.clicked.connect(self._on_back)
        self.footer.act.clicked.connect(self._on_act)
        self.footer.again.clicked.connect(self._on_again)

    def show_lesson(
        self,
        library: Library,
        outline: Outline,
        module: Module,
        lesson: Lesson,
        step_index: int,
        answers: Mapping[str, Answer],
        level: Level,
    ) -> None:
        """Open a step. `answers`: step id to the last answer in this lesson. The same step again changes nothing."""
        before, known = self._opened, self._answers
        opened = Opened(library, outline, module, lesson, step_index, level)
        self._opened, self._answers = opened, dict(answers)
        self.header.show_lesson(module, outline, lesson, step_index)
        self.glossary.show_terms(library.terms, level)
        if not opened.is_same_step(before):
            if before is None or before.lesson.id != lesson.id:
                self._outcomes, self._scene = {}, None
            self._open_step(opened)
            return
        answer = self._answers.get(opened.step.id)
        if answer != known.get(opened.step.id) and (shown := shown_answer(opened.step, answer)):
            self._show_answer(*shown)

    def show_answer(self, step_id: str, answer: Answer, mark: Mark | None) -> None:
        """The answer is kept: show it, and what it was worth. What is on the screen already stays as it is."""
        seen = self._answered and self._answers.get(step_id) == answer
        self._answers[step_id] = answer
        if not seen and self._opened is not None and self._opened.step.id == step_id:
            self._show_answer(answer, mark)

    def show_outcome(self, step_id: str, reached: Reached) -> None:
        """What the model did in an observe step, in shares of this man's untreated normal."""
        self._outcomes[step_id] = reached
        if self._opened is not None and self._opened.step.id == step_id and self.step is not None:
            self.step.show_outcome(reached)
            self._announce(self.step.summary())

    def show_level(self, level: Level) -> None:
        if self._opened is not None:
            self.glossary.show_terms(self._opened.library.terms, level)

    def show_theme(self, theme: Theme) -> None:
        """Draw everything anew; what was being answered stays."""
        self._theme = theme
        self._column.show_theme(theme)
        self.glossary.show_theme(theme)
        if self._opened is None or self.step is None:
            return
        self._place_step(self._opened, self._answered, None if self._answered else self.step.begun())
        self._show_ways()

    def take_spot(self, spot: str) -> None:
        """The learner pressed a station or a signal on the axis while `spot_wanted` was true."""
        if self.step is not None and not self._answered:
            self.step.take_spot(spot)

    def focus_step(self) -> None:
        """An open question starts at its first control, a text at its words, what is answered at the way on."""
        control: QWidget | None = None
        if self.step is not None and not self._answered:
            control = self.step.first_control() or self.step.findChild(RichText)
        (control or self.footer.next).setFocus()

    def _open_step(self, opened: Opened) -> None:
        takes_focus = self._hold_focus()
        self.glossary.close_now()
        self._opened_at_s = self._clock()
        begun = self._begun.find(opened, self._answers.get(opened.step.id))
        self._place_step(opened, begun is None, begun)
        self._show_ways()
        self._want_scene(scene_at(opened.lesson, opened.index))
        self._ask_spot()
        if takes_focus:
            self.focus_step()

    def _hold_focus(self) -> bool:
        """Keep the focus here while its holder goes; False where a control beside the lesson has it."""
        holder = self.window().focusWidget()
        ours = (
            holder is None
            or not (self.isVisible() and holder.isVisible())
            or holder is self
            or self.isAncestorOf(holder)
            or holder.isAncestorOf(self)
        )
        if ours:
            self.setFocus()
        return ours

    def _place_step(self, opened: Opened, answered: bool, begun: object | None) -> None:
        """Make the step's view; with `answered`, its last answer if there is one, else what was begun."""
        step = make_step(
            Desk(self._theme, opened.library, opened.lesson, opened.level, self._outcomes), opened.step, self._answers
        )
        shown = shown_answer(opened.step, self._answers.get(opened.step.id)) if answered else None
        self.step, self._answered = step, shown is not None
        if shown is not None:
            step.show_answer(*shown)
        elif begun is not None:
            step.show_begun(begun)
        step.act_changed.connect(self._on_act_changed)
        step.act_wanted.connect(self._on_act)
        step.play_wanted.connect(self._on_play)
        for text in step.findChildren(RichText):
            text.term_hovered.connect(self.glossary.on_term_hovered)
            text.term_chosen.connect(self.glossary.on_term_chosen)
        if isinstance(step, EvidenceView):
            step.about_wanted.connect(self.about_wanted)
        if opened.last and (left_out := opened.library.left_out_of(opened.lesson.id)):
            note = LeftOutNote(opened.library, left_out)
            note.lesson_chosen.connect(self.lesson_wanted)
            note.unfolded.connect(self._on_unfolded)
            step.column.addWidget(note)
        self.page.show_step(step, text_size.margin(self.width()))

    def _show_answer(self, answer: Answer, mark: Mark | None) -> None:
        if self.step is None:
            return
        self._answered = True
        self.setFocus()
        self.step.show_answer(answer, mark)
        self._show_ways()
        self._ask_spot()
        self._announce(self.step.summary())
        self.footer.next.setFocus()
        QTimer.singleShot(0, self._on_answer_laid_out)

    def _show_ways(self) -> None:
        opened, step = self._opened, self.step
        if opened is None or step is None:
            return
        act = step.act if not self._answered else None
        again = step.again if step.act and self._answered else None
        self.footer.show_ways(opened.index == 0, opened.last, act, again)
        self.footer.act.setEnabled(step.response() is not None)
        self.footer.next.setAccessibleDescription(step.summary() if self._answered else "")

    def _want_scene(self, scene: Scene) -> None:
        if scene != self._scene or scene.plays:
            self._scene = scene
            self.axis_wanted.emit(scene)

    def _ask_spot(self) -> None:
        asks = isinstance(self.step, AskView) and self.step.picks_on_axis and not self._answered
        if asks != self._asks_spot:
            self._asks_spot = asks
            self.spot_wanted.emit(asks)

    def _announce(self, sentence: str) -> None:
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _on_next(self) -> None:
        if self._opened is not None and self._opened.last:
            self.lesson_finished.emit()
        elif self._opened is not None:
            self.step_chosen.emit(self._opened.index + 1)

    def _on_back(self) -> None:
        if self._opened is not None and self._opened.index > 0:
            self.step_chosen.emit(self._opened.index - 1)

    def _on_act(self) -> None:
        opened, step = self._opened, self.step
        if opened is None or step is None or self._answered or (response := step.response()) is None:
            return
        self.response_given.emit(opened.step.id, response, max(0.0, self._clock() - self._opened_at_s))
        if step.goes_on and self._answered and self.step is step:
            self._on_next()

    def _on_again(self) -> None:
        if self.step is not None:
            self._answered = False
            self._opened_at_s = self._clock()
            self.step.show_open()
            self._show_ways()
            self._ask_spot()
            self.focus_step()

    def _on_play(self) -> None:
        if self._opened is not None and (scene := own_scene(self._opened.lesson, self._opened.index)):
            self._want_scene(scene.playing())

    def _on_act_changed(self) -> None:
        if self._opened is not None and self.step is not None:
            self._begun.keep(self._opened, self._answers.get(self._opened.step.id), self.step.begun())
            self.footer.act.setEnabled(self.step.response() is not None)

    def _on_answer_laid_out(self) -> None:
        """What came of the answer stands at the top; bring it into sight."""
        if self._answered:
            self.page.verticalScrollBar().setValue(0)

    def _on_unfolded(self) -> None:
        """The note stands at the foot; bring all of it into sight, once it has its room."""
        bar = self.page.verticalScrollBar()
        QTimer.singleShot(0, bar, lambda: bar.setValue(bar.maximum()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the focused control had no use for."""
        key, text = event.key(), event.text()
        if key == Qt.Key.Key_Escape and self.glossary.isVisible():
            self.glossary.close_now()
        elif key in ENTER_KEYS and self.footer.act.isVisible():
            self._on_act()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Space, *ENTER_KEYS) and self.footer.next.isEnabled():
            self._on_next()
        elif key == Qt.Key.Key_Left:
            self._on_back()
        elif key in SCROLL_KEYS:
            self._column.scroll_by(key)
        elif len(text) == 1 and "1" <= text <= "9" and self.step is not None and not self._answered:
            self.step.pick(int(text))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.glossary.close_now()
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_room()

    def changeEvent(self, event: QEvent) -> None:
        """The column grows with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._show_room()

    def _show_room(self) -> None:
        self._column.show_room(self.width(), self.height())
        air = theme.SPACE_S if text_size.margin(self.width()) > theme.SPACE_M else 0
        self._row.setContentsMargins(0, 0, air, air)
        self._row.activate()  # now, so that the axis is not drawn once for a width that does not last
        self.glossary.close_now()
