"""Which runs are ready? A window with all of them in groups, a search above, and what the marked one shows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from tutor.content.model import LabGroup, LabStage
from tutor.gui import text_size
from tutor.gui.axis.shapes import pen
from tutor.gui.label import Label
from tutor.gui.theme import BODY_PX, LEAD_PX, SMALL_PX, SPACE_M, SPACE_S, Theme

WIDTH_PX, HEIGHT_PX = 760, 480
LIST_PX = 390
ROW_PX, HEAD_PX = 34, 32
STAGE = Qt.ItemDataRole.UserRole
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
NOTHING = "No run has these words. Try another word, such as LH, hCG or plan."


class PresetList(QWidget):
    """Closes when a run is picked, and at Esc or a press beside it."""

    preset_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._of: dict[str, tuple[LabGroup, LabStage]] = {}
        self.setAccessibleName("Presets")
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search")
        self.search.setAccessibleName("Search the presets")
        text_size.set_font(self.search)
        self.search.setMinimumHeight(36)
        self.search.setTextMargins(SPACE_S, 0, SPACE_S, 0)
        self.search.installEventFilter(self)
        self.runs = QListWidget()
        self.runs.setAccessibleName("Runs")
        self.runs.setMouseTracking(True)
        self.runs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.runs.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.title, self.ask = Label("", LEAD_PX, QFont.Weight.DemiBold), Label()
        self.note, self.day = Label(), Label("", SMALL_PX, muted=True)
        self._lay_out()
        self.show_theme(theme)
        self.search.textChanged.connect(self._on_searched)
        self.runs.currentItemChanged.connect(self._on_marked)
        self.runs.itemEntered.connect(self._on_pointed)
        self.runs.itemActivated.connect(self._on_picked)
        self.runs.itemClicked.connect(self._on_picked)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE_S)
        left.addWidget(self.search)
        left.addWidget(self.runs, 1)
        right = QVBoxLayout()
        right.setSpacing(SPACE_M)
        for label in (self.title, self.ask, self.note, self.day):
            right.addWidget(label)
        right.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        row.setSpacing(SPACE_M + SPACE_S)
        row.addLayout(left)
        row.addLayout(right, 1)
        self._show_size()

    def show_stages(self, groups: Sequence[LabGroup]) -> None:
        self._of = {stage.id: (group, stage) for group in groups for stage in group.stages}
        self.runs.clear()
        for group in groups:
            self.runs.addItem(_head(group.title))
            for stage in group.stages:
                self.runs.addItem(_row(stage))
        self._show_size()
        self._mark_first()

    def show_chosen(self, stage: str | None) -> None:
        """Mark the run that is open."""
        found = next((item for item in self._rows() if item.data(STAGE) == stage), None)
        if found is not None:
            self.runs.setCurrentItem(found)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.runs.setStyleSheet(
            f"QListWidget {{ background: {theme.surface}; border: none; outline: none; }}"
            f"QListWidget::item {{ padding-left: 10px; border-radius: 6px; color: {theme.ink}; }}"
            f"QListWidget::item:disabled {{ padding-left: 2px; color: {theme.muted}; }}"
            f"QListWidget::item:selected {{ background: {theme.raised}; border: 1px solid {theme.accent}; }}"
        )

    def title_of(self, stage: str | None) -> str:
        return self._of[stage][1].title if stage in self._of else ""

    def open_at(self, corner: QPoint, screen: QScreen) -> None:
        """Below the button that asked for it, inside the screen."""
        room = screen.availableGeometry()
        self._show_size()
        self.resize(min(text_size.grown(WIDTH_PX), room.width()), min(text_size.grown(HEIGHT_PX), room.height()))
        x = max(room.left(), min(corner.x(), room.right() - self.width()))
        self.move(x, max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.search.clear()
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)
        self.runs.scrollToItem(self.runs.currentItem(), QListWidget.ScrollHint.PositionAtCenter)

    def _show_size(self) -> None:
        """Type and widths of now; a popup is read only while it is open."""
        for part in (self.runs, self.search):
            part.setFixedWidth(text_size.grown(LIST_PX))
        for row in range(self.runs.count()):
            _dress(self.runs.item(row))

    def _rows(self) -> list[QListWidgetItem]:
        """The runs, without the heads of their groups."""
        items = (self.runs.item(row) for row in range(self.runs.count()))
        return [item for item in items if item.data(STAGE)]

    def _mark_first(self) -> None:
        first = next((item for item in self._rows() if not item.isHidden()), None)
        self.runs.setCurrentRow(-1 if first is None else self.runs.row(first))

    def _on_searched(self, words: str) -> None:
        """Runs that hold all the words stay, with the heads of their groups."""
        wanted, head = words.lower().split(), None
        for item in (self.runs.item(row) for row in range(self.runs.count())):
            if not item.data(STAGE):
                head = item
                head.setHidden(True)
                continue
            group, stage = self._of[item.data(STAGE)]
            text = f"{group.title} {group.ask} {stage.title} {stage.note}".lower()
            item.setHidden(not all(word in text for word in wanted))
            if not item.isHidden() and head is not None:
                head.setHidden(False)
        current = self.runs.currentItem()
        if current is None or current.isHidden():
            self._mark_first()

    def _on_marked(self, item: QListWidgetItem | None) -> None:
        group, stage = self._of[item.data(STAGE)] if item is not None else (None, None)
        self.title.setText(stage.title if stage else "")
        self.ask.setText(f"Predict first: {group.ask}" if group else "")
        self.note.setText(stage.note if stage else NOTHING)
        self.day.setText(f"Opens at day {stage.day:g}." if stage else "")

    def _on_pointed(self, item: QListWidgetItem) -> None:
        if item.data(STAGE):
            self.runs.setCurrentItem(item)

    def _on_picked(self, item: QListWidgetItem) -> None:
        if item.data(STAGE) and self.isVisible():  # a click that activates too is one choice
            self.hide()
            self.preset_chosen.emit(item.data(STAGE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The search keeps the focus; its arrows and Enter belong to the list."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in MOVES:
                self.runs.keyPressEvent(event)
                return True
            current = self.runs.currentItem()
            if event.key() in ENTERS and current is not None:
                self._on_picked(current)
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.surface))
            painter.setPen(pen(self._theme.outline, 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _head(title: str) -> QListWidgetItem:
    """The title of a group: read, never picked."""
    item = QListWidgetItem(title)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setTextAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
    return item


def _row(stage: LabStage) -> QListWidgetItem:
    item = QListWidgetItem(stage.title)
    item.setData(STAGE, stage.id)
    item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, stage.note)
    return item


def _dress(item: QListWidgetItem) -> None:
    run = bool(item.data(STAGE))
    item.setFont(text_size.font(BODY_PX - 1) if run else text_size.font(SMALL_PX, QFont.Weight.DemiBold))
    item.setSizeHint(QSize(0, text_size.tall(ROW_PX if run else HEAD_PX)))
