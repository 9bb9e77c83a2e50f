"""Which panel stands below the picture? Tabs: the plan's agents or the bar in hand, the man, numbers, reasons."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tutor.gui.lab.room import Stack
from tutor.gui.pill_switch import PillSwitch
from tutor.gui.theme import SPACE_S

LEAST_PX = 110  # of a panel
Tab = tuple[str, str, QWidget]  # id, word, panel


class Inspector(QWidget):
    """Shows one panel at a time; what is higher than its room scrolls."""

    tab_chosen = Signal(str)

    def __init__(self, tabs: Sequence[Tab], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._switch = PillSwitch("Panel", [(name, word) for name, word, _ in tabs])
        self._stack = Stack(LEAST_PX)
        self._rooms: dict[str, QWidget] = {}
        for name, _, panel in tabs:
            self._rooms[name] = room = scrolling(panel)
            self._stack.addWidget(room)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack, 1)
        self._switch.value_chosen.connect(self._on_chosen)
        self.show_tab(tabs[0][0])

    @property
    def tab(self) -> str:
        return next(name for name, room in self._rooms.items() if room is self._stack.currentWidget())

    def show_tab(self, name: str) -> None:
        self._switch.show_value(name)
        self._stack.setCurrentWidget(self._rooms[name])

    def show_offered(self, names: Collection[str]) -> None:
        """Only these tabs have something to tell now."""
        self._switch.show_offered(names)

    def _on_chosen(self, name: str) -> None:
        self.show_tab(name)
        self.tab_chosen.emit(name)


def scrolling(panel: QWidget) -> QScrollArea:
    """The panel in a room that scrolls up and down."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
    area.setWidget(panel)
    return area
