"""How large is what is read? The program's own font says it; reading widgets take their type from here.

`theme.font` is for drawings, whose type follows their room. Qt does not hand a new font on to widgets that have one of
their own, nor to all others below a style sheet, so `apply` tells every widget itself.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from tutor.gui import theme
from tutor.gui.theme import BODY_PX, LEAD_PX, SPACE_L, SPACE_M, SPACE_XL

PERCENTS = (100, 125, 150)
TYPE = "reading-type"  # the property of a widget: px at 100 %, weight
FIRST_FONT = "_q_styleSheetWidgetFont"  # where Qt keeps it; tests/gui/test_text_size.py tells if it moves
LINE_PX = 24  # a line of body text at 100 %


def apply(app: QApplication, percent: int) -> None:
    """Set everything that is read at `percent` of its usual size, at once."""
    made = theme.font(round(BODY_PX * percent / 100))
    if made == app.font():
        return
    app.setFont(made)
    for widget in app.allWidgets():
        if (type_ := widget.property(TYPE)) is not None:
            px, weight = type_
            give(widget, font(px, QFont.Weight(weight)))
        else:
            app.sendEvent(widget, QEvent(QEvent.Type.FontChange))


def share() -> float:
    """The size of text as a share of its usual one: 1.0 to 1.5."""
    return max(QGuiApplication.font().pixelSize(), BODY_PX) / BODY_PX


def font(px: int = BODY_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Type that is `px` tall at 100 %. What is larger than lead text gains no more pixels than that does."""
    return theme.font(round(px + (share() - 1) * min(px, LEAD_PX)), weight)


def set_font(widget: QWidget, px: int = BODY_PX, weight: QFont.Weight = QFont.Weight.Normal) -> None:
    """Give `widget` type that is `px` tall at 100 % and follows the text size from now on."""
    widget.setProperty(TYPE, (px, weight.value))
    give(widget, font(px, weight))


def give(widget: QWidget, made: QFont) -> None:
    """Set a font for good: under a style sheet Qt goes back to a widget's first one when theme or parent change."""
    widget.setProperty(FIRST_FONT, None)
    widget.setFont(made)


def grown(px: int) -> int:
    """A width, or the height of several lines, that grows as text does."""
    return round(px * share())


def tall(px: int) -> int:
    """The height of something with one line of text, `px` at 100 %: its line grows, the air around it does not."""
    return px + round((share() - 1) * LINE_PX)


def margin(width: int) -> int:
    """Air at the sides of the text of a lesson that is `width` px wide: little where few words fit."""
    room = width / share()
    return SPACE_M if room < 860 else SPACE_L if room < 1100 else SPACE_XL
