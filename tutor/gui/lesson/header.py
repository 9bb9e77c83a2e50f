"""Which lesson is this, and how far along?"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tutor.content.model import Lesson, Module, Outline
from tutor.gui import text_size, theme
from tutor.gui.label import Label
from tutor.gui.lesson.segments import Segments
from tutor.gui.theme import Theme


class Header(QWidget):
    """Module and lesson, title, and a row of segments."""

    def __init__(self, theme_: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = Label(px=theme.SMALL_PX, muted=True, line_height=1.3)
        self.title = Label(px=theme.TITLE_PX, weight=QFont.Weight.Bold, line_height=1.25)
        self.segments = Segments(theme_)
        self.count = Label(px=theme.CAPTION_PX, muted=True, line_height=1.3)
        self.count.setFixedWidth(80)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        row.addWidget(self.segments, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(self.place)
        column.addWidget(self.title)
        column.addSpacing(theme.SPACE_XS)
        column.addLayout(row)

    def show_lesson(self, module: Module, outline: Outline, lesson: Lesson, index: int) -> None:
        ids = [one.id for one in module.lessons]
        number = ids.index(outline.id) + 1 if outline.id in ids else 1
        self.place.setText(f"{module.id} {module.title} · lesson {number} of {len(ids)}")
        self.title.setText(outline.title)
        self.segments.show_step(index, len(lesson.steps))
        self.count.setText(f"{index + 1} of {len(lesson.steps)}")

    def show_scarce(self, scarce: bool) -> None:
        """Where a page has room for a few lines only, they are for the step."""
        self.place.setHidden(scarce)
        text_size.set_font(self.title, theme.LEAD_PX if scarce else theme.TITLE_PX, QFont.Weight.Bold)

    def show_theme(self, theme_: Theme) -> None:
        self.segments.show_theme(theme_)
