"""How is lesson text set? What Qt's style sheets cannot say: leading, and a dashed line under glossary words."""

from PySide6.QtGui import QColor, QPalette, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from tutor.gui import text_size
from tutor.gui.theme import Theme

LINE_PERCENT = 135  # of the font's own line, which gives about 1.6 times the type size
LESS_PERCENT = 22  # for each whole size that text is larger: large type needs less air to be followed
PARAGRAPH_PX, LIST_PX = 12, 4


def typeset(document: QTextDocument, palette: QPalette, theme: Theme) -> QPalette:
    """Set `document` in place; returns the palette of the view that shows it."""
    words = []
    block = document.begin()
    while block.isValid():
        _lead(QTextCursor(block), in_list=block.textList() is not None, last=not block.next().isValid())
        pieces = [piece.fragment() for piece in block]  # type: ignore[attr-defined]
        words += [(piece.position(), piece.length()) for piece in pieces if piece.charFormat().isAnchor()]
        block = block.next()
    for position, length in words:
        _underline(QTextCursor(document), position, length, theme)
    return _coloured(palette, theme)


def _lead(cursor: QTextCursor, in_list: bool, last: bool) -> None:
    form = QTextBlockFormat()
    percent = LINE_PERCENT - LESS_PERCENT * (text_size.share() - 1)
    form.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setTopMargin(0)
    form.setBottomMargin(0 if last else LIST_PX if in_list else PARAGRAPH_PX)
    cursor.mergeBlockFormat(form)


def _underline(cursor: QTextCursor, position: int, length: int, theme: Theme) -> None:
    cursor.setPosition(position)
    cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
    form = QTextCharFormat()
    form.setForeground(QColor(theme.ink))
    form.setFontUnderline(True)
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    form.setUnderlineColor(QColor(theme.accent))
    cursor.mergeCharFormat(form)


def _coloured(palette: QPalette, theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette.setColor(role.Base, QColor(0, 0, 0, 0))
    palette.setColor(role.Text, QColor(theme.ink))
    palette.setColor(role.Highlight, QColor(theme.accent))
    palette.setColor(role.HighlightedText, QColor(theme.on_accent))
    return palette
