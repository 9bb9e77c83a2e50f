"""Is every word on the screen whole? A lesson in the room that the window gives it, and what is cut off there."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton, QWidget

from tutor.content.model import Lesson, Library
from tutor.gui import text_size
from tutor.gui.buttons import Button
from tutor.gui.label import Label
from tutor.gui.lesson.badge import Badge
from tutor.gui.lesson.choice_face import TEXT_LEFT, TEXT_RIGHT, ChoiceFace
from tutor.gui.lesson.lesson_view import LessonView
from tutor.gui.lesson.number import NumberField
from tutor.gui.lesson.pick import HEIGHT_PX as LIST_PX
from tutor.gui.lesson.pick import PlaceList
from tutor.gui.lesson.rich_text import RichText
from tutor.gui.main_window import FIRST_SIZE
from tutor.gui.pill_switch import PillSwitch
from tutor.gui.rail import Rail
from tutor.gui.theme import LIGHT, SPACE_M, SPACE_S, TARGET_PX

WHOLE = (Button, Badge, NumberField)  # as wide as they ask for, and as tall as what is pressed


def room() -> tuple[int, int]:
    """What a lesson has of the first window, in px: the rail and the row on top take theirs."""
    air = (SPACE_M if text_size.share() == 1 else SPACE_S) + SPACE_S
    top = PillSwitch("Reading level", (("a", "A"),)).sizeHint().height() + air
    return FIRST_SIZE.width() - Rail(LIGHT).sizeHint().width(), FIRST_SIZE.height() - top


def go(view: LessonView, library: Library, lesson: Lesson, index: int) -> None:
    """Open a step and lay everything out, without an axis and without a run."""
    level = library.level_of(lesson.id)
    paths = {path.level: path for path in library.course.paths}
    module = next(m for m in paths[level].modules if lesson.id in [one.id for one in m.lessons])
    view.show_lesson(library, library.outline(lesson.id), module, lesson, index, {}, level)
    settle()


def settle() -> None:
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def too_tall_px(view: LessonView) -> int:
    """How far a learner would have to scroll."""
    return view.page.verticalScrollBar().maximum()


def cut_off(view: QWidget) -> list[str]:
    """Each thing that is smaller than its words, or that stands partly outside what holds it."""
    return [
        f"{type(one).__name__}: {why}"
        for one in view.findChildren(QWidget)
        if one.isVisibleTo(view)
        for why in (*_smaller(one), *_outside(one, view))
    ]


def _smaller(one: QWidget) -> Iterator[str]:
    if isinstance(one, Label):
        if one.width() < one.minimumSizeHint().width() or one.height() < one.heightForWidth(one.width()):
            yield one.text()
    elif isinstance(one, RichText):
        if one.document().idealWidth() > one.width() + 1 or one.height() < one.heightForWidth(one.width()):
            yield one.toPlainText()
    elif isinstance(one, ChoiceFace | QRadioButton | QCheckBox):
        words = [QFontMetrics(one.font()).horizontalAdvance(word) for word in one.text().split()]
        if max(words, default=0) > one.width() - TEXT_LEFT - TEXT_RIGHT or one.height() < one.heightForWidth(
            one.width()
        ):
            yield one.text()
    elif isinstance(one, PlaceList):
        if QFontMetrics(one.font()).horizontalAdvance(one.currentText()) > one.width() - SPACE_M - LIST_PX:
            yield one.currentText()
    elif isinstance(one, WHOLE):
        least = min(one.sizeHint().height(), text_size.tall(TARGET_PX))
        if one.width() < one.sizeHint().width() or one.height() < least:
            yield one.accessibleName() or one.text()


def _outside(one: QWidget, view: QWidget) -> Iterator[str]:
    """Sideways nothing scrolls."""
    if isinstance(one, (Label, RichText, ChoiceFace, PlaceList, *WHOLE)):
        holder = one.parentWidget()
        place = QRect(one.mapTo(view, QPoint(0, 0)), one.size())
        while holder is not None and holder is not view:
            around = QRect(holder.mapTo(view, QPoint(0, 0)), holder.size())
            if place.left() < around.left() or place.right() > around.right():
                yield f"outside {type(holder).__name__}: {one.accessibleName()}"
                return
            holder = holder.parentWidget()
