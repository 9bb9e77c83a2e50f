"""The pages about sources and model: all of their texts are shown, and the way there and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tutor.content.load import load_library
from tutor.content.model import AboutId, Library
from tutor.gui.about_view import AboutView, tally
from tutor.gui.label import Label
from tutor.gui.pill_switch import Segment
from tutor.paths import shipped


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(shipped("lessons"))


@pytest.fixture
def view(library: Library, qtbot: QtBot) -> AboutView:
    made = AboutView(library)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def seen(view: AboutView) -> list[str]:
    return [label.text() for label in view.findChildren(Label) if label.isVisible()]


def test_before_it_is_shown_nothing_of_it_is_a_window_of_its_own(library: Library, qtbot: QtBot) -> None:
    before = QApplication.topLevelWidgets()
    made = AboutView(library)
    qtbot.addWidget(made)
    assert [one for one in QApplication.topLevelWidgets() if one not in before] == [made]


@pytest.mark.parametrize(("page", "other"), [("sources", "model"), ("model", "sources")])
def test_a_page_shows_all_of_its_parts_and_none_of_the_other(
    view: AboutView, library: Library, page: AboutId, other: AboutId
) -> None:
    view.show_page(page)
    assert {part.text.strip() for part in library.about[page].parts} <= set(seen(view))
    assert not {part.text.strip() for part in library.about[other].parts} & set(seen(view))


def test_each_printed_reference_stands_with_what_came_of_it(view: AboutView, library: Library) -> None:
    said = seen(view)
    for one in library.printed:
        assert any(text.startswith(f"{one.printed}: ") for text in said)
        assert one.note in said
    assert any("[from memory, not yet read again]" in text for text in said)  # endo-2018


def test_the_tally_counts_what_is_there(library: Library) -> None:
    assert "print 26 references" in tally(library.printed)
    assert "not found: 12;" in tally(library.printed)
    assert "not found: 0;" in tally(())


def test_the_switch_turns_the_page_by_key_and_keeps_the_focus(view: AboutView, qtbot: QtBot) -> None:
    segment = next(one for one in view.findChildren(Segment) if one.value == "model")
    segment.setFocus()
    qtbot.keyClick(segment, Qt.Key.Key_Space)
    assert view.pages["model"].isVisible()
    assert segment.hasFocus()


def test_back_is_told_once(view: AboutView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.closed):
        qtbot.keyClick(view.back, Qt.Key.Key_Return)
