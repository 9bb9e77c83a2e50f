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
        self._whole_of: Picture | None = None

    @property
    def back(self) -> QPixmap | None:
        """Grids, normal ranges, names: the same object as long as it holds good."""
        return self._back

    def pixmap(self, picture: Picture, theme: Theme, ratio: float) -> QPixmap:
        """The whole picture without the cursor; `ratio` is device pixels to one of ours."""
        plot = picture.plot
        key = (picture.panels, picture.legend, picture.size, plot.span, plot.share, len(plot.runs), theme, ratio)
        if self._back is None or key != self._back_of:
            self._back, self._back_of, self._whole = _blank(picture, theme, ratio), key, None
            with QPainter(self._back) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                draw_back(painter, picture, theme)
        if self._whole is None or picture is not self._whole_of:
            self._whole, self._whole_of = self._back.copy(), picture
            with QPainter(self._whole) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                draw_front(painter, picture, theme)
        return self._whole


def _blank(picture: Picture, theme: Theme, ratio: float) -> QPixmap:
    made = QPixmap(round(picture.size.width() * ratio), round(picture.size.height() * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(theme.ground))
    return made
