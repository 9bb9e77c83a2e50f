"""How is each quantity drawn? A colour of the theme and a dash of its own, so that colour never stands alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor

from tutor.gui.theme import Theme

SOLID: tuple[float, ...] = ()
SECOND_DASH = (5.0, 4.0)  # the plan laid over
WIDTH_PX = 1.8
SECOND_WIDTH_PX = 1.2


@dataclass(frozen=True)
class Stroke:
    """`hue` names a colour of the theme; `dash` is pixels drawn and left out, in turn."""

    hue: str
    dash: tuple[float, ...] = SOLID

    def colour(self, theme: Theme) -> QColor:
        return QColor(getattr(theme, self.hue))


STROKES: Mapping[str, Stroke] = {
    "gnrh": Stroke("gnrh"),
    "lh": Stroke("lh"),
    "fsh": Stroke("fsh", (9.0, 3.0)),
    "testosterone": Stroke("testosterone"),
    "free-testosterone": Stroke("testosterone", (2.0, 3.0)),
    "itt": Stroke("testosterone", (9.0, 3.0)),
    "estradiol": Stroke("estradiol", (9.0, 3.0, 2.0, 3.0)),
    "shbg": Stroke("muted", (2.0, 3.0)),
    "inhibin-b": Stroke("inhibin", (5.0, 3.0)),
    "sperm": Stroke("sperm"),
    "testis-volume": Stroke("sperm", (9.0, 3.0, 2.0, 3.0)),
}
