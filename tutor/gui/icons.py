"""What do the small pictures look like? SVG files, tinted with the theme, drawn sharp at any scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from tutor.paths import shipped

SCALE = 3  # drawn larger than shown, so that they stay sharp on dense screens


@cache
def _text(name: str) -> str:
    return (shipped("assets") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, colour: str, px: int) -> QPixmap:
    """Qt draws `currentColor` black, so the colour is put into the text."""
    renderer = QSvgRenderer(QByteArray(_text(name).replace("currentColor", colour).encode()))
    picture = QPixmap(px * SCALE, px * SCALE)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        renderer.render(painter, QRectF(picture.rect()))
    picture.setDevicePixelRatio(SCALE)
    return picture


def icon(name: str, colour: str, px: int = 24) -> QIcon:
    return QIcon(pixmap(name, colour, px))
