"""What did this lesson leave out, and where is it told? A folded note at the foot of the last step."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tutor.content.model import LeftOut, Library
from tutor.gui import theme
from tutor.gui.buttons import link
from tutor.gui.label import Label

TITLE = "What this level leaves out"


class LeftOutNote(QWidget):
    """Opened and folded by its title; each simplification leads to the lesson that lifts it."""

    lesson_chosen = Signal(str)
    unfolded = Signal()

    def __init__(self, library: Library, left_out: Sequence[LeftOut], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold = link("")
        self.fold.setAccessibleName(TITLE)
        self.fold.clicked.connect(self._on_fold)
        self.inside = QWidget()
        rows = QVBoxLayout(self.inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.SPACE_XS)
        for one in left_out:
            rows.addWidget(Label(one.text, px=theme.SMALL_PX))
            rows.addLayout(self._way(library, one.lifted_by))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_M, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.inside)
        self._show_open(False)

    def _way(self, library: Library, lesson: str) -> QHBoxLayout:
        level, title = library.level_of(lesson).capitalize(), library.outline(lesson).title
        way = link(f"Open {lesson}")
        way.setAccessibleName(f"Open lesson {lesson}: {title} ({level})")
        way.setProperty("lesson", lesson)
        way.setEnabled(lesson in library.lessons)
        way.clicked.connect(self._on_way)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, theme.SPACE_XS)
        line.addWidget(way)
        line.addWidget(Label(f"{level}: {title}", px=theme.CAPTION_PX, muted=True), 1)
        return line

    def _show_open(self, opened: bool) -> None:
        self.inside.setVisible(opened)
        self.fold.setText(f"{TITLE} {'–' if opened else '+'}")
        self.fold.setAccessibleDescription("open" if opened else "folded")

    def _on_fold(self) -> None:
        opened = self.inside.isHidden()
        self._show_open(opened)
        if opened:
            self.unfolded.emit()

    def _on_way(self) -> None:
        self.lesson_chosen.emit(str(self.sender().property("lesson")))
