"""Which share of the men, month by month? Rows of a name, a bar and a number."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tutor.gui.theme import RADIUS, SMALL_PX, SPACE_S, Theme, font

ROW_PX, BAR_PX = 24, 10
LEAST_BAR_PX = 60


class ShareBars(QWidget):
    """Painted rows; a screen reader gets them in one sentence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: Sequence[tuple[str, float]] = ()
        self.setAccessibleName("Share of men over the threshold")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: Sequence[tuple[str, float]]) -> None:
        """Name and share, 0 to 1, of each row."""
        self._shares = shares
        self.setAccessibleDescription(", ".join(f"{name}: {share:.0%}" for name, share in shares))
        self.updateGeometry()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._words_px("month 88") + self._words_px("100 %") + LEAST_BAR_PX, ROW_PX * len(self._shares))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _words_px(self, words: str) -> int:
        return QFontMetrics(font(SMALL_PX, QFont.Weight.DemiBold)).horizontalAdvance(words) + SPACE_S

    def paintEvent(self, event: QPaintEvent) -> None:
        left, right = self._words_px("month 88"), self._words_px("100 %")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for row, (name, share) in enumerate(self._shares):
                room = QRectF(0, row * ROW_PX, self.width(), ROW_PX)
                bar = QRectF(left, room.center().y() - BAR_PX / 2, self.width() - left - right, BAR_PX)
                painter.setPen(QColor(self._theme.muted))
                painter.setFont(font(SMALL_PX))
                painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
                painter.setPen(QColor(self._theme.ink))
                painter.setFont(font(SMALL_PX, QFont.Weight.DemiBold))
                painter.drawText(
                    room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{share * 100:.0f} %"
                )
                self._draw_bar(painter, bar, share)

    def _draw_bar(self, painter: QPainter, bar: QRectF, share: float) -> None:
        radius = min(RADIUS, BAR_PX / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.line))
        painter.drawRoundedRect(bar, radius, radius)
        painter.setBrush(QColor(self._theme.sperm))
        if share > 0:
            bar.setWidth(max(bar.width() * share, BAR_PX))
            painter.drawRoundedRect(bar, radius, radius)
