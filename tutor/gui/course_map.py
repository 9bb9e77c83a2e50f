"""What is there to learn, and how far am I? Modules and lessons of one level."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from tutor.gui import text_size
from tutor.gui.buttons import primary
from tutor.gui.icons import pixmap
from tutor.gui.label import Label
from tutor.gui.page import Page
from tutor.gui.theme import (
    BODY_PX,
    DISPLAY_PX,
    LEAD_PX,
    RADIUS,
    SMALL_PX,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    Theme,
)
from tutor.learner.exam import TITLE, exam_level
from tutor.learner.progress import LessonProgress, ModuleProgress, PathProgress

COLUMN_PX = 1120  # a map wider than this is hard to take in
CARD_WIDTH_PX, CARD_HEIGHT_PX = 300, 112
RING_PX, MARK_PX = 36, 18

IN_WRITING = (
    "The lessons of this path are being written; their plan stands below. "
    "Definitions, the words on the axis and the cards already follow this level."
)
ALL_FINISHED = "You have finished every lesson that is ready. Any of them can be taken again."


def exam_words(exam: LessonProgress) -> str:
    """How the last attempt at the examination went, and the best."""
    if exam.last is None or exam.best is None:
        return f"{exam.reached} of {exam.steps} answered" if exam.reached else status_words(exam)
    words = f"last {exam.last:.0%}, best {exam.best:.0%}"
    return f"{words}, {exam.reached} of {exam.steps} answered now" if exam.reached < exam.steps else words


def status_words(lesson: LessonProgress) -> str:
    """How far the learner is, in words."""
    if lesson.state == "started":
        return f"{lesson.reached} of {lesson.steps} steps"
    if lesson.state == "finished" and lesson.last is not None:
        return f"finished, {lesson.last:.0%} right"
    return {"planned": "in writing", "new": "not started"}.get(lesson.state, lesson.state)


class LessonCard(QAbstractButton):
    """One lesson: how far, what about, how long."""

    def __init__(self, lesson: LessonProgress, theme: Theme, status: str = "", parent: QWidget | None = None) -> None:
        """`status` replaces the words on how far it is."""
        super().__init__(parent)
        outline = lesson.outline
        self.lesson, self._theme = lesson, theme
        self._status = status or status_words(lesson)
        self.setText(outline.title)
        self.setAccessibleName(f"Lesson {outline.id}: {outline.title}" if self._name() else f"{TITLE}: {outline.title}")
        self.setAccessibleDescription(f"{outline.minutes} minutes, {self._status}")
        self.setEnabled(lesson.state != "planned")
        if self.isEnabled():
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolTip("\n".join(f"{o.verb} {o.text}" for o in outline.objectives))

    def sizeHint(self) -> QSize:
        return QSize(text_size.grown(CARD_WIDTH_PX), text_size.grown(CARD_HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_frame(painter)
            inner = self.rect().adjusted(SPACE_M, SPACE_M, -SPACE_M, -SPACE_M)
            left = inner.left()
            if self.isEnabled():
                self._paint_ring(painter, QRectF(left, inner.top(), RING_PX, RING_PX))
                left += RING_PX + 12
            painter.setFont(text_size.font(BODY_PX, QFont.Weight.DemiBold))
            painter.setPen(QColor(theme.ink if self.isEnabled() else theme.muted))
            flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(QRect(left, inner.top(), inner.right() - left, text_size.grown(72)), flags, self.text())
            self._paint_foot(painter, left, inner)

    def _paint_frame(self, painter: QPainter) -> None:
        theme, planned = self._theme, not self.isEnabled()
        pen = QPen(QColor(theme.line), 1, Qt.PenStyle.DashLine if planned else Qt.PenStyle.SolidLine)
        if self.hasFocus():
            pen = QPen(QColor(theme.accent), 2)
        lifted = not planned and (self.underMouse() or self.isDown())
        painter.setPen(pen)
        painter.setBrush(QColor(theme.raised if lifted else theme.ground if planned else theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _paint_ring(self, painter: QPainter, box: QRectF) -> None:
        theme, lesson = self._theme, self.lesson
        ring = box.adjusted(2, 2, -2, -2)
        painter.setBrush(QColor(theme.good) if lesson.finished else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.good if lesson.finished else theme.line), 4))
        painter.drawEllipse(ring)
        if lesson.state == "started":
            painter.setPen(QPen(QColor(theme.accent), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(ring, 90 * 16, -int(360 * 16 * lesson.reached / lesson.steps))
        name, colour = ("check", theme.surface) if lesson.finished else ("start", theme.accent)
        painter.drawPixmap(box.center() - QPointF(MARK_PX / 2, MARK_PX / 2), pixmap(name, colour, MARK_PX))

    def _paint_foot(self, painter: QPainter, left: int, inner: QRect) -> None:
        outline = self.lesson.outline
        words = "  ·  ".join((*self._name(), f"{outline.minutes} min", self._status))
        painter.setFont(text_size.font(SMALL_PX))
        painter.setPen(QColor(self._theme.muted))
        high = text_size.grown(20)
        box = QRect(left, inner.bottom() - high, inner.right() - left, high)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _name(self) -> tuple[str, ...]:
        """The id of a lesson helps to find it; that of the examination tells nobody anything."""
        id_ = self.lesson.outline.id
        return () if exam_level(id_) else (id_,)


class CardGrid(QWidget):
    """Cards side by side, as many as fit."""

    def __init__(self, cards: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = tuple(cards)
        for card in self._cards:
            card.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)  # Fixed would cut off rows
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._cards) // self._columns(width))
        return max(0, rows * (text_size.grown(CARD_HEIGHT_PX) + SPACE_M) - SPACE_M)

    def sizeHint(self) -> QSize:
        return QSize(COLUMN_PX, self.heightForWidth(COLUMN_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place()

    def _place(self) -> None:
        columns, high = self._columns(self.width()), text_size.grown(CARD_HEIGHT_PX)
        width = (self.width() - (columns - 1) * SPACE_M) // columns
        for place, card in enumerate(self._cards):
            row, column = divmod(place, columns)
            card.setGeometry(column * (width + SPACE_M), row * (high + SPACE_M), width, high)

    def _columns(self, width: int) -> int:
        return max(1, (width + SPACE_M) // (text_size.grown(CARD_WIDTH_PX) + SPACE_M))


class CourseMap(Page):
    """The modules of one level, one under the other."""

    lesson_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Course map", parent)
        self._theme = theme
        self._path: PathProgress | None = None

    def show_path(self, path: PathProgress) -> None:
        if path != self._path:
            self._path = path
            self.show_change()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.show_change()

    def build(self) -> None:
        path = self._path
        if path is None:
            return
        layout = QVBoxLayout()
        layout.setSpacing(SPACE_S)
        layout.addWidget(Label(path.level.capitalize(), DISPLAY_PX, QFont.Weight.Bold, line_height=1.25))
        layout.addWidget(Label(_summary(path), BODY_PX, muted=True))
        self._add_next(layout, path)
        for module in path.modules:
            self._add_module(layout, module)
        if path.exam is not None:
            self._add_exam(layout, path.exam)
        self.show_column(layout, COLUMN_PX)

    def _add_next(self, layout: QVBoxLayout, path: PathProgress) -> None:
        if not path.written:
            layout.addWidget(Label(IN_WRITING, BODY_PX))
        elif (lesson := path.next_lesson) is not None:
            verb = "Go on with" if lesson.state == "started" else "Start"
            button = primary(f"{verb} {lesson.outline.id}: {lesson.outline.title}")
            button.setProperty("lesson", lesson.outline.id)
            button.clicked.connect(self._on_next)
            layout.addSpacing(SPACE_S)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            layout.addWidget(Label(ALL_FINISHED, BODY_PX))

    def _add_module(self, layout: QVBoxLayout, module: ModuleProgress) -> None:
        layout.addSpacing(SPACE_L)
        layout.addWidget(Label(module.title, LEAD_PX, QFont.Weight.DemiBold))
        cards = [LessonCard(lesson, self._theme) for lesson in module.lessons]
        for card in cards:
            card.clicked.connect(self._on_card)
        layout.addWidget(CardGrid(cards))

    def _add_exam(self, layout: QVBoxLayout, exam: LessonProgress) -> None:
        layout.addSpacing(SPACE_L)
        layout.addWidget(Label(TITLE, LEAD_PX, QFont.Weight.DemiBold))
        card = LessonCard(exam, self._theme, exam_words(exam))
        card.clicked.connect(self._on_card)
        layout.addWidget(CardGrid([card]))

    def _on_card(self) -> None:
        card = self.sender()
        assert isinstance(card, LessonCard)
        self.lesson_chosen.emit(card.lesson.outline.id)

    def _on_next(self) -> None:
        self.lesson_chosen.emit(str(self.sender().property("lesson")))


def _summary(path: PathProgress) -> str:
    ready = [lesson for lesson in path.lessons if lesson.steps]
    if not ready:
        return f"{len(path.lessons)} lessons planned, {_minutes(path.lessons)} minutes"
    done = sum(lesson.finished for lesson in ready)
    words = [f"{len(ready)} lessons, {_minutes(ready)} minutes", f"{done} finished"]
    if len(ready) < len(path.lessons):
        words.append(f"{len(path.lessons) - len(ready)} more in writing")
    return "  ·  ".join(words)


def _minutes(lessons: Iterable[LessonProgress]) -> int:
    return sum(lesson.outline.minutes for lesson in lessons)
