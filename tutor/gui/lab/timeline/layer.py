"""How is a picture kept, that many frames show again? As a pixmap as sharp as the screen."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget


class Layer:
    """A picture of a whole widget, drawn anew only when what it shows is another."""

    def __init__(self) -> None:
        self._shown: Hashable = None
        self._picture = QPixmap()

    def picture(self, widget: QWidget, shown: Hashable, draw: Callable[[QPainter], None]) -> QPixmap:
        """`shown` is all that the picture depends on, save the size of the widget."""
        ratio = widget.devicePixelRatioF()
        key = (shown, widget.width(), widget.height(), ratio)
        if key != self._shown:
            self._shown = key
            self._picture = QPixmap(round(widget.width() * ratio), round(widget.height() * ratio))
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            with QPainter(self._picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                draw(painter)
        return self._picture
