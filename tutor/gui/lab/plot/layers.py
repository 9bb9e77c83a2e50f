"""What of the curves is kept from frame to frame? A back that a bent plan does not change, and the whole picture."""

from typing import Any

from PySide6.QtGui import QColor, QPainter, QPixmap

from tutor.gui.lab.plot.panels import Picture
from tutor.gui.lab.plot.picture import draw_back, draw_front
from tutor.gui.theme import Theme


class Layers:
    """Two pixmaps, painted anew when what they show has changed."""

    def __init__(self) -> None:
        self._back: QPixmap | None = None
        self._back_of: tuple[Any, ...] = ()
        self._whole: QPixmap | None = None
        self._seen: Picture | None = None

    @property
    def back(self) -> QPixmap | None:
        """Grids, normal ranges, names: the same object as long as it holds good."""
        return self._back

    def paint(self, painter: QPainter, picture: Picture, theme: Theme, ratio: float) -> None:
        """The whole picture without the cursor; `ratio` is device pixels to one of ours.

        One that is seen for the first time is drawn where it belongs: while a bar is dragged there is no second.
        """
        back = self._back_for(picture, theme, ratio)
        if picture is not self._seen:
            self._seen, self._whole = picture, None
            painter.drawPixmap(0, 0, back)
            _draw(painter, picture, theme)
            return
        if self._whole is None:
            self._whole = back.copy()
            with QPainter(self._whole) as on_whole:
                _draw(on_whole, picture, theme)
        painter.drawPixmap(0, 0, self._whole)

    def _back_for(self, picture: Picture, theme: Theme, ratio: float) -> QPixmap:
        plot = picture.plot
        key = (picture.panels, picture.legend, picture.size, plot.span, plot.share, len(plot.runs), theme, ratio)
        if self._back is None or key != self._back_of:
            self._back, self._back_of, self._seen = _blank(picture, theme, ratio), key, None
            with QPainter(self._back) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                draw_back(painter, picture, theme)
        return self._back


def _draw(painter: QPainter, picture: Picture, theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_front(painter, picture, theme)


def _blank(picture: Picture, theme: Theme, ratio: float) -> QPixmap:
    made = QPixmap(round(picture.size.width() * ratio), round(picture.size.height() * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(theme.ground))
    return made
