from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tutor.gui import text_size, theme
from tutor.gui.buttons import primary
from tutor.gui.label import Label
from tutor.gui.lesson.page import LEAST_AXIS_PX, column_width, text_width
from tutor.gui.lesson.rich_text import RichText
from tutor.gui.pill_switch import PillSwitch
from tutor.gui.settings import Settings, chosen_percent, stepped_text
from tutor.gui.theme import LIGHT

TEXT = "The pituitary answers each pulse of GnRH with a pulse of LH. " * 4


@pytest.fixture(autouse=True)
def usual_again(qapp: QApplication) -> Iterator[None]:
    yield
    text_size.apply(qapp, 100)


def page_of_each(qtbot: QtBot) -> QWidget:
    """One of each thing that is read, on a page under a style sheet as in the program."""
    page = QWidget()
    qtbot.addWidget(page)
    parts: list[QWidget] = [
        Label(TEXT),
        Label(TEXT, theme.DISPLAY_PX, QFont.Weight.Bold),
        RichText(LIGHT, TEXT),
        primary("Next"),
        PillSwitch("Size", (("a", "Small"), ("b", "Large"))),
    ]
    rows = QVBoxLayout(page)
    for part in parts:
        rows.addWidget(part)
    rows.addStretch(1)
    page.resize(500, 2000)
    page.show()
    return page


def sizes(page: QWidget) -> list[QSize]:
    rows = page.layout()
    assert rows is not None
    return [rows.itemAt(place).geometry().size() for place in range(rows.count() - 1)]


def test_what_is_open_looks_like_what_is_made_anew(qapp: QApplication, qtbot: QtBot) -> None:
    open_ = page_of_each(qtbot)
    usual = sizes(open_)
    for percent in (150, 125):
        text_size.apply(qapp, percent)
        qapp.processEvents()
        anew = page_of_each(qtbot)
        assert sizes(open_) == sizes(anew)
        assert all(now.height() > before.height() for now, before in zip(sizes(open_), usual, strict=True))
    text_size.apply(qapp, 100)
    qapp.processEvents()
    assert sizes(open_) == usual


def test_a_new_sheet_or_a_new_parent_keeps_the_size(qapp: QApplication, qtbot: QtBot) -> None:
    page, other = page_of_each(qtbot), QWidget()
    qtbot.addWidget(other)
    label = page.findChild(Label)
    text_size.apply(qapp, 150)
    theme.apply(qapp, theme.DARK)
    assert label.font().pixelSize() == 24
    label.setParent(other)
    assert label.font().pixelSize() == 24
    theme.apply(qapp, LIGHT)
    assert label.font().pixelSize() == 24


def test_headings_gain_no_more_pixels_than_lead_text(qapp: QApplication) -> None:
    usual = (theme.CAPTION_PX, theme.BODY_PX, theme.LEAD_PX, theme.TITLE_PX, theme.DISPLAY_PX)
    text_size.apply(qapp, 150)
    grown = [text_size.font(px).pixelSize() for px in usual]
    assert grown[1] == 24
    assert grown == sorted(set(grown))
    assert [large - px for large, px in zip(grown, usual, strict=True)][2:] == [9, 9, 9]


def test_an_exact_size_stays(qapp: QApplication, qtbot: QtBot) -> None:
    label = Label(TEXT)
    qtbot.addWidget(label)
    label.show_size(30)
    text_size.apply(qapp, 150)
    assert label.font().pixelSize() == 30


def test_type_of_drawings_stays(qapp: QApplication) -> None:
    text_size.apply(qapp, 150)
    assert theme.font(12).pixelSize() == 12


def test_a_font_of_its_own_is_left_alone(qapp: QApplication, qtbot: QtBot) -> None:
    button = QPushButton("A drawing's button")
    qtbot.addWidget(button)
    button.setFont(theme.font(13))
    text_size.apply(qapp, 150)
    assert button.font().pixelSize() == 13


@pytest.mark.parametrize("percent", text_size.PERCENTS)
def test_lines_stay_readable_and_the_axis_keeps_its_room(qapp: QApplication, percent: int) -> None:
    text_size.apply(qapp, percent)
    for width in range(812, 2560, 40):
        text = column_width(width) - 2 * text_size.margin(width)
        assert text <= text_width()  # 70 characters
        assert width - column_width(width) >= LEAST_AXIS_PX
    assert column_width(1178) - 2 * text_size.margin(1178) >= text_width() * 50 / 70  # at 1280 px, rail left out


def test_the_ends_stay() -> None:
    assert [stepped_text(Settings(text=now), 1) for now in ("100", "125", "150")] == ["125", "150", "150"]
    assert [stepped_text(Settings(text=now), -1) for now in ("100", "125", "150")] == ["100", "100", "125"]


def test_a_size_of_a_later_version_is_the_usual_one() -> None:
    assert chosen_percent(Settings(text="300")) == 100
