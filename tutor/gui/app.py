"""How does the program start and end? Every object is built here once and handed on."""

import faulthandler
import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLockFile, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from tutor.errors import TutorError
from tutor.gui import text_size, theme
from tutor.gui.main_window import MainWindow
from tutor.gui.settings import chosen_theme
from tutor.gui.state import AppState
from tutor.learner.store import Store
from tutor.paths import UserFolders, shipped

logger = logging.getLogger(__name__)

LOG_BYTES, LOG_FILES = 500_000, 3


class StartError(TutorError):
    """The program cannot start; the sentence says what to do."""


def prepare(app: QApplication) -> None:
    """Name, icon and our own fonts."""
    app.setApplicationName("hpg-axis-tutor")
    app.setApplicationDisplayName("HPG Axis Tutor")
    app.setWindowIcon(QIcon(str(shipped("assets") / "icons" / "app.svg")))
    theme.load_fonts(shipped("assets") / "fonts")


def run(folders: UserFolders) -> int:
    """Open the window and stay until it closes; 0 when all went well, 1 when it could not open."""
    app = QApplication(sys.argv[:1])
    prepare(app)
    try:
        lock, store = open_data(folders)
    except TutorError as problem:
        show_refusal(app, str(problem))
        return 1
    state = AppState(store, shipped("lessons"), folders.cache)
    colours = chosen_theme(state.settings)
    window = MainWindow(app, state, colours)
    window.show()
    code = app.exec()
    state.close()
    store.close()
    lock.unlock()
    return code


def open_data(folders: UserFolders) -> tuple[QLockFile, Store]:
    """All that the window needs from the disk; a TutorError says what to do where something is wrong."""
    if not (shipped("lessons") / "course.yaml").is_file():
        raise StartError(f"{shipped('lessons')}: the lessons are missing. Install HPG Axis Tutor again; answers stay.")
    lock = take_lock(folders.data)
    _keep_log(folders.data)
    return lock, Store(folders.database)


def show_refusal(app: QApplication, sentence: str) -> None:
    """The program cannot open: say why on the terminal and on the screen."""
    print(sentence, file=sys.stderr)
    theme.apply(app, theme.LIGHT)
    text_size.apply(app, text_size.PERCENTS[0])
    box = QMessageBox(QMessageBox.Icon.Warning, "HPG Axis Tutor", sentence)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()


def take_lock(data: Path) -> QLockFile:
    """Two windows on one log would each show half of it, so the second one does not open."""
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise StartError(
            f"{data}: the folder for your answers cannot be made ({problem.strerror}). "
            "Free it, or start with --data and a folder that you may write to."
        ) from problem
    lock = QLockFile(str(data / "open.lock"))
    lock.setStaleLockTime(0)
    if lock.tryLock(0):
        return lock
    if lock.error() == QLockFile.LockError.LockFailedError:
        raise StartError(f"HPG Axis Tutor is already open on {data}. Use that window, or start with another --data.")
    raise StartError(f"{data}: you may not write here. Start with --data and a folder that you may write to.")


def _keep_log(data: Path) -> None:
    """Everything unexpected goes to one file and, in a sentence, to the learner."""
    path = data / "hpg-tutor.log"
    handler = RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    faulthandler.enable(open(data / "crash.log", "a", encoding="utf-8"))  # noqa: SIM115 (open until the process ends)
    sys.excepthook = _on_unexpected
    qInstallMessageHandler(_on_qt_message)


def _on_unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """The one handler at the top."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    logger.critical("unexpected", exc_info=(kind, error, trace))
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow):
            window.show_problem("Something unexpected happened. Your answers are safe; the log file has the details.")


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    level = {QtMsgType.QtWarningMsg: logging.WARNING, QtMsgType.QtCriticalMsg: logging.ERROR}.get(kind, logging.INFO)
    logging.getLogger("qt").log(level, text)
