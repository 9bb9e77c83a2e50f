"""What does a page look like? Cards without frames, marks where to cut, and a line that tells what this is."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from tutor.gui.sheet.paper import COLUMNS, DOTS_PER_INCH, Grid, mm, pt
from tutor.gui.sheet.sheet import Sheet
from tutor.gui.sheet.typeset import EDGE, Side
from tutor.gui.theme import LIGHT

MARK_MM, MARK_AIR_MM, CROSS_MM = 5.0, 1.5, 1.5
HAIR_PT = 0.4
LICENCE = "Lessons: CC BY 4.0"
DISCLAIMER = "Teaching model. Not medical advice."


def draw_page(painter: QPainter, sheet: Sheet, page: int, dots_per_inch: float) -> None:
    """Page `page`, from 0, on paper whose upper left corner is the painter's origin."""
    painter.save()
    painter.scale(dots_per_inch / DOTS_PER_INCH, dots_per_inch / DOTS_PER_INCH)
    for cell, side in sheet.cards_on(page):
        _draw_side(painter, side, cell.topLeft())
    painter.setPen(QPen(QColor(LIGHT.outline), pt(HAIR_PT)))
    painter.drawLines(cut_marks(sheet.grid))
    _draw_foot(painter, sheet, page)
    painter.restore()


def cut_marks(grid: Grid) -> list[QLineF]:
    """A tick in the margin at both ends of every cut, and a small cross where two cuts meet."""
    whole = grid.whole
    xs = [whole.left() + whole.width() * n / COLUMNS for n in range(COLUMNS + 1)]
    ys = [whole.top() + whole.height() * n / grid.rows for n in range(grid.rows + 1)]
    near, far, arm = mm(MARK_AIR_MM), mm(MARK_AIR_MM + MARK_MM), mm(CROSS_MM)
    marks = [QLineF(x, y + a, x, y + b) for x in xs for y, a, b in ((ys[0], -far, -near), (ys[-1], near, far))]
    marks += [QLineF(x + a, y, x + b, y) for y in ys for x, a, b in ((xs[0], -far, -near), (xs[-1], near, far))]
    for x, y in ((x, y) for x in xs[1:-1] for y in ys[1:-1]):
        marks += [QLineF(x - arm, y, x + arm, y), QLineF(x, y - arm, x, y + arm)]
    return marks


def _draw_side(painter: QPainter, side: Side, corner: QPointF) -> None:
    for block in side:
        painter.setPen(QColor(LIGHT.muted if block.style.muted else LIGHT.ink))
        block.lines().draw(painter, corner + block.room.topLeft())


def _draw_foot(painter: QPainter, sheet: Sheet, page: int) -> None:
    """Between the marks below the cards, where no cut runs."""
    whole, air = sheet.grid.whole, mm(MARK_AIR_MM)
    side = "backs" if page % 2 else "fronts"
    left = f"{sheet.title}  ·  sheet {page // 2 + 1} of {sheet.pages // 2}, {side}"
    painter.setPen(QColor(LIGHT.muted))
    painter.setFont(EDGE.font)
    room = QRectF(whole.left() + air, whole.bottom() + mm(MARK_AIR_MM + MARK_MM), whole.width() - 2 * air, mm(4))
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, left)
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{LICENCE}  ·  {DISCLAIMER}")
