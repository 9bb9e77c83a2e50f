"""How is a place on the axis picked? On the picture, or from a list of its places."""

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from tutor.content.model import Level, PickOnAxis
from tutor.gui import text_size, theme
from tutor.gui.label import Label
from tutor.gui.lesson.answer_card import AnswerCard
from tutor.gui.lesson.names import spot_name, spots
from tutor.gui.lesson.question_view import QuestionView
from tutor.gui.lesson.signs import Outcome, paint_chevron
from tutor.gui.theme import Theme
from tutor.learner.marking import Mark

HEIGHT_PX = 44
HINT = "Press the place on the axis, or choose it from the list."


class PlaceList(QComboBox):
    """A drop-down in our own frame; what drops down is Qt's."""

    def __init__(self, theme_: Theme) -> None:
        super().__init__()
        self._theme = theme_
        text_size.set_font(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), text_size.tall(HEIGHT_PX))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it never changes an answer on the way."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = QPen(QColor(self._theme.accent), 2) if self.hasFocus() else QPen(QColor(self._theme.outline), 1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(edge)
            painter.setBrush(QColor(self._theme.raised if self.underMouse() else self._theme.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
            ink = QColor(self._theme.ink if self.currentIndex() > 0 else self._theme.muted)
            painter.setPen(ink)
            text = self.rect().adjusted(theme.SPACE_M, 0, -HEIGHT_PX, 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.currentText())
            chevron = QRectF(self.width() - HEIGHT_PX + 6, (self.height() - 24) / 2, 24, 24)
            paint_chevron(painter, chevron, QColor(self._theme.ink), up=False)


class PickView(QuestionView):
    """A response is the id of a station or a signal."""

    spot_wanted = Signal(bool)

    def __init__(self, theme_: Theme, question: PickOnAxis, level: Level) -> None:
        super().__init__(theme_, question.ask, HINT)
        self._level: Level = level
        self._right = [spot.id for spot in question.spots if spot.right]
        self.list = PlaceList(theme_)
        self.list.setAccessibleName("Places on the axis")
        self.list.addItem("Choose a place", None)
        for spot in spots([spot.id for spot in question.spots]):
            self.list.addItem(spot_name(spot, level), spot)
        self.column.addWidget(self.list)
        self.cards = [self._make_card(), self._make_card()]
        self.list.activated.connect(self._on_activated)

    def _make_card(self) -> AnswerCard:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.SPACE_M, theme.SPACE_S, theme.SPACE_M, theme.SPACE_S)
        row.addWidget(Label())
        card = AnswerCard(self.theme, head)
        card.hide()
        self.column.addWidget(card)
        return card

    def response(self) -> object | None:
        spot: str | None = self.list.currentData()
        return spot

    def show_response(self, response: object | None) -> None:
        with QSignalBlocker(self.list):
            self.list.setCurrentIndex(max(0, self.list.findData(response)))

    def take_spot(self, spot: str) -> None:
        """A click on the picture chooses; it does not answer yet."""
        if self.list.isEnabled() and self.list.findData(spot) > 0:
            self.show_response(spot)
            self.response_changed.emit()

    def first_control(self) -> QWidget | None:
        return self.list

    def _on_activated(self) -> None:
        self.response_changed.emit()

    def _show_remarks(self, mark: Mark | None) -> None:
        for card in self.cards:
            card.hide()
        picked = self.response()
        for card, remark in zip(self.cards, mark.remarks if mark else (), strict=False):
            mine = remark.about == picked
            outcome = Outcome.RIGHT if remark.right else Outcome.WRONG if mine else Outcome.MISSED
            label = card.head.findChild(Label)
            if isinstance(label, Label):
                label.setText(f"{'You picked' if mine else 'It is'}: {spot_name(remark.about, self._level)}")
            card.show_outcome(outcome, remark.text, "The place to find" if outcome is Outcome.MISSED else None)
            card.show()

    def _lock(self, locked: bool) -> None:
        self.list.setEnabled(not locked)
        self.list.setHidden(locked)
