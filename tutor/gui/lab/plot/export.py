"""How do curves and numbers leave? PNG, SVG and PDF of what stands, CSV of the run: the file's ending says which."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from tutor.errors import TutorError
from tutor.gui.lab.plot.panels import lay_out
from tutor.gui.lab.plot.picture import draw_back, draw_front
from tutor.gui.lab.plot.plot import Plot
from tutor.gui.theme import BODY_PX, CAPTION_PX, SPACE_S, Theme, font
from tutor.simulation.table import write_table
from tutor.simulation.trajectory import Trajectory

DISCLAIMER = "Teaching model. Not medical advice."
HEAD_PX, FOOT_PX = 34, 24
SHARPNESS = 2  # device pixels of a PNG to one of ours
MM_PER_PX = 25.4 / 96


class ExportError(TutorError):
    """Raised when a file cannot be written, or its ending is not one of ours."""


def draw(painter: QPainter, rect: QRectF, plot: Plot, theme: Theme) -> None:
    """Plan, curves with their days, and the disclaimer, inside `rect`. For files, not for the screen."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.fillRect(QRectF(QPointF(0, 0), rect.size()), QColor(theme.ground))
    _write(painter, QRectF(SPACE_S, 0, rect.width(), HEAD_PX), _title(plot), theme.ink, BODY_PX)
    foot = QRectF(SPACE_S, rect.height() - FOOT_PX, rect.width(), FOOT_PX)
    _write(painter, foot, DISCLAIMER, theme.muted, CAPTION_PX)
    painter.translate(0, HEAD_PX)
    room = QSizeF(rect.width(), rect.height() - HEAD_PX - FOOT_PX)
    picture = lay_out(replace(plot, days_told=True), room)
    draw_back(painter, picture, theme)
    draw_front(painter, picture, theme)
    painter.restore()


def size_for(plot: Plot, size: QSize) -> QSize:
    """`size`, or higher where all panels would not fit: paper does not scroll."""
    told = replace(plot, days_told=True)
    return QSize(
        size.width(), max(size.height(), round(lay_out(told, QSizeF(size.width(), 0)).height) + HEAD_PX + FOOT_PX)
    )


def save_picture(plot: Plot, theme: Theme, size: QSize, file: Path) -> None:
    """Write a picture; the ending of `file` is .png, .svg or .pdf. Raises ExportError."""
    write = WRITERS.get(file.suffix.lower())
    if write is None:
        raise ExportError(f"{file.name}: a picture ends in {', '.join(WRITERS)}")
    if not file.parent.is_dir():
        raise ExportError(f"{file.name}: there is no folder {file.parent}")
    write(plot, theme, size_for(plot, size), file)
    if not file.exists():
        raise ExportError(f"{file.name}: could not be written here; choose another folder")


def save_numbers(run: Trajectory, file: Path) -> None:
    """Write every column of the run, a row for each sample, as CSV. Raises ExportError."""
    try:
        with file.open("w", encoding="utf-8", newline="") as out:
            write_table(run, out)
    except OSError as problem:
        raise ExportError(f"{file.name}: could not be written here; choose another folder") from problem


def _png(plot: Plot, theme: Theme, size: QSize, file: Path) -> None:
    image = QImage(size * SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARPNESS)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, QRectF(QPointF(0, 0), QSizeF(size)), plot, theme)
    image.save(str(file))


def _svg(plot: Plot, theme: Theme, size: QSize, file: Path) -> None:
    from PySide6.QtSvg import QSvgGenerator  # only when a file is wanted

    generator = QSvgGenerator()
    generator.setFileName(str(file))
    generator.setSize(size)
    generator.setViewBox(QRectF(QPointF(0, 0), QSizeF(size)))
    generator.setTitle(_title(plot))
    generator.setDescription(DISCLAIMER)
    with QPainter(generator) as painter:
        draw(painter, QRectF(QPointF(0, 0), QSizeF(size)), plot, theme)


def _pdf(plot: Plot, theme: Theme, size: QSize, file: Path) -> None:
    writer = QPdfWriter(str(file))
    paper = QPageSize(QSizeF(size) * MM_PER_PX, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(_title(plot))
    with QPainter(writer) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(writer.width() / size.width(), writer.height() / size.height())
        draw(painter, QRectF(QPointF(0, 0), QSizeF(size)), plot, theme)


WRITERS: Mapping[str, Callable[[Plot, Theme, QSize, Path], None]] = {".png": _png, ".svg": _svg, ".pdf": _pdf}


def _title(plot: Plot) -> str:
    return " and ".join(run.label for run in plot.runs)


def _write(painter: QPainter, room: QRectF, text: str, colour: str, px: int) -> None:
    painter.setFont(font(px, QFont.Weight.DemiBold if px == BODY_PX else QFont.Weight.Normal))
    painter.setPen(QColor(colour))
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
