"""Is what has the focus in sight? Scrolls the nearest scroll area as far as needed."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QScrollArea, QWidget

AIR_PX = 16


def reveal(widget: QWidget) -> None:
    """Bring `widget` into view wherever it stands."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # where it stands, not where it stood
        above.ensureWidgetVisible(widget, 0, AIR_PX)


def focus(widget: QWidget) -> None:
    """Give the focus to `widget` and show it."""
    widget.setFocus()
    reveal(widget)
