"""What was dropped on the lab? One file of a run, or its text; anything else is left to others."""

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

SUFFIXES = (".yaml", ".yml")


class FileDrop(QObject):
    """Watches a widget: `FileDrop(lab_view)`. Parts of it that take drops of their own still get theirs first."""

    file_dropped = Signal(str)  # path
    text_dropped = Signal(str)

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and (_path(event.mimeData()) or _text(event.mimeData())):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            return self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QDropEvent) -> bool:
        path, text = _path(event.mimeData()), _text(event.mimeData())
        if path:
            self.file_dropped.emit(path)
        elif text:
            self.text_dropped.emit(text)
        else:
            return False
        event.acceptProposedAction()
        return True


def _path(data: QMimeData) -> str:
    """The one local file, if it looks like a run; a web address is never fetched."""
    urls = data.urls()
    path = urls[0].toLocalFile() if len(urls) == 1 else ""
    return path if path.lower().endswith(SUFFIXES) else ""


def _text(data: QMimeData) -> str:
    return data.text() if data.hasText() and not data.hasUrls() else ""
