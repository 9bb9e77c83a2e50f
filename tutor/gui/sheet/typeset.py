"""What stands where on a card, and does it fit? Blocks of text, in dots from the card's upper left corner."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

from tutor.gui.faces import Face
from tutor.gui.label import lay_out
from tutor.gui.sheet.paper import mm, pt
from tutor.gui.theme import FAMILY

BREAK = re.compile(r"\s+|(?<=[-/])")  # a line may end at a blank, behind a hyphen or a slash
PADDING_MM = 6.0
GAP_MM = 2.0  # between the word's sound, its meaning and its other names


@dataclass(frozen=True, slots=True)
class Style:
    """Type of one kind of text on paper."""

    size_pt: float
    weight: QFont.Weight = QFont.Weight.Normal
    muted: bool = False
    leading: float = 1.4

    @property
    def font(self) -> QFont:
        """Of its own size in points, whatever size was chosen for the screen."""
        font = QFont(FAMILY)
        font.setPixelSize(round(pt(self.size_pt)))
        font.setWeight(self.weight)
        return font


WORD = Style(22, QFont.Weight.Bold, leading=1.25)
ASK = Style(12, QFont.Weight.DemiBold)
MEANING = Style(13)
ANSWER = Style(12)
SAY = Style(10, muted=True)
ALSO = Style(9, muted=True)
EDGE = Style(7, muted=True)
SMALLEST_PT = 8.0  # of what is scaled


@dataclass(frozen=True, slots=True)
class Block:
    """One text in its room."""

    text: str
    style: Style
    room: QRectF
    centred: bool = False

    def lines(self) -> QTextLayout:
        return _lines(self.text, self.style, self.room.width(), self.centred)


Side = tuple[Block, ...]


def front(face: Face, number: int, size: QSizeF, scale: float) -> Side | None:
    """A word or a question; None where it does not fit a card of this size with its type at `scale`."""
    main = [(face.front, ASK if face.asks else WORD)]
    return _side(main, number, "", size, scale, centred=not face.asks)


def back(face: Face, number: int, size: QSizeF, scale: float) -> Side | None:
    """A meaning or an answer, and the lesson that it came from; None where it does not fit."""
    texts = [(face.say, SAY), (face.back, ANSWER if face.asks else MEANING), (face.also, ALSO)]
    source = f"{face.lesson.id} {face.lesson.title}" if face.lesson else ""
    return _side([one for one in texts if one[0]], number, source, size, scale, centred=not face.asks)


def _side(
    texts: Sequence[tuple[str, Style]], number: int, source: str, size: QSizeF, scale: float, centred: bool
) -> Side | None:
    """The texts in the middle; number and source in a line below."""
    inner = QRectF(QPointF(), size).marginsRemoved(_padding())
    edge = _block("  ·  ".join(filter(None, (str(number), source))), EDGE, inner)
    edge = replace(edge, room=edge.room.translated(0, inner.height() - edge.room.height()))
    free = inner.adjusted(0, 0, 0, -edge.room.height())
    stack = _stack([_block(text, _scaled(style, scale), free, centred) for text, style in texts])
    air = (free.bottom() - stack[-1].room.bottom()) / 2
    if air < 0 or any(_widest_word(one) > free.width() for one in stack):
        return None
    return (*(replace(one, room=one.room.translated(0, air)) for one in stack), edge)


def _stack(blocks: Sequence[Block]) -> list[Block]:
    """One below the other from where the first begins, with a gap between them."""
    placed: list[Block] = []
    for block in blocks:
        down = placed[-1].room.bottom() + mm(GAP_MM) - block.room.top() if placed else 0.0
        placed.append(replace(block, room=block.room.translated(0, down)))
    return placed


def _block(text: str, style: Style, room: QRectF, centred: bool = False) -> Block:
    """At the top of `room`, as tall as its lines."""
    lines = _lines(text, style, room.width(), centred).lineCount()
    size = QSizeF(room.width(), lines * pt(style.size_pt) * style.leading)
    return Block(text, style, QRectF(room.topLeft(), size), centred)


def _lines(text: str, style: Style, width: float, centred: bool) -> QTextLayout:
    alignment = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
    return lay_out(text, style.font, pt(style.size_pt) * style.leading, width, alignment)


def _widest_word(block: Block) -> float:
    metrics = QFontMetricsF(block.style.font)
    return max((metrics.horizontalAdvance(word) for word in BREAK.split(block.text)), default=0.0)


def _scaled(style: Style, scale: float) -> Style:
    return replace(style, size_pt=max(style.size_pt * scale, SMALLEST_PT))


def _padding() -> QMarginsF:
    side = mm(PADDING_MM)
    return QMarginsF(side, side, side, side)
