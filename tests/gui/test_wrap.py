"""Does a row that has no room break, as words do, and is every part of it whole wherever it stands?"""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tutor.gui.label import Label
from tutor.gui.pill_switch import PillSwitch, Segment
from tutor.gui.wrap import Wrap

GAP_PX = 8
TURNS = 4  # of the event loop; layouts settle in two
WORDS = tuple((word, word.capitalize()) for word in ("one", "two", "many", "draw", "plans"))


def row_of(sizes: list[tuple[int, int]], width: int) -> tuple[Wrap, list[QWidget]]:
    """A row of parts that are as large as this, and no smaller."""
    row = Wrap(GAP_PX)
    parts = [Block(size) for size in sizes]
    for part in parts:
        row.add(part)
    row.resize(width, 1)
    row.show()
    return row, parts


class Block(QWidget):
    """Needs its size."""

    def __init__(self, size: tuple[int, int]) -> None:
        super().__init__()
        self._size = QSize(*size)

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self._size


@given(st.lists(st.tuples(st.integers(10, 120), st.integers(10, 40)), min_size=1, max_size=8), st.integers(120, 600))
def test_parts_keep_their_size_their_order_and_never_overlap(
    qapp: QApplication, sizes: list[tuple[int, int]], width: int
) -> None:
    row, parts = row_of(sizes, width)
    boxes = [part.geometry() for part in parts]
    assert [(box.width(), box.height()) for box in boxes] == sizes
    assert all(box.left() >= 0 and box.right() < width for box in boxes)
    assert all(box.top() >= 0 and box.bottom() < row.sizeHint().height() for box in boxes)
    for before, after in pairwise(boxes):
        assert after.left() > before.right() or after.top() > before.bottom()
    row.hide()
    row.deleteLater()


def test_it_wishes_for_one_line_and_can_be_as_narrow_as_its_widest_part(qtbot: QtBot) -> None:
    row, parts = row_of([(50, 20), (90, 30), (40, 20)], 400)
    qtbot.addWidget(row)
    assert row.sizeHint() == QSize(50 + 90 + 40 + 2 * GAP_PX, 30)
    assert row.minimumSizeHint() == QSize(90, 30)
    row.resize(150, 1)
    assert row.sizeHint() == QSize(50 + 90 + 40 + 2 * GAP_PX, 30 + GAP_PX + 20)
    parts[1].hide()
    assert row.sizeHint() == QSize(50 + 40 + GAP_PX, 20)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A switch over a line of text, in a window that may become narrow."""
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.addWidget(PillSwitch("Modes", WORDS))
    column.addWidget(Label("below"))
    column.addStretch()
    made.resize(600, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_switch_takes_the_lines_that_it_needs_and_gives_them_back(page: QWidget) -> None:
    def settled(width: int) -> tuple[int, QRect]:
        page.resize(width, 300)
        for _ in range(TURNS):
            QApplication.processEvents()
        switch, below = page.findChild(PillSwitch), page.findChild(Label)
        assert switch.geometry().bottom() < below.geometry().top()
        segments = page.findChildren(Segment)
        assert all(one.width() >= one.sizeHint().width() for one in segments)
        assert all(switch.rect().contains(one.geometry()) for one in segments)
        return len({one.y() for one in segments}), switch.geometry()

    wide = settled(600)
    assert wide[0] == 1
    lines, narrow = settled(200)
    assert lines > 1
    assert narrow.height() > wide[1].height()
    assert settled(600) == wide


def test_a_part_that_is_wider_than_a_line_becomes_higher(qtbot: QtBot) -> None:
    row, label = Wrap(GAP_PX), Label("The pituitary answers each pulse of GnRH with a pulse of LH.")
    qtbot.addWidget(row)
    row.add(label)
    row.show()
    whole = label.sizeHint()
    row.resize(whole.width() // 3, 1)
    assert label.width() <= whole.width() // 3
    assert label.height() == label.heightForWidth(label.width()) > whole.height()


def test_a_part_of_a_fixed_size_has_it(qtbot: QtBot) -> None:
    row, gauge, after = Wrap(GAP_PX), QWidget(), Block((40, 20))
    qtbot.addWidget(row)
    gauge.setFixedSize(56, 6)
    for part in (gauge, after):
        row.add(part)
    row.show()
    row.resize(200, 20)
    assert gauge.size() == QSize(56, 6)
    assert after.x() == 56 + GAP_PX
    assert row.sizeHint() == QSize(56 + GAP_PX + 40, 20)
