"""What went wrong? A sentence across the foot of the window, until it is closed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tutor.gui.buttons import quiet
from tutor.gui.label import Label
from tutor.gui.theme import BODY_PX, SPACE_L, SPACE_M, SPACE_S, Theme


class ProblemBar(QWidget):
    """Hidden while nothing is wrong."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = Label("", BODY_PX)
        self._close = quiet("Close")
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        row.setSpacing(SPACE_M)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self.show_theme(theme)
        self.hide()

    def show_problem(self, sentence: str) -> None:
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()

    def show_theme(self, theme: Theme) -> None:
        self.setStyleSheet(f"ProblemBar {{ background: {theme.warn_wash}; border-top: 1px solid {theme.warn}; }}")
